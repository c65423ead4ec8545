package taxonomy

import (
	"strings"
	"testing"
)

func TestWhatATaxonomyChangesIsTold(t *testing.T) {
	read := func(text string) Taxonomy {
		t.Helper()
		x, err := Read([]byte(text), "f")
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	const renamed = "[[theme]]\nid = \"front-door\"\nlabel = \"The front door\"\n"
	const lamps = "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp*\"]\n"
	for _, x := range []struct {
		name, from, to string
		names          bool
		want           string
	}{
		{"the same", renamed, renamed, false, ""},
		{"a name", "", renamed, true, `"Front door, MASH and thresholds" is called "The front door" now.`},
		{"the name back", renamed, "", true, `"The front door" is called "Front door, MASH and thresholds" now.`},
		{"group and definition", lamps, lamps + "group = \"Light\"\ndefinition = \"What shines.\"\n", true, `"Lamps" stands in the group "Light" in place of "Your own". "Lamps" has another definition.`},
		{"a name and words", "", renamed + "more_words = [\"duty desk\"]\n", false, `"Front door, MASH and thresholds" is called "The front door" now. "The front door" is found by more words: duty desk.`},
		{"other words", lamps, "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"a1\", \"a2\", \"a3\", \"a4\", \"a5\", \"a6\", \"a7\", \"a8\", \"a9\"]\n", false,
			`"Lamps" is found by more words: a1, a2, a3, a4, a5, a6, a7, a8 and 1 more. "Lamps" is no longer found by: lamp*.`},
		{"added", "", lamps, false, `"Lamps" is new, found by 1 word or phrase.`},
		{"taken out", lamps, "", false, `"Lamps" is taken out.`},
		{"added and hidden", "", lamps + "hidden = true\n", false, `"Lamps" is new, found by 1 word or phrase. "Lamps" is hidden.`},
		{"merged", "", "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n", false, `"Connected persons and private fostering" is merged into "Permanence, adoption and court work".`},
		{"merged elsewhere", "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n", "[[theme]]\nid = \"kinship\"\nmerge_into = \"placements\"\n", false,
			`"Connected persons and private fostering" is no longer merged into "Permanence, adoption and court work". "Connected persons and private fostering" is merged into "Placements, fostering and sufficiency".`},
		{"hidden", "", "[[theme]]\nid = \"kinship\"\nhidden = true\n", false, `"Connected persons and private fostering" is hidden.`},
		{"shown again", "[[theme]]\nid = \"kinship\"\nhidden = true\n", "", false, `"Connected persons and private fostering" is shown again.`},
	} {
		t.Run(x.name, func(t *testing.T) {
			from, to := read(x.from), read(x.to)
			if got := strings.Join(from.Differences(to), " "); got != x.want {
				t.Errorf("told %s", got)
			}
			if got := from.OnlyNames(to); got != x.names {
				t.Errorf("only names: %v", got)
			}
		})
	}
}
