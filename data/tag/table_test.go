package tag

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

func TestEmbeddedTablesAreSound(t *testing.T) {
	if _, err := New(data.BuiltinThemes()); err != nil {
		t.Fatal(err)
	}
}

// known are the ids of the built-in themes.
func known() map[string]bool {
	out := map[string]bool{}
	for _, th := range data.BuiltinThemes() {
		out[th.ID] = true
	}
	return out
}

func TestTablesAreChecked(t *testing.T) {
	for _, x := range []struct{ name, text, want string }{
		{"unknown theme", "[roofs]\n2 tiles", `line 2: unknown theme "roofs"`},
		{"no weight", "[plans]\nplan", "line 2: want a weight"},
		{"no phrases", "[plans]\n2", "line 2: want a weight"},
		{"phrase twice", "[plans]\n2 plan\n3 plan", `line 3, "plan": twice`},
		{"empty phrase", "[plans]\n2 plan, ,core group", "no words"},
	} {
		if _, err := readThemes(x.text, data.BuiltinThemes(), known(), edits{}); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		}
	}
	if _, err := readCues("2 good\nbad"); err == nil || !strings.Contains(err.Error(), "cues.txt, line 2") {
		t.Errorf("%v", err)
	}
}

// TestBuiltinTermsCount: a built-in term that the table does not name still
// speaks for its theme, and one that it names weighs what the table says.
func TestBuiltinTermsCount(t *testing.T) {
	list := []data.Theme{{ID: "plans", Terms: []string{"roadmap", "smart", "conference"}, PrefixTerms: []string{"conference"}}}
	table, err := readThemes("[plans]\n0.5 conference*", list, known(), edits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text string
		want float64
	}{{"roadmap", builtinWeight}, {"roadmaps", 0}, {"conferences", 0.5}, {"conference", 0.5}} {
		p := cut("One. Two. Three. " + "A " + x.text)
		got := 4 * table.shapesOf(p, table.trie.find(p, nil), &scratch{})[0][0] // the shape "phrases"
		if want := x.want * table.at(4); got != want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}

func TestFindTakesTheLongest(t *testing.T) {
	tr := newTrie()
	for i, p := range []string{"care", "care plan*", "plan review", "care leaver* group"} {
		tr.add(partsOf(p), int32(i))
	}
	for _, x := range []struct {
		text string
		want []hit
	}{
		{"care", []hit{{0, 1, 0}}},
		{"the care plans", []hit{{1, 3, 1}}},
		{"care planning review", []hit{{0, 2, 1}}},
		{"care leavers meet", []hit{{0, 1, 0}}},
		{"care leavers group care", []hit{{0, 3, 3}, {3, 4, 0}}},
		{"plan", nil},
	} {
		if got := tr.find(cut(x.text), nil); !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, x := range []struct {
		text string
		want int
	}{
		{"One two. Three four! Five", 3}, {"It was 3.5 days. then", 1}, {"(paragraph 3) Next", 1}, {"See plan. ‘New’ one", 2}, {"", 0},
	} {
		p := cut(x.text)
		got := 0
		if n := len(p.sentence); n > 0 {
			got = p.sentence[n-1] + 1
		}
		if got != x.want {
			t.Errorf("%q: %d sentences, want %d", x.text, got, x.want)
		}
	}
}
