package taxonomy

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"casebook/data"
)

const own = `
[[theme]]
id = "exclusion"
label = "Exclusion from school"
words = ["part-time timetable", "exclu*"]

[[theme]]
id = "front-door"
label = "The front door"
more_words = ["duty desk"]

[[theme]]
id = "kinship"
merge_into = "permanence"

[[theme]]
id = "early-help"
hidden = true
`

func TestReadLaysAFileOverTheBuiltInThemes(t *testing.T) {
	tax, err := Read([]byte(own), "themes.toml")
	if err != nil {
		t.Fatal(err)
	}
	themes := tax.Themes()
	if n := len(data.BuiltinThemes()); len(themes) != n-1 {
		t.Errorf("%d themes of %d: one added, one merged, one hidden", len(themes), n)
	}
	find := func(id string) data.Theme {
		for _, th := range themes {
			if th.ID == id {
				return th
			}
		}
		return data.Theme{}
	}
	if x := find("exclusion"); x.Label != "Exclusion from school" || x.Group != "Your own" ||
		!cmp.Equal(x.Terms, []string{"part-time timetable"}) || !cmp.Equal(x.PrefixTerms, []string{"exclu"}) {
		t.Errorf("added: %+v", x)
	}
	if x := find("front-door"); x.Label != "The front door" || x.Terms[len(x.Terms)-1] != "duty desk" || x.Terms[0] != "front door" {
		t.Errorf("changed: %+v", x)
	}
	if x := find("permanence"); !strings.Contains(strings.Join(x.Terms, "|"), "special guardianship") {
		t.Errorf("merged words are missing: %v", x.Terms)
	}
	if find("kinship").ID != "" || find("early-help").ID != "" {
		t.Error("a merged or hidden theme is still in use")
	}
	if d := cmp.Diff([]data.FormerTheme{{ID: "early-help", Label: "Early help and prevention"}, {ID: "kinship", Label: "Connected persons and private fostering", Into: "permanence"}}, tax.Former()); d != "" {
		t.Error(d)
	}
	got := tax.Of([]string{"kinship", "early-help", "permanence", "another-reader's", "front-door"})
	if d := cmp.Diff([]string{"permanence", "another-reader's", "front-door"}, got); d != "" {
		t.Error(d)
	}
}

func TestReadRefusesWithLineAndColumn(t *testing.T) {
	for _, x := range []struct{ name, text, want string }{
		{"unknown key", "[[theme]]\nid = \"kinship\"\nname = \"x\"", "f:3:1: unknown key \"name\""},
		{"unknown table", "[[themes]]\nid = \"kinship\"", "f:1:3: unknown table \"themes\""},
		{"key outside", "id = \"kinship\"", "f:1:1: unknown table \"\""},
		{"duplicate id", "[[theme]]\nid = \"kinship\"\n[[theme]]\nid = \"kinship\"", "f:4:6: theme \"kinship\" stands here a second time; the first is in line 2"},
		{"no id", "[[theme]]\nlabel = \"x\"", "f:1:3: this theme has no id"},
		{"bad id", "[[theme]]\nid = \"Big Theme\"", "f:2:6: id \"Big Theme\": use small letters"},
		{"reserved id", "[[theme]]\nid = \"none\"\nlabel = \"N\"\nwords = [\"n\"]", "f:2:6: id \"none\""},
		{"new without words", "[[theme]]\nid = \"sport\"\nlabel = \"Sport\"", "f:2:6: theme \"sport\" is not built-in, and a new theme needs words"},
		{"empty words", "[[theme]]\nid = \"kinship\"\nwords = []", "f:3:1: words is empty"},
		{"empty label", "[[theme]]\nid = \"kinship\"\nlabel = \" \"", "f:3:9: label is empty"},
		{"wrong kind", "[[theme]]\nid = \"kinship\"\nhidden = \"yes\"", "f:3:10: hidden: want true or false"},
		{"star inside", "[[theme]]\nid = \"kinship\"\nwords = [\"ok\", \"ki*n\"]", "f:3:16: \"ki*n\": \"*\" may stand at the end only"},
		{"a pattern of another program", "[[theme]]\nid = \"kinship\"\nwords = [\"kin\", \"kin(ship)?\"]", "f:3:17: \"kin(ship)?\": \"(\" stands for nothing here"},
		{"short beginning", "[[theme]]\nid = \"kinship\"\nwords = [\"a*\"]", "f:3:10: \"a*\": give at least three letters"},
		{"no word", "[[theme]]\nid = \"kinship\"\nwords = [\"--\"]", "f:3:10: \"--\" holds no word"},
		{"only words that keep away", "[[theme]]\nid = \"sport\"\nlabel = \"Sport\"\nwords = [\"-ball\"]", "f:4:1: words: every word has \"-\" before it"},
		{"word twice", "[[theme]]\nid = \"kinship\"\nwords = [\"kin\", \"Kin\"]", "f:3:17: \"Kin\" stands here twice"},
		{"merge into nothing", "[[theme]]\nid = \"kinship\"\nmerge_into = \"kin\"", "f:3:14: merge_into: there is no theme \"kin\""},
		{"merge into itself", "[[theme]]\nid = \"kinship\"\nmerge_into = \"kinship\"", "f:3:14: theme \"kinship\" cannot be merged into itself"},
		{"merge in a ring", "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n[[theme]]\nid = \"permanence\"\nmerge_into = \"kinship\"", "f:3:14: theme \"permanence\" is itself merged into \"kinship\": name the theme that stays"},
		{"merge into hidden", "[[theme]]\nid = \"kinship\"\nmerge_into = \"voice\"\n[[theme]]\nid = \"voice\"\nhidden = true", "f:3:14: theme \"voice\" is hidden"},
		{"label twice", "[[theme]]\nid = \"kinship\"\nlabel = \"early help and prevention\"", "f:2:6: themes \"early-help\" and \"kinship\" are both called"},
		{"not TOML", "[[theme]]\nid = kinship", "f:2:6: this is not TOML"},
	} {
		t.Run(x.name, func(t *testing.T) {
			tax, err := Read([]byte(x.text), "f")
			if err == nil || !strings.HasPrefix(err.Error(), x.want) {
				t.Errorf("got %v", err)
			}
			if len(tax.Entries()) != 0 {
				t.Error("a faulty file was applied")
			}
		})
	}
}

// TestNoWordsOfABuiltInThemeGoUnasked: whoever gives it one word does not mean to take
// its others away, and what was in force before is read as it was.
func TestNoWordsOfABuiltInThemeGoUnasked(t *testing.T) {
	own, _ := Builtin().entry("iro")
	all := wordList(own.Theme)
	for _, x := range []struct{ name, key, words, want string }{
		{"one word", "words", `["scrutineer"]`, "is built in and would no longer be found by"},
		{"one word more", "more_words", `["scrutineer"]`, ""},
		{"one word alone", "only_words", `["scrutineer"]`, ""},
		{"its own with one more", "words", strings.Replace(all, "[", "[\"scrutineer\",", 1), ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			text := []byte("[[theme]]\nid = \"iro\"\n" + x.key + " = " + x.words)
			tax, err := ReadNew(text, "f")
			if x.want != "" {
				if err == nil || !strings.HasPrefix(err.Error(), "f:3:1: words: theme \"iro\" "+x.want) {
					t.Errorf("got %v", err)
				}
				if tax, err = Read(text, "f"); err != nil {
					t.Fatal(err)
				}
			} else if err != nil {
				t.Fatal(err)
			}
			now, _ := tax.Entry("iro")
			if kept := len(apart(own.Theme, now.Theme)) == 0; kept != (x.key == "more_words" || x.words != `["scrutineer"]`) || !slices.Contains(now.Terms, "scrutineer") {
				t.Errorf("words %q", Words(now.Theme))
			}
			again, err := ReadNew(tax.Format(), "f")
			if err != nil {
				t.Fatalf("%v in\n%s", err, tax.Format())
			}
			if d := cmp.Diff(tax.Entries(), again.Entries()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestEveryMistakeIsNamed(t *testing.T) {
	_, err := Read([]byte("[[theme]]\nid = \"a b\"\n[[theme]]\nid = \"kinship\"\nwords = [\"\"]\nfoo = 1\n"), "f")
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("got %v", err)
	}
}

func TestFormatIsReadBack(t *testing.T) {
	first, err := Read([]byte(own), "f")
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(first.Format(), "f")
	if err != nil {
		t.Fatalf("%v in\n%s", err, first.Format())
	}
	if d := cmp.Diff(first.Entries(), again.Entries()); d != "" {
		t.Error(d)
	}
	if !first.Changed() || Builtin().Changed() {
		t.Error("changed is wrong")
	}
}

// TestWordsThatKeepAThemeAway are read, written, told as a difference and shown as
// they were typed.
func TestWordsThatKeepAThemeAway(t *testing.T) {
	const text = "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp*\", \"-oil lamp*\", \"儿*\"]\n[[theme]]\nid = \"voice\"\nmore_words = [\"-choir\"]\n"
	tax, err := Read([]byte(text), "f")
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(tax.Format(), "f")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(tax.Entries(), again.Entries()); d != "" {
		t.Error(d)
	}
	lamps, _ := tax.Entry("lamps")
	if got := Words(lamps.Theme); !slices.Equal(got, []string{"lamp*", "儿*", "-oil lamp*"}) {
		t.Errorf("words %q", got)
	}
	if d := strings.Join(Builtin().Differences(tax), " "); !strings.Contains(d, "is found by more words: -choir.") {
		t.Error(d)
	}
	rules, err := tax.Rules()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"Lamps are lit.": true, "Oil lamps are lit, and lamps.": false, "No light.": false} {
		if got := rules.Suggest(text, "", false).Themes; slices.Contains(got, "lamps") != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := rules.WithYourWords(); !slices.Equal(got, []string{"lamps"}) {
		t.Errorf("words of one's own are those of %v", got)
	}
}

func TestEditsAreFilesToo(t *testing.T) {
	label := rapid.StringMatching(`[A-Za-z"\\ é]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		tax := Builtin()
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			e := Entry{Theme: data.Theme{ID: rapid.SampledFrom([]string{"kinship", "voice", "own-a", "own-b"}).Draw(t, "id")}}
			if old, ok := tax.entry(e.ID); ok {
				e = old
			}
			e.Label = label.Draw(t, "label")
			e.Hidden = rapid.Bool().Draw(t, "hidden")
			e.Terms = append([]string{}, rapid.SliceOfN(rapid.SampledFrom([]string{"kin", "foster carer", "*", "x y"}), 0, 2).Draw(t, "words")...)
			e.Into = rapid.SampledFrom([]string{"", "", "permanence", "own-a"}).Draw(t, "into")
			next, err := tax.With(e)
			if err != nil {
				continue // and the one before is as it was
			}
			tax = next
		}
		read, err := Read(tax.Format(), "f")
		if err != nil {
			t.Fatalf("%v in\n%s", err, tax.Format())
		}
		if string(read.Format()) != string(tax.Format()) {
			t.Fatalf("%s\nread as\n%s", tax.Format(), read.Format())
		}
	})
}

func TestWithoutPutsBack(t *testing.T) {
	tax, err := Read([]byte(own), "f")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"exclusion", "front-door", "kinship", "early-help"} {
		if tax, err = tax.Without(id); err != nil {
			t.Fatal(err)
		}
	}
	if tax.Changed() {
		t.Errorf("left over:\n%s", tax.Format())
	}
	if _, err := tax.Without("nothing"); err == nil {
		t.Error("an unknown theme was taken out")
	}
}
