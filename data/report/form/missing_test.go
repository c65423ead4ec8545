package form

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebook/data/report/text"
)

// What was not found in a report is said: nothing else would show it.
func TestMissing(t *testing.T) {
	change := func(expr, with string) text.Document {
		doc := ilacs(table2023, needs2023)
		re := regexp.MustCompile(`(?m)` + expr)
		for i, p := range doc.Pages {
			doc.Pages[i].Lines = strings.Split(re.ReplaceAllString(strings.Join(p.Lines, "\n"), with), "\n")
		}
		return doc
	}
	for name, c := range map[string]struct {
		doc  text.Document
		want string // the beginning of a warning, "" for none
	}{
		"whole":                     {ilacs(table2023, needs2023), ""},
		"bullets as letters":        {ilacs(table2023, "What needs to improve?\no The quality of plans.\no Oversight."), ""},
		"needs without a list":      {ilacs(table2023, "What needs to improve?\nThe quality of plans."), warnNoRecommendation},
		"no needs":                  {ilacs(table2023, ""), warnNoRecommendation},
		"a number left out":         {change(`^10\. `, ""), "no paragraph was found with the number 10:"},
		"a number printed twice":    {change(`^11\. `, "10. "), "no paragraph was found with the number 11:"},
		"no numbers":                {change(`^\d+\. `, ""), warnNoNumbers},
		"numbers with other marks":  {change(`^(\d+)\. `, "$1) "), warnNoNumbers},
		"headings with other words": {change(`^The (?:experiences and progress|impact) of .*(?:: .*|\n(?:protection|families): .*)$`, "The next part"), warnNoSection},
	} {
		t.Run(name, func(t *testing.T) {
			got := one(t, c.doc).Warnings
			is := func(s string) bool { return strings.HasPrefix(s, c.want) }
			if c.want == "" && len(got) > 0 || c.want != "" && !slices.ContainsFunc(got, is) {
				t.Errorf("warnings %q, want %q", got, c.want)
			}
		})
	}
}

func TestDoubts(t *testing.T) {
	p := Parsed{Warnings: []string{unpublished, warnNoRecommendation}}
	if got := p.Doubts(); !slices.Equal(got, []string{warnNoRecommendation}) {
		t.Errorf("doubts %q", got)
	}
	if len(lac2013Form().has) > 0 {
		t.Error("looked after 2013 numbers nothing, and may lack recommendations")
	}
}

func TestLeadInspector(t *testing.T) {
	for name, c := range map[string]struct{ cover, want string }{
		"on its line":             {"Lead inspector: Jane Roe, His Majesty’s Inspector", "Jane Roe"},
		"below":                   {"Lead inspector:\nJane Roe HMI", "Jane Roe"},
		"broken":                  {"Lead inspector: Jane\nRoe, HMI", "Jane Roe"},
		"broken after a hyphen":   {"Lead inspector: Jane\nRoe-Doe, HMI", "Jane Roe-Doe"},
		"small words":             {"Lead inspector: Mr. T. van den Berg, HMI", "Mr. T. van den Berg"},
		"one word, then another":  {"Lead inspector: Jane\nThe services have changed since then.", "Jane"},
		"its title on a new line": {"Lead inspector: Jane Roe\nHis Majesty’s Inspector", "Jane Roe"},
	} {
		t.Run(name, func(t *testing.T) {
			var p Parsed
			p.readLead(paper("a.pdf", c.cover).Pages)
			wantEqual(t, "lead inspector", p.Inspection.Lead, c.want)
		})
	}
}
