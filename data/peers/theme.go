package peers

import (
	"casebook/data"
	"casebook/data/compare"
)

// Theme is what two authorities' inspections say of a theme.
type Theme struct {
	ID     string
	A, B   ThemeFindings
	Reason string // one line, with the counts that decide
}

// ThemeFindings is the findings of one inspection on a theme, and what they come to.
type ThemeFindings struct {
	data.Balance
	Findings []data.Finding
}

func (b *Beside) sides() compare.Sides {
	return compare.Sides{A: b.A.Standing.Inspection, B: b.B.Standing.Inspection, FindingsA: b.A.Findings, FindingsB: b.B.Findings,
		LostA: len(b.A.Unreadable), LostB: len(b.B.Unreadable), ThemeSet: b.names}
}

// themes sorts the themes of both by who does well and who is found wanting.
func (b *Beside) themes() error {
	rows, err := compare.Themes(b.sides())
	for _, r := range rows {
		if r.Theme == compare.NoTheme {
			continue
		}
		t := Theme{ID: r.Theme, A: ThemeFindings{r.BalanceA, r.A}, B: ThemeFindings{r.BalanceB, r.B}}
		t.Reason = "A: " + t.A.words(b.A.Standing.Inspection) + "; B: " + t.B.words(b.B.Standing.Inspection)
		switch x, y := t.A.Verdict(), t.B.Verdict(); {
		case x.Wanting() && y.Wanting():
			b.Both = append(b.Both, t)
		case x.Well() && y.Wanting():
			b.BetterA = append(b.BetterA, t)
		case x.Wanting() && y.Well():
			b.BetterB = append(b.BetterB, t)
		}
	}
	return err
}

// words writes "mostly praised (praise 5, needs work 1)".
func (s ThemeFindings) words(in data.Inspection) string {
	out := s.Verdict().Words() + " (" + s.Words() + ")"
	if in.Coverage != data.Complete {
		out += " (" + in.Coverage.PartName() + ")"
	}
	return out
}
