package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/datatest"
	"casebook/data/importing"
	"casebook/data/words"
)

// answer is what a reader found became of a recommendation.
type answer struct {
	fileA, fileB, ordinal, change string
	paragraphs                    []string
}

// answers reads the reader's answers, without those that they call loose.
func answers(t *testing.T) (folder string, out []answer) {
	t.Helper()
	folder, rows := keyRows(t, "fate-dev.csv")
	for _, r := range rows[1:] {
		if !strings.Contains(strings.ToLower(r[6]), "loose") {
			out = append(out, answer{r[0], r[1], r[2], r[5], strings.FieldsFunc(r[4], func(c rune) bool { return c == '|' })})
		}
	}
	return folder, out
}

// compared is what the test reads of a comparison.
type compared struct {
	Matters []struct {
		Ordinal *int
		Change  data.Change
		B       []struct{ Paragraph *int }
	}
	Themes []struct {
		Decides, Against []struct{ Finding, Text string }
	}
}

// TestChangesAgainstAReader imports real reports and holds what the shell says
// became of their recommendations against a reader's answers.
func TestChangesAgainstAReader(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: reads reports")
	}
	datatest.Whole(t)
	folder, all := answers(t)
	c := newShelf(t)
	ids := map[string]string{} // of inspections, by file
	for _, a := range all {
		for _, file := range []string{a.fileA, a.fileB} {
			if ids[file] == "" {
				var r importing.FileRecord
				must(t, json.Unmarshal([]byte(c.found(t, "import", "--format", "json", filepath.Join(folder, file))), &r))
				ids[file] = r.Inspections[0].ID
			}
		}
	}
	var first, three, agree, asked int
	seen, texts := map[string]compared{}, map[string]string{}
	for _, a := range all {
		key := ids[a.fileA] + " " + ids[a.fileB]
		if _, ok := seen[key]; !ok {
			seen[key] = decoded[compared](t, c, "compare", ids[a.fileA], ids[a.fileB])
		}
		for _, m := range seen[key].Matters {
			if m.Ordinal == nil || strconv.Itoa(*m.Ordinal) != a.ordinal {
				continue
			}
			if was[m.Change] == a.change {
				agree++
			}
			right := func(n int) bool {
				for _, l := range m.B[:min(n, len(m.B))] {
					if l.Paragraph != nil && slices.Contains(a.paragraphs, strconv.Itoa(*l.Paragraph)) {
						return true
					}
				}
				return false
			}
			if len(a.paragraphs) > 0 {
				asked++
				first += count(right(1))
				three += count(right(3))
			}
		}
	}
	for _, f := range decoded[[]struct{ ID, Text string }](t, c, "list") {
		texts[f.ID] = f.Text
	}
	for _, one := range seen {
		for _, r := range one.Themes {
			for _, x := range slices.Concat(r.Decides, r.Against) {
				cutsNothingContrary(t, texts[x.Finding], x.Text)
			}
		}
	}
	t.Logf("of %d: first right %d, among the first three %d; change agrees for %d of %d", asked, first, three, agree, len(all))
	if 100*three < 80*asked || 100*first < 55*asked || 100*agree < 65*len(all) {
		t.Error("below 80 % among the first three, 55 % first or 65 % of the changes")
	}
}

// cutsNothingContrary holds what is quoted of a paragraph to it.
func cutsNothingContrary(t *testing.T, paragraph, quoted string) {
	t.Helper()
	if paragraph == "" {
		t.Errorf("%q is of no finding", quoted)
	}
	for _, s := range terms.Sentences(paragraph, words.Cut(paragraph)) {
		if said := paragraph[s.Start:s.End]; terms.Contrary(words.Cut(said)) && !strings.Contains(quoted, said) {
			t.Errorf("%q is without %q", quoted, said)
		}
	}
}

// was is the key's word for a change: it was made when there were fewer.
var was = map[data.Change]string{data.StillNeedsWork: "persisted", data.Worse: "persisted", data.PartlyImproved: "mixed", data.Improved: "improved", data.NotMentioned: "not-mentioned"}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
