package data

import "slices"

// Coverage says whether silence in our sources of an inspection means anything.
type Coverage string

// The coverages: the report or letter itself, a part of it (news, or a visit
// to one service), findings that a reader chose from it, or grades only. What
// is chosen says nothing of what is not.
const (
	Complete Coverage = "complete"
	Partial  Coverage = "partial"
	Selected Coverage = "selected"
	NoText   Coverage = "none"
)

// Coverages lists every coverage.
func Coverages() []Coverage { return []Coverage{Complete, Partial, Selected, NoText} }

// Valid reports whether c is a known coverage.
func (c Coverage) Valid() bool { return slices.Contains(Coverages(), c) }

// Part reports whether some of what the inspection found is held and the rest is
// not, so that silence says nothing.
func (c Coverage) Part() bool { return c == Partial || c == Selected }

// Words says what the coverage means for a reader.
func (c Coverage) Words() string {
	if c == Selected {
		return "findings chosen from the report, whose silence says nothing"
	}
	return c.Name()
}

// coverageWords are all that a screen or a paper calls a coverage: in two or three
// words, in one, and in four letters for a narrow column.
var coverageWords = map[Coverage]struct{ name, short, narrow string }{
	Complete: {"full report or letter", "full", "full"},
	Partial:  {"partial source", "partial", "part"},
	Selected: {"selected findings", "selected", "part"},
	NoText:   {"grades only", "grades", "none"},
}

// Name is Words in two or three words, as a list or a sentence has room for.
func (c Coverage) Name() string { return coverageWords[c].name }

// Short is the word of Name that tells it from others: "partial".
func (c Coverage) Short() string { return coverageWords[c].short }

// Narrow is Short in at most four letters, which do not tell Partial from
// Selected: the silence of both says nothing.
func (c Coverage) Narrow() string { return coverageWords[c].narrow }

// PartName names the part that is held where findings are and the whole is not:
// "partial source".
func (c Coverage) PartName() string {
	if c == Selected {
		return c.Name()
	}
	return Partial.Name()
}

// CoverageWords says what is held of an inspection for a reader: of one without
// text its grades, or nothing but its facts where it has none.
func (i Inspection) CoverageWords() string {
	if i.Coverage == NoText && len(i.Judgements) == 0 {
		return "no text held"
	}
	return i.Coverage.Words()
}

// CoverageNoted is CoverageWords with what was noted about it: "partial source
// (news)".
func (i Inspection) CoverageNoted() string {
	if i.CoverageNote == "" {
		return i.CoverageWords()
	}
	return i.CoverageWords() + " (" + i.CoverageNote + ")"
}
