package form

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

// ilacs is a report of 2023: no date of publication, a table in one order and
// sections in another, footers that lie.
func ilacs(table, needs string) text.Document {
	foot := "Inspection of Nowhere local authority children’s services\n1 to 12 May 2011 "
	return paper("90004_elmshire/children's services inspection - 27 october 2023.pdf",
		`Inspection of Elmshire local
authority children’s services
Inspection dates: 11 to 15 September 2023
Lead inspector: Anna de Vries, His Majesty’s Inspector
`+table+`
Since the last inspection, when the authority was judged inadequate, services that
were good have changed.`,
		foot+"2\n"+needs+`
The experiences and progress of children who need help and
protection: requires improvement to be good
`+numbered(1, 6)+"7. Workers listen. They know\n",
		foot+"3\nwhat children want.\n"+`The experiences and progress of children in care: good
`+numbered(8, 12)+`The experiences and progress of care leavers: outstanding
`+numbered(13, 15),
		foot+"4\n"+`The impact of leaders on social work practice with children and
families: inadequate
`+numbered(16, 18)+`
1 The areas are in the order of the sections.`,
		foot+"5\n"+`The Office for Standards in Education, Children’s Services and Skills (Ofsted)
regulates and inspects.
19. Piccadilly Gate`)
}

const table2023 = `Judgement Grade
The impact of leaders on social work
practice with children and families
Inadequate
The experiences and progress of
children who need help and protection
Requires improvement to be good
The experiences and progress of
children in care
Good
The experiences and progress of care
leavers
Outstanding
Overall effectiveness Requires improvement
to be good`

const needs2023 = `What needs to improve?1
◼ The quality of plans, so that they say who does what and
by when.
◼ The range of homes:
– for babies
– for older children.
◼ Oversight.`

func TestILACS(t *testing.T) {
	p := one(t, ilacs(table2023, needs2023))
	in := p.Inspection
	wantEqual(t, "authority", in.Authority, "elmshire")
	wantEqual(t, "fieldwork", string(in.Inspected.Start+" "+in.Inspected.End), "2023-09-11 2023-09-15")
	wantEqual(t, "published", string(in.Published.Date)+" "+string(in.Published.Status), "2023-10-27 file-name")
	wantEqual(t, "as stated", in.Published.AsStated, "27 october 2023")
	wantEqual(t, "lead", in.Lead, "Anna de Vries")
	wantEqual(t, "grades", gradesOf(p), "leadership inadequate, help-and-protection requires-improvement, care good, care-leavers outstanding, overall requires-improvement")
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18")
	wantEqual(t, "text over a page's end", wordsAt(t, p, 7), "Workers listen. They know what children want.")
	wantEqual(t, "the last", wordsAt(t, p, 18), "Workers in team 18 know the families that they visit and write down what they see.")
	for n, want := range map[int]data.Area{1: data.HelpAndProtection, 8: data.Care, 13: data.CareLeavers, 18: data.Leadership} {
		wantEqual(t, "area of "+itoa(n), areaOf(t, p, n), want)
	}
	wantAsks(t, p, "authority: The quality of plans, so that they say who does what and by when.",
		"authority: The range of homes: – for babies – for older children.", "authority: Oversight.")
	wantEqual(t, "warnings", strings.Join(p.Warnings, "; "), "")
}

// Needs in prose are none; numbered ones of their own are items, and the
// paragraphs begin at 1 again.
func TestNeeds(t *testing.T) {
	p := one(t, ilacs(table2023, "What needs to improve\nThe authority has reviewed its plans and knows what to do next."))
	wantAsks(t, p)
	wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
	p = one(t, ilacs(table2023, "What needs to improve\n1. Plans.\n2. Homes."))
	wantAsks(t, p, "authority: Plans.", "authority: Homes.")
	wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
}

// The table of 2018 to 2022 has one row for care, and its cells wrap.
func TestJointCare(t *testing.T) {
	p := one(t, ilacs(`Judgement Grade
The impact of leaders on social work practice with children
and families
Requires improvement
to be good
The experience and progress of children who need help and
protection Good
The experiences and progress of children in care and
care leavers
Good
Overall effectiveness Requires improvement to
be good`, needs2023))
	wantEqual(t, "grades of the table", strings.Join(strings.Split(gradesOf(p), ", ")[:4], ", "), "leadership requires-improvement, help-and-protection good, care good, overall requires-improvement")
}

// A judgement that the table does not give is not made up from the text.
func TestNoTable(t *testing.T) {
	doc := ilacs("The overall services are good.", needs2023)
	for i := range doc.Pages {
		for k, l := range doc.Pages[i].Lines {
			if strings.Contains(l, ":") && !strings.Contains(l, "dates") {
				doc.Pages[i].Lines[k] = strings.SplitN(l, ":", 2)[0]
			}
		}
	}
	p := one(t, doc)
	wantEqual(t, "grades", gradesOf(p), "")
	if !strings.Contains(strings.Join(p.Warnings, "; "), "table of judgements was not found") {
		t.Errorf("warnings %q", p.Warnings)
	}
	p = one(t, ilacs("The overall services are good.", needs2023))
	wantEqual(t, "grades of headings", gradesOf(p), "help-and-protection requires-improvement, care good, care-leavers outstanding, leadership inadequate")
}

func TestLookedAfter2013(t *testing.T) {
	head := "Oakshire County Council Inspection of looked after children services "
	p := one(t, paper("x/report.pdf",
		"Inspection of looked after children\nservices\nOakshire County Council\nInspection dates: 8 – 12 July 2013\nReporting inspector Jo Roe HMI\nAge group: All\nPublished: 16 August 2013",
		head+"1\nContents\nAbout this inspection 2\nRecord of main findings 5",
		head+"2\nAbout this inspection\n1. The purpose is to look.\nThe inspection judgements and what they\nmean\n2. All judgements are on a scale.\nOutstanding (Grade 1) A service that exceeds\nInadequate (Grade 4) A service that does not",
		head+"3\nOverall effectiveness of services for looked\nafter children and young people\nGrade 4 (inadequate)\n3. Plans are missing.\nCapacity to improve\nGrade 3 (adequate)\n4. It is early.\nAreas for improvement\n5. In order to improve, the authority should take the\nfollowing action.",
		head+"4\nImmediately:\n• ensure that plans are made\n• ensure that visits happen.\nWithin three months:\n• find homes.\nOutcomes for looked after children and young\npeople\nGrade 4 (inadequate)\n6. Outcomes are poor, in the top ten of local "+head+"4",
		head+"5\nauthorities.\nQuality of provision\nGrade 4 (inadequate)\n7. Homes are few.\nLeadership and management\nGrade 4 (inadequate)\n8. Leaders are new.\n"+head+"5\nRecord of main findings\nServices for looked after children\nOverall effectiveness Inadequate\nCapacity to improve Adequate\nOutcomes for looked after children\nand young people\nInadequate\nQuality of provision Inadequate\nLeadership and management Inadequate"))
	wantEqual(t, "id", p.Inspection.ID, "oakshire-2013-07-lac2013")
	wantEqual(t, "lead", p.Inspection.Lead, "Jo Roe")
	wantEqual(t, "published", p.Inspection.Published.Date, "2013-08-16")
	wantEqual(t, "grades", gradesOf(p), "overall inadequate, capacity adequate, outcomes inadequate, quality inadequate, leadership inadequate")
	wantEqual(t, "paragraphs", numbersOf(p), "1 2 3 4 5 6 7 8")
	wantEqual(t, "text round a head", wordsAt(t, p, 6), "Outcomes are poor, in the top ten of local authorities.")
	wantEqual(t, "area of 6", areaOf(t, p, 6), data.Outcomes)
	wantAsks(t, p, "authority: ensure that plans are made [immediately]", "authority: ensure that visits happen. [immediately]", "authority: find homes. [within three months]")
}
