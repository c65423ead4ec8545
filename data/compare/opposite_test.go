package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

const (
	praised    = "Care leavers receive excellent support from their personal advisers."
	criticised = "Pathway plans for care leavers are poor and late."
)

// TestTheOppositeIsLookedFor: what criticises a theme most stands beside what
// has improved or stayed good, and keeps it from being told where it is as
// weighty and no single exception among many that praise.
func TestTheOppositeIsLookedFor(t *testing.T) {
	well := func(n int) (out []data.Finding) {
		for i := range n {
			out = append(out, said("x-2018", i+1, data.Strength, praised))
		}
		return out
	}
	third := said("x-2018", 90, data.Development, criticised)
	third.Themes = []string{"plans", "health", "care-leavers"}
	whole := said("x-2018", 91, data.Development, criticised)
	for _, x := range []struct {
		name string
		a    data.Finding
		b    []data.Finding
		want data.Change
		said string // of what speaks against it
	}{
		{"nothing against it", said("x-2014", 1, data.Development, criticised), well(3), data.Improved, ""},
		{"a lighter paragraph is named", said("x-2014", 1, data.Development, criticised), append(well(5), third), data.Improved, "para 90"},
		{"one as weighty among many leaves it improved", said("x-2014", 1, data.Development, criticised), append(well(5), whole), data.Improved, "para 91"},
		{"one as weighty among few has it improved in part", said("x-2014", 1, data.Development, criticised), append(well(3), whole), data.PartlyImproved, ""},
		{"one as weighty among many leaves it good", said("x-2014", 1, data.Strength, praised), append(well(5), whole), data.StayedGood, "para 91"},
		{"of what was good nothing is told among few", said("x-2014", 1, data.Strength, praised), append(well(3), whole), data.CannotTell, "para 91"},
		{"a lighter one leaves it good", said("x-2014", 1, data.Strength, praised), append(well(5), third), data.StayedGood, "para 90"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := told(t, []data.Finding{x.a}, x.b)
			if r.Change != x.want {
				t.Errorf("%s: %s", r.Change, r.Reason)
			}
			if x.said == "" {
				if len(r.Against) > 0 || strings.Contains(r.Reason, "against it") {
					t.Errorf("%s: %v", r.Reason, r.Against)
				}
				return
			}
			if !strings.Contains(r.Reason, "against it: "+x.said) || len(r.Against) != 1 || r.Against[0].Text() != criticised {
				t.Errorf("%s: %v", r.Reason, r.Against)
			}
		})
	}
}

// TestWhereASilentReportNamesAThemeIsSaid: as a finding's theme, or in a
// sentence.
func TestWhereASilentReportNamesAThemeIsSaid(t *testing.T) {
	own, other := said("x-2018", 4, data.Context, "The team is in the town hall."), said("x-2018", 5, data.Context, "There are 90 care leavers.")
	other.Themes = []string{"front-door"}
	r := told(t, []data.Finding{said("x-2014", 1, data.Development, criticised)}, []data.Finding{own, other})
	if r.Change != data.NotMentioned || !strings.Contains(r.Reason, "B names it in para 4 and para 5") {
		t.Errorf("%s: %s", r.Change, r.Reason)
	}
}

// TestWhatIsKeptTellsTheSameChange: who goes by what was written down has the
// opposite paragraph too.
func TestWhatIsKeptTellsTheSameChange(t *testing.T) {
	a := []data.Finding{said("x-2014", 1, data.Strength, praised)}
	b := []data.Finding{said("x-2018", 9, data.Development, criticised)}
	for i := range 3 {
		b = append(b, said("x-2018", i+1, data.Strength, praised))
	}
	all, err := compare.WeighAll(data.ThemeSet{}, a, b)
	if err != nil {
		t.Fatal(err)
	}
	if got := compare.ThemeChange(data.Inspection{Framework: data.SIF}, all[0].Theme("care-leavers"), all[1].Theme("care-leavers")); got != told(t, a, b).Change || got != data.CannotTell {
		t.Error(got)
	}
}
