package data

import (
	"slices"
	"strings"
)

// Rule says that an area of an older edition can be held against an area of a
// newer one, how far and why. A rule with one area says where that area went
// instead, or why nothing is held against it.
type Rule struct {
	Area, Beside Area   // of the older edition and of the newer one
	State        string // how far the two compare: one of Comparabilities
	Reason       string // one line
}

// Comparabilities are the words that say how far two judgements compare.
func Comparabilities() []string {
	return []string{"same", "with-care", "renamed", "merged", "split", "not-comparable"}
}

type editionPair struct{ older, newer Edition }

// readRules reads comparability.csv: a row holds for every pair of the editions
// that it names.
func (b *rulebook) readRules(text []byte, err *error) {
	readTable("comparability.csv", text, err, []string{"from", "to", "area", "beside", "state", "reason"}, func(t *factTable) {
		r := Rule{Area: Area(t.cell("area")), Beside: Area(t.cell("beside")), State: t.wanted("state"), Reason: t.wanted("reason")}
		if r.Area == "" && r.Beside == "" {
			t.fault("no area: want one, or two that are held against each other")
		}
		oneOf(t, "state", r.State, Comparabilities())
		for _, from := range strings.Fields(t.wanted("from")) {
			for _, to := range strings.Fields(t.wanted("to")) {
				b.addRule(t, editionPair{Edition(from), Edition(to)}, r)
			}
		}
	})
}

func (b *rulebook) addRule(t *factTable, p editionPair, r Rule) {
	if !oneOf(t, "edition", p.older, b.editions) || !oneOf(t, "edition", p.newer, b.editions) {
		return
	}
	if b.edition[p.older].order >= b.edition[p.newer].order {
		t.fault("%s to %s: want the older edition first, as in editions.csv", p.older, p.newer)
	}
	b.ruledArea(t, p.older, r.Area)
	b.ruledArea(t, p.newer, r.Beside)
	if slices.ContainsFunc(b.rules[p], func(x Rule) bool {
		return r.Area != "" && x.Area == r.Area || r.Beside != "" && x.Beside == r.Beside
	}) {
		t.fault("%s to %s: %s stands in a row before", p.older, p.newer, strings.Trim(string(r.Area+" "+r.Beside), " "))
	}
	b.rules[p] = append(b.rules[p], r)
}

// ruledArea faults an area that the edition does not judge. An overall grade
// may be stated where none is provided for.
func (b *rulebook) ruledArea(t *factTable, e Edition, a Area) {
	x := b.edition[e]
	if a == "" || a == Overall || x.joined[a] != "" {
		return
	}
	if !slices.Contains(x.areas, a) {
		oneOf(t, "area of "+string(e), a, x.areas)
	}
}

// Rules returns what compares between an edition and a newer one. What no rule
// names is not comparable.
func Rules(older, newer Edition) []Rule {
	return slices.Clip(rules().rules[editionPair{older, newer}])
}

// Order is the edition's place among Editions, the oldest first; -1 for
// UngradedEdition.
func (e Edition) Order() int { return e.fact().order }
