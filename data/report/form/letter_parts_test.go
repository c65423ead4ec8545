package form

import (
	"slices"
	"strings"
	"testing"
)

const partsLetter = `14 March 2017

Dear Ms Someone

Focused visit to Elm City Council children’s services

This letter summarises the findings of the focused visit to Elm City Council on 21 and 22 February 2017.

A range of evidence was considered during the visit, including electronic case records.

Areas covered by the visit

The quality of assessments
The timeliness of visits
planning for children in need

Overview

Based on the evidence gathered during the visit, inspectors identified areas of strength, and areas where improvement is occurring. Leaders know their service well.

This visit was carried out in line with the framework for such visits.

Page 2 of 3

What needs to improve in this area of social work practice?

- Access to school histories.
- Life-story work is absent from most files.

Areas for priority action

No areas for priority action were identified during this visit.

Area for priority action

The local authority needs to take swift and decisive action to address:

- Children living in unregistered homes.

Findings and evaluation of progress

1. Plans lack detail.

2. No child is without a named worker.

Areas for development

None identified.

Yours sincerely

Jo Roe
Her Majesty’s Inspector`

// A letter's furniture, its opening sentences, what it looked at and the words
// of an empty list are no findings, and a lead-in is no heading.
func TestPartsOfALetter(t *testing.T) {
	p := one(t, paper("letters/elm.txt", partsLetter))
	var got []string
	for _, x := range p.Paragraphs {
		place := "i" + itoa(x.Item)
		if x.Number > 0 {
			place = "p" + itoa(x.Number)
		}
		got = append(got, place+" "+x.Heading+": "+x.Text)
	}
	want := []string{
		"i1 Overview: Leaders know their service well.",
		"i2 What needs to improve in this area of social work practice?: Access to school histories.",
		"i3 What needs to improve in this area of social work practice?: Life-story work is absent from most files.",
		"i4 Area for priority action: Children living in unregistered homes.",
		"p1 Findings and evaluation of progress: Plans lack detail.",
		"p2 Findings and evaluation of progress: No child is without a named worker.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// Numbers that begin again number lists, not the paragraphs of a letter.
func TestNumbersThatBeginAgain(t *testing.T) {
	p := one(t, paper("letters/elm.txt", `14 March 2017

Dear Ms Someone

Monitoring visit to Elm City Council children’s services

The visit took place on 21 and 22 February 2017.

Overview

1. Plans are long.

2. Visits are made.

What needs to improve

1. The dates in plans.

2. The notes of visits.

Yours sincerely

Jo Roe
Her Majesty’s Inspector`))
	var items []int
	for _, x := range p.Paragraphs {
		items = append(items, x.Item)
	}
	if !slices.Equal(items, []int{1, 2, 3, 4}) {
		t.Errorf("items %v of %+v", items, p.Paragraphs)
	}
}

// A heading right above a numbered paragraph needs no gap after it.
func TestNumbersRightBelowAHeading(t *testing.T) {
	p := one(t, paper("letters/elm.txt", `14 March 2017

Dear Ms Someone

Focused visit to Elm City Council children’s services

The visit took place on 21 and 22 February 2017.

What needs to improve
■ The notes of visits.
■ The dates in plans.

Main findings
1. Plans are long.
2. Visits are made
by day. The notes of them are kept.

Yours sincerely

Jo Roe
Her Majesty’s Inspector`))
	var got []string
	for _, x := range p.Paragraphs {
		got = append(got, itoa(x.Number)+" "+x.Heading+": "+x.Text)
	}
	want := []string{
		"0 What needs to improve: The notes of visits.",
		"0 What needs to improve: The dates in plans.",
		"1 Main findings: Plans are long.",
		"2 Main findings: Visits are made by day. The notes of them are kept.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// A list that is counted within a list is part of its items, and the words above it that
// ask for its items go with them.
func TestListsOfALetterThatAsk(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"letters and Roman numbers": {"The council should:\n\n(a) make sure that plans\n  (i) name who will help, and\n  (ii) say by when;\n(b) record what children say; and\n(c) check the work of new staff.\n\nSupervision is held monthly.",
			[]string{"Findings > The council should: make sure that plans – name who will help, and – say by when;", "Findings > The council should: record what children say; and", "Findings > The council should: check the work of new staff.", "Findings: Supervision is held monthly."}},
		"to the ninth letter": {"Staff do\n\n(a) a;\n(b) b;\n(c) c;\n(d) d;\n(e) e;\n(f) f;\n(g) g;\n(h) h;\n(i) i.",
			[]string{"a;", "b;", "c;", "d;", "e;", "f;", "g;", "h;", "i."}},
		"a paragraph that asks": {"Some plans are thin. To put this right leaders need to:\n\n• name who helps\n• say by when",
			[]string{"Findings > To put this right leaders need to: name who helps", "Findings > To put this right leaders need to: say by when"}},
		"a list that asks for nothing": {"Staff do this:\n\n• name who helps\n• say by when", []string{"Findings: name who helps", "Findings: say by when"}},
	} {
		p := one(t, paper("a.txt", strings.Replace(visitTo("Monitoring visit to Elm City Council children’s services", "", "14 March 2017"), "- Visits are prompt.", c.body, 1)))
		var got []string
		for _, x := range p.Paragraphs {
			if words := x.Heading + ": " + x.Text; strings.HasPrefix(c.want[0], "F") {
				got = append(got, words)
			} else {
				got = append(got, x.Text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}
