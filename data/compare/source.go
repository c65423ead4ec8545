package compare

import (
	"slices"

	"casebook/data"
	"casebook/data/prose"
)

// source is what is held of a side, and with it what the side's silence is
// worth.
type source struct {
	side     string // "A" or "B"
	coverage data.Coverage
	visit    bool // it looks at one service
	lost     int  // findings that are damaged and cannot be read
}

// short says why a side's silence says nothing, in as few words as do:
// "partial" for part of a report, "selected" for findings chosen from it, "one
// service" for a visit, "damaged" where a finding of it cannot be read; "" for a
// whole report that is held in full.
func (s source) short() string {
	switch {
	case s.coverage == data.Selected:
		return data.Selected.Short()
	case s.coverage != data.Complete:
		return data.Partial.Short()
	case s.lost > 0:
		return "damaged"
	case s.visit:
		return "one service"
	}
	return ""
}

// partial reports whether part of what the inspection found cannot be read here,
// so that praise may not be the whole story.
func (s source) partial() bool {
	return slices.Contains([]string{data.Partial.Short(), data.Selected.Short(), "damaged"}, s.short())
}

// words is short as a sentence goes on: "B is a partial source".
func (s source) words() string {
	switch s.short() {
	case data.Partial.Short():
		return s.side + " is a " + data.Partial.Name()
	case data.Selected.Short():
		return s.side + " is held as a selection of findings"
	case "damaged":
		return "findings of " + s.side + " are damaged and cannot be read"
	case "one service":
		return s.side + " looks at a part of the services"
	}
	return ""
}

// silence says that not being mentioned in such a source is no remedy.
func (s source) silence() string { return s.words() + ", so its silence says nothing" }

// elsewhere says that praise in such a source is not the whole story.
func (s source) elsewhere() string {
	if s.short() == "one service" {
		return s.words() + ", so it may be wanting elsewhere"
	}
	return s.words() + ", so concerns of the report may not be held here"
}

// doubt says the same of all changes that could rest on the silence of B.
func (s source) doubt() string {
	rest := map[string]string{
		data.Partial.Short():  "what it does not hold may still be in the report",
		data.Selected.Short(): "what is not among them may still be in the report",
		"damaged":             "what they say is not known",
		"one service":         "what it does not mention may still be so elsewhere",
	}[s.short()]
	if rest == "" {
		return ""
	}
	return prose.Capital(s.words()) + ": " + rest + ", so neither improved nor not mentioned is certain."
}

func sourceOf(side string, in data.Inspection, lost int) source {
	return source{side, in.Coverage, !in.Framework.Graded(), lost}
}

func (s Sides) sources() (a, b source) { return sourcesOf(s.A, s.B, s.LostA, s.LostB) }

// sourcesOf are the sources of two sides. Each of two area SEND inspections looks at
// the whole of what the other looks at.
func sourcesOf(x, y data.Inspection, lostX, lostY int) (a, b source) {
	a, b = sourceOf("A", x, lostX), sourceOf("B", y, lostY)
	if data.OfPartnerships(x, y) {
		a.visit, b.visit = false, false
	}
	return a, b
}

// silences says what the silence of one of two sides is worth, or of both.
func silences(a, b source, silentA, silentB bool) string {
	switch {
	case silentA && silentB && a.short() == data.Partial.Short() && b.short() == data.Partial.Short():
		return "A and B are partial sources, so their silence says nothing"
	case silentA && silentB && a.short() == data.Selected.Short() && b.short() == data.Selected.Short():
		return "A and B are held as selections of findings, so their silence says nothing"
	case silentA && silentB:
		return a.words() + " and " + b.words() + ", so their silence says nothing"
	case silentA:
		return a.silence()
	}
	return b.silence()
}
