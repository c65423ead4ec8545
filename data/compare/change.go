package compare

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// NeedsWork reports whether a finding asks for work: a development, a
// recommendation, or a paragraph that holds criticism beside praise.
func NeedsWork(f data.Finding) bool {
	return f.Polarity == data.Development || f.Polarity == data.Recommendation || f.Polarity == data.MixedPolarity
}

// Where a share of work changes what is said. well is the middle between what
// reports say of areas that they grade good and of those that require
// improvement (926 areas of 431 reports: 16 and 42 per cent); the others were
// found on six pairs of reports that a reader compared, one left out after the
// other.
const (
	well     = 0.30 // below it a theme does well
	outright = 0.20 // below it a theme that needed work is improved outright
	inGood   = 0.60 // from it a theme of an area graded good needs work
	level    = 0.05 // shares that differ by no more are alike
	thin     = 1.0  // work in B below which nothing is called worse
	passing  = 0.25 // of what a report says, below which it names a theme in passing only
	trace    = 1e-9 // what sums of decimals may be off
)

// ChangeRule says in plain sentences how the change of a theme is found.
func ChangeRule() string {
	return fmt.Sprintf("What became of a theme goes by the share of work in what each inspection says of it: every finding by its polarity, "+
		"with the first of its themes in full, the second half and the third a quarter, and every sentence that names the theme plainly, or hints at the first of its finding, by half of its own tone; where one part of a sentence is on it alone, by half of that part's. "+
		"Praise of what has only begun counts as progress, of what is planned or too early to be seen as none, and a sentence that praises most by seven tenths. "+
		"Below %.0f per cent a theme does well, unless a recommendation names it first or second. In an area that was graded good or outstanding, A is taken to have wanted work "+
		"only from %.0f per cent, or where a recommendation names the theme first. What needed work and does well now has improved: outright below %.0f per cent, else in part; between the two nothing is told of what a good area wanted. "+
		"Where it does not do well, a share that rose by more than %.0f points is worse, one that fell by more, to below %.0f per cent, is an improvement in part, and anything else still needs what it needed in A. "+
		"What criticises a theme most in B is named beside what has improved or stayed good; where it weighs as much as what praises most, and %.0f per cent or more asks for work, nothing is told of what was good before. "+
		"Nothing is called worse on less than one whole paragraph of criticism, nothing is told where B names the theme in passing only, and nothing is called improved or good where only a part of a report is held. "+
		"What A names in passing only is new in B. Nothing is told either where whole findings go one way and their sentences the other.",
		100*well, 100*inGood, 100*outright, 100*level, 100*(1-outright), 100*outright)
}

// MatterRule says in plain sentences how the change of a matter is found.
func MatterRule() string {
	l := newMatchWeights()
	return fmt.Sprintf("What became of a matter goes by %.0f parts of concern in the three paragraphs of B that speak to it most and %.0f parts of work in what B says of its themes: "+
		"below %.0f per cent it has improved, below %.0f in part, else it still needs work, or is worse where B's share of work on its themes is more than %.0f points above A's. "+
		"Where no paragraph of B is near enough, or only a part of B is held, nothing is called improved. What has only begun has improved in part; of what is planned, or too early to be seen, nothing is told. What criticises it most in B is named; where that or one of the three criticises and speaks to it as strongly as any, it has improved in part at most. Where the strongest of the three criticises and B's share of work is not more than %.0f points below A's, it still needs work. What B recommends again has improved in part at most. What you pair or confirm wins.",
		10*l.links, 10*(1-l.links), 100*l.praise, 100*l.concern, 100*l.worse, 100*level)
}

// changeOf says what became of a theme, of which x is said in A and y in B.
// Where a paragraph of B speaks against it as strongly as any speaks for it, and
// is not alone among many, nothing is told of what was good before; what needed
// work has improved in part by such a share itself. Nor is anything told where
// whole findings and their sentences go two ways.
func changeOf(x, y *evidence, a data.Inspection) data.Change {
	c := changeByShares(x, y, a)
	if c == data.StayedGood && y.opposed() || bothWays(c, x, y) {
		return data.CannotTell
	}
	return c
}

// bothWays reports whether a change by shares goes one way and the verdicts on
// both sides, which count whole findings, the other.
func bothWays(c data.Change, x, y *evidence) bool {
	if x.silent() || y.silent() {
		return false
	}
	from, to := slices.Index(data.Verdicts(), x.balance.Verdict()), slices.Index(data.Verdicts(), y.balance.Verdict())
	if silent := slices.Index(data.Verdicts(), data.SilentVerdict); from == silent || to == silent {
		return false
	}
	return c == data.Worse && to < from || (c == data.Improved || c == data.PartlyImproved) && to > from
}

// changeByShares is changeOf by the shares of work alone.
func changeByShares(x, y *evidence, a data.Inspection) data.Change {
	if y.silent() {
		return data.NotMentioned
	}
	if y.inPassing() {
		return data.CannotTell
	}
	doesWell := y.share() < well-trace && (y.asked == 0 || y.asked > 2)
	switch before := !x.inPassing(); {
	case !before && doesWell:
		return data.NewStrength
	case !before:
		return data.NewConcern
	}
	wanted := x.share() >= well-trace
	if wanted && x.asked != 1 && x.gradedWell(a) {
		wanted = x.share() >= inGood-trace
	}
	switch rose := y.share() - x.share(); {
	case doesWell && !wanted && x.share() >= well-trace && y.share() >= outright-trace:
		return data.CannotTell // neither much better nor plainly good before
	case doesWell && !wanted:
		return data.StayedGood
	case doesWell && y.share() < outright-trace:
		return data.Improved
	case doesWell:
		return data.PartlyImproved
	case rose > level+trace && y.work < thin-trace:
		return data.CannotTell
	case rose > level+trace:
		return data.Worse
	case wanted && rose < -level-trace && y.share() < 1-outright:
		return data.PartlyImproved
	case x.share() < well-trace:
		return data.CannotTell // nothing that A wanted could still need it
	}
	return data.StillNeedsWork
}

// difference says what two inspections find of a theme where neither follows
// on the other.
func difference(x, y data.Verdict) data.Change {
	switch {
	case x.Wanting() && y.Wanting():
		return data.BothWanting
	case x.Wanting():
		return data.OnlyA
	case y.Wanting():
		return data.OnlyB
	}
	return data.Neither
}

// noRemedy goes with the silence of a report that is held in full.
const noRemedy = "; silence does not mean that it was put right"

// balances is what both sides say on balance: x and y are what they say of the
// row's theme.
func (r *ThemeRow) balances(x, y *evidence) string {
	return onBalance(r.BalanceA, r.A, x, "A") + ", " + onBalance(r.BalanceB, r.B, y, "B")
}

// change says what became of a row's theme, and why: what both say on balance,
// what else decided, and what the silence or the praise of a source is worth
// that is not held in full.
func (s Sides) change(r *ThemeRow, x, y *evidence) {
	from, to := s.sources()
	r.Reason = r.balances(x, y)
	if !inTimeOrder(s.A, s.B) {
		r.Change = difference(r.BalanceA.Verdict(), r.BalanceB.Verdict())
		silentA, silentB := r.Change == data.OnlyB || r.Change == data.Neither, r.Change == data.OnlyA || r.Change == data.Neither
		r.rest(silentA, silentB, from, to)
		return
	}
	if r.Theme == NoTheme {
		r.Change = data.CannotTell
		r.Reason += "; findings without a theme have nothing in common"
		return
	}
	r.Change = changeOf(x, y, s.A)
	if r.Change == data.NotMentioned && y != nil && y.hedged > firm {
		r.Change = data.CannotTell
		r.Reason += "; " + y.hedged.words()
		return
	}
	if why := r.decided(x, y, s.A); why != "" {
		r.Reason += "; " + why
	}
	s.oppose(r, x, y)
	if r.Graded = s.gradedOtherwise(r.Change, y); r.Graded != "" {
		r.Reason += "; and yet " + r.Graded
	}
	held := r.Change != data.Improved && r.Change != data.StayedGood
	switch {
	case !held && to.partial():
		r.uncertain(to)
		return
	case r.Change == data.StayedGood && from.partial():
		r.uncertain(from)
		return
	}
	if r.Change == data.Worse && r.BalanceA.Verdict().Wanting() && (from.partial() || to.partial()) {
		r.Change = data.StillNeedsWork // the shares of a part are not those of the report
	}
	new := r.Change == data.NewConcern || r.Change == data.NewStrength
	r.rest(new, r.Change == data.Improved || r.Change == data.NotMentioned, from, to)
	switch {
	case r.Change == data.NotMentioned && to.coverage == data.Selected:
		r.Change = data.CannotTell // that no finding on it was chosen is not the report's silence
	case r.Change == data.NotMentioned && !r.Partial:
		r.Reason += noRemedy
	}
}

// uncertain keeps from being told what rests on praise in a source of which a
// part is held, and says what that part comes to.
func (r *ThemeRow) uncertain(in source) {
	r.Supposed, r.Change, r.Partial = r.Change, data.CannotTell, true
	r.Reason += "; " + ByWhatIsHeld + " " + r.Supposed.Words() + ", but " + in.elsewhere()
}

// ByWhatIsHeld goes before a change that only a part of a source stands for.
const ByWhatIsHeld = "by what is held here"

// rest says what the silence of a side is worth that a change rests on.
func (r *ThemeRow) rest(silentA, silentB bool, from, to source) {
	silentA, silentB = silentA && from.short() != "", silentB && to.short() != ""
	if r.Partial = silentA || silentB; r.Partial {
		r.Reason += "; " + silences(from, to, silentA, silentB)
	}
}

// decided says what decided a change beside the verdicts, "" where they tell it
// all.
func (r *ThemeRow) decided(x, y *evidence, a data.Inspection) string {
	var out []string
	for _, side := range []struct {
		name    string
		e       *evidence
		balance data.Balance
	}{{"A", x, r.BalanceA}, {"B", y, r.BalanceB}} {
		if v := side.balance.Verdict(); !side.e.silent() && v != data.SilentVerdict && v.Wanting() != (side.e.share() >= well-trace) {
			out = append(out, fmt.Sprintf("by sentences and by how much of a finding is on it, %.0f per cent of what %s says asks for work", 100*side.e.share(), side.name))
		}
	}
	switch {
	case x.silent() || y.silent():
	case r.Change == data.StayedGood && x.share() >= well-trace:
		out = append(out, "A graded the area well and made no recommendation on it")
	case y.share() < well-trace && y.asked > 0 && y.asked <= 2:
		out = append(out, "a recommendation of B is on it")
	case r.Change == data.CannotTell && bothWays(changeByShares(x, y, a), x, y):
		out = append(out, "counted whole its findings go one way, and by their sentences the other")
	case r.Change == data.CannotTell && (y.inPassing() || y.opposed()):
	case r.Change == data.CannotTell && y.share() < well-trace:
		out = append(out, "neither was it plainly good in A nor is it much better in B")
	case r.Change == data.CannotTell:
		out = append(out, "B says too little that asks for work to call it worse")
	}
	return strings.Join(out, "; ")
}

// onBalance says what a side says of a theme on balance, with the counts behind
// it where there is more than one finding.
func onBalance(b data.Balance, findings []data.Finding, e *evidence, side string) string {
	out := b.Verdict().Words() + " in " + side
	switch {
	case b.Counted() > 1:
		out += " (" + b.Words() + ")"
	case b.Counted() == 0 && !e.silent():
		return fmt.Sprintf("named in passing in %s (%.0f per cent of it asks for work)", side, 100*e.share())
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
