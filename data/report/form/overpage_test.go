package form

import (
	"strings"
	"testing"
)

// What a page's end cuts is read whole.
func TestCutByAPagesEnd(t *testing.T) {
	overall := func(below string) string {
		doc := generationC()
		first := strings.Join(doc.Pages[0].Lines, "\n")
		first = strings.Replace(first, "Children’s services in Oakshire require improvement to be\ngood\n", "", 1)
		head, rest, _ := strings.Cut(below, "---\n")
		first = strings.Replace(first, "Executive summary\nServices for adopted children are good.", strings.TrimSuffix(head, "\n"), 1)
		doc.Pages[0].Lines = strings.Split(first, "\n")
		if rest != "" {
			doc.Pages[1].Lines = append([]string{"2", rest}, doc.Pages[1].Lines[1:]...)
		}
		p := one(t, doc)
		return gradesOf(p)
	}
	const want = "overall requires-improvement"
	for _, below := range []string{
		"The overall judgement is that children’s services require\n---\nimprovement.",
		"The overall judgement is that children’s services\n---\nrequire improvement",
		"Children’s services in Oakshire require improvement to be good.",
		"Children’s services in Oakshire\n---\nrequire improvement to be good.",
	} {
		if got := overall(below); !strings.Contains(got, want) {
			t.Errorf("%q: %s", below, got)
		}
	}
	if got := overall("Children’s services in Oakshire have been through much. Homes are good."); strings.Contains(got, "overall") {
		t.Errorf("invented: %s", got)
	}

	for _, board := range []string{
		"The Local Safeguarding Children Board\n---\nRequires improvement", "The effectiveness of the Local Safeguarding\nChildren Board (LSCB)\nRequires\nimprovement",
		"The Local Safeguarding Children Board (LSCB)\nThe Local Safeguarding Children Board\n---\nrequires improvement",
	} {
		doc := generationC()
		page := strings.Replace(strings.Join(doc.Pages[5].Lines, "\n"), "The Local Safeguarding Children Board (LSCB)\nThe Local Safeguarding Children Board is good", "@", 1)
		head, rest, cut := strings.Cut(board, "\n---\n")
		if cut {
			doc.Pages[4].Lines = append(doc.Pages[4].Lines, strings.Split(head, "\n")...)
			page = strings.Replace(page, "@", rest, 1)
		}
		doc.Pages[5].Lines = strings.Split(strings.Replace(page, "@", board, 1), "\n")
		if got := gradesOf(one(t, doc)); !strings.Contains(got, "board requires-improvement") {
			t.Errorf("%q: %s", board, got)
		}
	}
}

// Several may lead an inspection together.
func TestJointLead(t *testing.T) {
	for words, want := range map[string]string{
		"Jo Roe; Al Poe": "Jo Roe; Al Poe", "Jo Roe HMI and Al Poe HMI": "Jo Roe; Al Poe", "Jo Roe, Her Majesty’s Inspector and Al Poe, Her Majesty’s Inspector": "Jo Roe; Al Poe",
		"Jo Roe HMI & Al O’Poe": "Jo Roe; Al O’Poe", "Jo Roe / Al Poe": "Jo Roe; Al Poe", "Jo Roe": "Jo Roe", "Jo Roe, Senior HMI": "Jo Roe", "Jo Roe and team": "Jo Roe",
		"Jo Roe, Her Majesty’s Inspector and Social Care Regulatory Inspector": "Jo Roe", "Jo Roe HMI and\nAl Poe HMI": "Jo Roe; Al Poe", "Jo Roe;\nAl Poe HMI": "Jo Roe; Al Poe",
	} {
		doc := ilacs(table2023, needs2023)
		lines := strings.Split("Lead inspectors: "+words, "\n")
		doc.Pages[0].Lines = append(append(doc.Pages[0].Lines[:3:3], lines...), doc.Pages[0].Lines[4:]...)
		wantEqual(t, words, one(t, doc).Inspection.Lead, want)
	}
}

// A heading that a page's end cuts is one, with its footer between its lines.
func TestHeadingCutByAPagesEnd(t *testing.T) {
	doc := ilacs(table2023, needs2023)
	last := len(doc.Pages[2].Lines)
	doc.Pages[2].Lines = append(doc.Pages[2].Lines[:last:last], "The impact of leaders on social work practice with children and")
	doc.Pages[3].Lines = append(doc.Pages[3].Lines[:2:2], append([]string{"families: inadequate"}, doc.Pages[3].Lines[4:]...)...)
	p := one(t, doc)
	wantEqual(t, "area", areaOf(t, p, 16), "leadership")
	wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
	wantEqual(t, "the last before it", wordsAt(t, p, 15), "Workers in team 15 know the families that they visit and write down what they see.")
}

// A word of a heading may be cut at a line's end without a hyphen.
func TestHeadingWithACutWord(t *testing.T) {
	doc := ilacs(table2023, needs2023)
	page := strings.Join(doc.Pages[1].Lines, "\n")
	doc.Pages[1].Lines = strings.Split(strings.Replace(page, "who need help and\nprotection", "who need he\nlp and protection", 1), "\n")
	p := one(t, doc)
	wantEqual(t, "area", areaOf(t, p, 1), "help-and-protection")
	if !strings.Contains(strings.Join(p.Warnings, ";"), "who need help and protection\" was taken for that of this area") {
		t.Errorf("warnings %q", p.Warnings)
	}
}
