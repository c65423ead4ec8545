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
		{"a name", "", renamed, true, `front-door is called "The front door" in place of "Front door, MASH and thresholds".`},
		{"the name back", renamed, "", true, `front-door is called "Front door, MASH and thresholds" in place of "The front door".`},
		{"group and definition", lamps, lamps + "group = \"Light\"\ndefinition = \"What shines.\"\n", true, `lamps stands in the group "Light" in place of "Your own". lamps has another definition.`},
		{"a name and words", "", renamed + "more_words = [\"duty desk\"]\n", false, `front-door is called "The front door" in place of "Front door, MASH and thresholds". front-door is found by more words: duty desk.`},
		{"other words", lamps, "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"a1\", \"a2\", \"a3\", \"a4\", \"a5\", \"a6\", \"a7\", \"a8\", \"a9\"]\n", false,
			"lamps is found by more words: a1, a2, a3, a4, a5, a6, a7, a8 and 1 more. lamps is no longer found by: lamp*."},
		{"added", "", lamps, false, `lamps is new: "Lamps", found by 1 word or phrase.`},
		{"taken out", lamps, "", false, `lamps, "Lamps", is taken out.`},
		{"added and hidden", "", lamps + "hidden = true\n", false, `lamps is new: "Lamps", found by 1 word or phrase. lamps is hidden.`},
		{"merged", "", "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n", false, "kinship is merged into permanence."},
		{"merged elsewhere", "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n", "[[theme]]\nid = \"kinship\"\nmerge_into = \"placements\"\n", false,
			"kinship is no longer merged into permanence. kinship is merged into placements."},
		{"hidden", "", "[[theme]]\nid = \"kinship\"\nhidden = true\n", false, "kinship is hidden."},
		{"shown again", "[[theme]]\nid = \"kinship\"\nhidden = true\n", "", false, "kinship is shown again."},
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
