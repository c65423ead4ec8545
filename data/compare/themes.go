package compare

import (
	"slices"

	"casebook/data"
)

// ThemeChanges lists what the comparison's themes can meet, in the order in
// which screens count them: changes, or differences of two authorities.
func (c Comparison) ThemeChanges() []data.Change {
	if inTimeOrder(c.A, c.B) {
		return data.Changes()
	}
	return data.Differences()
}

// NoTheme stands for the theme of findings that have none.
const NoTheme = "none"

// ThemeRow is a theme with what A and B say of it.
type ThemeRow struct {
	Theme  string // theme id, or NoTheme
	Change data.Change
	A, B   []data.Finding
	// BalanceA and BalanceB count Ofsted's findings on the theme; what became of
	// it goes by sentences and places too, see ChangeRule.
	BalanceA, BalanceB data.Balance
	// WorkA and WorkB are the shares of what each says that asks for work, 0 to
	// 1, by which the change is found; -1 where it says nothing.
	WorkA, WorkB float64
	// Partial says that the change rests on the silence of a source that is
	// partial, damaged, or a visit to one service, or on praise in one: B's for
	// all that ends well and for not mentioned, A's for what is new.
	Partial bool
	// Supposed is the change by the findings that are held, where it cannot be told
	// because they are a part of the source; "" else.
	Supposed data.Change
	// Suggested says that the change rests on themes or polarity that the program
	// suggests and no reader has confirmed.
	Suggested bool
	Reason    string // one line
	// Decides lists the sentences that decide, the weightiest first: of B what it
	// asks for or praises, and of A what it asked for.
	Decides []Saying
	// Against is what of B speaks most against an improvement, or what stayed
	// good, at most one.
	Against []Saying
	Weight  float64 // how much is said that decides, in whole paragraphs
	// Graded says how B graded the theme's area where that may surprise beside the
	// change: "B grades care leavers good"; "" else.
	Graded string

	evidenceA, evidenceB *evidence
}

// Stayed reports whether a theme is in B as it is in A: "changed only" leaves
// it out.
func (r ThemeRow) Stayed() bool { return r.Change.Stayed() }

// Words is the row's change as a reader sees it: "still needs work (suggested)".
func (r ThemeRow) Words() string {
	if r.Suggested {
		return r.Change.Words() + " (suggested)"
	}
	return r.Change.Words()
}

// Themes aligns the findings of two sides by theme, in the order of
// s.ThemeSet; unknown themes follow, then NoTheme. A finding with several
// themes stands under each; a theme that is named in sentences alone has a row
// without findings. Changes rest on Ofsted's words alone, whoever else is among
// the findings.
//
// Where grades are all that is held of a side, there is nothing to align and
// no row: its silence is ours, not the inspectors'. Nor is there where an
// inspection is held against itself.
func Themes(s Sides) ([]ThemeRow, error) {
	if unheld(s) != "" {
		return nil, nil
	}
	if inTimeOrder(s.A, s.B) {
		if err := s.weigh(); err != nil {
			return nil, err
		}
	}
	return s.themes(), nil
}

// weigh makes the evidence of both sides ready.
func (s *Sides) weigh() (err error) {
	if s.EvidenceA == nil || s.EvidenceB == nil {
		var both []Evidence
		both, err = Weigh(s.ThemeSet, s.FindingsA, s.FindingsB)
		if err == nil {
			s.EvidenceA, s.EvidenceB = both[0], both[1]
		}
	}
	return err
}

func (s Sides) themes() []ThemeRow {
	suggested := Unconfirmed(s.FindingsA) || Unconfirmed(s.FindingsB) // any of them might be about any theme
	left, right := byTheme(s.FindingsA), byTheme(s.FindingsB)
	var rows []ThemeRow
	for _, id := range s.themeOrder(left, right) {
		x, y := s.EvidenceA[id], s.EvidenceB[id]
		r := ThemeRow{Theme: id, A: left[id], B: right[id], BalanceA: data.BalanceOf(left[id]), BalanceB: data.BalanceOf(right[id]),
			WorkA: x.known(), WorkB: y.known(), Suggested: suggested}
		if len(r.A) == 0 && x != nil {
			r.A = x.findings()
		}
		if len(r.B) == 0 && y != nil {
			r.B = y.findings()
		}
		s.change(&r, x, y)
		r.evidenceA, r.evidenceB = x, y
		r.Decides, r.Weight = r.decides(x, y, (*best).weightiest), r.weighs(x, y)
		if r.Suggested {
			r.Reason = "suggested: " + r.Reason
		}
		rows = append(rows, r)
	}
	return rows
}

// NeitherSpeaks is the reason of a theme that neither inspection speaks of.
const NeitherSpeaks = NeitherSpeakOf + " it"

// NeitherSpeakOf goes before a list of such themes.
const NeitherSpeakOf = "neither A nor B speaks of"

// Unspoken lists the themes in use that neither side speaks of.
func Unspoken(themes data.ThemeSet, rows []ThemeRow) []string {
	var out []string
	for _, t := range themes.List() {
		if !slices.ContainsFunc(rows, func(r ThemeRow) bool { return r.Theme == t.ID }) {
			out = append(out, t.ID)
		}
	}
	return out
}

// CountChanges counts the rows of each change.
func CountChanges(rows []ThemeRow) map[data.Change]int {
	n := map[data.Change]int{}
	for _, r := range rows {
		n[r.Change]++
	}
	return n
}

// SuggestedChanges counts the rows of each change that rest on suggestions.
func SuggestedChanges(rows []ThemeRow) map[data.Change]int {
	n := map[data.Change]int{}
	for _, r := range rows {
		if r.Suggested {
			n[r.Change]++
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

func (s Sides) themeOrder(left, right map[string][]data.Finding) []string {
	var known, rest []string
	for _, t := range s.ThemeSet.List() {
		if len(left[t.ID])+len(right[t.ID]) > 0 || !s.EvidenceA[t.ID].silent() || !s.EvidenceB[t.ID].silent() {
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
