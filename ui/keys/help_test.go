package keys

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"casebook/data/topic/topictest"
)

// TestTheHelpNamesTheKeysAsTheyAre: -update writes its table anew.
func TestTheHelpNamesTheKeysAsTheyAre(t *testing.T) {
	topictest.Keep(t, "KEYS.md", "table: keys", keyTable(Default()))
}

// TestTheKeysOfPolaritiesAreNamedAsTheyAre: every help that lists them names all.
func TestTheKeysOfPolaritiesAreNamedAsTheyAre(t *testing.T) {
	b, _ := Default().Of(Polarise)
	want := "`" + strings.Join(b.Keys, " ") + "`"
	for _, file := range []string{"../SCREENS.md", "../../data/taxonomy/THEMES.md"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile("`\\+ ! [^`]*`").FindAllString(string(text), -1)
		if len(found) == 0 {
			t.Errorf("%s names none", file)
		}
		for _, got := range found {
			if got != want {
				t.Errorf("%s names %s, want %s", file, got, want)
			}
		}
	}
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
