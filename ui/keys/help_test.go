package keys

import (
	"strings"
	"testing"

	"casebook/data/topic/topictest"
)

// TestTheHelpNamesTheKeysAsTheyAre: -update writes its table anew.
func TestTheHelpNamesTheKeysAsTheyAre(t *testing.T) {
	topictest.Keep(t, "KEYS.md", "table: keys", keyTable(Default()))
}

// keyTable lists every binding, with where it counts; one that only adds keys
// in some panes joins the row of its action.
func keyTable(m Map) string {
	var rows [][]string
	counts := map[string]Scope{}
	for _, k := range m {
		counts[k.Help] |= k.Scopes
	}
	for _, k := range m {
		where, ok := counts[k.Help]
		if !ok {
			continue
		}
		delete(counts, k.Help)
		label := strings.ReplaceAll(k.Label(true), "|", "\\|")
		at := where.Places()
		rows = append(rows, []string{at, "`" + strings.ReplaceAll(label, " ", "` `") + "`", withoutPlace(k.Help, at)})
	}
	return topictest.Table([]string{"where", "key", "what it does"}, rows)
}
