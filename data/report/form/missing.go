package form

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// What every report of the forms with numbered paragraphs has. Where it was not
// found the report may lack it, as a few do, or its form may be one that is not
// known: who reads it must be told, for nothing else would show it.
const (
	warnNoRecommendation          = "no recommendation was found in it: hold it against the report"
	warnNoNumbers                 = "its paragraphs have no numbers that could be read: bullets and blocks of text are taken as findings, and some may be joined"
	warnNoAuthorityRecommendation = "no recommendation to the authority was found in it, only to the safeguarding board: hold it against the report"
	warnNoBoard                   = "it reviews the safeguarding board, and the board's grade was not found"
	warnColumns                   = "its pages seem to have two columns that are drawn line by line: paragraphs of both are mixed and some are missing, so hold it against the report"
	warnNoSection                 = "no heading of a section was found: its paragraphs have no area"
)

// expectation warns of what was not found in a report whose form has it.
// numbered says whether the numbers of its paragraphs could be read.
type expectation func(p *Parsed, numbered bool)

func paragraphNumbers(p *Parsed, numbered bool) {
	if !numbered {
		p.warn(warnNoNumbers)
	}
	if gaps := gapsOf(p.Paragraphs); gaps != "" {
		p.warn("no paragraph was found with the number " + gaps + ": the report leaves it out, or it was read as part of the one before")
	}
}

func sectionHeadings(p *Parsed, _ bool) {
	inArea := func(x text.Paragraph) bool { return x.Section != "" }
	if len(p.Paragraphs) > 0 && !slices.ContainsFunc(p.Paragraphs, inArea) {
		p.warn(warnNoSection)
	}
}

// boardGrade is that of the safeguarding board, where a report reviews it.
func boardGrade(p *Parsed, _ bool) {
	ofBoard := func(x text.Paragraph) bool { return x.Section == data.Board }
	if _, graded := p.Inspection.Judgement(data.Board); !graded && slices.ContainsFunc(p.Paragraphs, ofBoard) {
		p.warn(warnNoBoard)
	}
}

func recommendations(p *Parsed, _ bool) {
	if len(p.Recommendations)+len(p.NothingAsked) == 0 {
		p.warn(warnNoRecommendation)
	}
}

// authorityRecommendation is one to the authority, where there are any at all.
func authorityRecommendation(p *Parsed, _ bool) {
	all := slices.Concat(p.Recommendations, p.NothingAsked)
	toAuthority := func(r text.Recommendation) bool { return r.Body == text.ToAuthority }
	if len(all) > 0 && !slices.ContainsFunc(all, toAuthority) {
		p.warn(warnNoAuthorityRecommendation)
	}
}

// gapsOf lists the numbers that paragraphs in a row leave out.
func gapsOf(all []text.Paragraph) string {
	var out []string
	last := 0
	for _, x := range all {
		if x.Number == 0 {
			continue
		}
		for n := last + 1; last > 0 && n < x.Number; n++ {
			out = append(out, strconv.Itoa(n))
		}
		last = x.Number
	}
	return strings.Join(out, ", ")
}
