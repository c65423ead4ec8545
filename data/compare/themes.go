package compare

import (
	"slices"
	"strings"

	"casebook/data"
)

// Fate is what B shows of a theme that A speaks of.
type Fate string

// The fates. Not mentioned is never "resolved": only a source that says so
// resolves a matter.
const (
	Persisted    Fate = "persisted"
	Improved     Fate = "improved"
	New          Fate = "new"
	NotMentioned Fate = "not-mentioned"
)

// FateList lists the fates in the order in which screens count them.
func FateList() []Fate { return []Fate{Persisted, Improved, New, NotMentioned} }

// Mark is the fate's one-character mark: ! ^ + .
func (f Fate) Mark() string {
	switch f {
	case Persisted:
		return "!"
	case Improved:
		return "^"
	case New:
		return "+"
	case NotMentioned:
		return "."
	}
	return " "
}

// Words is the fate as a reader sees it: "not mentioned".
func (f Fate) Words() string { return strings.ReplaceAll(string(f), "-", " ") }

// NoTheme stands for the theme of findings that have none.
const NoTheme = "none"

// ThemeRow is a theme with what A and B say of it.
type ThemeRow struct {
	Theme string // theme id, or NoTheme
	Fate  Fate
	A, B  []data.Finding
	// Partial says that the source on whose silence the fate rests is partial,
	// so that the silence means nothing: B's for improved and not mentioned,
	// A's for new.
	Partial bool
	// Suggested says that the fate rests on themes or polarity that the program
	// suggests and no reader has confirmed.
	Suggested bool
	Reason    string // one line
}

// Words is the row's fate as a reader sees it: "persisted (suggested)".
func (r ThemeRow) Words() string {
	if r.Suggested {
		return r.Fate.Words() + " (suggested)"
	}
	return r.Fate.Words()
}

// Themes aligns the findings fa of a and fb of b by theme, in the order of
// data.Themes; unknown themes follow, then NoTheme. A finding with several
// themes stands under each. Fates rest on Ofsted's words alone, whoever else
// is among the findings.
//
// Where grades are all that is held of a side, there is nothing to align and
// no row: its silence is ours, not the inspectors'.
func Themes(a, b data.Inspection, fa, fb []data.Finding) []ThemeRow {
	if unread(a, fa) || unread(b, fb) {
		return nil
	}
	left, right := byTheme(fa), byTheme(fb)
	var rows []ThemeRow
	for _, id := range themeOrder(left, right) {
		r := ThemeRow{Theme: id, A: left[id], B: right[id]}
		r.Fate, r.Reason = fate(r.A, r.B)
		if r.Suggested = !sure(r.A, fa) || !sure(r.B, fb); r.Suggested {
			r.Reason = "suggested: " + r.Reason + asking(r.A, r.B)
		}
		switch r.Fate {
		case New:
			r.Partial = a.Coverage != data.Complete
		case Improved, NotMentioned:
			r.Partial = b.Coverage != data.Complete
		}
		if r.Partial {
			r.Reason += "; " + which(r.Fate == New, r.Fate != New) + " is a partial source, so its silence says nothing"
		} else if r.Fate == NotMentioned {
			r.Reason += "; silence does not mean resolved"
		}
		rows = append(rows, r)
	}
	return rows
}

// Fates counts the rows of each fate.
func Fates(rows []ThemeRow) map[Fate]int {
	n := map[Fate]int{}
	for _, r := range rows {
		n[r.Fate]++
	}
	return n
}

// SuggestedFates counts the rows of each fate that rest on suggestions.
func SuggestedFates(rows []ThemeRow) map[Fate]int {
	n := map[Fate]int{}
	for _, r := range rows {
		if r.Suggested {
			n[r.Fate]++
		}
	}
	return n
}

func unread(in data.Inspection, findings []data.Finding) bool {
	return !held(in) && len(findings) == 0
}

func byTheme(findings []data.Finding) map[string][]data.Finding {
	m := map[string][]data.Finding{}
	for _, f := range findings {
		ids := f.Themes
		if len(ids) == 0 {
			ids = []string{NoTheme}
		}
		for i, id := range ids {
			if !slices.Contains(ids[:i], id) {
				m[id] = append(m[id], f)
			}
		}
	}
	return m
}

func themeOrder(left, right map[string][]data.Finding) []string {
	var known, rest []string
	for _, t := range data.Themes() {
		if len(left[t.ID])+len(right[t.ID]) > 0 {
			known = append(known, t.ID)
		}
	}
	for _, m := range []map[string][]data.Finding{left, right} {
		for id := range m {
			if id != NoTheme && !slices.Contains(known, id) && !slices.Contains(rest, id) {
				rest = append(rest, id)
			}
		}
	}
	slices.Sort(rest)
	if len(left[NoTheme])+len(right[NoTheme]) > 0 {
		rest = append(rest, NoTheme)
	}
	return append(known, rest...)
}
