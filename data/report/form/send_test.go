package form

import (
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/report/text"
)

// sendReport is a report in the form of area SEND inspections: a cover, pages with
// a running foot, and tables whose rows follow each other without a gap.
func sendReport(outcome, tables string) text.Document {
	foot := "Area SEND inspection report: Elm Local Area Partnership\n5 to 12 May 2025 "
	return paper("90003_elm/area send full inspection - 9 july 2025.pdf",
		`Local area partnership report
Area SEND inspection of Elm
Local Area Partnership
Inspection dates: 5 May 2025 to 9 May 2025
Dates of previous inspection: 3 to 7 July 2017
Inspection outcome
`+outcome+`
The next full area SEND inspection will be within approximately three years.
Ofsted and CQC ask that the local area partnership updates and publishes its plan.
Information about the local area partnership
Elm Council and NHS Mere Integrated Care Board (ICB) are jointly responsible for
planning services, and the latter came into being in 2022.`,
		foot+`2
What is it like to be a child or young person with special
educational needs and/or disabilities (SEND) in this area?
Children are known by name at the centre where they play. Their parents are told what
will come next.
Some wait for a year and hear nothing while they do, and schools are not told why the
waiting goes on.
What is the area partnership doing that is effective?
• Nursery staff notice early who needs a hand, and health visitors come when
they are called.
• Young people sit on the board and are heard.`,
		foot+`3
What does the area partnership need to do better?
• Plans are late. Many of them lack the words of the child that they are
about.
`+tables,
		foot+`4
Local area partnership details
Local authority Integrated care board
Elm Council NHS Mere
Information about this inspection
The inspection was led by one of His Majesty’s Inspectors.
Inspection team
Jo Roe HMI, Ofsted Lead inspector Al Poe, CQC Lead inspector
Bo Loe, Ofsted HMI`,
		foot+`5
If you are not happy with the inspection or the report, you can complain to Ofsted.
Piccadilly Gate`)
}

const (
	inconsistent = `The local area partnership’s arrangements lead to inconsistent experiences and outcomes
for children and young people with special educational needs and/or disabilities (SEND).
The local area partnership must work jointly to make improvements.`
	improvements = `Areas for improvement
Areas for improvement
Leaders across the partnership should see that plans are written in time and say whom
they are for. They should ask for the child’s words first, and then write down what
was said to them.
Leaders across the partnership need to tell families how long they will wait, what
they can do meanwhile, and whom they can call when a thing gets worse than before.
Health commissioners must bring down the waiting for speech and language help. This
includes:
• a count of those who wait
• a date by which each is seen.
•`
	actions = `Areas for priority action
Responsible body Areas for priority action
Elm Council and NHS Mere
Integrated Care Board
Leaders in the council and the board should act at
once so that no child who cannot speak waits for
longer than a term for the help that is
` + "\f" + `Integrated Care Board
and Elm Council
owed to them. They should also publish the count.
NHS Mere Integrated
Care Board
Leaders should name one person who answers for the
waiting times.
`
)

func TestAreaSENDReport(t *testing.T) {
	p := one(t, sendReport(inconsistent, improvements))
	in := p.Inspection
	wantEqual(t, "id", in.ID, "elm-2025-05-send")
	wantEqual(t, "fieldwork", string(in.Inspected.Start+" "+in.Inspected.End), "2025-05-05 2025-05-09")
	wantEqual(t, "published", string(in.Published.Date), "2025-07-09")
	wantEqual(t, "outcome", in.Outcome, data.InconsistentExperiences)
	wantEqual(t, "subject", in.Scope, "local area partnership: Elm Council and NHS Mere Integrated Care Board (ICB)")
	wantEqual(t, "lead", in.Lead, "Jo Roe")
	wantEqual(t, "next", in.Note, data.NextInspection("The next full area SEND inspection will be within approximately three years."))
	wantEqual(t, "grades", len(in.Judgements), 0)
	wantEqual(t, "warnings", strings.Join(p.Warnings, "; "), "")
	wantEqual(t, "partners", strings.Join(p.Partners, " "), "Ofsted CQC")
	wantEqual(t, "parts", countsOf(p), "Inspection outcome 3, Information about the local area partnership 1, "+
		"What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area? 2, "+
		"What is the area partnership doing that is effective? 2, What does the area partnership need to do better? 1, Areas for improvement 3")
	wantAsks(t, p,
		"authority: Leaders across the partnership should see that plans are written in time and say whom they are for. They should ask for the child’s words first, and then write down what was said to them.",
		"authority: Leaders across the partnership need to tell families how long they will wait, what they can do meanwhile, and whom they can call when a thing gets worse than before.",
		"authority: Health commissioners must bring down the waiting for speech and language help. This includes: – a count of those who wait – a date by which each is seen.")
}

// A table of two columns comes cell by cell, and over a page's end the rest of
// the body stands inside the action.
func TestPriorityActionsInTwoColumns(t *testing.T) {
	failings := "There are widespread and/or systemic failings leading to significant concerns about the\nexperiences and outcomes of children, which the local area partnership must address urgently."
	p := one(t, sendReport(failings, strings.ReplaceAll(actions, "\f", "")+improvements))
	wantEqual(t, "outcome", p.Inspection.Outcome, data.SystemicFailings)
	wantEqual(t, "recommendations", len(p.Recommendations), 5)
	wantEqual(t, "first action", p.Recommendations[0].Text, "Leaders in the council and the board should act at once so that no child who cannot speak waits for longer than a term for the help that is owed to them. They should also publish the count.")
	wantEqual(t, "second action", p.Recommendations[1].Text, "Leaders should name one person who answers for the waiting times.")
}

// A table's head is no row, whatever its lines and wherever it was copied from.
func TestTheHeadOfATableIsNoRow(t *testing.T) {
	rows := "Elm Council and NHS Mere\nLeaders should act at once so that no child waits.\nElm Council\nLeaders should name who answers for it.\n"
	for _, head := range []string{
		"Areas for priority action\nResponsible body\nAreas for priority action\n",
		"Areas for priority action\nResponsible body Areas for priority action\n",
		"Areas for priority action\nResponsible bodies\n\nAreas for priority action\n\n",
	} {
		p := one(t, sendReport("There are widespread and/or systemic failings.", head+rows+improvements))
		wantEqual(t, "recommendations", len(p.Recommendations), 5)
		wantEqual(t, "first", p.Recommendations[0].Text, "Leaders should act at once so that no child waits.")
	}
	one := part{kind: actionsPart, blocks: []partBlock{{lines: []string{"Responsible body", "Plans must be checked each year."}}}}
	if got := actionRows(one); len(got) != 1 || got[0].text() != "Plans must be checked each year." {
		t.Errorf("a row without a body: %+v", got)
	}
}

func TestAreaSENDDoubts(t *testing.T) {
	for _, c := range []struct{ name, outcome, tables, want string }{
		{"no outcome", "The arrangements are as they are.", improvements, warnNoOutcome},
		{"two outcomes", inconsistent + "\nThere are systemic failings.", improvements, warnNoOutcome},
		{"nothing asked", inconsistent, "", warnNoImprovement},
		{"no action", "There are widespread and/or systemic failings.", improvements, warnNoAction},
		{"a table without rows", "There are widespread and/or systemic failings.", "Areas for priority action\nResponsible body\nAreas for priority action\n" + improvements, warnNoAction},
	} {
		if got := one(t, sendReport(c.outcome, c.tables)).Warnings; len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: warned %q, want %q", c.name, got, c.want)
		}
	}
}

// What a title says is not forced into another kind by hand: an outcome is no
// grade.
func TestAreaSENDIsNeverForced(t *testing.T) {
	for _, framework := range []string{"ilacs", "sif", "focused", "monitoring"} {
		_, err := Parse(sendReport(inconsistent, improvements), places(), Given{Framework: framework, Authority: "elm"})
		if err == nil || !strings.Contains(err.Error(), "Area SEND inspection") {
			t.Errorf("as %s: %v, want it refused by what its title says", framework, err)
		}
	}
}

func TestOtherSENDDocumentsAreNamed(t *testing.T) {
	for words, want := range map[string]string{
		"Area SEND monitoring inspection of Elm Local Area Partnership\nInspection dates: 3 to 4 June 2025":                       "monitoring inspection",
		"Dear Ms Roe\nJoint local area SEND inspection in Elm\nBetween 3 June 2019 and 7 June 2019 inspectors looked at the area": "2016 to 2022",
	} {
		_, err := Parse(paper("elm.pdf", words), places(), Given{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", words, err, want)
		}
	}
}

// countsOf lists the headings of what was read with how much stands under each.
func countsOf(p Parsed) string {
	var out []string
	n := 0
	for i, x := range p.Paragraphs {
		n++
		if i+1 == len(p.Paragraphs) || p.Paragraphs[i+1].Heading != x.Heading {
			out = append(out, x.Heading+" "+itoa(n))
			n = 0
		}
	}
	return strings.Join(out, ", ")
}

// A table of very many rows takes time that grows with them and no faster.
func TestManyRowsAreReadInATimeThatGrowsWithThem(t *testing.T) {
	datatest.Whole(t)
	rows := part{kind: rowsPart, blocks: []partBlock{{}}}
	for range 60_000 {
		rows.blocks[0].lines = append(rows.blocks[0].lines, "Leaders should do it and", "go on.")
	}
	start := time.Now()
	if got := tableRows(rows); len(got) != 60_000 {
		t.Errorf("%d rows", len(got))
	}
	if took := time.Since(start); took > 20*time.Second { // a second, and minutes where each row reads the rest
		t.Errorf("took %v", took)
	}
}
