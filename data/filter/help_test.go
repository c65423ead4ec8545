package filter

import (
	"strings"
	"testing"

	"casebook/data/topic/topictest"
)

// TestTheHelpNamesEveryFacetWithItsValues: -update writes its table anew.
func TestTheHelpNamesEveryFacetWithItsValues(t *testing.T) {
	open := map[Facet]string{
		Authority: "an authority's name, its URN or its id: `birmingham`, `\"Bristol, City of\"`, `80429`",
		Year:      "years and spans of years",
		Theme:     "a theme's id: `casebook help themes` lists them",
		AreaGrade: "an area of the row before and a grade, with a colon between: `leadership:inadequate`",
		Region:    "a region's name: `\"West Midlands\"`",
	}
	var rows [][]string
	for _, f := range Facets() {
		values := open[f]
		if values == "" {
			var ids []string
			for _, v := range (Names{}).Values(f) {
				ids = append(ids, "`"+v.ID+"`")
			}
			values = strings.Join(ids, " ")
		}
		rows = append(rows, []string{"`" + f.String() + "`", f.Title(), values})
	}
	topictest.Keep(t, "FILTERS.md", "table: facets", topictest.Table([]string{"facet", "on the screen", "values"}, rows))
}
