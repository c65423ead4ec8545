package compare

import "casebook/data"

// rule is a row of the table of what compares: area a of the older edition can
// be held against area b of the newer one.
type rule struct {
	a, b   data.Area
	state  State
	reason string
}

// older returns the rules from an edition to a newer one; nil where nothing
// compares. Which judgement compares with which follows the frameworks'
// published definitions of each judgement.
func older(from, to data.Edition) []rule {
	var out []rule
	for _, r := range data.Rules(from, to) {
		out = append(out, rule{r.Area, r.Beside, State(r.State), r.Reason})
	}
	return out
}

// rulesFor returns the rules from edition a to edition b, either of which may
// be the older, and whether b is the newer edition.
func rulesFor(a, b data.Edition) (rules []rule, forward bool) {
	if a == b {
		return sameEdition(a), true
	}
	if a.Order() < b.Order() {
		return older(a, b), true
	}
	rules = older(b, a)
	for i, r := range rules {
		rules[i] = rule{r.b, r.a, reversed(r.state), r.reason}
	}
	return rules, false
}

func sameEdition(e data.Edition) []rule {
	if !e.Graded() {
		return nil
	}
	var out []rule
	for _, area := range data.Areas() {
		out = append(out, rule{area, area, Same, "same framework"})
	}
	return out
}

func reversed(s State) State {
	switch s {
	case Split:
		return Merged
	case Merged:
		return Split
	}
	return s
}
