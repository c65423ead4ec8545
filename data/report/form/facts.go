package form

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

func itoa(n int) string { return strconv.Itoa(n) }

var (
	fieldworkWords = text.Lazy(`(?i)^(?:inspection|review|visit) dates?\s*(?:from)?\s*:?\s*(.*)$|^dates? of (?:inspection|review|visit)\s*:?\s*(.*)$`)
	publishedWords = text.Lazy(`(?i)^(?:report |letter |date )?publi(?:shed|cation)(?: on| date)?\s*:?\s*(.*)$`)
	leadWords      = text.Lazy(`(?i)^(?:lead|reporting) (?:inspectors?|hmi|(?:her|his) majesty.s inspector)\b\s*[:–-]?\s*(.*)$`)
)

// labelled returns what follows a label at a line's start: the rest of the
// line, and the lines after it that go on with a date.
func labelled(pages []text.Page, label *text.Pattern) (string, int) {
	for _, p := range pages {
		for i, l := range p.Lines {
			m := label.FindStringSubmatch(strings.TrimSpace(l))
			if m == nil {
				continue
			}
			words := strings.Join(m[1:], "")
			for k := i + 1; k < len(p.Lines) && k <= i+2 && (words == "" || text.OnlyDates(p.Lines[k])); k++ {
				words = strings.TrimSpace(words + " " + p.Lines[k])
			}
			if text.HasDate(words) {
				return words, p.Number
			}
		}
	}
	return "", 0
}

// readDates reads fieldwork and publication.
func (p *Parsed) readDates(doc text.Document, pages []text.Page, given Given) {
	source := SourceID(doc)
	first := pages[:min(3, len(pages))]
	if words, _ := labelled(first, fieldworkWords); words != "" {
		start, end := text.DateSpan(words)
		p.Inspection.Inspected = data.Fieldwork{Start: start, End: end, AsStated: words, Source: source, Status: data.InReport}
		p.addOrigin("inspected", "cover", words)
	}
	if p.Inspection.Inspected.Start == "" {
		p.warn("the dates of the inspection were not found")
	}
	p.readPublished(doc, first, given)
	p.checkDateOrder()
}

func (p *Parsed) addOrigin(field, from, words string) {
	p.Origins = append(p.Origins, Origin{Field: field, From: from, Words: words})
}

// readPublished reads the date of publication: given by hand, else from the
// report, else printed on a letter, else from the file's name. What the others say is kept beside.
func (p *Parsed) readPublished(doc text.Document, first []text.Page, given Given, printed ...data.Dated) {
	source := SourceID(doc)
	var all []data.Dated
	var from []string
	if given.Published != "" {
		all = append(all, data.Dated{Date: given.Published, AsStated: string(given.Published), Source: source, Status: data.ByHand})
		from = append(from, byHand)
	}
	if words, _ := labelled(first, publishedWords); words != "" && text.FirstDate(words) != "" {
		all = append(all, data.Dated{Date: text.FirstDate(words), AsStated: words, Source: source, Status: data.InReport})
		from = append(from, "report")
	}
	for _, d := range printed {
		all, from = append(all, d), append(from, lettersDate)
	}
	if d, words := text.DateInName(doc.Name); d != "" {
		all = append(all, data.Dated{Date: d, AsStated: words, Source: source, Status: data.FromFileName})
		from = append(from, "file name")
	}
	if len(all) == 0 {
		p.Inspection.Published.Status = ""
		p.warn(unpublished)
		return
	}
	p.Inspection.Published = all[0]
	p.addOrigin("published", from[0], all[0].AsStated)
	for i, d := range all[1:] {
		if d.Date != all[0].Date {
			p.Inspection.Published.Also = append(p.Inspection.Published.Also, d)
			p.warn("published " + all[0].Date.String() + " by the " + from[0] + ", " + d.Date.String() + " by the " + from[i+1])
		}
	}
}

// lettersDate is the origin of a date that a letter prints above its address.
const lettersDate = "letter's date"

const unpublished = "the date of publication is not known"

// checkDateOrder warns of dates that cannot follow each other, and leaves out an end
// before the start.
func (p *Parsed) checkDateOrder() {
	if f := &p.Inspection.Inspected; f.Start != "" && f.End < f.Start {
		p.warn("the inspection ends (" + f.End.String() + ") before it begins (" + f.Start.String() + "): its end is left out")
		f.End = ""
	}
	in := p.Inspection
	if in.Published.Date != "" && in.Published.Date < in.Inspected.End {
		p.warn("published (" + in.Published.Date.String() + ") before the inspection ended (" + in.Inspected.End.String() + ")")
	}
}

// readLead reads the lead inspector, whom SIF reports name near their end.
func (p *Parsed) readLead(pages []text.Page) {
	for _, page := range pages {
		for i, l := range page.Lines {
			m := leadWords.FindStringSubmatch(strings.TrimSpace(l))
			if m == nil {
				continue
			}
			words := m[1]
			if (words == "" || goesOnWithName.MatchString(words)) && i+1 < len(page.Lines) {
				words = strings.TrimSpace(words + " " + page.Lines[i+1])
			}
			name := personNames(words)
			if i+1 < len(page.Lines) && nameGoesOn(words) {
				if longer := personName(words + " " + page.Lines[i+1]); longer != "" {
					name = longer
				}
			}
			if name != "" {
				p.Inspection.Lead = name
				p.addOrigin("lead", pageName(page.Number), strings.TrimSpace(l))
				return
			}
		}
	}
	p.warn(noLead)
}

var (
	titleWords = text.Lazy(`(?i)\s*[,;(]|\s+(?:and\s+)?(?:senior\s+|s)?(?:hmi\b|her majesty|his majesty|ofsted\b|social care\b|regulatory\b)|\s+senior\b|\s+[-–&]\s+|\s+and\s+`)
	nameWord   = text.Lazy(`^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|den|la|le|di|d[’']\p{L}+|[a-z]’\p{L}+)$`)
	leadTitle  = text.Lazy(`(?i)^(?:her|his) majesty.s inspectors?\b[:,]?`)
	nameGap    = text.Lazy(`(\p{L})\s*-\s+(\p{L})`)
)

var (
	// betweenNames stands between two who led together. A comma stands before titles.
	betweenNames   = text.Lazy(`\s*;\s*|\s+(?:and|&)\s+|\s*/\s*`)
	goesOnWithName = text.Lazy(`(?:;|&|\band)\s*$`)
	noName         = text.Lazy(`(?i)\b(?:inspectors?|majesty.?s?|ofsted|hmi|senior|regional|national|director|lead|team|social|care|regulatory|education)\b`)
)

// personNames reads the names of those who led together, with semicolons between: "Jane
// Roe HMI and John Doe HMI" are "Jane Roe; John Doe". It returns the first where the
// others are no whole names.
func personNames(words string) string {
	var out []string
	for _, part := range betweenNames.Split(words, -1) {
		if name := personName(part); strings.Contains(name, " ") && !noName.MatchString(name) {
			out = append(out, name)
		}
	}
	if len(out) < 2 {
		return personName(words)
	}
	return strings.Join(out, "; ")
}

// nameGoesOn reports whether words are one name of a person, whose others stand on
// the line below.
func nameGoesOn(words string) bool {
	return len(strings.Fields(words)) == 1 && !titleWords.MatchString(words) && personName(words) != ""
}

// pageName names a page, or the text of a file without pages.
func pageName(page int) string {
	if page == 0 {
		return "text"
	}
	return "page " + itoa(page)
}

// personName reads the name at the beginning of words: "Jane Roe, Her Majesty's
// Inspector" is "Jane Roe". It returns "" for what is no name.
func personName(words string) string {
	words = strings.TrimSpace(leadTitle.ReplaceAllString(strings.TrimSpace(words), ""))
	words = nameGap.ReplaceAllString(words, "$1-$2")
	if at := titleWords.FindStringIndex(words); at != nil {
		words = words[:at[0]]
	}
	fields := strings.Fields(strings.Trim(words, " .:"))
	if len(fields) == 0 || len(fields) > 5 {
		return ""
	}
	for _, f := range fields {
		if !nameWord.MatchString(f) {
			return ""
		}
	}
	return strings.Join(fields, " ")
}
