package store

import (
	"context"
	"testing"

	"casebook/data"
	"casebook/data/filter"
)

// TestNothingFoundSaysWhatWouldBe: words that stand nowhere with what may be meant,
// and what is found without a word, or without the rest of the filter.
func TestNothingFoundSaysWhatWouldBe(t *testing.T) {
	dir := t.TempDir()
	e := data.Entry{Inspection: data.Inspection{ID: "leeds-1", Authority: "leeds"}}
	for i, text := range []string{"Unqualified workers visit.", "Unqualified workers write.", "Thresholds are late.", "Audits wait."} {
		e.Findings = append(e.Findings, data.Finding{ID: "leeds-1/p" + string(rune('1'+i)), Inspection: "leeds-1", Attribution: data.Ofsted, Polarity: data.Strength, Text: text})
	}
	e.Findings = append(e.Findings, data.Finding{ID: "leeds-1/p5", Inspection: "leeds-1", Attribution: data.Council, Polarity: data.Strength, Text: "The council answers."})
	matter := data.Thread{ID: "visits", Authority: "leeds", Label: "Worker visits", Findings: []string{"leeds-1/p1", "leeds-1/p2", "leeds-1/p5"}}
	if _, err := buildBook(dir, data.Casebook{Authorities: []data.Authority{{ID: "york", Name: "York"}}, Threads: []data.Thread{matter}}, sequence([]data.Entry{e})); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, x := range []struct {
		typed string
		with  func(filter.Filter) filter.Filter
		want  string
	}{
		{"= htresholds audits ", nil, "Would be found: 1 without htresholds."},
		{"= thresholds audits ", nil, "Would be found: 1 without thresholds and 1 without audits."},
		{"thresholds ", func(f filter.Filter) filter.Filter { return f.Include(filter.Authority, "york") }, "Would be found: 1 without the rest of the filter."},
		{"thresholds ", func(f filter.Filter) filter.Filter { return f.OtherVoices(false).Include(filter.Authority, "york") }, "Would be found: 1 without the rest of the filter."},
		{"council ", func(f filter.Filter) filter.Filter { return f.OtherVoices(false).Include(filter.Authority, "york") }, ""},
		{"thresholds -late ", nil, "Would be found: 1 without -late."},
		{"", nil, ""},
	} {
		f := typed(x.typed)[0]
		if x.with != nil {
			f = x.with(f)
		}
		if got, err := s.Instead(f); err != nil || got.String() != x.want {
			t.Errorf("%q: %q, %v", x.typed, got.String(), err)
		}
	}
	for _, x := range []struct {
		typed string
		found int
		said  string
	}{
		{"htresholds audits ", 1, `No finding of the casebook has "htresholds": did you mean thresholds (2)?`},
		{"overdue zzzzzz", 1, `No finding of the casebook has "zzzzzz".`},
		{"unqualifeid", 0, `No finding of the casebook has "unqualifeid": did you mean unqualified (2)?`},
		{"= htresholds audits ", 0, `No finding of the casebook has "htresholds": did you mean thresholds (0)?`},
		{"= overdeu zzzzzz", 0, `No finding of the casebook has "overdeu": did you mean overdue (0)? No finding of the casebook has "zzzzzz".`},
		{"a1 b2 c3 d4 e5", 0, `No finding of the casebook has "a1", "b2", "c3" or 2 others.`},
		{"unqualifed1 unqualifed2 unqualifed3 unqualifed4", 0, `No finding of the casebook has "unqualifed1": did you mean unqualified (2)? No finding of the casebook has "unqualifed2": did you mean unqualified (2)? No finding of the casebook has "unqualifed3": did you mean unqualified (2)? No finding of the casebook has "unqualifed4".`},
		{"audits -york", 1, "-authority:york leaves out all findings of that authority, not only those with the word."},
		{"thresholds audits ", 2, ""},
	} {
		h := search(t, s, typed(x.typed)[0])
		if more, err := h.More(); err != nil || h.Total != x.found || more.String() != x.said {
			t.Errorf("%q: %d found; %q, %v", x.typed, h.Total, more.String(), err)
		}
	}
	for want, f := range map[string]filter.Filter{
		"3 in matters of that name.": typed("worker visits ")[0].OtherVoices(true),
		"2 in matters of that name.": typed("worker visits ")[0].OtherVoices(false),
		"":                           typed("worker visits ")[0].Include(filter.Year, "2031"),
	} {
		if more, err := search(t, s, f).More(); err != nil || more.String() != want {
			t.Errorf("%q, %v; want %q", more.String(), err, want)
		}
	}
}
