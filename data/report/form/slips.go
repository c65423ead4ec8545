package form

import (
	"slices"
	"strings"
	"unicode"

	"casebook/data"
	"casebook/data/report/text"
)

// The regulator's own slips: a row of a table or a heading with a word too many
// or too few ("progress of children care leavers") is known by what is left of it,
// and who reads it is told.

// areasNamed lists the areas that words may name by what they hold, the likeliest
// first; none where they name two that no area joins.
func areasNamed(words string) []data.Area {
	words = " " + strings.Join(wordsOf(words), " ") + " "
	has := func(all ...string) bool {
		return slices.ContainsFunc(all, func(s string) bool { return strings.Contains(words, " "+s+" ") })
	}
	var out []data.Area
	inCare, leavers := has("in care", "looked after"), has("leavers", "leaving care", "care leaver")
	switch {
	case inCare && leavers:
		out = []data.Area{data.Care, data.CareLeavers}
	case inCare:
		out = []data.Area{data.Care}
	case leavers:
		out = []data.Area{data.CareLeavers}
	}
	others := map[data.Area]bool{
		data.HelpAndProtection: has("protection") || has("need", "needs") && has("help"),
		data.Leadership:        has("leaders", "leader", "leadership"),
		data.Adoption:          has("adoption"),
	}
	for _, a := range []data.Area{data.HelpAndProtection, data.Leadership, data.Adoption} {
		switch {
		case others[a] && len(out) > 0:
			return nil
		case others[a]:
			out = append(out, a)
		}
	}
	return out
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' })
}

// rowStart finds where a row's label may begin: a capital or a number at a line's
// start, or the words that rows begin with.
var rowStart = text.Lazy(`(?m)^[ \t]*(?:\d(?:\.\d)?\.?:?[ \t]*)?\p{Lu}|\b(?:The\s+)?(?:[Ee]xperiences?|[Ii]mpact)\b|\bOverall\b`)

// tableTop is the head of a table above its first row.
var tableTop = text.Lazy(`(?i)^\s*judge?ments?(?:\s+grade)?\s+`)

// slippedRows finds the rows of areas that no row in the wording of the form names.
// text is the table without its grades and with "#" for the labels that are known.
func slippedRows(text string, known []tableRow) []tableRow {
	var out []tableRow
	taken := func(a data.Area) bool {
		is := func(r tableRow) bool { return r.area == a }
		return slices.ContainsFunc(known, is) || slices.ContainsFunc(out, is)
	}
	starts := rowStart.FindAllStringIndex(text, -1)
	for i := 0; i < len(starts); i++ {
		from, to := starts[i][0], len(text)
		for k := i + 1; k < len(starts); k++ {
			if cut := text[from:starts[k][0]]; len(areasNamed(cut)) > 0 || strings.Contains(cut, "#") {
				to = starts[k][0]
				break
			}
			i = k
		}
		label, _, _ := strings.Cut(text[from:to], "#")
		if at := tableTop.FindStringIndex(label); at != nil {
			from, label = from+at[1], label[at[1]:]
		}
		for _, a := range areasNamed(label) {
			if !taken(a) {
				words := strings.Join(strings.Fields(label), " ")
				out = append(out, tableRow{area: a, words: words, at: from + len(label) - len(strings.TrimLeft(label, " \t\n")), slip: true})
				break
			}
		}
	}
	return out
}

// tellSlip warns of a row whose wording is not that of its form.
func (p *Parsed) tellSlip(r tableRow) {
	if r.slip {
		p.warn(r.area.Name() + ": the table words its row \"" + r.words + "\", which was taken for this area")
	}
}

// slipWords are words that headings and rows of areas hold by a slip or in the wording
// of one year.
var slipWords = wordSet("all a an for at from with early young people child leadership management governance social services local authority quality those is are it that judged leaving leaver permanence achieving adoption performance practice family protecting helped")

// oddWords counts the words of a line that no row or heading of an area holds.
func oddWords(l string) int {
	n := 0
	for _, w := range wordsOf(l) {
		if !ilacsWords[w] && !slipWords[w] {
			n++
		}
	}
	return n
}

var areaStart = text.Lazy(`(?i)^(?:the )?(?:impact|experiences?|progress)\b`)

// gradedEnd is a grade after a colon or a dash, which ends headings and no sentence.
var gradedEnd = text.Lazy(`(?i)\s*[:–—-]\s*(?:requires? improvement(?: to be good)?|inadequate|outstanding|good)\s*$`)

// mayBeSlipped is asked of every line: few begin or end as such a heading does.
func mayBeSlipped(words string) bool {
	return !strings.HasSuffix(words, ".") && (areaStart.MatchString(words) || gradedEnd.MatchString(words))
}

// slippedHeading reads a heading of an area whose wording is no form's: words of such
// headings and at most one other, with the grade after a colon; or, before
// a number, in the wording that they all begin with.
func slippedHeading(words string, beforeNumber bool) *text.Heading {
	bare := withoutGrades(words)
	areas := areasNamed(bare)
	graded := gradedEnd.MatchString(words)
	if len(areas) == 0 || strings.HasSuffix(words, ".") || oddWords(bare) > 1 || !graded && !(beforeNumber && areaStart.MatchString(words)) {
		return nil
	}
	return &text.Heading{Part: text.FindingsPart, Area: areas[0], Words: bareHead(words), Grade: gradeIn(words), Slip: true}
}
