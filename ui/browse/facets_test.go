package browse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/datatest"
	"casebook/data/filter"
)

// places are the rows of the filters, by what they are.
func (fs *facets) places() []string {
	out := make([]string, len(fs.rows))
	for i, r := range fs.rows {
		out[i] = fmt.Sprint(r.kind, r.facet, r.id)
	}
	return out
}

// TestNothingMovesInTheFiltersWhileValuesAreChosen: order, window and cursor stay, also
// when the value is dropped again, excluded or undone, and Enter goes to the findings.
func TestNothingMovesInTheFiltersWhileValuesAreChosen(t *testing.T) {
	datatest.Whole(t)
	for _, size := range [][2]int{{40, 11}, {80, 23}, {160, 47}} {
		for _, keys := range [][]string{{"space"}, {"space", "space"}, {"x"}, {"x", "u"}, {"space", "x", "X"}, {"enter"}} {
			for row := 1; row < 40; row += 3 {
				d := start(t, size[0], size[1]).keys("f")
				for range row {
					d.keys("down")
				}
				fs := &d.m.facets
				if r, _ := fs.current(); r.kind != value {
					continue
				}
				rows, list := fs.places(), fs.list
				d.keys(keys...)
				if !slices.Equal(fs.places(), rows) || fs.list != list {
					t.Fatalf("%v: %v on row %d of %s: %v, was %v", size, keys, row, strings.Join(rows, " "), fs.list, list)
				}
			}
		}
	}
}

// TestTheFiltersBeginAnewElsewhere: what is asked for in the list puts what is chosen
// and most frequent first again.
func TestTheFiltersBeginAnewElsewhere(t *testing.T) {
	d := start(t, 160, 47).keys("f", "down", "space")
	empty := func() (n int) {
		for _, r := range d.m.facets.rows {
			if r.facet == filter.Theme && r.kind == value && r.n == 0 {
				n++
			}
		}
		return n
	}
	d.keys("f", "/").types("unqualified agency").keys("enter")
	if n := empty(); n > 0 {
		t.Errorf("%d themes without findings are shown", n)
	}
}

// TestACountHasItsBarWhereThereIsRoom: in one facet all counts or none, and a name is cut
// behind a word.
func TestACountHasItsBarWhereThereIsRoom(t *testing.T) {
	for _, size := range [][2]int{{80, 23}, {120, 39}, {160, 47}, {220, 60}} {
		d := start(t, size[0], size[1]).keys("f")
		for i, r := range d.m.facets.rows {
			if r.kind != value || r.n == 0 {
				continue
			}
			line := ansi.Strip(d.m.facetLine(i, 30))
			if !strings.Contains(line, ":") {
				t.Errorf("%v: no bar in %q", size, line)
			}
			shown := strings.TrimSpace(strings.Split(strings.SplitN(line, "] ", 2)[1], ":")[0])
			if cut, was := strings.CutSuffix(shown, "~"); was && !strings.HasPrefix(r.label[len(cut):], " ") {
				t.Errorf("%v: cut in a word: %q", size, line)
			}
		}
	}
}
