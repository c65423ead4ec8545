package tag

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// corpus finds the folder of real reports, which is not part of the project.
func corpus(t testing.TB) string {
	t.Helper()
	if d := os.Getenv("CASEBOOK_CORPUS"); d != "" {
		return d
	}
	d, err := os.Getwd()
	for err == nil && d != filepath.Dir(d) {
		d = filepath.Dir(d)
		c := filepath.Join(d, "shared", "corpus")
		if _, err := os.Stat(c); err == nil {
			return c
		}
	}
	t.Skip("skipped: no shared/corpus beside the project")
	return ""
}

type labelled struct {
	text, where string
	themes      [2][]string
	polarity    [2]data.Polarity
}

func labels(t testing.TB) []labelled {
	f, err := os.Open(filepath.Join(corpus(t), "labels-dev.csv"))
	if err != nil {
		t.Skip("skipped:", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for _, r := range rows[1:] {
		l := labelled{text: r[6], where: filepath.Base(filepath.Dir(r[0])) + " " + r[1]}
		for i := range 2 {
			l.themes[i] = strings.Split(r[2+i], "|")
			l.polarity[i] = data.Polarity(r[4+i])
		}
		out = append(out, l)
	}
	return out
}

// measure is what score.py computes.
type measure struct{ f1, first, polarity float64 }

func measured(all []labelled, reader int, suggest func(string) ([]string, data.Polarity)) measure {
	var tp, np, ng, top, pol float64
	for _, l := range all {
		themes, polarity := suggest(l.text)
		want := l.themes[reader]
		for _, x := range themes {
			if slices.Contains(want, x) {
				tp++
			}
		}
		np += float64(len(themes))
		ng += float64(len(want))
		if len(themes) > 0 && themes[0] == want[0] {
			top++
		}
		if polarity == l.polarity[reader] {
			pol++
		}
	}
	n := float64(len(all))
	return measure{2 * tp / (np + ng), top / n, pol / n}
}

func TestLabelledParagraphs(t *testing.T) {
	all := labels(t)
	suggest := func(text string) ([]string, data.Polarity) {
		s := Suggest(text, "", false)
		return s.Themes, s.Polarity
	}
	for reader := range 2 {
		m := measured(all, reader, suggest)
		t.Logf("reader %d: micro-F1 %.3f, first theme %.0f %%, polarity %.0f %%", reader+1, m.f1, 100*m.first, 100*m.polarity)
	}
	if os.Getenv("CASEBOOK_SHOW") == "" {
		return
	}
	for _, l := range all {
		s := Suggest(l.text, "", false)
		if s.Themes == nil || s.Themes[0] != l.themes[0][0] || s.Polarity != l.polarity[0] || !slices.Equal(s.Themes, l.themes[0]) && !slices.Equal(s.Themes, l.themes[1]) {
			fmt.Println("##", l.where, l.themes, "got", s.Themes, "|", l.polarity, "got", s.Polarity)
		}
	}
}
