package filter_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/filter"
)

// TestPapersNameWhatIsAskedFor: a paper's readers know no ids; a screen's chips
// are short, and their words can be typed.
func TestPapersNameWhatIsAskedFor(t *testing.T) {
	f := filter.Default()
	for facet, id := range map[filter.Facet]string{filter.Theme: "front-door", filter.Area: "help-and-protection", filter.Polarity: "development", filter.Framework: "cp2012"} {
		f = f.Include(facet, id)
	}
	asked, chips := f.Asked(nil, data.ThemeSet{}), ""
	for _, c := range f.Chips(nil) {
		chips += c.Text + "; "
	}
	for _, x := range [][2]string{{"front-door", "Front door, MASH and thresholds"}, {"help-and-protection", "Help and protection"}, {"cp2012", "CP 2012"}} {
		if strings.Contains(asked, x[0]) || !strings.Contains(strings.ToLower(asked), strings.ToLower(x[1])) {
			t.Errorf("a paper does not name %s: %s", x[0], asked)
		}
		if !strings.Contains(chips, x[0]) {
			t.Errorf("no chip says %s: %s", x[0], chips)
		}
	}
}
