package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// targetedAreaForm is the form of the letters about joint targeted area inspections,
// since 2016: several inspectorates say together how agencies respond to one theme.
// Directors sign them, who need not have led.
func targetedAreaForm() form {
	return form{framework: data.JTAI, letter: text.Lazy(`joint targeted area inspection`)}
}

func targetedAreaHeadings() []templateHeading {
	return []templateHeading{
		templateWords(`context`, prosePart),
		templateWords(`headline findings`, prosePart),
		templateWords(`([a-z ]{1,30} )?strengths|areas of strength`, listPart),
		templateWords(`areas? for priority actions?`, listPart),
		templateWords(`(areas?|priorit(y|ies)) for (further )?(improvements?|development)`, listPart),
		templateWords(`what needs to (improve|be improved)\b.{0,40}`, listPart),
		templateWords(`(main|key|other) findings`, prosePart),
		templateWords(`(case|practice) stud(y|ies)(?: \d)?(: ?.{0,110})?`, boxPart),
		templateWords(`next steps`, prosePart),
	}
}

// readTargetedArea reads a letter: whom it is by, its theme, and its parts.
func (p *Parsed) readTargetedArea(doc text.Document, l letter) {
	p.readLead(doc.Pages)
	p.Warnings = without(p.Warnings, noLead) // such letters name none
	lines := text.Lines(doc.Pages)
	p.tellColumns(lines)
	text.DashesAsBullets(lines)
	lines = untilFarewell(lines[min(l.greeting+1, len(lines)):])
	title, n := jointTitle(lines)
	opening := p.readJointParts(lines[n:], title)
	p.Partners = partnersIn(opening)
	if len(p.Partners) < 2 {
		p.warn(warnNoPartners)
	}
	if p.Inspection.Scope = jointTheme(title, opening); p.Inspection.Scope == "" {
		p.warn(warnNoTheme)
	}
	if len(p.Paragraphs) == 0 {
		p.warn(warnNothingFound)
	}
}

const (
	warnNoTheme      = "the theme of the joint inspection was not found: hold it against the letter"
	warnNoPartners   = "which inspectorates made the joint inspection was not found: hold it against the letter"
	warnNothingFound = "no findings were found in the letter"
	warnNoParts      = "none of the headings that letters of its kind have was found: its findings are read by their words alone"
)

// readJointParts reads what stands under the letter's headings, and returns the words
// above the first of them and those of the context.
func (p *Parsed) readJointParts(lines []text.Line, title string) (opening string) {
	parts := partsOf(lines, targetedAreaHeadings(), true)
	for _, s := range parts {
		if s.heading == "" || strings.EqualFold(s.heading, "context") {
			for _, b := range s.blocks {
				opening += b.text() + " "
			}
		}
		if s.heading == "" {
			s.heading = title
		}
		if above := s.introduction(); len(above) > 0 {
			p.addItems(part{heading: s.heading + ": introduction", kind: prosePart}, above)
		}
		p.addItems(s, s.items())
	}
	if len(parts) == 1 {
		p.warn(warnNoParts)
	}
	return opening
}

// untilFarewell are the lines of a letter above its farewell.
func untilFarewell(lines []text.Line) []text.Line {
	for i, l := range lines {
		if l.Kind == text.PlainLine && farewell.MatchString(l.Text) {
			return lines[:i]
		}
	}
	return lines
}

var (
	jointTitleStart = text.Lazy(`(?i)^joint targeted area inspection\b`)
	// textStart begins the first sentence below a title.
	textStart = text.Lazy(`^(?:Between|This|From|On|In|During|We|Ofsted|Inspectors|The|Dear|At|Following)\b`)
)

// titleLines is how many lines a title takes at most.
const titleLines = 6

// jointTitle reads the title below the greeting, and how many lines stand before
// the text.
func jointTitle(lines []text.Line) (title string, n int) {
	for i, l := range lines[:min(12, len(lines))] {
		if !isPlain(l) || !jointTitleStart.MatchString(l.Text) {
			continue
		}
		var j text.Joiner
		k := i
		for ; k < len(lines) && k < i+titleLines; k++ {
			if k > i && (!isPlain(lines[k]) || textStart.MatchString(lines[k].Text)) {
				break
			}
			j.Add(lines[k].Text)
		}
		return strings.TrimRight(j.String(), ". "), k
	}
	return "", 0
}

// The inspectorates by their names.
var inspectorateNames = []struct {
	re   *text.Pattern
	name string
}{
	{text.Lazy(`\bOfsted\b`), "Ofsted"},
	{text.Lazy(`\bCare Quality Commission\b|\bCQC\b`), "CQC"},
	{text.Lazy(`\bHMICFRS\b|\bFire (?:&|and) Rescue\b`), "HMICFRS"},
	{text.Lazy(`\bHMIC\b|\bInspectorate of Constabulary\b|\bHMI Constabulary\b`), "HMIC"},
	{text.Lazy(`\bHMI Prob(?:ation)?\b|\bHMIP\b|\bInspectorate of Probation\b`), "HMI Probation"},
}

// partnersIn are the inspectorates that a letter's opening names in the sentence that
// names Ofsted first.
func partnersIn(opening string) []string {
	var out []string
	for _, s := range text.Sentences(opening) {
		if !strings.Contains(s, "Ofsted") {
			continue
		}
		police := false
		for _, x := range inspectorateNames {
			if !x.re.MatchString(s) || x.name == "HMIC" && police {
				continue
			}
			police = police || x.name == "HMICFRS"
			out = append(out, x.name)
		}
		return out
	}
	return nil
}
