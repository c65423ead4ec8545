package form

import (
	"fmt"
	"strings"
	"testing"

	"casebook/data/datatest"
)

// asked is a report of generation C with other recommendations to the authority, of which
// there are three.
func asked(lines string) Parsed {
	doc := generationC()
	page := strings.Join(doc.Pages[2].Lines, "\n")
	from, to := strings.Index(page, "Recommendations"), strings.Index(page, "Summary for children")
	doc.Pages[2].Lines = strings.Split(page[:from]+lines+"\n"+page[to:], "\n")
	all, err := Parse(doc, places(), Given{})
	if err != nil || len(all) != 1 {
		panic(fmt.Sprint(err))
	}
	return all[0]
}

// Items of a numbered recommendation are parts of it, however they are counted.
func TestListsWithinRecommendations(t *testing.T) {
	datatest.Whole(t)
	for name, marks := range map[string][3]string{
		"numbers":          {"1. ", "2. ", "3. "},
		"letters":          {"a. ", "b. ", "c. "},
		"letters in round": {"(a) ", "(b) ", "(c) "},
		"roman":            {"(i) ", "(ii) ", "(iii) "},
		"decimals":         {"%d.1 ", "%d.2 ", "%d.3 "},
		"dashes":           {"– ", "– ", "– "},
		"numbers with )":   {"1) ", "2) ", "3) "},
	} {
		for _, head := range []string{"Recommendations", "Priority and immediate action", "Areas for priority and immediate action"} {
			for _, lead := range []string{"", "The local authority should:\n"} {
				t.Run(name+" "+head+lead, func(t *testing.T) {
					var b strings.Builder
					b.WriteString(head + "\n" + lead)
					for n := 1; n <= 3; n++ {
						fmt.Fprintf(&b, "%d. Improve the part %c of practice, so that:\n", n, 'A'+n-1)
						for i, m := range marks {
							if strings.Contains(m, "%d") {
								m = fmt.Sprintf(m, n)
							}
							fmt.Fprintf(&b, "%s%s is done in time for every child\n", m, []string{"Planning", "Visiting", "Writing"}[i])
						}
					}
					p := asked(strings.TrimSpace(b.String()))
					n := 0
					for _, r := range p.Recommendations {
						if r.Body == "authority" {
							n++
						}
					}
					if n != 3 || len(p.Paragraphs) != 19 {
						t.Errorf("%d recommendations, %d paragraphs: %q", n, len(p.Paragraphs), asksOf(p))
					}
				})
			}
		}
	}
}
