package compare

import (
	"slices"

	"casebook/data"
	"casebook/data/prose"
)

// NeedsWork reports whether a finding asks for work: a development, a
// recommendation, or a paragraph that holds criticism beside praise.
func NeedsWork(f data.Finding) bool {
	return f.Polarity == data.Development || f.Polarity == data.Recommendation || f.Polarity == data.MixedPolarity
}

// fate decides by what A and B say of a theme, on balance. What is praised in
// both has no fate of its own: neither needs work.
func fate(x, y data.Verdict) Fate {
	switch {
	case y == data.SilentVerdict:
		return NotMentioned
	case x.Wanting() && y.Wanting():
		return Persisted
	case x.Wanting():
		return Improved
	case x == data.SilentVerdict, y.Wanting():
		return New
	}
	return Neither
}

// difference says what two inspections find of a theme where neither follows
// on the other.
func difference(x, y data.Verdict) Fate {
	switch {
	case x.Wanting() && y.Wanting():
		return BothWanting
	case x.Wanting():
		return OnlyA
	case y.Wanting():
		return OnlyB
	}
	return Neither
}

// verdicts says what A and B say of the row's theme on balance, and the counts
// behind it where there is more than one finding.
func (r ThemeRow) verdicts() string {
	return onBalance(r.BalanceA, r.A, "A") + ", " + onBalance(r.BalanceB, r.B, "B")
}

func onBalance(b data.Balance, findings []data.Finding, side string) string {
	out := b.Verdict().Words() + " in " + side
	switch {
	case b.Counted() > 1:
		out += " (" + b.Words() + ")"
	case b.Counted() == 0 && slices.ContainsFunc(findings, func(f data.Finding) bool { return f.Attribution == data.Ofsted }):
		out += " (context only)"
	case b.Counted() == 0:
		out += others(findings)
	}
	return out
}

// others names who speaks where Ofsted is silent, so that a row with findings
// is not read as Ofsted's.
func others(findings []data.Finding) string {
	var names []string
	for _, f := range findings {
		if n := f.Attribution.Name(); f.Attribution != data.Ofsted && n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return " (only " + names[0] + " speaks of it)"
	}
	return " (only " + prose.List(names, "and") + " speak of it)"
}
