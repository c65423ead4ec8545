package report

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/words"
)

// mostWords is how many words in a row a built-in finding may share with its
// report: it states the fact, in the casebook's own words.
const mostWords = 8

// TestBuiltinFindingsAgainstTheirReports: no built-in finding copies the report
// that it cites, and where it names a paragraph, that stands in the report, on
// that page.
func TestBuiltinFindingsAgainstTheirReports(t *testing.T) {
	dir := corpus()
	if dir == "" || testing.Short() {
		t.Skip("skipped: no corpus, or a short run")
	}
	datatest.Whole(t)
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	reports := map[string]cited{}
	for _, s := range book.Sources {
		path := filepath.Join(dir, "reports", s.Document)
		if info, err := os.Stat(path); err != nil || info.IsDir() || s.Type != "report" {
			continue
		}
		doc, err := readFile(t.Context(), testReader(t), path)
		if err != nil {
			t.Fatal(err)
		}
		reports[s.ID] = citable(t, doc, book.Authorities)
	}
	checked := 0
	for _, f := range book.Findings {
		for _, id := range sourcesOf(f) {
			r, held := reports[id]
			if !held {
				continue
			}
			checked++
			if run := r.shared(f.Text); run != "" {
				t.Errorf("%s has words of %s: %q", f.ID, id, run)
			}
		}
		if r, held := reports[f.Source.ID]; held {
			if why := r.misplaced(f.Source); why != "" {
				t.Errorf("%s: %s", f.ID, why)
			}
		}
	}
	t.Logf("%d findings held against %d reports", checked, len(reports))
}

func sourcesOf(f data.Finding) []string {
	out := []string{f.Source.ID}
	if f.ConfirmedBy != nil {
		out = append(out, f.ConfirmedBy.ID)
	}
	return out
}

// cited is a report as a finding may cite it.
type cited struct {
	runs  map[string]bool // every run of mostWords+1 words
	pages map[int][]int   // paragraph number -> pages that it begins on
	last  int             // pages of the file
}

func citable(t *testing.T, doc text.Document, who form.Authorities) cited {
	t.Helper()
	r := cited{runs: map[string]bool{}, pages: map[int][]int{}, last: doc.PageCount()}
	for _, p := range doc.Pages {
		for _, run := range runsOf(strings.Join(p.Lines, " ")) {
			r.runs[run] = true
		}
	}
	all, err := form.Parse(doc, who, form.Given{})
	if err != nil {
		t.Fatal(err)
	}
	for _, parsed := range all {
		for _, p := range parsed.Paragraphs {
			r.pages[p.Number] = append(r.pages[p.Number], p.Page)
			for _, run := range runsOf(p.Text) {
				r.runs[run] = true
			}
		}
		for _, x := range parsed.Recommendations {
			r.pages[x.Number] = append(r.pages[x.Number], x.Page)
			for _, run := range runsOf(x.Text) {
				r.runs[run] = true
			}
		}
	}
	delete(r.pages, 0)
	return r
}

// shared is the first run of words that a text and the report both have, "" for
// none.
func (c cited) shared(text string) string {
	for _, run := range runsOf(text) {
		if c.runs[run] {
			return run
		}
	}
	return ""
}

// misplaced says what is wrong with a place in the report, "" for nothing. A
// paragraph ends at the latest where the next one begins.
func (c cited) misplaced(p data.Place) string {
	if p.Page > c.last {
		return fmt.Sprintf("page %d of %d", p.Page, c.last)
	}
	if p.Paragraph == 0 {
		return ""
	}
	on, there := c.pages[p.Paragraph]
	switch {
	case !there:
		return fmt.Sprintf("the report has no paragraph %d", p.Paragraph)
	case p.Page > 0 && !slices.ContainsFunc(on, func(begins int) bool { return begins <= p.Page && p.Page <= c.ends(p.Paragraph, begins) }):
		return fmt.Sprintf("paragraph %d is on page %v, not %d", p.Paragraph, on, p.Page)
	}
	return ""
}

// ends is the last page that a paragraph may stand on, which begins on another.
func (c cited) ends(paragraph, begins int) int {
	out := begins + 1
	for _, next := range c.pages[paragraph+1] {
		out = max(out, next)
	}
	return out
}

// runsOf are all runs of mostWords+1 words of a text, in small letters and without
// its signs.
func runsOf(s string) []string {
	var all, out []string
	for _, w := range words.Cut(s) {
		all = append(all, w.Form)
	}
	for i := 0; i+mostWords < len(all); i++ {
		out = append(out, strings.Join(all[i:i+mostWords+1], " "))
	}
	return out
}
