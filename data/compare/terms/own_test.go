package terms

import (
	"strings"
	"testing"
)

// TestLettersAreTheirWords: the letters that the field writes are one thing with
// the words that they stand for, however many and in whatever case the words.
func TestLettersAreTheirWords(t *testing.T) {
	for letters, long := range map[string]string{
		"ICRT": "initial contact and referral", "MASH": "multi-agency safeguarding hub", "EDT": "emergency duty team", "CAMHS": "child and adolescent mental health services",
		"PEPs": "personal education plans", "IROs": "independent reviewing officers", "LADO": "local authority designated officer", "CIN": "children in need", "CLA": "children looked after",
		"UASC": "unaccompanied asylum-seeking children", "ASYE": "assessed and supported year in employment", "SEND": "special educational needs", "EHC": "education, health and care plan",
		"EHCPs": "education, health and care plans", "DoLS": "deprivation of liberty", "PLO": "public law outline", "NEET": "not in education, employment or training", "PAs": "personal advisers",
		"SGOs": "special guardianship", "LSCP": "safeguarding children partnership", "ICPC": "initial child protection conference",
		"YOS": "youth offending", "CICC": "children in care council", "SCRs": "serious case reviews", "RHIs": "return home interviews", "EHE": "elective home education", "PSW": "principal social worker",
		"DCS": "director of children's services", "JSNA": "joint strategic needs", "FGM": "female genital mutilation", "CSE": "child sexual exploitation", "SDQs": "strengths and difficulties",
	} {
		r := reader(t)
		a, b := names(r, "The "+letters+" drift."), names(r, "The "+long+" drift.")
		if first := strings.Fields(b); !strings.HasPrefix(a, first[0]+" ") {
			t.Errorf("%s is %q, and %s is %q", letters, a, long, b)
		}
	}
}

// TestCapitalsAloneAreLetters: "they send plans" and "they pa" name nobody.
func TestCapitalsAloneAreLetters(t *testing.T) {
	if got := names(reader(t), "They send it and cla it"); strings.Contains(got, "disability") || strings.Contains(got, "in-care") {
		t.Errorf("got %q", got)
	}
}

// TestWhatIsWeakIsAThingOfItsOwn: a word that may mean something else is near
// to its subject and never the same as another such word.
func TestWhatIsWeakIsAThingOfItsOwn(t *testing.T) {
	for _, x := range [][2]string{
		{"achieving", "attendance"}, {"prevented", "early help"}, {"careful", "care planning"}, {"manageable", "managers"},
		{"time", "timely"}, {"prompted", "promptly"}, {"challenging", "scrutiny"}, {"allocated", "backlog"}, {"stepped up", "stepped down"}, {"long-term", "permanent"},
		{"brothers and sisters", "contact arrangements"}, {"independent", "independence"}, {"radicalisation", "FGM"}, {"staying put", "housing"}, {"action plans", "strategic"}, {"interim", "workforce"},
		{"care proceedings", "pre-proceedings"}, {"organisational culture", "diversity"}, {"stable", "placement stability"}, {"employment", "NEET"},
		{"missed", "missing"}, {"accountants of the government", "governance"}, {"in carefully", "in care"}, {"judged", "judge"}, {"a house", "housing"}, {"chronology", "case records"},
		{"they wish", "wishes"}, {"perpetrator", "domestic abuse"},
	} {
		r := reader(t)
		a, b := strings.Fields(names(r, x[0])), strings.Fields(names(r, x[1]))
		for _, one := range a {
			for _, other := range b {
				if one == other {
					t.Errorf("%s and %s are both %s", x[0], x[1], one)
				}
			}
		}
	}
	r := reader(t)
	names(r, "education attendance")
	if got := r.Near(r.id("attend")); len(got) != 1 || r.Name(got[0]) != "education" {
		t.Errorf("near to attendance: %v", got)
	}
}

func TestDefined(t *testing.T) {
	for _, x := range []struct{ name, text, letters, long string }{
		{"plain", "The multi-agency risk panel (MARP) meets.", "marp", "multi agency risk panel"},
		{"a plural", "Family link workers (FLWs) help.", "flw", "family link workers"},
		{"small words", "The team for children on the edge of care (TCEC).", "tcec", "team for children on the edge of care"},
		{"mixed letters", "The panel for children (PfC).", "pfc", "panel for children"},
		{"and", "The assessment and short intervention (ASI).", "asi", "assessment and short intervention"},
		{"not of it", "It was sent to the head (HMI).", "", ""},
		{"no letters", "Visit (paragraph 3) them (all).", "", ""},
		{"words of two sentences", "Meet the risk. Panel (RP) follows.", "", ""},
		{"nothing before", "(ABC) is first.", "", ""},
		{"never closed", "The risk panel (RP", "", ""},
		{"too long", "(ABCDEFGHIJ)", "", ""},
	} {
		got := Defined([]string{x.text})
		switch {
		case x.letters == "" && len(got) > 0, x.letters != "" && len(got) != 1:
			t.Errorf("%s: %v", x.name, got)
		case x.letters != "" && (got[0].Letters != x.letters || strings.Join(got[0].Words, " ") != x.long):
			t.Errorf("%s: %v", x.name, got[0])
		}
	}
}

// TestWhatAReportExplainsIsOneThing: letters and words are one thing in both
// reports, unless they explain the same letters otherwise.
func TestWhatAReportExplainsIsOneThing(t *testing.T) {
	first := func(r *Reader, report int, text string) string {
		return r.Name(read(r, report, text).Sentences[0].Terms[0].ID)
	}
	r := reader(t)
	r.Define(Defined([]string{"The youth risk panel (YRP) meets."}), nil)
	if a, b, c := first(r, 1, "YRP"), first(r, 2, "The youth risk panel"), first(r, 2, "YRPs"); a != b || a != c {
		t.Errorf("%q, %q and %q", a, b, c)
	}
	if r.Kind(r.id(first(r, 1, "YRP"))) == Stem {
		t.Error("what a report explains is a word like another")
	}
	r = reader(t)
	r.Define(Defined([]string{"The youth risk panel (YRP) meets."}), Defined([]string{"Young refugee plans (YRPs) are made."}))
	if a, b := first(r, 1, "YRP"), first(r, 2, "YRP"); a == b {
		t.Errorf("both are %q", a)
	}
	r = reader(t)
	r.Define(Defined([]string{"The integrated referral hub (IRH)."}), Defined([]string{"Independent reviewing officers (IROs)."}))
	if got := first(r, 2, "Our IROs"); got != "IRO" {
		t.Errorf("what the table has is %q", got)
	}
}
