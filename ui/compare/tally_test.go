package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/uitest"
)

// TestCountsNeverStandWithoutPartial: whatever the width and the rows, who sees
// counts of changes sees that a source is partial, in the command's words.
func TestCountsNeverStandWithoutPartial(t *testing.T) {
	for _, w := range []int{40, 60, 80, 100, 120, 160} {
		d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2014, in2018), w, 39)
		for range 3 {
			if d.Screen.rows != byArea {
				d.Has(d.Screen.pair.Partly())
			}
			d.Press("r")
		}
	}
}

// TestCountsAreWordsFrom60Columns: every change that some row met is named by its
// words with its count, whatever the row is.
func TestCountsAreWordsFrom60Columns(t *testing.T) {
	s := uitest.Casebook(t)
	for _, size := range [][2]int{{60, 24}, {80, 24}, {120, 40}, {160, 48}} {
		d := start(t, New(s, uitest.Settings(), in2014, in2018), size[0], size[1]-1)
		for range numRows {
			head := strings.Join(strings.Fields(ansi.Strip(strings.Join(d.Screen.counts(), " "))), " ")
			changes := d.Screen.pair.Changes
			switch d.Screen.rows {
			case byMatter:
				changes = d.Screen.pair.changes
			case byArea:
				changes, _ = d.Screen.pair.AreaChanges()
			}
			for c, n := range changes {
				if words := fmt.Sprintf("%s %d", c.Words(), n); n > 0 && !strings.Contains(head, words) {
					t.Errorf("%v by %s: %q is not in %q", size, d.Screen.rows.Words(), words, head)
				}
			}
			if !strings.Contains(head, "A and B partial") || d.Screen.rows == byMatter && !strings.Contains(head, "suggested") {
				t.Errorf("%v: what is partial and suggested is not in %q", size, head)
			}
			d.Press("r")
		}
	}
}

// TestFoldedLinksAreCountedAsTheHeadCountsThem: what only comes near is not more
// of what speaks to the matter.
func TestFoldedLinksAreCountedAsTheHeadCountsThem(t *testing.T) {
	one, near := &compare.Link{Status: compare.Suggested}, &compare.Link{Status: compare.Suggested, Near: true}
	for _, x := range []struct {
		links []*compare.Link
		want  string
	}{
		{[]*compare.Link{one, one, one}, "2 more in B; - shows them"},
		{[]*compare.Link{one, one, near}, "2 more in B; - shows them"},
		{[]*compare.Link{one, one}, "1 more in B; - shows it"},
		{[]*compare.Link{one, near, near}, "2 paragraphs of B come near; - shows them"},
		{[]*compare.Link{one, near}, "1 paragraph of B comes near; - shows it"},
		{[]*compare.Link{one}, ""},
	} {
		g := group{kind: ofMatter, b: make([]data.Finding, len(x.links)), links: x.links}
		if got := (&Model{}).rest(g); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
