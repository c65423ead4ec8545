// Package peers sets authorities beside each other: two of them, or one among
// its statistical neighbours. What differs between authorities is a difference,
// never a change.
//
// It is pure, save that Two and Neighbours gather their facts through an
// interface: it knows the domain and the rules of comparison, and nothing of
// stores, screens or files.
package peers

import (
	"cmp"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
)

// Facts is where authorities come from: a store, or the built-in casebook.
type Facts interface {
	Authority(id string) (data.Authority, error)
	Authorities() ([]data.Authority, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
	Themes() data.ThemeSet
}

// Peer is an authority with the inspection whose grade stands.
type Peer struct {
	Authority data.Authority
	Standing  history.StandingGrade
	Areas     []history.StandingArea // in force, beside an overall grade or without one
	Graded    bool                   // whether a grade stands
	Reach     data.Reach             // the day on which it stands
	Findings  []data.Finding         // Ofsted's, of that inspection; none where only its grades are held
	// Unreadable are findings of that inspection that are damaged.
	Unreadable []data.Unreadable
}

// Beside is two authorities side by side.
type Beside struct {
	A, B     Peer
	Warnings []string
	// Unreadable are damaged findings of either: the warnings begin with them.
	Unreadable []data.Unreadable
	// Rows are the judgements that can be held against each other, and those
	// that cannot, with why. Up means that B's grade is the better one.
	Rows    []compare.Row
	Both    []Theme // found wanting in both
	BetterA []Theme // done well in A, found wanting in B
	BetterB []Theme // done well in B, found wanting in A
	Note    string  // why themes are not compared; "" where they are
	names   data.ThemeSet
}

// Two sets two authorities side by side by the grades that stand on a day, with
// "" each on the day to which its facts reach.
func Two(from Facts, a, b string, on data.Date) (Beside, error) {
	left, err := peer(from, a, on)
	if err != nil {
		return Beside{}, err
	}
	right, err := peer(from, b, on)
	if err != nil {
		return Beside{}, err
	}
	return beside(left, right, from.Themes())
}

// inspection names the one whose grade stands, "" for none.
func (p Peer) inspection() string {
	if !p.Graded {
		return ""
	}
	return p.Standing.Inspection.Title(data.ByPublished)
}

func peer(from Facts, id string, on data.Date) (Peer, error) {
	var p Peer
	var err error
	if p.Authority, err = from.Authority(id); err != nil {
		return p, fmt.Errorf("the authority %s: %w", id, err)
	}
	all, err := from.AuthorityInspections(p.Authority.ID)
	if err != nil {
		return p, fmt.Errorf("the inspections of %s: %w", id, err)
	}
	p.Reach = data.ReachOf(all, on)
	if p.Standing, p.Graded = history.Standing(all, p.Authority.ID, p.Reach.On); !p.Graded {
		return p, nil
	}
	p.Areas = p.Standing.Areas(all)
	findings, err := from.Findings(p.Standing.Inspection.ID)
	p.Unreadable, err = data.Readable(err)
	if err != nil {
		return p, fmt.Errorf("the findings of %s: %w", p.Standing.Inspection.ID, err)
	}
	for _, f := range findings {
		if f.Attribution == data.Ofsted {
			p.Findings = append(p.Findings, f)
		}
	}
	return p, nil
}

func beside(a, b Peer, names data.ThemeSet) (Beside, error) {
	out := Beside{A: a, B: b, names: names}
	if a.Authority.ID == b.Authority.ID {
		out.Warnings = []string{"A and B are the same authority: there is no difference to see."}
		out.Note = out.Warnings[0]
		return out, nil
	}
	out.Unreadable = slices.Concat(a.Unreadable, b.Unreadable)
	out.Warnings = data.UnreadableWords(out.Unreadable)
	for _, p := range []Peer{a, b} {
		if !p.Graded {
			text := p.Words() + "."
			out.Note = cmp.Or(out.Note, text)
			out.Warnings = append(out.Warnings, text)
		}
	}
	if out.Note != "" {
		return out, nil
	}
	out.Warnings = append(out.Warnings, compare.Warnings(a.Standing.Inspection, b.Standing.Inspection)...)
	if compare.Unconfirmed(a.Findings) || compare.Unconfirmed(b.Findings) {
		out.Warnings = append(out.Warnings, compare.ThemesSuggested)
	}
	out.Rows = compare.Judgements(a.Standing.Inspection, b.Standing.Inspection)
	if out.Note = unread(a, b); out.Note == "" {
		return out, out.themes()
	}
	return out, nil
}

// unread says of whom no findings are held, "" where of both some are.
func unread(a, b Peer) string {
	for _, p := range []Peer{a, b} {
		if len(p.Findings) == 0 {
			return "No findings of " + p.Authority.Name + "'s " + p.inspection() + " are held, so that themes cannot be compared: import the report."
		}
	}
	return ""
}
