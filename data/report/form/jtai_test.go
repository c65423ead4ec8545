package form

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

// jointHead is the head of a joint letter of the later form.
const jointHead = `18 July 2024
Jo Roe, Director of Children’s Services, Elm Council
Dear Elm Safeguarding Children Partnership
Joint targeted area inspection of Elm
This letter summarises the findings of the joint targeted area inspection (JTAI) of the
multi-agency response to serious youth violence in Elm.
This inspection took place from 20 May 2024 to 24 May 2024. It was carried out by inspectors
from Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of
Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty’s Inspectorate
of Probation (HMIP).
`

const jointFoot = `
Next steps
Elm Council should prepare a written statement of what it will do.
Yours sincerely
Yvonne Poe
National Director Regulation and Social Care, Ofsted
Dr Al Loe
Chief Inspector of Health Care, CQC`

func jointLetter(body string) text.Document {
	pages := strings.Split(jointHead+body+jointFoot, "\f")
	return paper("90003_elm/joint area child protection inspection - 18 july 2024.pdf", pages...)
}

func TestTargetedAreaLetter(t *testing.T) {
	p := one(t, jointLetter(`Headline findings
Police and schools tell each other early whom they fear for, and children are safer for
it than they were when the partnership began.
Areas for priority action
• There are no areas for priority action.
What needs to improve?
• The sharing of what is known about exploiters who come from outside:
– by the police
– by the health trust.
• How often plans are looked at again.
Elm Safeguarding Children Partnership (ESCP)
Leaders meet each month and they look at what has come of the plans that were made there.
Strengths
• Youth workers whom children trust.
These workers stay for years, which is rare.
Main findings
Children are seen on the day on which they come to notice, and nobody has to wait for the
help that was promised to them.
Practice study: effective practice
One child was found a place at school within the week.`))
	in := p.Inspection
	wantEqual(t, "id", in.ID, "elm-2024-05-jtai")
	wantEqual(t, "fieldwork", string(in.Inspected.Start+" "+in.Inspected.End), "2024-05-20 2024-05-24")
	wantEqual(t, "published", string(in.Published.Date), "2024-07-18")
	wantEqual(t, "theme", in.Scope, "serious youth violence")
	wantEqual(t, "partners", strings.Join(p.Partners, ", "), "Ofsted, CQC, HMICFRS, HMI Probation")
	wantEqual(t, "lead", in.Lead, "")
	wantEqual(t, "coverage", in.Coverage, data.Complete)
	wantEqual(t, "warnings", strings.Join(p.Warnings, "; "), "")
	wantEqual(t, "parts", countsOf(p), "Joint targeted area inspection of Elm 2, Headline findings 1, What needs to improve? 2, "+
		"Main findings: Elm Safeguarding Children Partnership (ESCP) 1, Strengths 1, Main findings 1, Practice study: effective practice 1, Next steps 1")
	wantAsks(t, p, "authority: The sharing of what is known about exploiters who come from outside: – by the police – by the health trust.",
		"authority: How often plans are looked at again.")
}

// A box may be set in the middle of a sentence of the page; the list goes on on
// the next one.
func TestBoxInsideAList(t *testing.T) {
	p := one(t, jointLetter(`Areas for improvement
• Meetings are held late, and the police do not
Practice study: area for improvement
One child waited for a month. Nobody knew why.
`+"\f"+`always come to them.
• Plans lack dates.`))
	var got []string
	for _, x := range p.Paragraphs {
		if x.Heading == "Areas for improvement" {
			got = append(got, x.Text)
		}
	}
	wantEqual(t, "items", strings.Join(got, " / "), "Meetings are held late, and the police do not always come to them. / Plans lack dates.")
}

// Headings of a letter's own stand under that of the template.
func TestHeadingsUnderAList(t *testing.T) {
	p := one(t, jointLetter(`Areas for improvement
Leadership and management
• Leaders do not look at what was done.
The ‘front door’
• Calls are answered late on most days of the week, and nobody counts how many callers
give up.`))
	got := countsOf(p)
	for _, want := range []string{"Areas for improvement > Leadership and management 1", "Areas for improvement > The ‘front door’ 1"} {
		if !strings.Contains(got, want) {
			t.Errorf("read %q, want %q in it", got, want)
		}
	}
}

func TestJointThemes(t *testing.T) {
	for _, c := range []struct{ title, opening, want string }{
		{"Joint targeted area inspection of the multi-agency response to neglect in Great Elm", "", "neglect"},
		{"Joint targeted area inspection of the multi-agency response to harm in the family in Elm", "", "harm in the family"},
		{"Joint targeted area inspection of Elm", "This letter is about the multi-agency response to children who need help.", "children who need help"},
		{"Joint targeted area inspection of the multi-agency response to abuse and neglect in Elm",
			"This inspection included a ‘deep dive’ focus on the response to children who go missing in Elm.", "abuse and neglect (deep dive: children who go missing)"},
		{"Joint targeted area inspection of the multi-agency response to domestic abuse in Elm",
			"It had a ‘deep dive’ focus on the response to children living with domestic abuse.", "domestic abuse"},
		{"Joint targeted area inspection of the multi-agency response to exploitation in Elm", "A ‘deep dive’ focus on this group of children.", "exploitation"},
		{"Joint targeted area inspection of Elm", "This letter says what we saw.", ""},
	} {
		if got := jointTheme(c.title, c.opening); got != c.want {
			t.Errorf("%s: theme %q, want %q", c.title, got, c.want)
		}
	}
}

func TestJointLetterDoubts(t *testing.T) {
	doc := paper("90003_elm/x - 18 july 2024.pdf", `Dear partnership in Elm
Joint targeted area inspection of Elm
Inspectors from Ofsted came from 3 June 2024 to 7 June 2024 and saw children who were well known to all of those
who work with them.
Yours faithfully`)
	got := strings.Join(one(t, doc).Warnings, "\n")
	for _, want := range []string{warnNoTheme, warnNoPartners, warnNoParts} {
		if !strings.Contains(got, want) {
			t.Errorf("warned %q, want %q", got, want)
		}
	}
}

// The kind of visit is what a letter names first, not an earlier one of another kind.
func TestALetterIsOfTheVisitThatItNamesFirst(t *testing.T) {
	p := one(t, paper("90003_elm/letter.pdf", "8 March 2019\nElm Council\nDear Ms Roe\nFocused visit to Elm children’s services\n"+
		"This letter summarises the findings of the focused visit on 21 and 22 February 2019. There was a joint targeted area inspection in 2018, and a monitoring visit before.\n"+
		"Findings\n• Visits are made.\nYours sincerely\nJo Roe\nHer Majesty’s Inspector"))
	wantEqual(t, "framework", p.Inspection.Framework, data.Focused)
}

func TestVisitDates(t *testing.T) {
	letter := func(days string) text.Document {
		return paper("90003_elm/letter.pdf", "8 March 2019\nElm Council\nDear Ms Roe\nMonitoring visit to Elm children’s services\n"+
			"This letter summarises the findings of the monitoring visit "+days+". It was the second.\nFindings\n• Visits are made.\nYours sincerely\nJo Roe\nHer Majesty’s Inspector")
	}
	for days, want := range map[string]string{
		"on 21 and 22 February 2019":                            "2019-02-21 2019-02-22",
		"between 8 February 2019 and 12 February 2019":          "2019-02-08 2019-02-12",
		"from 27 January 2019 to 1 February 2019":               "2019-01-27 2019-02-01",
		"between 30 December 2018 and 3 January 2019":           "2018-12-30 2019-01-03",
		"on 8 February 2019 to 12 February 2019":                "2019-02-08 2019-02-12",
		"from 08/02/2019 to 12/02/2019":                         "2019-02-08 2019-02-12",
		"from the 4th to the 6th of February 2019":              "2019-02-04 2019-02-06",
		"from 4 Feb. 2019 to 6 Feb. 2019":                       "2019-02-04 2019-02-06",
		"between 26 February and 1 March":                       "2019-02-26 2019-03-01",
		"from Monday 4 February 2019 to Friday 8 February 2019": "2019-02-04 2019-02-08",
	} {
		in := one(t, letter(days)).Inspection.Inspected
		if got := string(in.Start + " " + in.End); got != want {
			t.Errorf("%s: %s, want %s", days, got, want)
		}
	}
	if in := one(t, letter("between 26 and 28 November")).Inspection; in.Inspected.Start != "2018-11-26" {
		t.Errorf("a visit in November before a letter of March: %s", in.Inspected.Start)
	}
}

// Who signs for an office or for one of several bodies is not known to have led.
func TestWhoOnlySigns(t *testing.T) {
	for signed, want := range map[string]string{
		"Jo Roe\nHer Majesty’s Inspector":        "Jo Roe",
		"Jo Roe\nSenior HMI":                     "Jo Roe",
		"Jo Roe\nNational Director, Social Care": "",
		"Ofsted Care Quality Commission\nJo Roe Al Poe\nNational Director Deputy Chief Inspector":       "",
		"Ofsted        Care Quality Commission\n\nJo Roe        Al Poe\nHMI, Inspector   CQC Inspector": "",
		"Jo Roe Her Majesty’s Inspector\nCopy: Al Poe, Chief Executive":                                 "Jo Roe",
		"Jo Roe, Regional Director": "",
	} {
		p := one(t, paper("90003_elm/letter.pdf", "8 March 2019\nElm Council\nDear Ms Loe\nMonitoring visit to Elm children’s services\n"+
			"This letter summarises what inspectors found. The visit was on 21 and 22 February 2019.\nFindings\n• Visits are made.\nYours sincerely\n"+signed))
		if p.Inspection.Lead != want {
			t.Errorf("%q: led by %q, want %q", signed, p.Inspection.Lead, want)
		}
		if warned := strings.Contains(strings.Join(p.Warnings, "\n"), noLead); warned != (want == "") {
			t.Errorf("%q: warned of no lead: %v", signed, warned)
		}
	}
}
