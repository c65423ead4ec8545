package form

import (
	"slices"
	"strings"
	"testing"

	"casebook/data/report/text"
)

// typed is a letter as its lines stand on pages: "^" begins a line in bold, "^^" one in
// larger type; an empty line is room; "---" begins a page.
func typed(words string) text.Document {
	doc := text.Document{Name: "letter.pdf", Path: "letter.pdf", Hash: "0123456789abcdef", Kind: text.PDF}
	for i, page := range strings.Split(words, "\n---\n") {
		p := text.Page{Number: i + 1}
		y := 780
		for _, l := range strings.Split(page, "\n") {
			if l == "" {
				y -= 9
				continue
			}
			place := text.Place{X: 60, Y: y, Size: 110}
			if rest, larger := strings.CutPrefix(l, "^^"); larger {
				l, place.Size = rest, 140
			}
			if rest, bold := strings.CutPrefix(l, "^"); bold {
				l, place.Bold = rest, true
			}
			p.Lines, p.Places = append(p.Lines, l), append(p.Places, place)
			y -= 15
		}
		doc.Pages = append(doc.Pages, p)
	}
	return doc
}

const (
	typedStart = `20 March 2019

Ms Helen Ellis
Director of children’s services
Oakshire County Council

Dear Ms Ellis

Monitoring visit to Oakshire children’s services

This letter summarises the findings of the monitoring visit to Oakshire on 19 and
20 February 2019. It was the second since the services were judged inadequate.

`
	typedEnd = `

Yours sincerely

Jane Roe
Her Majesty’s Inspector`
)

// A line of a letter is a heading by its type and the room round it, whatever the next
// one begins with, and a paragraph goes on over a page's end.
func TestHeadingsByTypeAndRoom(t *testing.T) {
	for name, c := range map[string]struct {
		letter string
		want   []string // "heading: text"
	}{
		"a name in the next line": {"Findings and evaluation of progress\n\nPlans for children are overseen by the busy team that covers the harbour and the\nBramble district, where too many plans are thin.\n\nSupervision is held monthly.",
			[]string{"Findings and evaluation of progress: Plans for children are overseen by the busy team that covers the harbour and the Bramble district, where too many plans are thin.",
				"Findings and evaluation of progress: Supervision is held monthly."}},
		"a short first line": {"Findings\n\nPlans are overseen by the\nMASH team and the police.\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are overseen by the MASH team and the police.", "Findings: Supervision is held monthly."}},
		"a heading of its own": {"Findings\n\nPlans are thin.\n\nChildren in care\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Children in care: Supervision is held monthly."}},
		"headings in the text's type right above it": {"Findings\nPlans are overseen by the team of the harbour and the\nBramble district, where they are thin.\n\nChildren in care\nSupervision is held monthly.\n\nPlans are overseen by\nElm and others.",
			[]string{"Findings: Plans are overseen by the team of the harbour and the Bramble district, where they are thin.", "Children in care: Supervision is held monthly.", "Children in care: Plans are overseen by Elm and others."}},
		"bold headings without room": {"^Findings\nPlans are overseen by the team of the harbour and the\nBramble district.\n\n^Children in care\nSupervision is held monthly.",
			[]string{"Findings: Plans are overseen by the team of the harbour and the Bramble district.", "Children in care: Supervision is held monthly."}},
		"larger headings of two lines": {"^^Findings\nPlans are thin.\n\n^^The experiences of children who live with\n^^Families of others\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "The experiences of children who live with Families of others: Supervision is held monthly."}},
		"no heading in the text's type where others have their own": {"^Findings\n\nPlans are thin.\n\nToo few visits\n\n^Children in care\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Findings: Too few visits", "Children in care: Supervision is held monthly."}},
		"a paragraph over a page's end": {"Findings\n\nPlans are thin.\n\nPlans for children are overseen by the busy team that covers the harbour and the\n---\nBramble district, where too many plans are thin.\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Findings: Plans for children are overseen by the busy team that covers the harbour and the Bramble district, where too many plans are thin.", "Findings: Supervision is held monthly."}},
		"a heading over a page's end": {"^Findings\n\nPlans are thin.\n\n^Children who live with their wider families\n---\n^and with carers\n\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Children who live with their wider families and with carers: Supervision is held monthly."}},
		"a heading at a page's end": {"^Findings\n\nPlans are thin.\n\n^Children in care\n---\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Children in care: Supervision is held monthly."}},
		"a bold beginning of a paragraph": {"^Findings\n\nPlans are thin.\n\n^Strategy meetings in the north are held late in most of the cases that were seen by\nManagers of the team.\n\n^Children in care\nSupervision is held monthly.",
			[]string{"Findings: Plans are thin.", "Findings: Strategy meetings in the north are held late in most of the cases that were seen by Managers of the team.", "Children in care: Supervision is held monthly."}},
		"bullets below": {"Areas for development\n• The speed of visits to children who live far from\nElm.\n• Supervision.\n\nFindings\n\nPlans are thin.",
			[]string{"Areas for development: The speed of visits to children who live far from Elm.", "Areas for development: Supervision.", "Findings: Plans are thin."}},
	} {
		t.Run(name, func(t *testing.T) {
			p := one(t, typed(typedStart+c.letter+typedEnd))
			var got []string
			for _, x := range p.Paragraphs {
				got = append(got, x.Heading+": "+x.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

// Where a joint letter's list lost its bullets, or has none, its items are parted by the
// room between them, or by a line that was ended before it was full.
func TestItemsWithoutBulletsArePartedByRoom(t *testing.T) {
	head := "18 July 2018\n\nDear Oakshire partnership\n\n^Joint targeted area inspection of the multi-agency response to neglect in Oakshire\n\n" +
		"Between 4 and 8 June 2018, Ofsted and the Care Quality Commission looked at how agencies\nrespond together to children who are neglected at home.\n\n"
	for name, c := range map[string]struct {
		list string
		want []string
	}{
		"by room": {"^Strengths\n\nHealth visitors know each family on their list and are on good terms with all those who\nbegin to worry about a child.\n\nThe board learns from its audits and shares with every nursery and school in its area what\nit has found.",
			[]string{"Health visitors know each family on their list and are on good terms with all those who begin to worry about a child.",
				"The board learns from its audits and shares with every nursery and school in its area what it has found."}},
		"full lines": {"^Strengths\n\nHealth visitors know each family on their list and are on good terms with those who worry.\n\nThe board learns from its audits.",
			[]string{"Health visitors know each family on their list and are on good terms with those who worry.", "The board learns from its audits."}},
		"by lines that end early": {"^What needs to improve?\n\nThe time that checks take\nThe use that all partners make of what children say after they were missing, and\nOakshire’s own count of them\nReturn interviews",
			[]string{"The time that checks take", "The use that all partners make of what children say after they were missing, and Oakshire’s own count of them", "Return interviews"}},
	} {
		p := one(t, typed(head+c.list+typedEnd))
		var got []string
		for _, x := range p.Paragraphs {
			if !strings.HasPrefix(x.Heading, "Joint") {
				got = append(got, x.Text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant:\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}
