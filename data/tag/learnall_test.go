package tag

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// trained learns from some paragraphs and returns a tagger, and what model.txt says
// of it.
func trained(t *testing.T, base *Tagger, ds []*learned) (*Tagger, string) {
	text := table(base.themes.ids, readily(base, ds), explicit(base, ds), learnParagraphs(ds))
	whole := notLearned(t) + text
	m, err := readModel(whole, base.themes.ids, known())
	if err != nil {
		t.Fatal(err)
	}
	blocks, err := readNumbers(whole)
	if err != nil {
		t.Fatal(err)
	}
	tones := *base.toneTables
	tones.paragraphs = newParagraphModel(blocks)
	return &Tagger{themes: base.themes, learnt: base.learnt, model: m, toneTables: &tones, roots: base.roots}, text
}

// notLearned is what model.txt says before what is learned here.
func notLearned(t *testing.T) string {
	head, _, ok := strings.Cut(modelText, "\n[readily]")
	if !ok {
		t.Fatal("model.txt has no [readily]")
	}
	return head
}

// table prints what was learned in the form of model.txt.
func table(ids []string, readily []float64, explicit []bool, paragraphs paragraphModel) string {
	var b strings.Builder
	fmt.Fprint(&b, "\n[readily]\n")
	for i, x := range readily {
		if x != 0 {
			fmt.Fprintf(&b, "%s %.2f\n", ids[i], x)
		}
	}
	fmt.Fprint(&b, "\n[explicit]\n")
	for i, is := range explicit {
		if is {
			fmt.Fprintf(&b, "%s 1\n", ids[i])
		}
	}
	for k, v := range modelPolarities {
		fmt.Fprintf(&b, "\n[paragraph %s]\n", v)
		for i, name := range toneFeatures {
			fmt.Fprintf(&b, "%s %.3f\n", name, paragraphs[k][i])
		}
	}
	return b.String()
}

const folds = 8

func TestLearn(t *testing.T) {
	dir := os.Getenv("CASEBOOK_LEARN")
	if dir == "" {
		t.Skip("skipped: .ci/learn learns model.txt anew")
	}
	all, base := readLearned(t, dir), Default()
	fold := map[string]int{}
	for _, d := range all {
		d.prepare(base)
		if _, ok := fold[d.report()]; !ok {
			fold[d.report()] = len(fold) % folds
		}
	}
	guess := map[*learned]Suggestion{}
	for k := range folds {
		var rest []*learned
		for _, d := range all {
			if fold[d.report()] != k {
				rest = append(rest, d)
			}
		}
		tagger, _ := trained(t, base, rest)
		for _, d := range all {
			if fold[d.report()] == k {
				guess[d] = tagger.Suggest(d.Text, data.Area(d.Section), false)
			}
		}
	}
	for _, s := range []set{ordinarySet, stratifiedSet, singleSet} {
		tell(t, s, all, guess)
	}
	_, text := trained(t, base, all)
	if os.Getenv("CASEBOOK_WRITE") != "" {
		if err := os.WriteFile("model.txt", []byte(notLearned(t)+text), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if modelText != notLearned(t)+text {
		t.Error("model.txt says something else than what is learned: CASEBOOK_WRITE=1 writes it")
	}
}

// tell prints what is measured of a set's reports left out.
func tell(t *testing.T, of set, all []*learned, guess map[*learned]Suggestion) {
	var rows []Row
	for _, d := range all {
		s := guess[d]
		for r := range d.T {
			row := Row{Want: [2]Reading{{d.T[r], data.Polarity(d.P[r])}}, Got: Reading{s.Themes, s.Polarity}, Unsure: s.Confidence.Unsure()}
			if d.set == of {
				rows = append(rows, row)
			}
		}
	}
	m, u := Measured(rows, 0), Measured(unsure(rows, true), 0)
	t.Logf("left out, %s: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d readings; themes named %.2f of %.2f",
		of, m.F1(), m.FirstShare(), m.PolarityShare(), m.Rows, float64(m.Themes.Got)/float64(m.Rows), float64(m.Themes.Want)/float64(m.Rows))
	t.Logf("  unsure %.1f %%: first theme %.1f %%, polarity %.1f %%", 100*ratio(u.Rows, m.Rows), u.FirstShare(), u.PolarityShare())
	for _, id := range slices.Sorted(maps.Keys(m.By)) {
		a := m.By[id]
		t.Logf("  %-15s precision %.2f recall %.2f of %d", id, a.Precision(), a.Recall(), a.Want)
	}
	t.Logf("  reader and program: %v", m.Pairs)
}
