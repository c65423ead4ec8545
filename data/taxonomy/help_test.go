package taxonomy

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/topic/topictest"
)

// TestTheHelpListsTheBuiltInThemes: -update writes its table anew.
func TestTheHelpListsTheBuiltInThemes(t *testing.T) {
	var rows [][]string
	for _, th := range data.BuiltinThemes() {
		rows = append(rows, []string{"`" + th.ID + "`", th.Label, strings.ReplaceAll(th.Definition, "|", `\|`)})
	}
	topictest.Keep(t, "THEMES.md", "table: themes", topictest.Table([]string{"id", "theme", "what it is about"}, rows))
}
