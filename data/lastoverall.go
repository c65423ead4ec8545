package data

import (
	"slices"
	"strings"

	"casebook/data/mark"
	"unicode/utf8"
)

// LastOverall says of an inspection without an overall grade which its authority
// was given last, and why none stands. An older grade never stands in for one
// that is not given, and none is worked out from the areas.
type LastOverall struct {
	Without Inspection  // the inspection that gives none
	Given   *Inspection // the last that gave one; nil where none is held
}

// Words say it in one breath: "last overall: Good, 11 April 2023; none given
// since April 2026". Where no earlier one is held they say why there is none.
func (l LastOverall) Words() string {
	status, since := l.Without.OverallStatus(), l.Since()
	switch {
	case l.Given == nil && since == "":
		return "overall " + status.Words()
	case l.Given == nil:
		return NoOverall + " held; " + noneSince(since)
	case status != OverallNotGiven:
		return l.given(Date.String) + "; that of the inspection since is " + status.Words()
	case since == "":
		since = l.Without.InForce()
	}
	return l.given(Date.String) + "; " + noneSince(since)
}

// Sentence is Words as a sentence.
func (l LastOverall) Sentence() string {
	words := l.Words()
	return strings.ToUpper(words[:1]) + words[1:] + "."
}

// Explained says in sentences why the inspection gives no overall grade, and which
// was the last; "" where it gives one.
func (l LastOverall) Explained() string {
	why := l.Without.OverallStatus().Sentence()
	if why == "" || l.Given == nil {
		return why
	}
	return why + " " + l.Sentence()
}

// Brief is the grade given last with its date, or why none is held, as a column
// has room for: "last overall: Good, 11 Apr 2023".
func (l LastOverall) Brief() string {
	if l.Given == nil {
		return l.Without.OverallStatus().Words()
	}
	return l.given(Date.Short)
}

// Briefest is Brief with the letter of the grade: "last overall: G, 11 Apr 2023".
func (l LastOverall) Briefest() string {
	if l.Given == nil {
		return l.Brief()
	}
	return l.dated(l.Grade().Letter(), Date.Short)
}

// Within is Brief in at most so many cells: "last R, 31 Jan 2023", "last R 2023",
// or why there is none where that has no room.
func (l LastOverall) Within(cells int) string {
	if l.Given == nil {
		return l.Without.OverallStatus().Within(cells)
	}
	doubt := ""
	if j, _ := l.Given.Judgement(Overall); j.Disputed() {
		doubt = mark.Disputed
	}
	letter := "last " + l.Grade().Letter() + doubt
	for _, words := range []string{l.Brief(), l.Briefest(), letter + ", " + l.Date().Short(), letter + " " + l.Date().YearText()} {
		if utf8.RuneCountInString(words) <= cells {
			return words
		}
	}
	return l.Without.OverallStatus().Within(cells)
}

// LastNote explains what Within says of several: "last: the overall grade given
// last; none given since April 2026", "" where none of them was given one.
func LastNote(all []LastOverall) string {
	words, since := "", []string{}
	for _, l := range all {
		if l.Given == nil {
			continue
		}
		words = "last: the overall grade given last"
		if d := l.Since(); d != "" && !slices.Contains(since, noneSince(d)) {
			since = append(since, noneSince(d))
		}
	}
	return strings.Join(append([]string{words}, since...), "; ")
}

func (l LastOverall) given(day func(Date) string) string { return l.dated(l.Given.OverallSaid(), day) }

func (l LastOverall) dated(grade string, day func(Date) string) string {
	out := "last overall: " + grade
	if j, _ := l.Given.Judgement(Overall); j.Disputed() {
		out += ", " + SourcesDisagree
	}
	return out + ", " + day(l.Given.InForce())
}

// SourcesDisagree is said of a grade that another source gives otherwise.
const SourcesDisagree = "sources disagree"

func noneSince(d Date) string { return "none given since " + d.Month().String() }

// Since is the day from which the framework of the inspection gives no overall
// grade any more; of one that never gave any, that from which the framework of the
// last grade does not. "" where neither stopped.
func (l LastOverall) Since() Date {
	if l.Without.SortDate() == "" || l.Without.OverallStatus() != OverallNotGiven {
		return ""
	}
	ended := l.Without.Edition().OverallEnded()
	if ended == "" && l.Given != nil {
		of := rules().of[l.Given.Framework]
		if ended = of[len(of)-1].OverallEnded(); ended > l.Without.SortDate() {
			return ""
		}
	}
	return ended
}

// Grade is the overall grade that was given last, "" where none is held.
func (l LastOverall) Grade() Grade {
	if l.Given == nil {
		return ""
	}
	return l.Given.OverallGrade()
}

// Date is that from which the overall grade given last was in force.
func (l LastOverall) Date() Date {
	if l.Given == nil {
		return ""
	}
	return l.Given.InForce()
}

// InForce is the date from which an inspection counts: published, or inspected
// where that is all we know.
func (i Inspection) InForce() Date { return i.DateOn(ByPublished) }

// OverallSaid is the overall grade with what it is of where the framework never
// graded the whole: "Good", "Inadequate (child protection, overall)".
func (i Inspection) OverallSaid() string {
	words, e := i.OverallGrade().Words(), i.Edition()
	if !e.GradesOneService() {
		return words
	}
	subject := Overall.NameIn(e)
	return words + " (" + strings.ToLower(subject[:1]) + subject[1:] + ")"
}

// OverallEnded is the day on which a framework stopped giving an overall grade,
// for every edition of it since; "" for an edition that gives one, and where none
// before it did.
func (e Edition) OverallEnded() Date {
	of, ended := rules().of[e.Framework()], Date("")
	for i := slices.Index(of, e); i >= 0; i-- {
		if of[i].GivesOverall() {
			return ended
		}
		ended = of[i].First()
	}
	return ""
}

// AreaStatus says whether the inspection gave an area a grade of its own, and
// why not, as OverallStatus says it of the whole.
func (i Inspection) AreaStatus(a Area) OverallStatus {
	j, stated := i.Judgement(a)
	switch {
	case a == Overall:
		return i.OverallStatus()
	case stated && j.Grade.Step() > 0:
		return OverallGiven
	case !i.Framework.Graded():
		return NeverGraded
	case stated, i.BoardAlone(), !i.Edition().Judges(a):
		return OverallNotGiven
	}
	return OverallNotHeld
}
