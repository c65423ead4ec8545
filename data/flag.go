package data

import (
	"cmp"
	"strings"
)

// Flag says where sources are unclear or contradict each other, and what was
// decided. About is the id of a finding, inspection or event, or a word such
// as "attribution" for a matter of method.
type Flag struct {
	ID         string `json:"id"`
	Authority  string `json:"authority"`
	About      string `json:"about"`
	Kind       string `json:"kind"`
	Text       string `json:"text"`
	Resolution string `json:"resolution"`
}

// flagKinds say what is unclear. The words of the built-in facts' kinds are for
// programs.
var flagKinds = map[string]string{
	"ambiguity":       "it can be read in two ways",
	"attribution":     "who says it",
	"claim":           "a claim that nobody checked",
	"conflict":        "sources differ",
	"duplicate":       "printed twice",
	"external-number": "a figure from elsewhere",
	"gap":             "not in the sources",
	"loose-date":      "a date said loosely",
	"method":          "how it was inspected",
	"missing-date":    "no date is given",
	"not-a-report":    "not a report",
	"omission":        "left out of the source",
	"page-furniture":  "more on the page than the text",
	"scope":           "what it covers",
	"simplification":  "said more simply than in the report",
	"structure":       "how the source is built",
	"tension":         "it says two things that hardly agree",
	"truncation":      "a quotation cut short",
	"year-ambiguity":  "two years go with it",
}

// Called is the kind in words. One that is not known, as of a newer casebook, is
// said as it stands there, without its hyphens.
func (f Flag) Called() string {
	return cmp.Or(flagKinds[f.Kind], strings.ReplaceAll(f.Kind, "-", " "))
}

// Decided is what was decided, "" where nothing was.
func (f Flag) Decided() string {
	if f.Resolution == "" {
		return ""
	}
	return "Decided: " + strings.TrimSuffix(f.Resolution, ".") + "."
}

// Words are the flag in full.
func (f Flag) Words() string {
	return strings.TrimSpace(f.Called() + ": " + f.Text + " " + f.Decided())
}
