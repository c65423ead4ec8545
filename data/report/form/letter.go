package form

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// The forms of letters, each known by the words for its visit near the greeting.
func contactReferralForm() form {
	return form{framework: data.UCRA, letter: text.Lazy(`unannounced inspection of (?:the )?contact,? referral and assessment`)}
}

func focusedVisitForm() form {
	return form{framework: data.Focused, letter: text.Lazy(`focused (?:assurance )?visit|covid-19 assurance visit|assurance visit`)}
}

func monitoringVisitForm() form {
	return form{framework: data.Monitoring, letter: text.Lazy(`monitoring (?:visit|inspection)`)}
}

// letter is a letter of a visit: it never gives a grade, whatever its text
// says of earlier ones.
type letter struct {
	form
	begins   int    // the line from which on it is this letter, and no mail that brings it
	greeting int    // the line of the salutation
	words    string // that name the kind of visit, "" where it was given by hand
}

var (
	salutation = text.Lazy(`^Dear\s+\S`)
	farewell   = text.Lazy(`(?i)^yours (?:sincerely|faithfully)`)
)

// letterStart is how much text after a salutation names the kind of visit.
const letterStart = 900

// findLetter reports whether a document is a letter of a visit: it greets
// someone, then says what visit it is about. A news story about a visit greets
// nobody.
func findLetter(doc text.Document, given Given) (letter, bool) {
	lines := letterLines(doc)
	for i, l := range lines[:min(90, len(lines))] {
		if !salutation.MatchString(l) {
			continue
		}
		text := forMatching(lines[max(0, i-12):min(len(lines), i+20)])
		text = text[:min(len(text), 12*80+letterStart)]
		if byLetter(given) && !titledReport(doc) {
			return letter{form: formOf(data.Framework(given.Framework)), greeting: i}, true
		}
		if f, words := firstNamed(text); words != "" {
			return letter{form: f, greeting: i, words: words}.brought(lines), true
		}
	}
	if byLetter(given) && !titledReport(doc) { // a letter that greets nobody
		return letter{form: formOf(data.Framework(given.Framework))}, true
	}
	return letter{}, false
}

// brought is the letter in a mail or another letter that brings it whole: one that
// greets and names its visit anew before anybody has taken leave.
func (l letter) brought(lines []string) letter {
	for i := l.greeting + 1; i < min(90, len(lines)) && !farewell.MatchString(lines[i]); i++ {
		if !salutation.MatchString(lines[i]) {
			continue
		}
		below := forMatching(lines[i:min(len(lines), i+20)])
		if f, words := firstNamed(below[:min(len(below), letterStart)]); words != "" {
			l = letter{form: f, begins: l.greeting + 1, greeting: i, words: words}
		}
	}
	return l
}

// firstNamed finds the kind of visit that a letter names first: further on it may
// speak of earlier visits of other kinds.
func firstNamed(text string) (first form, words string) {
	at := len(text)
	for _, f := range forms() {
		if f.letter == nil {
			continue
		}
		if m := f.letter.FindStringIndex(text); m != nil && m[0] < at {
			first, words, at = f, text[m[0]:m[1]], m[0]
		}
	}
	return first, words
}

// byLetter reports whether a person named a framework whose inspections end with
// a letter.
func byLetter(given Given) bool {
	f := data.Framework(given.Framework)
	return f.Valid() && !f.Graded() && f != data.SEND
}

// titledReport reports whether a document has the title of a report on its cover.
func titledReport(doc text.Document) bool {
	_, ok := titled(forMatching(coverHead(doc.Pages[0])))
	return ok
}

var (
	// otherVisit finds the title of a letter about one school or home.
	otherVisit = text.Lazy(`(?:visit|inspection) (?:of|to|at) ((?:[^ .]+ ){0,8}?)(?:school|academy|college|nursery|children's home|children's centre)\b`)
	ofCouncil  = text.Lazy(`\b(?:council|authority|services)\b`)
	// otherReader finds whom only such a letter greets.
	otherReader = text.Lazy(`\b(?:head ?teacher|headmaster|headmistress|registered manager|chair of governors)\b`)
)

// otherSetting says what a letter is about where it is not an authority: inspectors
// visit schools and homes too, and call it the same.
func (l letter) otherSetting(doc text.Document) string {
	lines := letterLines(doc)
	greeting := forMatching(lines[max(0, l.greeting-12):min(len(lines), l.greeting+1)])
	title := otherVisit.FindStringSubmatch(forMatching(lines[max(0, l.greeting-12):min(len(lines), l.greeting+6)]))
	if otherReader.MatchString(greeting) || title != nil && !ofCouncil.MatchString(title[1]) {
		return "it is a letter about a school, a home or another setting, not about an authority's children's services"
	}
	return ""
}

func letterLines(doc text.Document) []string {
	var out []string
	for _, p := range doc.Pages {
		for _, l := range p.Lines {
			out = append(out, strings.TrimSpace(l))
		}
	}
	return out
}

// parseLetter reads a letter: who, when, and its bullets or paragraphs under
// its own headings.
func parseLetter(doc text.Document, l letter, who Authorities, given Given) (Parsed, error) {
	source := SourceID(doc)
	all := letterLines(doc)
	body := all[l.greeting:]
	a, origin, warning, err := who.find(body[:min(len(body), 14)], doc, given.Authority)
	if err != nil && given.Authority == "" {
		if b, o, w, inAddress := who.find([]string{strings.Join(offices(all[max(0, l.greeting-10):l.greeting]), " ")}, doc, ""); inAddress == nil {
			a, origin, warning, err = b, o, w, nil
		}
	}
	if err != nil {
		return Parsed{}, err
	}
	if origin.From == "cover" {
		origin.From, origin.Words = "letter", who.line(all[max(0, l.greeting-10):], a, origin.Words)
	}
	framework := Origin{Field: "framework", From: "letter", Words: l.words}
	if given.Framework != "" {
		framework.From, framework.Words = byHand, given.Framework
	}
	p := Parsed{Part: 1, Origins: []Origin{origin, framework}}
	if warning != "" {
		p.warn(warning)
	}
	p.Inspection = data.Inspection{
		Authority: a.ID, URN: a.URN, Framework: l.framework, Kind: l.framework.Kind(), Coverage: data.Partial, CoverageNote: "a visit to one service area",
	}
	if l.framework == data.Monitoring {
		p.Inspection.Sequence = ordinalOf(forMatching(body[:min(len(body), 20)]))
	}
	if l.framework == data.UCRA || l.framework == data.JTAI {
		p.Inspection.Coverage, p.Inspection.CoverageNote = data.Complete, ""
	}
	above := all[l.begins:l.greeting]
	if l.greeting == 0 { // it greets nobody
		above = all[:min(len(all), 12)]
	}
	p.readLetterDate(doc, above, given)
	p.readVisitDates(body, source)
	p.onItsDay(a, who)
	if l.framework == data.JTAI {
		p.readTargetedArea(doc, l)
	} else {
		p.readSignature(body)
		p.readLetterText(doc, l)
	}
	p.Inspection.ID = data.InspectionID(p.Inspection.Authority, p.Inspection.Inspected.Start, p.Inspection.Published.Date, l.framework)
	return p, nil
}

// visitDates finds the days of a visit: up to the first year, and on to a further
// date that carries a year of its own. A month may be short, with a stop.
var visitDates = text.Lazy(`(?i)\b(?:on|between|from|of)\s+(?:the\s+)?(` + weekday + `\d{1,2}(?:st|nd|rd|th)?\b(?:[^.]|` + shortMonth + `){0,60}?\b20\d\d` +
	`(?:,?\s*(?:to|and|until|till|through|[-–—−])\s*(?:the\s+)?` + weekday + `\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?[a-z]+\.?\s+|[/.]\d{1,2}[/.])20\d\d)*)\b`)

const (
	weekday    = `(?:(?:mon|tues|wednes|thurs|fri)day,?\s*)?`
	shortMonth = `\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|\d\.\d`
)

// daysAlone finds the days of a visit in a letter that gives them without a year.
var daysAlone = text.Lazy(`(?i)\b(?:between|from|on)\s+(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?(?:\s+` + monthName + `)?\s*(?:to|and|until|[-–—−])\s*\d{1,2}(?:st|nd|rd|th)?\s+` + monthName + `)\b`)

const monthName = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`

// readVisitDates reads the days of the visit: the first that the letter says it took
// place on.
func (p *Parsed) readVisitDates(body []string, source string) {
	words := strings.Join(strings.Fields(strings.Join(body[:min(len(body), 45)], " ")), " ")
	words = ordinalTail.ReplaceAllString(words, "$1")
	for _, m := range visitDates.FindAllStringSubmatch(words, -1) {
		start, end := text.DateSpan(m[1])
		if start == "" {
			continue
		}
		p.Inspection.Inspected = data.Fieldwork{Start: start, End: end, AsStated: m[1], Source: source, Status: data.InDocument}
		p.addOrigin("inspected", "letter", m[1])
		p.checkDateOrder()
		return
	}
	if m := daysAlone.FindStringSubmatch(words); m != nil && p.Inspection.Published.Date != "" {
		p.readDaysAlone(m[1], source)
		return
	}
	p.warn("the dates of the visit were not found")
}

// readDaysAlone dates days that a letter gives without a year: the year before its
// own date, which a visit precedes.
func (p *Parsed) readDaysAlone(words, source string) {
	written := p.Inspection.Published.Date
	year, _ := strconv.Atoi(written.YearText())
	for _, y := range []int{year, year - 1} {
		if start, end := text.DateSpan(words + " " + itoa(y)); start != "" && end <= written {
			p.Inspection.Inspected = data.Fieldwork{Start: start, End: end, AsStated: words, Source: source, Status: data.InDocument}
			p.addOrigin("inspected", "letter", words)
			p.warn("the days of the visit stand without a year: it is that of the letter's date")
			return
		}
	}
	p.warn("the dates of the visit were not found")
}

var ordinalTail = text.Lazy(`\b(\d{1,2})(?:st|nd|rd|th)\b`)

// readLetterDate reads the date above the address. A letter's date stands for its
// publication unless it states another; a file's name may be anybody's.
func (p *Parsed) readLetterDate(doc text.Document, above []string, given Given) {
	for _, l := range above {
		if d := text.FirstDate(l); d != "" && text.OnlyDates(ordinalTail.ReplaceAllString(l, "$1")) {
			p.readPublished(doc, doc.Pages[:1], given, data.Dated{Date: d, AsStated: l, Source: SourceID(doc), Status: data.InDocument})
			return
		}
	}
	p.readPublished(doc, doc.Pages[:1], given)
}

func without(all []string, s string) []string {
	var out []string
	for _, x := range all {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}

var (
	// bodyName finds the name of a body where a person's could stand.
	bodyName = text.Lazy(`\b(?:Ofsted|Commission|Inspectorate|Constabulary|Probation|Department|Council|Authority|Partnership|Government|Trust)\b`)
	// onlySigns finds the offices of those who sign for others who led, and
	// inspectorRole the one of two who sign side by side.
	onlySigns     = text.Lazy(`(?i)\b(?:director|minister|commissioner|chief|secretary of state|councillor|leader of|deputy)\b`)
	inspectorRole = text.Lazy(`(?i)\binspector\b`)
)

// signatureLines is how many lines below a farewell can hold the name.
const signatureLines = 8

// readSignature reads who signed the letter: the inspector who led. One who signs
// for an office, or for one of several bodies, is not known to have led.
func (p *Parsed) readSignature(body []string) {
	signed := signature(body)
	for k, s := range signed[:min(len(signed), signatureLines)] {
		name := personName(s)
		if !strings.Contains(name, " ") || bodyName.MatchString(s) {
			continue
		}
		role := strings.Join(append([]string{strings.TrimPrefix(s, name)}, signed[k+1:min(len(signed), k+3)]...), " ")
		if !onlySigns.MatchString(role) && len(inspectorRole.FindAllString(role, 2)) < 2 {
			p.Inspection.Lead = name
			p.addOrigin("lead", "signature", s)
			return
		}
		break
	}
	p.warn(noLead)
}

var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// ordinalOf reads which monitoring visit a letter is about, 0 when it does not
// say.
func ordinalOf(text string) int {
	for i, o := range ordinals {
		if strings.Contains(text, o+" monitoring visit") || strings.Contains(text, o+" visit") {
			return i + 1
		}
	}
	return 0
}
