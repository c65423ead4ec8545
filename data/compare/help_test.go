package compare

import (
	"slices"
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

	topictest.Keep(t, "COMPARABILITY.md", "rule: verdict", data.VerdictRule())
	topictest.Keep(t, "COMPARABILITY.md", "rule: theme", ChangeRule())
	topictest.Keep(t, "COMPARABILITY.md", "rule: matter", MatterRule())
	topictest.Keep(t, "COMPARABILITY.md", "rule: reliance", RelianceText())
	for name, list := range map[string][]data.Change{"changes": data.Changes(), "differences": data.Differences()} {
		var rows [][]string
		for _, c := range list {
			rows = append(rows, []string{"`" + c.Mark() + "`", c.Words(), c.Meaning()})
		}
		topictest.Keep(t, "COMPARABILITY.md", "table: "+name, topictest.Table([]string{"mark", "what became of it", "when"}, rows))
	}
	var pairs [][]string
	for i, from := range data.Editions() {
		for _, to := range data.Editions()[i+1:] {
			for _, r := range older(from, to) {
				if r.state != NotComparable {
					pairs = append(pairs, []string{from.Name(), to.Name(), areaIn(r.a, from), areaIn(r.b, to), r.state.Words(), r.reason})
				}
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

// TestStatesAreThoseOfTheTable: comparability.csv is checked by data's list of
// states.
func TestStatesAreThoseOfTheTable(t *testing.T) {
	var ours []string
	for _, s := range States() {
		ours = append(ours, string(s))
	}
	if !slices.Equal(ours, data.Comparabilities()) {
		t.Errorf("%v, but the table allows %v", ours, data.Comparabilities())
	}
}
