package history

import (
	"casebook/data"
	"strings"
	"testing"

	"casebook/data/compare"
)

func TestSigns(t *testing.T) {
	for _, x := range []struct {
		name string
		cell Cell
		want string
	}{
		{"before it was recommended", Cell{State: Before, Partial: true}, ""},
		{"nothing to read is no silence", Cell{State: NoText, Partial: true}, "-"},
		{"nobody linked the report", Cell{State: NotLinked}, "u"},
		{"silence", Cell{State: NotMentioned, Change: data.NotMentioned}, "."},
		{"silence of a partial source", Cell{State: NotMentioned, Partial: true}, "(.)"},
		{"praise of a matter that was wanting", Cell{State: Praised, Change: data.Improved}, "S^"},
		{"praise without a change", Cell{State: Praised, Partial: true}, "(S)"},
		{"a recommendation", Cell{State: Recommended, Change: data.NewConcern}, "R*"},
		{"wanting again", Cell{State: Raised, Change: data.StillNeedsWork, Partial: true}, "(D=)"},
		{"mixed", Cell{State: Mixed, Change: data.PartlyImproved}, "M^"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.cell.Sign(); got != x.want {
				t.Errorf("%q, want %q", got, x.want)
			}
		})
	}
}

// TestEverySignFitsAndIsExplained: no state is left without a letter that the
// legend names.
func TestEverySignFitsAndIsExplained(t *testing.T) {
	legend := strings.Join(Legend(), " ")
	for _, s := range []State{Raised, Recommended, Mixed, Progressed, Praised, Spoken, OtherVoice, Mentioned, BackReference, NotMentioned, NotLinked, NoText} {
		for _, f := range append(compare.MatterChanges(), data.NewConcern, "") {
			c := Cell{State: s, Change: f, Partial: true}
			sign := c.Sign()
			if len(sign) == 0 || len(sign) > 4 {
				t.Errorf("%s, %s: %q", s, f, sign)
			}
		}
		if letter := (Cell{State: s}).letter(); !strings.Contains(legend, " "+letter+" ") && !strings.HasPrefix(legend, letter) {
			t.Errorf("%s: %q is not explained in %q", s, letter, legend)
		}
	}
	moves := data.MovesBrief
	for _, c := range append(compare.MatterChanges(), data.NewConcern) {
		if move := c.Move(); !strings.Contains(legend, " "+move+" ") || c != data.NotMentioned && !strings.Contains(" "+moves, " "+move+" ") {
			t.Errorf("%s: %q is not explained", c, move)
		}
	}
}

// TestNoSignOfTheStoryHasTwoMeanings: a letter is explained once, and is no sign
// of how a matter moved.
func TestNoSignOfTheStoryHasTwoMeanings(t *testing.T) {
	seen := map[string]string{}
	for _, c := range data.Changes() {
		if m := c.Move(); m != "" && c != data.NotMentioned {
			seen[m] = "a move"
		}
	}
	for _, l := range letters {
		if before, ok := seen[l.letter]; ok {
			t.Errorf("%q is %s and %s", l.letter, before, l.words)
		}
		seen[l.letter] = l.words
	}
}

// TestTheBriefLegendExplainsWhatStands: every letter that a row has, and no
// other.
func TestTheBriefLegendExplainsWhatStands(t *testing.T) {
	for _, l := range letters {
		text := "; " + Brief([]ChainRow{{Cells: []Cell{{State: l.state}}}})
		for _, x := range letters {
			if strings.Contains(text, "; "+x.letter+" ") != (x.state == l.state) {
				t.Errorf("%s: %q", x.letter, text)
			}
		}
		if strings.Contains(text, "outstanding") {
			t.Errorf("%q, and no grade stands there", text)
		}
	}
	if text := Brief([]ChainRow{{Cells: []Cell{{State: Graded}}}}); !strings.Contains(text, "R requires improvement, A adequate") {
		t.Error(text)
	}
}
