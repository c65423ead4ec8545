package form

import (
	"slices"
	"sync"

	"casebook/data"
	"casebook/data/report/text"
)

// form is one form of report: how it is recognised, how its sections are
// headed, where its grades stand, and what every report of it has.
type form struct {
	framework data.Framework
	// title finds the form by its cover, letter by what a letter says of its
	// visit. Both look at lower case with plain apostrophes.
	title, letter *text.Pattern
	// kind is what its inspections are; "" for that of the framework, or the
	// re-inspection that a cover tells of.
	kind     data.Kind
	sections []knownHeading // beside those of all forms, in headings.go
	// grades reads the judgements into the inspection; nil where such reports are
	// recognised and cannot be read yet. hide marks the lines of which nothing
	// more is to be read.
	grades func(lines []text.Line, p *Parsed)
	hide   func(lines []text.Line)
	has    []expectation // what is not among them its reports may lack
	// read reads a report whose parts and lists are those of a template: it has
	// no grades, and no numbers that begin paragraphs.
	read func(pages []text.Page, p *Parsed)
}

// forms are those that are known: the first whose title or words are found
// counts. A new form is a file of its own and a row here.
func forms() []form {
	known.once.Do(func() {
		known.forms = []form{
			sifForm(), safeguarding2009Form(), protection2012Form(), lac2013Form(), boardReviewForm(), ilacsForm(), areaSENDForm(),
			targetedAreaForm(), contactReferralForm(), focusedVisitForm(), monitoringVisitForm(),
		}
		for _, f := range known.forms {
			known.headings = append(known.headings, f.sections...)
		}
		known.headings = append(known.headings, sharedHeadings()...)
	})
	return known.forms
}

var known struct {
	once     sync.Once
	forms    []form
	headings []knownHeading
}

// headings lists the headings of all forms: reports from the change of one form
// to the next use those of either.
func headings() []knownHeading {
	forms()
	return known.headings
}

// titled finds the form of a report by its cover.
func titled(head string) (form, bool) {
	return findForm(func(f form) bool { return f.title != nil && f.title.MatchString(head) })
}

// formOf is the form of a framework that a person named; one that is not known
// has no grades to read.
func formOf(framework data.Framework) form {
	f, ok := findForm(func(f form) bool { return f.framework == framework })
	if !ok {
		return form{framework: framework}
	}
	return f
}

func findForm(is func(form) bool) (form, bool) {
	all := forms()
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i], true
	}
	return form{}, false
}

// Reports of the frameworks of 2009 and 2012 are recognised by their titles and
// cannot be read yet.
func safeguarding2009Form() form {
	return form{framework: data.SLAC, title: text.Lazy(`inspection of safeguarding and (?:looked after children|children looked after)`)}
}

func protection2012Form() form {
	return form{framework: data.CP2012, title: text.Lazy(`inspection of (?:local authority )?arrangements for the protection of children`)}
}
