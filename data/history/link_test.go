package history

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

func TestOnlyStatedParagraphNumbersCount(t *testing.T) {
	for where, want := range map[string][]int{
		"para 22":                          {22},
		"paras 2, 56":                      {2, 56},
		"paras 13, 79-80":                  {13, 79, 80},
		"paragraphs 4 and 9":               {4, 9},
		"p.11, para 36":                    {36},
		"para 21 (79 weeks, then 41)":      {21},
		"para 46: 1,287 waiting":           {46},
		"recommendation 4; para 25 counts": {25},
		"recommendation 1":                 nil,
		"p.36-38":                          nil,
		"paras 9-2":                        nil,
		"paras 1-900":                      nil,
		"":                                 nil,
	} {
		if got := stated(where); !slices.Equal(got, want) {
			t.Errorf("%q names %v, want %v", where, got, want)
		}
	}
}

// shelf is a casebook of one authority whose second inspection has its report
// imported beside what the press had told of it.
type shelf struct {
	Facts
	inspections []data.Inspection
	findings    []data.Finding
	threads     []data.Thread
	sources     map[string]data.Source
}

func (s *shelf) Inspection(id string) (data.Inspection, error) {
	for _, in := range s.inspections {
		if in.ID == id {
			return in, nil
		}
	}
	return data.Inspection{}, data.ErrNotFound
}

func (s *shelf) Findings(id string) ([]data.Finding, error) {
	var out []data.Finding
	for _, f := range s.findings {
		if f.Inspection == id {
			out = append(out, f)
		}
	}
	return out, nil
}

func (s *shelf) Finding(id string) (data.Finding, error) {
	for _, f := range s.findings {
		if f.ID == id {
			return f, nil
		}
	}
	return data.Finding{}, data.ErrNotFound
}

func (s *shelf) Authority(id string) (data.Authority, error) { return data.Authority{ID: id}, nil }
func (s *shelf) AuthorityInspections(string) ([]data.Inspection, error) {
	return s.inspections, nil
}
func (s *shelf) Threads(string) ([]data.Thread, error) { return s.threads, nil }
func (s *shelf) Events(string) ([]data.Event, error)   { return nil, nil }
func (s *shelf) Flags(string) ([]data.Flag, error)     { return nil, nil }
func (*shelf) NotesOn(data.Finding) []data.Note        { return nil }
func (*shelf) Themes() data.ThemeSet                   { return data.ThemeSet{} }

func (s *shelf) Sources() (map[string]data.Source, error) { return s.sources, nil }
func (s *shelf) read(t *testing.T, id string) Reading {
	t.Helper()
	f, err := s.Finding(id)
	if err != nil {
		t.Fatal(id, err)
	}
	r, err := Read(s, f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func newShelf() *shelf {
	file := data.FileSource("0123456789abcdef")
	dated := func(d data.Date) *data.Dated { return &data.Dated{Date: d} }
	old, now := "leeds-2011-03-slac", "leeds-2015-03-sif"
	paragraph := func(n int, place, text string) data.Finding {
		return data.Finding{ID: now + "/" + place, Inspection: now, Text: text, Polarity: data.Context, Attribution: data.Ofsted, Suggested: true,
			Source: data.Place{ID: file, Document: "r.pdf", Paragraph: n, Page: n + 1}}
	}
	press := func(id, thread, source, where string) data.Finding {
		return data.Finding{ID: now + "/" + id, Inspection: now, Text: "Lamps were dim.", Polarity: data.Development, Attribution: data.Press, Thread: thread,
			ConfirmedBy: &data.Confirmation{ID: source, Where: where}, Source: data.Place{ID: "news"}}
	}
	return &shelf{
		inspections: []data.Inspection{
			{ID: old, Authority: "leeds", Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2011-03-01"}},
			{ID: now, Authority: "leeds", Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2015-03-01", Source: file}, Published: data.Dated{Date: "2015-05-01", Source: file}},
		},
		findings: []data.Finding{
			{ID: old + "/b1", Inspection: old, Polarity: data.Strength, Attribution: data.Ofsted, Thread: "lamps", Text: "Lamps were bright."},
			paragraph(4, "p4", "Lamps in the hall were dim."), paragraph(5, "p5", "Oil was short."), paragraph(6, "p6", "Doors were shut."),
			paragraph(4, "board-p4", "The board met."), paragraph(7, "p7", "Wicks were long."),
			press("n1", "lamps", "report15", "para 4"), press("n2", "", "report15", "p.3, para 6"), press("n3", "lamps", "other", "para 7"), press("n4", "oil", "report15", "para 4"),
		},
		threads: []data.Thread{
			{ID: "lamps", Authority: "leeds", Label: "Lamps", Findings: []string{old + "/b1", now + "/n1", now + "/n3"}},
			{ID: "oil", Authority: "leeds", Label: "Oil", Findings: []string{now + "/n4"},
				Mentions: []data.Mention{{Inspection: now, Polarity: data.Development, Source: "report15", Where: "para 5"}}},
		},
		sources: map[string]data.Source{
			"report15": {ID: "report15", Kind: "primary", Type: "report", Published: dated("2015-05-01")},
			"other":    {ID: "other", Kind: "primary", Type: "report", Published: dated("2018-05-01")},
			"news":     {ID: "news", Kind: "secondary", Type: "news", Published: dated("2015-05-01")},
			file:       {ID: file, Kind: "primary", Type: "report", Published: dated("2015-05-01")},
		},
	}
}

func idsOf(all []data.Finding) string {
	var out []string
	for _, f := range all {
		out = append(out, f.PlaceID())
	}
	return strings.Join(out, " ")
}

func TestAnImportedParagraphJoinsTheMatterThatNamesIt(t *testing.T) {
	s := newShelf()
	const now = "leeds-2015-03-sif"
	for _, x := range []struct {
		finding, thread                    string
		confirmed, confirming, underMatter string
		words                              string
	}{
		{"n1", "lamps", "", "p4", "p4", "needs work, two findings (as the press reports it); report para 4"},
		{"p4", "lamps", "n1 n4", "", "p4", "needs work, two findings (as the press reports it); report para 4"},
		{"n2", "", "", "p6", "p6", "needs work (as the press reports it); report para 6"},
		{"p6", "", "n2", "", "p6", "needs work (as the press reports it); report para 6"},
		{"p5", "oil", "", "", "p4 p5", "needs work (as the press reports it); report para 5; report paras 4, 5"},
		{"p7", "", "", "", "", "context"},
		{"board-p4", "", "", "", "", "context"},
	} {
		t.Run(x.finding, func(t *testing.T) {
			r := s.read(t, now+"/"+x.finding)
			thread := ""
			if r.Matter.Thread != nil {
				thread = r.Matter.Thread.ID
			}
			here := r.Matter.Moments[len(r.Matter.Moments)-1]
			if thread != x.thread || !here.Here || idsOf(r.Confirms) != x.confirmed || idsOf(r.Paragraphs) != x.confirming || idsOf(here.Paragraphs) != x.underMatter {
				t.Errorf("thread %q, confirms %q, confirmed by %q, under the matter %q", thread, idsOf(r.Confirms), idsOf(r.Paragraphs), idsOf(here.Paragraphs))
			}
			if here.Words != x.words {
				t.Errorf("says %q, want %q", here.Words, x.words)
			}
		})
	}
	if r := s.read(t, now+"/p4"); len(r.Matters) != 2 || len(r.Matter.Moments) != 2 {
		t.Errorf("paragraph 4 belongs to %d matters, its first has %d moments; want 2 and 2", len(r.Matters), len(r.Matter.Moments))
	}
}

func TestWithoutTheReportNothingIsLinked(t *testing.T) {
	s := newShelf()
	s.inspections[1].Inspected.Source, s.inspections[1].Published.Source = "report15", "report15"
	if r := s.read(t, "leeds-2015-03-sif/n1"); len(r.Paragraphs) != 0 || len(r.Matter.Moments[1].Paragraphs) != 0 {
		t.Error("a report that is not imported has paragraphs")
	}
}
