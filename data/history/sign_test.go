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
		{"nobody linked the report", Cell{State: NotLinked}, "?"},
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
	for _, c := range append(compare.MatterChanges(), data.NewConcern) {
		if move := c.Move(); !strings.Contains(legend, " "+move+" ") {
			t.Errorf("%s: %q is not explained", c, move)
		}
	}
}
