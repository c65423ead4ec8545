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
	// Mixed is better in part: said of matters only, where praise and concern
	// can be told apart.
	Mixed Fate = "mixed"
)

// FateList lists the fates in the order in which screens count them.
func FateList() []Fate { return []Fate{Persisted, Improved, New, NotMentioned} }

// MatterFates lists what can become of a matter, in the order in which screens
// count them.
func MatterFates() []Fate { return []Fate{Persisted, Mixed, Improved, NotMentioned} }

// What two inspections of which neither follows on the other say of a theme:
// those of two authorities, or one held against itself. Nothing became of one
// in the other, so these are no fates; but for the last, which is also said of
// what one inspection praises and the next one too.
const (
	BothWanting Fate = "both-need-work"
	OnlyA       Fate = "only-A-needs-work"
	OnlyB       Fate = "only-B-needs-work"
	Neither     Fate = "neither-needs-work"
)

// oneStory reports whether something of a can have become something in b.
func oneStory(a, b data.Inspection) bool { return a.Authority == b.Authority && a.ID != b.ID }

// ThemeFates lists what the comparison's themes can meet, in the order in
// which screens count them: fates, or differences of two authorities.
func (c Comparison) ThemeFates() []Fate {
	if oneStory(c.A, c.B) {
		fates := FateList()
		if c.Fates[Neither] > 0 {
			fates = append(fates, Neither)
		}
		return fates
	}
	return []Fate{BothWanting, OnlyA, OnlyB, Neither}
}

// Mark is the fate's one-character mark: ! / ^ + . and of differences ! < > =
func (f Fate) Mark() string {
	switch f {
	case Persisted, BothWanting:
		return "!"
	case Improved:
		return "^"
	case New:
		return "+"
	case Mixed:
		return "/"
	case NotMentioned:
		return "."
	case OnlyA:
		return "<"
	case OnlyB:
		return ">"
	case Neither:
		return "="
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
	// BalanceA and BalanceB weigh Ofsted's words on the theme: their verdicts
	// decide the fate.
	BalanceA, BalanceB data.Balance
	// Partial says that the source on whose silence the fate rests is partial,
	// damaged, or a visit to one service, so that the silence means nothing: B's
	// for improved and not mentioned, A's for new.
	Partial bool
	// Suggested says that the fate rests on themes or polarity that the program
	// suggests and no reader has confirmed.
	Suggested bool
	Reason    string // one line
}

// Stayed reports whether a theme is in B as it is in A: "changed only" leaves
// it out.
func (r ThemeRow) Stayed() bool {
	return r.Fate == Persisted || r.Fate == BothWanting || r.Fate == Neither
}

// Words is the row's fate as a reader sees it: "persisted (suggested)".
func (r ThemeRow) Words() string {
	if r.Suggested {
		return r.Fate.Words() + " (suggested)"
	}
	return r.Fate.Words()
}

// Themes aligns the findings of two sides by theme, in the order of
// s.ThemeSet; unknown themes follow, then NoTheme. A finding with several
// themes stands under each. Fates rest on Ofsted's words alone, whoever else
// is among the findings.
//
// Where grades are all that is held of a side, there is nothing to align and
// no row: its silence is ours, not the inspectors'.
func Themes(s Sides) []ThemeRow {
	fa, fb := s.FindingsA, s.FindingsB
	if unread(s.A, fa) || unread(s.B, fb) {
		return nil
	}
	from, to := s.sources()
	suggested := Unconfirmed(fa) || Unconfirmed(fb) // any of them might be about any theme
	tell, differ := fate, !oneStory(s.A, s.B)
	if differ {
		tell = difference
	}
	left, right := byTheme(fa), byTheme(fb)
	var rows []ThemeRow
	for _, id := range themeOrder(s.ThemeSet, left, right) {
		r := ThemeRow{Theme: id, A: left[id], B: right[id], BalanceA: data.BalanceOf(left[id]), BalanceB: data.BalanceOf(right[id]), Suggested: suggested}
		r.Fate, r.Reason = tell(r.BalanceA.Verdict(), r.BalanceB.Verdict()), r.verdicts()
		if r.Suggested {
			r.Reason = "suggested: " + r.Reason
		}
		silentA := r.Fate == New || r.Fate == OnlyB || r.Fate == Neither
		silentB := r.Fate == Improved || r.Fate == NotMentioned || r.Fate == OnlyA || r.Fate == Neither
		silentA, silentB = silentA && from.short() != "", silentB && to.short() != ""
		if r.Partial = silentA || silentB; r.Partial {
			r.Reason += "; " + silences(from, to, silentA, silentB)
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

func themeOrder(themes data.ThemeSet, left, right map[string][]data.Finding) []string {
	var known, rest []string
	for _, t := range themes.List() {
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
