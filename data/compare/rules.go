package compare

import (
	"slices"

	"casebook/data"
)

// rule says that area a of the older edition can be held against area b of the
// newer one. A rule with one area says where that area went instead: the other
// edition has no judgement of its own for it.
type rule struct {
	a, b   data.Area
	state  State
	reason string
}

type pair struct{ a, b data.Edition }

const (
	criteriaRewritten = "same subject, criteria rewritten"
	leadersImpact     = "ILACS judges leaders' impact on practice"
	leaversJoined     = "ILACS to 2022 joins care leavers to it"
	careBySubject     = "looked after children in both, judged by other criteria"
	safeguarding      = "safeguarding in SLAC, help and protection later"
	protectionOnly    = "child protection only: beside help and protection, never beside overall"
)

// older returns the rules from an edition to a newer one; nil where nothing
// compares. Which judgement compares with which follows the frameworks'
// published definitions of each judgement.
func older(p pair) []rule {
	switch p {
	case pair{data.SLACEdition, data.SIF}, pair{data.SLACEdition, data.ILACS2018}, pair{data.SLACEdition, data.ILACS2023}:
		return []rule{
			{data.SafeguardingOverall, data.HelpAndProtection, WithCare, safeguarding},
			lookedAfter(data.CareOverall, p.b),
		}
	case pair{data.CP2012, data.SIF}, pair{data.CP2012, data.ILACS2018}, pair{data.CP2012, data.ILACS2023}:
		return []rule{{data.Overall, data.HelpAndProtection, WithCare, protectionOnly}}
	case pair{data.LAC, data.SIF}, pair{data.LAC, data.ILACS2018}, pair{data.LAC, data.ILACS2023}:
		// No framework text settles what the 2013 judgement compares with. It is
		// of looked after children, so it goes the way of SLAC's.
		return []rule{lookedAfter(data.Overall, p.b)}
	case pair{data.SIF, data.ILACS2018}:
		return append(sifToILACS(),
			rule{data.Care, data.Care, Merged, leaversJoined},
			rule{data.CareLeavers, "", Merged, "inside the joint care judgement of ILACS; separate again from January 2023"})
	case pair{data.SIF, data.ILACS2023}:
		return append(sifToILACS(),
			rule{data.Care, data.Care, Split, "SIF judges care leavers inside it, ILACS from 2023 beside it"},
			rule{data.CareLeavers, data.CareLeavers, Split, "inside looked after in SIF, a judgement of its own in ILACS from 2023"})
	case pair{data.ILACS2018, data.ILACS2023}:
		return []rule{
			{data.Overall, data.Overall, Same, "same framework"},
			{data.HelpAndProtection, data.HelpAndProtection, Same, "same framework"},
			{data.Leadership, data.Leadership, Same, "same framework"},
			{data.Care, data.Care, Split, "joined with care leavers up to 2022, judged apart from 2023"},
			{"", data.CareLeavers, Split, "inside the joint care judgement up to 2022, its own from 2023"},
		}
	}
	return nil
}

// lookedAfter is the rule from an early judgement of looked after children to
// the care judgement of a later edition.
func lookedAfter(from data.Area, to data.Edition) rule {
	if to == data.ILACS2018 {
		return rule{from, data.Care, Merged, leaversJoined}
	}
	return rule{from, data.Care, WithCare, careBySubject}
}

func sifToILACS() []rule {
	return []rule{
		{data.Overall, data.Overall, WithCare, "same four-point scale, different make-up"},
		{data.HelpAndProtection, data.HelpAndProtection, WithCare, criteriaRewritten},
		{data.Leadership, data.Leadership, Renamed, leadersImpact},
	}
}

// rulesFor returns the rules from edition a to edition b, either of which may
// be the older, and whether b is the newer edition.
func rulesFor(a, b data.Edition) (rules []rule, forward bool) {
	if a == b {
		return sameEdition(a), true
	}
	if age(a) < age(b) {
		return older(pair{a, b}), true
	}
	rules = slices.Clone(older(pair{b, a}))
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

func age(e data.Edition) int {
	return slices.Index([]data.Edition{data.UngradedEdition, data.SLACEdition, data.CP2012, data.LAC, data.SIF, data.ILACS2018, data.ILACS2023}, e)
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
