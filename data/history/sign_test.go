package history

import (
	"strings"
	"testing"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/compare"
)

func TestSigns(t *testing.T) {
	for _, x := range []struct {
		name       string
		cell       Cell
		want, word string
	}{
		{"before it was recommended", Cell{State: Before, Partial: true}, "", ""},
		{"nothing to read is no silence", Cell{State: NoText, Partial: true}, "-", "-"},
		{"nobody linked the report", Cell{State: NotLinked, Change: data.CannotTell}, "held", "not linked"},
		{"silence", Cell{State: NotMentioned, Change: data.NotMentioned}, ".", "."},
		{"praise of a matter that was wanting", Cell{State: Praised, Side: Good, Change: data.Improved}, "+▲", "+ improved"},
		{"praise without a change", Cell{State: Praised, Partial: true}, "+", "+ praised"},
		{"a recommendation", Cell{State: Recommended, Change: data.NewConcern}, "»", "» new"},
		{"wanting again", Cell{State: Raised, Change: data.StillNeedsWork, Partial: true}, "!=", "! still"},
		{"mixed", Cell{State: Mixed, Change: data.PartlyImproved}, "/▲", "/ partly"},
		{"cited, and wanting", Cell{State: Mentioned, Side: Wanting, Change: data.Worse}, "!▼", "! worse"},
		{"cited, both ways", Cell{State: Mentioned, Verdict: data.MixedVerdict}, "/", "/ cited"},
		{"told later without a side", Cell{State: BackReference}, "told", "told"},
		{"both ways, and no telling", Cell{State: Praised, Change: data.CannotTell}, "+×", "+ praised"},
		{"a grade", Cell{State: Graded, Grade: data.Good, Signs: "(▲1)"}, "G(▲1)", "G(▲1)"},
		{"no grade is given any more", Cell{State: NotGraded, Ungiven: true}, "none", "none"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.cell.Sign(); got != x.want {
				t.Errorf("%q, want %q", got, x.want)
			}
			if got := x.cell.InWords(); got != x.word {
				t.Errorf("%q, want %q", got, x.word)
			}
		})
	}
}

// TestEverySignFitsAndIsExplained: no state is left without a sign that the
// legend names, and none takes more room than a column has.
func TestEverySignFitsAndIsExplained(t *testing.T) {
	legend := strings.Join(Legend(), " ")
	for _, s := range sayings {
		for _, f := range append(compare.MatterChanges(), data.NewConcern, "") {
			for _, side := range []Side{Good, Wanting, Untold} {
				c := Cell{State: s.state, Side: side, Change: f}
				if strings.HasSuffix(c.Sign(), "*") {
					t.Errorf("%s, %s: %q is how a finding that is serious is marked", s.state, f, c.Sign())
				}
				if sign, words := c.Sign(), c.InWords(); sign == "" || utf8.RuneCountInString(sign) > 5 || words == "" || utf8.RuneCountInString(words) > 10 {
					t.Errorf("%s, %s: %q, %q", s.state, f, sign, words)
				}
			}
		}
		if !strings.Contains(legend, s.reads) {
			t.Errorf("%s is not explained in %q", s.state, legend)
		}
	}
	for _, c := range append(compare.MatterChanges(), data.NewConcern) {
		if move := c.Move(); !strings.Contains(legend, " "+move+" ") && c != data.NotMentioned && c != data.NewConcern {
			t.Errorf("%s: %q is not explained", c, move)
		}
	}
}

// TestNoSignOfTheStoryHasTwoMeanings: a sign is explained once, and is no sign of
// how a matter moved.
func TestNoSignOfTheStoryHasTwoMeanings(t *testing.T) {
	seen := map[string]string{}
	for _, c := range data.Changes() {
		if m := c.Move(); m != "" && c != data.NotMentioned {
			seen[m] = "a move"
		}
	}
	for _, s := range sayings {
		for _, sign := range []string{s.mark, s.short} {
			if before, ok := seen[sign]; ok && sign != "" {
				t.Errorf("%q is %s and %s", sign, before, s.reads)
			}
			seen[sign] = s.reads
		}
	}
}

// TestTheBriefLegendExplainsWhatStands, and nothing else.
func TestTheBriefLegendExplainsWhatStands(t *testing.T) {
	brief := func(inWords bool, cells ...Cell) string {
		return strings.Join(Brief([]ChainRow{{Cells: cells}}, inWords), "; ")
	}
	cells := []Cell{{State: Raised, Change: data.StillNeedsWork}, {State: NotMentioned, Change: data.NotMentioned}, {State: Graded, Signs: "(▲1)"}}
	for inWords, want := range map[bool]string{false: "! needs work; = as before; . not mentioned; ( ) compares with care", true: ". not mentioned; ( ) compares with care"} {
		if got := brief(inWords, cells...); got != want {
			t.Errorf("%q", got)
		}
	}
	if got := brief(false, Cell{State: Graded}); got != "" {
		t.Errorf("%q of grades alone", got)
	}
}
