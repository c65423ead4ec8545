package form

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

const sifCover = `1
Oakshire County Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
`

const sifNote = `

1 Ofsted produces this report under a power to combine reports with
another report.`

const inspectors = `Information about this inspection
Inspectors looked closely at the experiences of children.
The inspection team
Lead inspector: Jo Smith-Roe, Her Majesty’s Inspector
Team inspectors: A Person, B Person`

// generationC is a report of June 2015 and later: a summary, recommendations
// in the running sequence, and the board's part with its own.
func generationC() text.Document {
	return paper("x/report - 6 april 2016.pdf",
		sifCover+`Inspection date: 11 January to 8 February 2016
Report published: 5 April 2016
Children’s services in Oakshire require improvement to be
good
1. Children who need help and protection Inadequate
2. Children looked after and achieving
permanence
Requires
improvement
2.1 Adoption performance Good
2.2 Experiences and progress of care leavers Outstanding
3. Leadership, management and governance Requires improvement
Executive summary
Services for adopted children are good.`+sifNote,
		`2
Contents
Executive summary 1
Recommendations 3
The experiences and progress of children who need help and
protection 4
The Local Safeguarding Children Board (LSCB) 6
The local authority
Previous Ofsted inspections
• The last inspection was in May 2012. The authority was judged to be inadequate.`,
		`3
Recommendations
1. Ensure that plans are written with families (paragraph 9).
2. Improve how the front door works by:
– answering calls
– writing down what is said.
3. Ensure that visits happen.
Summary for children and young people
• Workers want to do better for you.`,
		`4
The experiences and progress of
children who need help and protection Inadequate
Summary
Help comes too late.
Inspection findings
4. Workers visit children in multi-
agency teams, and families say that they are heard. 
`+numbered(5, 8),
		`5
The experiences and progress of children looked after and achieving
permanence Requires improvement
Inspection findings
`+numbered(9, 10)+`The graded judgement for adoption performance is that it is good
`+numbered(11, 12)+`The graded judgement about the experience and progress of care leavers is
that it is outstanding
13. Care leavers have homes.
Leadership, management and governance Requires improvement
14. Leaders know what to do.`,
		`6
The Local Safeguarding Children Board (LSCB)
The Local Safeguarding Children Board is good
Executive summary
The board is fine.
Recommendations
15. Ensure that the board hears children.
16. Ensure that partners come to meetings.
Inspection findings – the Local Safeguarding Children Board
`+numbered(17, 19)+inspectors)
}

func TestGenerationC(t *testing.T) {
	p := one(t, generationC())
	in := p.Inspection
	wantEqual(t, "id", in.ID, "oakshire-2016-01-sif")
	wantEqual(t, "kind", in.Kind, data.FullInspection)
	wantEqual(t, "fieldwork", string(in.Inspected.Start+" "+in.Inspected.End), "2016-01-11 2016-02-08")
	wantEqual(t, "published", in.Published.Date, "2016-04-05")
	wantEqual(t, "published, status", in.Published.Status, data.InReport)
	wantEqual(t, "the file name's date", len(in.Published.Also), 1)
	wantEqual(t, "lead", in.Lead, "Jo Smith-Roe")
	wantEqual(t, "grades", gradesOf(p), "overall requires-improvement, help-and-protection inadequate, care requires-improvement, "+
		"adoption good, care-leavers outstanding, leadership requires-improvement, board good")
	wantEqual(t, "the board's page", in.Judgements[6].Page, 6)
	wantEqual(t, "label", in.Judgements[1].Label, "Children who need help and protection")
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19")
	wantEqual(t, "a hyphen at a line's end", wordsAt(t, p, 4), "Workers visit children in multi-agency teams, and families say that they are heard.")
	for n, want := range map[int]data.Area{1: "", 5: data.HelpAndProtection, 9: data.Care, 11: data.Adoption, 13: data.CareLeavers, 14: data.Leadership, 15: data.Board, 18: data.Board} {
		wantEqual(t, "area of "+itoa(n), areaOf(t, p, n), want)
	}
	wantAsks(t, p,
		"authority: Ensure that plans are written with families (paragraph 9).",
		"authority: Improve how the front door works by: – answering calls – writing down what is said.",
		"authority: Ensure that visits happen.",
		"board: Ensure that the board hears children.",
		"board: Ensure that partners come to meetings.")
}

// The board's recommendations may be bullets between the numbers.
func TestBoardBullets(t *testing.T) {
	doc := generationC()
	last := &doc.Pages[5]
	for i, l := range last.Lines {
		l = strings.Replace(strings.Replace(l, "15. ", "• ", 1), "16. ", "• ", 1)
		for n := 17; n <= 19; n++ {
			l = strings.Replace(l, itoa(n)+". ", itoa(n-2)+". ", 1)
		}
		last.Lines[i] = l
	}
	p := one(t, doc)
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17")
	wantEqual(t, "recommendations", len(p.Recommendations), 5)
	wantEqual(t, "the last", p.Recommendations[4].Body+" "+itoa(p.Recommendations[4].Number), "board 0")
}

// A re-inspection has no board; an area that was not judged is said so.
func TestReInspection(t *testing.T) {
	doc := generationC()
	doc.Pages[0] = paper("x", `Oakshire
Re-inspection of services for children in need of help and
protection, children looked after and care leavers
Inspection dates: 3 to 20 May 2017
Children’s services in Oakshire are good
1. Children who need help and protection Good
2. Children looked after and achieving permanence Not judged
2.1 Adoption performance Not Judged
2.2 Experiences and progress of care leavers Good
3. Leadership, management and governance Good`).Pages[0]
	doc.Pages = doc.Pages[:5]
	p := one(t, doc)
	wantEqual(t, "kind", p.Inspection.Kind, data.ReInspection)
	wantEqual(t, "grades", gradesOf(p), "overall good, help-and-protection good, care not-graded, adoption not-graded, care-leavers good, leadership good")
	wantEqual(t, "published, from the file name", p.Inspection.Published.Status, data.FromFileName)
}

// generationA is a report of 2014: strengths and areas for improvement are
// numbered, and the board's grade stands on the first page.
func generationA(body func(string) string) text.Document {
	return paper("x/report - 21 march 2014.pdf",
		sifCover+`Inspection dates: 19 November-11 December 2013 and 28 – 30
January 2014
The overall judgement is requires improvement
There are no widespread failures. It is expected that all children receive good help.
1. Children who need help and protection
Requires
improvement
2. Children looked after and achieving permanence Good
2.1 Adoption performance Outstanding
2.2 Experiences and progress of care leavers Good
3. Leadership, management and governance
Requires
improvement
The effectiveness of the Local Safeguarding Children Board (LSCB) is
good.
The board coordinates its partners.`+sifNote,
		body(`Section 1: the local authority
Summary of key findings
This local authority requires improvement and is not yet good because:
1. Some plans are weak.
2. Some visits are late.
The local authority has the following strengths
3. Staff are kind.
Priority and immediate action
4. The inspection did not find any areas for priority and immediate action.
Areas for improvement
5. Ensure that plans are good.
6. Ensure that visits are on time.
`+inspectors),
		body(`Information about this local authority area2
• 12,000 children live here.
Inspection judgements about the local authority
The experiences and progress of children who need help and protection
require improvement
7. Workers know children.
8. Workers write things down.
Leadership, management and governance require improvement
9. Leaders are new.
What the inspection judgements mean: the local authority
A good local authority leads effective services that help.

2
The local authority was given the opportunity to review this section.`),
		body(`Section 2: The effectiveness of the Local Safeguarding Children
Board
The effectiveness of the LSCB is good
Areas for improvement
10. Ensure that the board counts.
Key strengths and weaknesses of the LSCB
11. The board meets.
What the inspection judgements mean: the LSCB
An LSCB that is inadequate does not show that it works.`))
}

func TestGenerationA(t *testing.T) {
	p := one(t, generationA(func(s string) string { return s }))
	wantEqual(t, "fieldwork of two periods", string(p.Inspection.Inspected.Start+" "+p.Inspection.Inspected.End), "2013-11-19 2014-01-30")
	wantEqual(t, "published", string(p.Inspection.Published.Date), "2014-03-21")
	wantEqual(t, "lead", p.Inspection.Lead, "Jo Smith-Roe")
	wantEqual(t, "grades", gradesOf(p), "overall requires-improvement, help-and-protection requires-improvement, care good, "+
		"adoption outstanding, care-leavers good, leadership requires-improvement, board good")
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8 9 10 11")
	wantEqual(t, "area of 8", areaOf(t, p, 8), data.HelpAndProtection)
	wantEqual(t, "area of 10", areaOf(t, p, 10), data.Board)
	wantAsks(t, p, "authority: Ensure that plans are good.", "authority: Ensure that visits are on time.", "board: Ensure that the board counts.")
	wantEqual(t, "numbered items that ask for nothing", len(p.NothingAsked), 1)
}

// Four early reports number nothing: their bullets are the findings, in their
// own order.
func TestNothingNumbered(t *testing.T) {
	p := one(t, generationA(func(s string) string {
		for n := 11; n >= 1; n-- {
			s = strings.Replace(s, "\n"+itoa(n)+". ", "\n• ", 1)
		}
		return s
	}))
	for _, x := range p.Paragraphs {
		if x.Number != 0 || x.Item == 0 {
			t.Errorf("paragraph %d, item %d: %s", x.Number, x.Item, x.Text)
		}
	}
	wantEqual(t, "items", numbersOf(p), "#1 #2 #3 #4 #5 #6 #7")
	wantAsks(t, p, "authority: Ensure that plans are good.", "authority: Ensure that visits are on time.", "board: Ensure that the board counts.")
}

// Late 2014: themes head the lists, and boxes hold the grades of areas.
func TestGenerationB(t *testing.T) {
	p := one(t, paper("x/report.pdf", sifCover+`Inspection date: 30 September 2014 – 22 October 2014
Report published: 5 December 2014
The overall judgement is that children’s services are inadequate
The judgements on areas of the service that contribute to overall effectiveness are:
1. Children who need help and protection Requires
Improvement
2. Children looked after and achieving
permanence
Inadequate
2.1 Adoption performance Good
2.2 Experiences and progress of care leavers Inadequate
3. Leadership, management and governance Inadequate`+sifNote,
		`What does the local authority need to improve?
Priority and immediate action
Leadership and management
1. Put plans into place.
2. Ensure that staff are seen.
Areas for improvement
Care leavers
3. Ensure that homes are safe.
The local authority’s strengths
4. Staff are kind.`,
		`Inspection judgements about the local authority
Key judgement Judgement grade
The experiences and progress of children
who need help and protection Requires improvement
Summary
Help is late.
`+numbered(5, 8)+`Key judgement Judgement grade
Leadership, management and
governance Inadequate
9. Leaders are new.`,
		`The Local Safeguarding Children Board (LSCB)
The Local Safeguarding Children is inadequate
Summary of findings
The LSCB is inadequate because:
Scrutiny and assurance
• It does not ask.
What does the LSCB need to improve?
Priority and immediate action
10. Ensure that the board asks.
Inspection judgement about the LSCB
11. The board is new.
`+inspectors))
	wantEqual(t, "grades", gradesOf(p), "overall inadequate, help-and-protection requires-improvement, care inadequate, adoption good, "+
		"care-leavers inadequate, leadership inadequate, board inadequate")
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8 9 10 11")
	wantAsks(t, p, "authority: Put plans into place. [immediately]", "authority: Ensure that staff are seen. [immediately]",
		"authority: Ensure that homes are safe.", "board: Ensure that the board asks. [immediately]")
	wantEqual(t, "heading", p.Recommendations[0].Heading, "Leadership and management")
	wantEqual(t, "area of 6", areaOf(t, p, 6), data.HelpAndProtection)
	wantEqual(t, "area of 9", areaOf(t, p, 9), data.Leadership)
	wantEqual(t, "area of 11", areaOf(t, p, 11), data.Board)
}

// Numbers that only name themes over bullets: the bullets are the items.
func TestThemesOverBullets(t *testing.T) {
	doc := generationC()
	doc.Pages[2] = paper("x", `Recommendations
1. Plans:
• write them
• share them.
2. Visits:
• make them
• write them down
• count them.
3. Homes:
• find them
• keep them.
Summary for children and young people`).Pages[0]
	p := one(t, doc)
	wantEqual(t, "recommendations", len(p.Recommendations), 9)
	wantEqual(t, "the second", p.Recommendations[1].Text, "share them.")
	wantEqual(t, "paragraphs", len(p.Paragraphs), 19)
}

// A file may hold two reports, and a board's review may stand alone.
func TestTwoReports(t *testing.T) {
	doc := generationC()
	board := paper("x", `Oakshire
Review of the effectiveness of the Local Safeguarding Children
Board
Review date: 11 January to 8 February 2016
Report published: 12 April 2016
The Local Safeguarding Children Board requires improvement`,
		`Recommendations
1. Ensure that the board meets.
Inspection findings
`+numbered(2, 14)).Pages
	for i := range board {
		board[i].Number = 6 + i
	}
	doc.Pages = append(doc.Pages[:5], board...)
	all, err := Parse(doc, places(), Given{})
	if err != nil || len(all) != 2 {
		t.Fatalf("%d reports, %v", len(all), err)
	}
	second := all[1]
	wantEqual(t, "part", second.Part, 2)
	wantEqual(t, "kind", second.Inspection.Kind, data.BoardReview)
	wantEqual(t, "grades", gradesOf(second), "board requires-improvement")
	wantEqual(t, "published", second.Inspection.Published.Date, "2016-04-12")
	wantEqual(t, "paragraphs", len(second.Paragraphs), 14)
	wantEqual(t, "area", areaOf(t, second, 5), data.Board)
	wantAsks(t, second, "board: Ensure that the board meets.")
	wantEqual(t, "paragraphs of the first", len(all[0].Paragraphs), 14)
	wantEqual(t, "one inspection", all[0].Inspection.ID, second.Inspection.ID)
}
