package peers

import (
	"strconv"

	"casebook/data"
	"casebook/data/compare"
)

// Theme is what two authorities' inspections say of a theme.
type Theme struct {
	ID     string
	A, B   Said
	Reason string // one line, with the counts that decide
}

// Said is the findings of one inspection on a theme.
type Said struct {
	Praises  int // strengths and progress
	Wants    int // developments, recommendations, and paragraphs that hold both
	Findings []data.Finding
}

// Wanting reports whether more findings ask for work than praise.
func (s Said) Wanting() bool { return s.Wants > s.Praises }

// Well reports whether at least twice as many findings praise as ask for work:
// nearly every report has a word of criticism on nearly every theme.
func (s Said) Well() bool { return s.Praises > 0 && s.Praises >= 2*s.Wants }

func said(findings []data.Finding) Said {
	s := Said{Findings: findings}
	for _, f := range findings {
		switch {
		case compare.NeedsWork(f):
			s.Wants++
		case f.Polarity == data.Strength || f.Polarity == data.Progress:
			s.Praises++
		}
	}
	return s
}

func (b *Beside) sides() compare.Sides {
	return compare.Sides{A: b.A.Standing.Inspection, B: b.B.Standing.Inspection, FindingsA: b.A.Findings, FindingsB: b.B.Findings,
		LostA: len(b.A.Unreadable), LostB: len(b.B.Unreadable), ThemeSet: b.names}
}

// themes sorts the themes of both by who does well and who is found wanting.
func (b *Beside) themes() {
	for _, r := range compare.Themes(b.sides()) {
		if r.Theme == compare.NoTheme {
			continue
		}
		t := Theme{ID: r.Theme, A: said(r.A), B: said(r.B)}
		t.Reason = "A: " + t.A.words(b.A.Standing.Inspection) + "; B: " + t.B.words(b.B.Standing.Inspection)
		switch {
		case t.A.Wanting() && t.B.Wanting():
			b.Both = append(b.Both, t)
		case t.A.Well() && t.B.Wanting():
			b.BetterA = append(b.BetterA, t)
		case t.A.Wanting() && t.B.Well():
			b.BetterB = append(b.BetterB, t)
		}
	}
}

// words writes "5 findings praise, 1 asks for work".
func (s Said) words(in data.Inspection) string {
	praise := counted(s.Praises) + " findings praise, "
	switch s.Praises {
	case 0:
		praise = "no finding praises, "
	case 1:
		praise = "1 finding praises, "
	}
	asks := " ask for work"
	if s.Wants < 2 {
		asks = " asks for work"
	}
	out := praise + counted(s.Wants) + asks
	if in.Coverage != data.Complete {
		out += " (partial source)"
	}
	return out
}

func counted(n int) string {
	if n == 0 {
		return "none"
	}
	return strconv.Itoa(n)
}
