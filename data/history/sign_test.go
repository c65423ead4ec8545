package history

import (
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
		{"silence", Cell{State: NotMentioned, Fate: compare.NotMentioned}, "."},
		{"silence of a partial source", Cell{State: NotMentioned, Partial: true}, "(.)"},
		{"praise of a matter that was wanting", Cell{State: Praised, Fate: compare.Improved}, "S^"},
		{"praise without a fate", Cell{State: Praised, Partial: true}, "(S)"},
		{"a recommendation", Cell{State: Recommended, Fate: compare.New}, "R+"},
		{"wanting again", Cell{State: Raised, Fate: compare.Persisted, Partial: true}, "(D!)"},
		{"mixed", Cell{State: Mixed, Fate: compare.Mixed}, "M/"},
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
		for _, f := range append(compare.MatterFates(), compare.New, "") {
			c := Cell{State: s, Fate: f, Partial: true}
			sign := c.Sign()
			if len(sign) == 0 || len(sign) > 4 {
				t.Errorf("%s, %s: %q", s, f, sign)
			}
		}
		if letter := (Cell{State: s}).letter(); !strings.Contains(legend, " "+letter+" ") && !strings.HasPrefix(legend, letter) {
			t.Errorf("%s: %q is not explained in %q", s, letter, legend)
		}
	}
	for _, f := range append(compare.MatterFates(), compare.New) {
		if f != compare.NotMentioned && !strings.Contains(legend, f.Mark()+" "+f.Words()) {
			t.Errorf("%s is not explained", f)
		}
	}
}
