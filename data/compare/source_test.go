package compare_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// TestEveryPlaceNamesTheSameShortfall: a verdict, the counts, the reason of a
// theme and the paper's sentence have one wording for what B falls short of.
func TestEveryPlaceNamesTheSameShortfall(t *testing.T) {
	for _, x := range []struct {
		name, short, says, doubt string
		change                   func(*compare.Sides)
	}{
		{"a whole report", "", "", "", func(*compare.Sides) {}},
		{"a part", "partial", "B is a partial source", "may still be in the report", func(s *compare.Sides) { s.B.Coverage = data.Partial }},
		{"a visit, held in full", "one service", "B looks at a part of the services", "may still be so elsewhere", func(s *compare.Sides) { s.B.Framework = data.Focused }},
		{"chosen findings", "selected", "B is held as a selection of findings", "may still be in the report", func(s *compare.Sides) { s.B.Coverage = data.Selected }},
		{"a part of a visit", "partial", "B is a partial source", "may still be in the report", func(s *compare.Sides) { s.B.Framework, s.B.Coverage = data.Monitoring, data.Partial }},
		{"a damaged finding", "damaged", "findings of B are damaged", "what they say is not known", func(s *compare.Sides) { s.LostB = 1 }},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := answered(data.Complete, "Make sure that private fostering is known to partners.", "Adoption panels are strong.")
			s.FindingsA[0].Themes, s.FindingsA[0].Suggested = []string{"fostering"}, false
			x.change(&s)
			c, err := compare.Of(sidesBook{s}, s.A.ID, s.B.ID, compare.Options{})
			if err != nil {
				t.Fatal(err)
			}
			m := c.Matters[0]
			theme := c.Themes[slices.IndexFunc(c.Themes, func(r compare.ThemeRow) bool { return r.Theme == "fostering" })]
			want := ""
			if x.short != "" {
				want = "B " + x.short
			}
			if c.Partly() != want || m.Short != x.short || !strings.Contains(m.Verdict(), want) || strings.Contains(m.Verdict(), ";") != (want != "") {
				t.Errorf("counts %q, matter %q, verdict %q", c.Partly(), m.Short, m.Verdict())
			}
			became := data.NotMentioned
			if x.short == "selected" { // nobody chose a finding on it, which is not the report's silence
				became = data.CannotTell
			}
			if theme.Change != became || m.Change != became || theme.Partial != (want != "") || !strings.Contains(theme.Reason, x.says) || !strings.Contains(m.Reason, x.says) {
				t.Errorf("theme %s because %q, matter because %q", theme.Change, theme.Reason, m.Reason)
			}
			if d := c.Doubt(); d == "" != (want == "") || !strings.Contains(d, x.doubt) {
				t.Errorf("doubt %q", d)
			}
		})
	}
}

// sidesBook is a casebook of two inspections, some of whose findings may be
// damaged.
type sidesBook struct{ compare.Sides }

func (b sidesBook) Inspection(id string) (data.Inspection, error) {
	if id == b.A.ID {
		return b.A, nil
	}
	return b.B, nil
}

func (b sidesBook) Authority(id string) (data.Authority, error) { return data.Authority{ID: id}, nil }

func (b sidesBook) AuthorityInspections(string) ([]data.Inspection, error) {
	return []data.Inspection{b.A, b.B}, nil
}

func (sidesBook) Themes() data.ThemeSet { return data.ThemeSet{} }

func (b sidesBook) Threads(string) ([]data.Thread, error) { return nil, nil }

func (b sidesBook) Findings(id string) ([]data.Finding, error) {
	findings, lost := b.FindingsA, b.LostA
	if id == b.B.ID {
		findings, lost = b.FindingsB, b.LostB
	}
	if lost == 0 {
		return findings, nil
	}
	return findings, &data.UnreadableError{List: []data.Unreadable{{Inspection: id, Place: 1, Of: len(findings) + lost}}, Why: errors.New("a checksum differs")}
}

func TestDamageIsSaidFirstAndTheRestCompared(t *testing.T) {
	s := answered(data.Complete, "Visit on time.", "Visits are on time.")
	s.LostA, s.LostB = 1, 1
	c, err := compare.Of(sidesBook{s}, s.A.ID, s.B.ID, compare.Options{})
	if err != nil || len(c.Matters) != 1 || c.FindingsB != len(s.FindingsB) {
		t.Fatalf("%d matters, %d findings of B, %v", len(c.Matters), c.FindingsB, err)
	}
	if len(c.Unreadable) != 2 || len(c.Warnings) < 2 || !strings.Contains(c.Warnings[0], s.A.ID+": 1 of its ") || !strings.Contains(c.Warnings[1], s.B.ID+": 1 of its ") {
		t.Errorf("%v, warnings %q", c.Unreadable, c.Warnings)
	}
	if c.Partly() != "A and B damaged" {
		t.Errorf("beside the counts: %q", c.Partly())
	}
	if c, err = compare.Of(sidesBook{s}, s.A.ID, s.A.ID, compare.Options{}); err != nil || len(c.Unreadable) != 1 {
		t.Errorf("the same twice: %v, %v", c.Unreadable, err)
	}
}
