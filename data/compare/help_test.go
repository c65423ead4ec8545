package compare

import (
	"testing"

	"casebook/data"
	"casebook/data/topic/topictest"
)

// TestTheHelpSaysWhatTheRulesSay: -update writes its tables anew.
func TestTheHelpSaysWhatTheRulesSay(t *testing.T) {
	var states [][]string
	for _, s := range States() {
		states = append(states, []string{s.Words(), s.Meaning()})
	}
	topictest.Keep(t, "COMPARABILITY.md", "table: states", topictest.Table([]string{"state", "what may be said"}, states))

	editions := []struct {
		id   data.Edition
		name string
	}{{data.SLACEdition, "SLAC"}, {data.CP2012, "CP 2012"}, {data.LAC, "LAC 2013"}, {data.SIF, "SIF"},
		{data.ILACS2018, "ILACS to 2022"}, {data.ILACS2023, "ILACS from 2023"}}
	var pairs [][]string
	for i, from := range editions {
		for _, to := range editions[i+1:] {
			for _, r := range older(pair{from.id, to.id}) {
				pairs = append(pairs, []string{from.name, to.name, areaIn(r.a, from.id), areaIn(r.b, to.id), r.state.Words(), r.reason})
			}
		}
	}
	topictest.Keep(t, "COMPARABILITY.md", "table: pairs",
		topictest.Table([]string{"from", "to", "judgement", "beside", "how", "why"}, pairs))
}

func areaIn(a data.Area, e data.Edition) string {
	if a == "" {
		return "none of its own"
	}
	return a.NameIn(e)
}
