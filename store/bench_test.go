package store

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	fieldtable "casebook/data/builtin"
	"casebook/data/filter"
)

// synthetic makes a casebook of a size, the same every time, in the
// proportions of published reports: about 50 findings an inspection, 1 to 4
// themes and 20 to 60 words a finding, words as frequent as their rank says, and
// among them wordings of the field, which searches widen.
func synthetic(inspections int) iter.Seq2[data.Entry, error] {
	return func(yield func(data.Entry, error) bool) {
		r := rand.New(rand.NewPCG(1, 2))
		rank := rand.NewZipf(r, 1.05, 2.7, 20000)
		syllables := strings.Fields("ca re ser vi ce chil dren so cial work plan as sess sup port fam ly ris k need")
		word := func() string {
			n := rank.Uint64()
			w := syllables[n%20]
			for n /= 20; n > 0; n /= 20 {
				w += syllables[n%20]
			}
			return w
		}
		said := wordings()
		often := rand.NewZipf(r, 1.05, 8, uint64(len(said)-1))
		for i := range inspections {
			auth := fmt.Sprintf("a%03d", r.IntN(153))
			id := fmt.Sprintf("%s-%06d", auth, i)
			e := data.Entry{Imported: true, Inspection: data.Inspection{ID: id, Authority: auth, Framework: data.ILACS, Kind: data.FullInspection, Coverage: data.Complete,
				Published:  data.Dated{Date: data.Date(fmt.Sprintf("%d-%02d-%02d", 2014+r.IntN(12), 1+r.IntN(12), 1+r.IntN(28)))},
				Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Grades()[r.IntN(5)]}}}}
			for j := range 30 + r.IntN(34) {
				f := data.Finding{ID: fmt.Sprintf("%s/p%d", id, j+1), Inspection: id, Polarity: data.Polarities()[r.IntN(4)], Area: data.Areas()[r.IntN(12)],
					Attribution: data.Ofsted, Source: data.Place{Document: "report", Paragraph: j + 1}}
				for range 1 + r.IntN(4) {
					f.Themes = append(f.Themes, data.BuiltinThemes()[r.IntN(24)].ID)
				}
				for range 20 + r.IntN(41) {
					f.Text += word() + " "
				}
				for range 1 + r.IntN(4) {
					f.Text += said[often.Uint64()] + " "
				}
				e.Findings = append(e.Findings, f)
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// wordings are those of the field's table that searches know, shuffled.
func wordings() []string {
	var out []string
	for _, line := range strings.Split(fieldtable.Field, "\n") {
		if _, row, ok := strings.Cut(line, ":"); ok && (line[0] == '?' || line[0] == '=') {
			row, _, _ = strings.Cut(row, ">")
			row, _, _ = strings.Cut(row, "~")
			for _, w := range strings.Split(row, ",") {
				out = append(out, strings.TrimLeft(strings.TrimSpace(w), "="))
			}
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// BenchmarkRanked searches as readers do, never twice the same: a wording of the
// field, two, or one with a word, which are widened, ranked and counted.
func BenchmarkRanked(b *testing.B) {
	s := benchStore(b)
	said := wordings()
	r := rand.New(rand.NewPCG(5, 6))
	var took []time.Duration
	for b.Loop() {
		text := said[r.IntN(len(said))]
		switch r.IntN(3) {
		case 0:
			text += " " + said[r.IntN(len(said))]
		case 1:
			text += " " + []string{"care", "vi", "work ", "ly ", "serre", "chice"}[r.IntN(6)]
		}
		began := time.Now()
		rows(b, search(b, s, typed(text)[0]), 0, 50)
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-us")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-us")
}

// benchStore builds 431 inspections, with CASEBOOK_BENCH=L 20,000 (a million
// findings).
func benchStore(b *testing.B) *Store {
	b.Helper()
	n := 431
	if os.Getenv("CASEBOOK_BENCH") == "L" {
		n = 20000
	}
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("casebook-bench-%d-%d", os.Getpid(), n))
	if _, err := os.Stat(dir); err != nil {
		if _, err := buildBook(dir, data.Casebook{}, synthetic(n)); err != nil {
			b.Fatal(err)
		}
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

func TestMain(m *testing.M) {
	code := m.Run()
	left, _ := filepath.Glob(filepath.Join(os.TempDir(), fmt.Sprintf("casebook-bench-%d-*", os.Getpid())))
	for _, dir := range left {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

func benchSearch(b *testing.B, filters ...filter.Filter) {
	s := benchStore(b)
	for i := 0; b.Loop(); i++ {
		rows(b, search(b, s, filters[i%len(filters)]), 0, 50)
	}
}

func BenchmarkToggle(b *testing.B) {
	start := filter.Default()
	benchSearch(b, start.Include(filter.Theme, "front-door"), start.Include(filter.Authority, "a007"), start.Include(filter.Year, "2019"),
		start.Include(filter.Grade, "good"), start.Include(filter.Area, "care"), start.Include(filter.Polarity, "strength"))
}

func typed(list ...string) (out []filter.Filter) {
	for _, t := range list {
		f := filter.Default()
		f.Text = t
		out = append(out, f)
	}
	return out
}

func BenchmarkText(b *testing.B)   { benchSearch(b, typed("serre ", "vi ce ", "workcare ", "ly ")...) }
func BenchmarkPrefix(b *testing.B) { benchSearch(b, typed("chi", "ser", "wor", "c", "su")...) }

func BenchmarkPage(b *testing.B) {
	s := benchStore(b)
	h := search(b, s, filter.Default().Include(filter.Theme, "front-door"))
	for i := 0; b.Loop(); i++ {
		rows(b, h, i*7919%h.Total, 50)
	}
}

// BenchmarkGroups is a search whose findings are in groups, and a page from the middle
// of them.
func BenchmarkGroups(b *testing.B) {
	s := benchStore(b)
	for _, by := range SortKeys()[1:] {
		b.Run(by.String(), func(b *testing.B) {
			for b.Loop() {
				h, err := s.Search(filter.Default(), Order{By: by, Groups: true})
				if err != nil {
					b.Fatal(err)
				}
				rows(b, h, h.Len()/2, 50)
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	dir := benchStore(b).Info().Dir
	for b.Loop() {
		s, err := Open(context.Background(), Config{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		rows(b, search(b, s, filter.Default()), 0, 50)
		s.Close()
	}
}
