package report

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"casebook/data/datatest"
	"casebook/data/report/form"
	"casebook/data/report/text"
)

// answers are the rows of the corpus's keys by file.
type answers struct {
	reports    map[string]map[string]string
	judgements map[string][]map[string]string
	who        form.Authorities
}

var corpusAnswers = sync.OnceValues(func() (answers, error) {
	a := answers{reports: map[string]map[string]string{}, judgements: map[string][]map[string]string{}}
	for _, name := range []string{"reports-dev.csv", "judgements-dev.csv"} {
		rows, err := csvRows(filepath.Join(corpus(), name))
		if err != nil {
			return a, err
		}
		for _, r := range rows {
			if name == "reports-dev.csv" {
				a.reports[r["file"]] = r
			} else {
				a.judgements[r["file"]] = append(a.judgements[r["file"]], r)
			}
		}
	}
	book, err := datatest.Facts()
	if err != nil {
		return a, err
	}
	a.who = book.Authorities
	return a, nil
})

func csvRows(path string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	all, err := csv.NewReader(f).ReadAll()
	if err = errors.Join(err, f.Close()); err != nil || len(all) == 0 {
		return nil, err
	}
	var out []map[string]string
	for _, cells := range all[1:] {
		r := map[string]string{}
		for i, c := range cells {
			r[strings.TrimPrefix(all[0][i], "\ufeff")] = c
		}
		out = append(out, r)
	}
	return out, nil
}

// checkParsed holds what is read of a real report against its keys.
func checkParsed(t *testing.T, path string, doc text.Document) {
	t.Helper()
	keys, err := corpusAnswers()
	if err != nil {
		t.Error(err)
		return
	}
	file := filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path)
	all, err := form.Parse(doc, keys.who, form.Given{})
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	checkCounts(t, file, all, keys.reports[file])
	checkGrades(t, file, all, keys.judgements[file])
	for _, p := range all {
		for _, x := range p.Paragraphs {
			checkParagraph(t, file, x)
		}
	}
}

func checkCounts(t *testing.T, file string, all []form.Parsed, want map[string]string) {
	t.Helper()
	asks, numbers := 0, 0
	for _, p := range all {
		// The keys count numbered items that ask for nothing too.
		asks += len(p.Recommendations) + len(p.NothingAsked)
		for _, x := range p.Paragraphs {
			numbers += min(x.Number, 1)
		}
		if p.Inspection.URN != want["urn"] {
			t.Errorf("%s: URN %s, want %s", file, p.Inspection.URN, want["urn"])
		}
		if lead := want["lead_inspector"]; lead != "" && p.Inspection.Lead != lead {
			t.Errorf("%s: lead %q, want %q", file, p.Inspection.Lead, lead)
		}
	}
	if s := strconv.Itoa(asks); s != want["n_recommendations"] {
		t.Errorf("%s: %s recommendations, want %s", file, s, want["n_recommendations"])
	}
	if s := strconv.Itoa(numbers); s != want["n_numbered_paragraphs"] {
		t.Errorf("%s: %s paragraphs, want %s", file, s, want["n_numbered_paragraphs"])
	}
}

func checkGrades(t *testing.T, file string, all []form.Parsed, want []map[string]string) {
	t.Helper()
	got := map[string]string{}
	for _, p := range all {
		for _, j := range p.Inspection.Judgements {
			got[string(j.Area)] = string(j.Grade)
		}
	}
	for _, r := range want {
		if got[r["judgement_area"]] != r["grade"] {
			t.Errorf("%s: %s is %q, want %q", file, r["judgement_area"], got[r["judgement_area"]], r["grade"])
		}
		delete(got, r["judgement_area"])
		in := all[0].Inspection
		if string(in.Inspected.Start) != r["inspection_start"] || string(in.Inspected.End) != r["inspection_end"] || string(in.Published.Date) != r["published"] {
			t.Errorf("%s: %s to %s, published %s", file, in.Inspected.Start, in.Inspected.End, in.Published.Date)
			return
		}
	}
	for area, grade := range got {
		t.Errorf("%s: %s %s is nobody's judgement", file, area, grade)
	}
}

// printed is what stands round paragraphs and is never of them.
var printed = regexp.MustCompile(`Inspection of .{3,60} local authority children.s services|\d{1,2} to \d{1,2} \w+ 20\d\d \d+\b|© Crown|Office for Standards in Education|Ofsted produces this report|review this section of the report`)

// parted is a word whose two halves are apart after a hyphen, and keepsGap what
// keeps its hyphen: "short- and long-term".
var (
	parted   = regexp.MustCompile(`\p{Ll}- (\p{Ll}+)`)
	keepsGap = regexp.MustCompile(`^(?:and|or|to|nor|as well)\b`)
)

func checkParagraph(t *testing.T, file string, x text.Paragraph) {
	t.Helper()
	if s := printed.FindString(x.Text); s != "" {
		t.Errorf("%s, paragraph %d holds %q", file, x.Number, s)
	}
	for _, m := range parted.FindAllStringSubmatch(x.Text, -1) {
		if !keepsGap.MatchString(m[1]) {
			t.Errorf("%s, paragraph %d: %q", file, x.Number, m[0])
		}
	}
	if what := changed(x.Text); what != "" {
		t.Errorf("%s, paragraph %d is cleaned to %q", file, x.Number, what)
	}
}
