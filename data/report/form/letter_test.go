package form

import (
	"strings"
	"testing"

	"casebook/data"
)

const monitoringLetter = `Ofsted
Piccadilly Gate
Store Street
Kingsport
M1 2WD
T 0300 123 1231
14 August 2018
Mr Someone
Director of Children’s Services
Elm City Council
1 High Street
Elm
Dear Mr Someone
Monitoring visit of Elm City Council children’s services
This letter summarises the findings of the sixth monitoring visit to Elm City
Council children’s services on 10 and 11 July 2018. The visit was the sixth
monitoring visit since the local authority was judged inadequate in November 2016.
The inspectors were Jo Roe HMI and Al Poe HMI.
Areas covered by the visit
During the visit, inspectors reviewed the progress made for children in need, with
a focus on plans.
Overview
The authority is making some progress, and leaders judged good by their peers know
where practice is weak.
Findings and evaluation of progress
• Assessments are on time and lead to plans that
help.
• Plans are long:
– some have no dates
– others have no names.
• Visits are made
Management oversight is better than it was when we last came to see the service.
It is not yet the same in all teams.
Supervision is regular, and most workers say that it helps them in their daily work,
though notes are thin.
What needs to improve
• The dates in plans.
• The notes of supervision.
I am copying this letter to the Department for Education.
Yours sincerely
Jo Roe
Her Majesty’s Inspector`

func TestMonitoringLetter(t *testing.T) {
	p := one(t, paper("letters/elm.pdf", monitoringLetter))
	in := p.Inspection
	wantEqual(t, "id", in.ID, "elm-2018-07-monitoring")
	wantEqual(t, "kind", in.Kind, data.MonitoringVisit)
	wantEqual(t, "which", in.Sequence, 6)
	wantEqual(t, "coverage", in.Coverage, data.Partial)
	wantEqual(t, "fieldwork", string(in.Inspected.Start+" "+in.Inspected.End), "2018-07-10 2018-07-11")
	wantEqual(t, "published", string(in.Published.Date)+" "+string(in.Published.Status), "2018-08-14 document")
	wantEqual(t, "lead", in.Lead, "Jo Roe")
	wantEqual(t, "grades", gradesOf(p), "")
	wantEqual(t, "framework", originOf(p, "framework").Words, "monitoring visit") // the letter's words, not the program's
	var got []string
	for _, x := range p.Paragraphs {
		got = append(got, x.Heading+": "+x.Text)
	}
	want := []string{
		"Overview: The authority is making some progress, and leaders judged good by their peers know where practice is weak.",
		"Findings and evaluation of progress: Assessments are on time and lead to plans that help.",
		"Findings and evaluation of progress: Plans are long: – some have no dates – others have no names.",
		"Findings and evaluation of progress: Visits are made",
		"Findings and evaluation of progress: Management oversight is better than it was when we last came to see the service. It is not yet the same in all teams.",
		"Findings and evaluation of progress: Supervision is regular, and most workers say that it helps them in their daily work, though notes are thin.",
		"What needs to improve: The dates in plans.",
		"What needs to improve: The notes of supervision.",
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("%d:\n got %q\nwant %q", i, got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
		}
	}
	wantEqual(t, "recommendations", len(p.Recommendations), 0)
}

// The letters of 2009 to 2012, as plain text with empty lines: a page's end
// falls into an item.
func TestUnannouncedLetter(t *testing.T) {
	p := one(t, paper("x/letter.txt", `Freshford House, Kingsport upon Mere

9 November 2011

Dear Ms Someone

Annual unannounced inspection of contact, referral and assessment arrangements within Oakshire County Council children's services

This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements in Oakshire County Council which was conducted on 11 and 12 October 2011. It was judged good before.

From the evidence gathered, the following features of the service were identified:

The service meets the requirements of statutory guidance in the following areas

- Managers are determined.
- Workers write, though the quality is, however, variable.

Areas for development

- Meetings are rare. The quality of



notes is poor.

- There are many repeat referrals.

Any areas for development identified above will be specifically considered in any future inspection.

Yours sincerely

Jo Roe Her Majesty's Inspector

Copy: A Person`))
	in := p.Inspection
	wantEqual(t, "id", in.ID, "oakshire-2011-10-ucra")
	wantEqual(t, "kind", in.Kind, data.Unannounced)
	wantEqual(t, "coverage", in.Coverage, data.Complete)
	wantEqual(t, "published", in.Published.Date, "2011-11-09")
	wantEqual(t, "lead", in.Lead, "Jo Roe")
	wantEqual(t, "grades", gradesOf(p), "")
	wantEqual(t, "items", numbersOf(p), "#1 #2 #3 #4")
	wantEqual(t, "over a gap", p.Paragraphs[2].Heading+": "+p.Paragraphs[2].Text, "Areas for development: Meetings are rare. The quality of notes is poor.")
	wantEqual(t, "the last", p.Paragraphs[3].Text, "There are many repeat referrals.")
}

func TestFocusedLetter(t *testing.T) {
	text := strings.NewReplacer("Monitoring visit of", "Focused visit to", "sixth monitoring visit", "focused visit").Replace(monitoringLetter)
	text = strings.Replace(text, "on 10 and 11 July 2018", "on 30 April and 1 May 2019", 1)
	p := one(t, paper("x/elm.pdf", text))
	wantEqual(t, "id", p.Inspection.ID, "elm-2019-04-focused")
	wantEqual(t, "end", p.Inspection.Inspected.End, "2019-05-01")
	wantEqual(t, "kind", p.Inspection.Kind, data.FocusedVisit)
	wantEqual(t, "which", p.Inspection.Sequence, 0)
}

// What a visit looked at is not what it found.
func TestScopeOfAVisitIsNoFinding(t *testing.T) {
	const before, after = "Areas covered by the visit\nDuring the visit, inspectors reviewed the progress made for children in need, with\na focus on plans.\n", "Overview\n"
	for _, x := range []struct{ name, scope, want string }{
		{"a heading over bullets", "Areas covered by the visit\n• Plans for children in need\n• Supervision of workers\n", ""},
		{"what the visit looked at", "What the visit looked at\n• The quality of plans\n• The front door\n", ""},
		{"a heading with a colon", "The visit looked at:\n• The quality of plans\n• The front door\n", ""},
		{"another name", "Scope of the monitoring visit\n• The quality of plans\n", ""},
		{"sentences of method", "Areas covered by the visit\nInspectors looked at records of children.\nA range of evidence was considered, including plans.\n", ""},
		{"a lead into a list", "Areas covered by the visit\nDuring the course of this visit, inspectors reviewed progress, focusing on:\n• the quality of plans\n• the front door\n", ""},
		{"whom inspectors spoke to", "Areas covered by the visit\n\nDuring the course of this visit, inspectors reviewed the progress made in the areas of:\n• the quality of plans\n\nA range of evidence was considered, including plans. In addition, we spoke to a range of staff.\n", ""},
		{"how visits are made", "Areas covered by the visit\n• The quality of plans\n\nAll monitoring visits are carried out either on site or from afar. On this occasion, the visit was carried out on site.\n", ""},
		{"the next heading is missing", "Areas covered by the visit\n• The quality of plans\n\nPlans are late, and few of them name a day by which things are done.\n",
			"Plans are late, and few of them name a day by which things are done."},
		{"what was found among it", "Areas covered by the visit\nInspectors reviewed plans and found that many of them were late.\n", "Inspectors reviewed plans and found that many of them were late."},
		{"a heading that tells findings", "Areas of strength seen in the visit\n• Plans are short and clear.\n", "Plans are short and clear."},
	} {
		t.Run(x.name, func(t *testing.T) {
			text := strings.Replace(monitoringLetter, before, x.scope, 1)
			if !strings.Contains(text, x.scope+after) {
				t.Fatal("the letter was not changed")
			}
			var got []string
			for _, q := range one(t, paper("letters/elm.pdf", text)).Paragraphs {
				if q.Heading == "Overview" {
					break
				}
				got = append(got, q.Text)
			}
			wantEqual(t, "findings before the overview", strings.Join(got, "|"), x.want)
		})
	}
}

// A list of what was looked at inside the findings ends where text comes again.
func TestListOfScopeInsideFindings(t *testing.T) {
	text := strings.Replace(monitoringLetter, "• Assessments are on time and lead to plans that\nhelp.\n", "Inspectors looked at:\n• the quality of plans\n• the front door\n\nAssessments are on time and lead to plans that help.\n", 1)
	p := one(t, paper("letters/elm.pdf", text))
	wantEqual(t, "first", p.Paragraphs[1].Heading+": "+p.Paragraphs[1].Text, "Findings and evaluation of progress: Assessments are on time and lead to plans that help.")
	for _, q := range p.Paragraphs {
		if strings.Contains(q.Text, "front door") {
			t.Errorf("a finding: %q", q.Text)
		}
	}
}
