package history_test

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/history"
)

// signs writes a row as a matrix shows it.
func signs(r history.ChainRow) string {
	var out []string
	for _, c := range r.Cells {
		out = append(out, c.Sign())
	}
	return strings.Join(out, "|")
}

func TestBirminghamsChain(t *testing.T) {
	facts, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	c, err := history.ReadChain(shelf{Casebook: facts}, "birmingham", data.ByPublished)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Inspections) != 10 || len(c.Unread) != 5 {
		t.Errorf("%d inspections, unread %v", len(c.Inspections), c.Unread)
	}
	rows := map[string]history.ChainRow{}
	for _, r := range c.Rows {
		if len(r.Cells) != len(c.Inspections) {
			t.Errorf("%s has %d cells", r.Label, len(r.Cells))
		}
		rows[r.Label] = r
	}
	for label, want := range map[string]string{
		// 2009 2010 2011 2012 2014 2016 2018 2018 2023 2024
		"Response to domestic abuse":             "-|-|+|-|!▼|»=|.|+▲|!▼|-",
		"Quality and timeliness of assessments":  "!|-|!=|-|!=|!=|+▲|+=|+=|-",
		"Thresholds":                             "-|-|.|-|!|»=|.|+▲|+=|-",
		"Morale":                                 "-|-|+|-|+=|.|.|+=|+=|-",
		"Governance between boards and partners": "-|-|.|-|!|!=|.|.|+▲|-",
	} {
		if got := signs(rows[label]); got != want {
			t.Errorf("%s: %s", label, got)
		}
	}
	back := map[string]string{}
	for _, b := range c.Returns {
		back[b.Row.Label] = b.Words
	}
	if got := back["Response to domestic abuse"]; got != "praised or progressing 2011, found wanting 2014, found wanting 2016, praised or progressing 2019, found wanting 2023" {
		t.Errorf("domestic abuse: %q", got)
	}
	if got := back["Early help"]; !strings.HasPrefix(got, "found wanting 2009, praised or progressing 2011, found wanting 2014") {
		t.Errorf("early help: %q", got)
	}
	for _, not := range []string{"Caseloads", "Thresholds", "Adoption"} {
		if w, ok := back[not]; ok {
			t.Errorf("%s came back: %s", not, w)
		}
	}
}

// chainOf is a made authority with three reports of three years.
func chainOf(texts ...[]string) shelf {
	b := &data.Casebook{Authorities: []data.Authority{{ID: "x", Name: "X"}}}
	for i, list := range texts {
		year := data.Date([]string{"2014-01", "2016-01", "2019-01"}[i])
		in := data.Inspection{ID: "x-" + string(year), Authority: "x", Framework: data.SIF, Coverage: data.Complete, Inspected: data.Fieldwork{Start: year}}
		b.Inspections = append(b.Inspections, in)
		for _, s := range list {
			p, text, _ := strings.Cut(s, ": ")
			b.Findings = append(b.Findings, data.Finding{ID: in.ID + "/" + p + text[:4], Inspection: in.ID, Text: text, Attribution: data.Ofsted, Themes: map[bool][]string{true: {"placements"}}[strings.Contains(text, "ostered") || strings.Contains(text, "ostering")],
				Polarity: map[string]data.Polarity{"R": data.Recommendation, "+": data.Strength, "!": data.Development}[p]})
		}
	}
	return shelf{Casebook: b}
}

func TestASuggestedMatterComesBack(t *testing.T) {
	s := chainOf(
		[]string{"R: Visit children who are privately fostered."},
		[]string{"+: Private fostering is strong: visits are good and effective.", "!: The panel is late."},
		[]string{"!: Private fostering is weak and poor; too many visits are late.", "R: Improve private fostering visits."},
	)
	c, err := history.ReadChain(s, "x", data.ByPublished)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Rows) != 1 || signs(c.Rows[0]) != "»|+▲|!=" || c.Rows[0].Status != compare.Suggested {
		t.Fatalf("%d rows, first %s", len(c.Rows), signs(c.Rows[0]))
	}
	if len(c.Returns) != 1 || !strings.HasPrefix(c.Returns[0].Words, "found wanting ") || !strings.HasSuffix(c.Returns[0].Words, "(suggested: read the paragraphs)") {
		t.Errorf("returns %+v", c.Returns)
	}
}

// TestSilenceIsNoPraise: what a source does not mention has not got better, so
// that it cannot come back.
func TestSilenceIsNoPraise(t *testing.T) {
	s := chainOf([]string{"R: Visit children who are privately fostered."}, []string{"+: Adopters are welcome."}, []string{"!: Private fostering is weak and poor."})
	c, err := history.ReadChain(s, "x", data.ByPublished)
	if err != nil {
		t.Fatal(err)
	}
	if signs(c.Rows[0]) != "»|.|!=" || len(c.Returns) != 0 {
		t.Errorf("%s, returns %+v", signs(c.Rows[0]), c.Returns)
	}
	s.Inspections[1].Coverage = data.Partial
	if c, _ = history.ReadChain(s, "x", data.ByPublished); !c.Rows[0].Cells[1].Partial || !strings.Contains(c.Rows[0].Cells[1].Words, "partial source") {
		t.Errorf("%+v", c.Rows[0].Cells[1])
	}
}

func TestChainOfAnUnknownAuthority(t *testing.T) {
	if _, err := history.ReadChain(chainOf(), "y", data.ByPublished); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

type shelf = datatest.Book
