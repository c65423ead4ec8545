package form

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// note is a letter about a visit that somebody else may have written.
func note(above, greeting, subject, signed string) string {
	return above + "\n\n" + greeting + "\n\n" + subject + "\n\nFindings\n\n- Plans are thin.\n- Staff know the families.\n\nYours sincerely\n\n" + signed
}

func TestLettersOfOthersAreRefused(t *testing.T) {
	const visit = "Monitoring visit to Elm children’s services on 3 and 4 March 2025"
	for name, c := range map[string][2]string{
		"a minister":         {note("10 March 2025\nElm City Council", "Dear Councillor", "I write about the focused visit to Elm children’s services on 3 and 4 March 2025.", "Jo Roe MP\nMinister for Children, Department for Education"), "minister"},
		"the department":     {note("10 March 2025\nElm City Council", "Dear Ms Loe", "Department for Education review of improvement\nThis follows Ofsted’s monitoring visit to Elm on 3 and 4 March 2025.", "Jo Roe\nInspector"), "department"},
		"a commissioner":     {note("10 March 2025\nElm City Council", "Dear Ms Loe", visit, "Jo Roe\nChildren’s Services Commissioner"), "commissioner"},
		"the council":        {note("10 March 2025\nOfsted", "Dear Mr Low", visit+": the council’s response", "Jo Roe\nDirector of Children’s Services"), "council"},
		"its director":       {note("10 March 2025\nElm City Council", "Dear Ms Loe", visit, "Jo Roe\nCorporate Director, Children and Families"), "council"},
		"its staff":          {note("10 March 2025\nElm City Council", "Dear colleagues", visit, "Jo Roe"), "council"},
		"a peer review":      {note("10 March 2025\nElm City Council", "Dear Ms Loe", "Peer review of Elm children’s services after the monitoring visit on 3 and 4 March 2025", "Jo Roe\nLead peer"), "peer review"},
		"an adviser":         {note("10 March 2025\nElm City Council", "Dear Ms Loe", visit, "Jo Roe\nImprovement Adviser"), "adviser"},
		"nobody who says so": {note("10 March 2025\nElm City Council", "Dear Ms Loe", visit, "Jo Roe"), "does not say who wrote it"},
	} {
		for _, given := range []Given{{}, {Authority: "elm"}} {
			_, err := Parse(paper("90003_elm/letter.txt", c[0]), places(), given)
			if err == nil || !strings.Contains(err.Error(), c[1]) {
				t.Errorf("%s: %v, want it refused as %q", name, err, c[1])
			}
		}
		_, err := Parse(paper("90003_elm/letter.txt", c[0]), places(), Given{Framework: "monitoring"})
		if mayVouch := name == "nobody who says so"; (err == nil) != mayVouch {
			t.Errorf("%s, its kind given by hand: %v", name, err)
		}
	}
}

func TestWhatIsMissingOfALetterIsItsAuthor(t *testing.T) {
	_, err := Parse(paper("90003_elm/letter.txt", note("10 March 2025", "Dear Ms Loe", "Monitoring visit to Elm children’s services", "Jo Roe")), places(), Given{})
	var u *Unplaced
	if !errors.As(err, &u) || !slices.Equal(u.Missing, []string{"author"}) {
		t.Errorf("got %v, want its author missing", err)
	}
}

// Each of these alone shows that the inspectorate wrote it, whoever else is named.
func TestLettersOfTheInspectorate(t *testing.T) {
	const subject = "Monitoring visit to Elm children’s services on 3 and 4 March 2025"
	for name, text := range map[string]string{
		"its letterhead":       note("Ofsted\nPiccadilly Gate\n10 March 2025\nElm City Council", "Dear Ms Loe", subject, "Jo Roe"),
		"its name at the head": note("Ofsted\n10 March 2025\nElm City Council", "Dear Ms Loe", subject, "Jo Roe"),
		"its opening":          note("10 March 2025\nElm City Council", "Dear Ms Loe", subject+"\nThis letter summarises the findings.", "Jo Roe"),
		"its inspector":        note("10 March 2025\nElm City Council", "Dear Ms Loe", subject, "Jo Roe\nHis Majesty’s Inspector\ncc: Department for Education\nChildren’s Services Commissioner"),
		"to colleagues":        note("10 March 2025\nElm City Council", "Dear colleagues", subject, "Jo Roe\nHer Majesty’s Inspector"),
		"its director":         note("10 March 2025\nElm City Council", "Dear Ms Loe", subject, "Jo Roe\nRegional Director, Social Care"),
	} {
		if _, err := Parse(paper("90003_elm/letter.txt", text), places(), Given{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A mail or a letter that brings the inspectorate's letter whole is not that letter: its
// words, its date and its reader are left out.
func TestALetterInAMailBeginsAtItsOwnGreeting(t *testing.T) {
	letter := note("10 March 2025\nElm City Council", "Dear Mr Low", "Monitoring visit to Elm children’s services\n\nThis letter summarises the findings of the monitoring visit on 3 and 4 March 2025.", "Jo Roe\nHis Majesty’s Inspector")
	for name, mail := range map[string]string{
		"a mail":             "From: Al Loe\nSubject: FW: Monitoring visit\n\nDear all\n\nplease see below the letter about our monitoring visit.\n\nStaff\n\nWe have put right all that was thin.\n\nBest wishes\nAl\n\n",
		"a mail with a date": "14 March 2025\n\nDear colleagues\n\nThe letter about the focused visit and the monitoring visit is below.\n\n",
		"a mail to nobody":   "From: Al Loe\nSubject: FW: letter\n\nHere it is, all good.\n\n",
	} {
		p := one(t, paper("letter.txt", mail+letter))
		wantEqual(t, name+": published", string(p.Inspection.Published.Date), "2025-03-10")
		wantEqual(t, name+": kind", string(p.Inspection.Framework), "monitoring")
		wantEqual(t, name+": findings", countsOf(p), "Findings 2")
	}
	_, err := Parse(paper("letter.txt", note("14 March 2025\nElm City Council", "Dear colleagues", "The letter about our monitoring visit on 3 and 4 March 2025 is below.", "Al Loe")+"\n\n"+letter), places(), Given{})
	if err == nil || !strings.Contains(err.Error(), "council") {
		t.Errorf("a council's letter above it: %v, want it refused", err)
	}
}
