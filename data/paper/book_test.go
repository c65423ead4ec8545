package paper_test

import (
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/paper"
)

const (
	in2010 = "birmingham-2010-07-slac"
	in2014 = "birmingham-2014-03-sif"
	visit  = "birmingham-2018-08-monitoring"
	in2018 = "birmingham-2018-12-ilacs"
	in2023 = "birmingham-2023-02-ilacs"
)

// subject is the built-in comparison of two inspections.
func subject(t testing.TB, a, b string, pairs ...data.Pair) paper.Subject {
	t.Helper()
	facts := datatest.Builtin(t)
	c, err := compare.Of(facts, a, b, compare.Options{}, pairs...)
	if err != nil {
		t.Fatal(err)
	}
	s := paper.Subject{Comparison: c, Sources: map[string]data.Source{}, Facts: "1"}
	for _, x := range facts.Casebook.Sources {
		s.Sources[x.ID] = x
	}
	return s
}

// report is a comparison of two made-up reports, with hostile texts.
func report(t testing.TB) paper.Subject {
	t.Helper()
	s := subject(t, in2014, in2018)
	file := data.FileSource("0123456789abcdef")
	s.Sources[file] = data.Source{ID: file, Document: "made.pdf", Hash: "0123456789abcdef", Publisher: "Ofsted", Kind: "primary"}
	finding := func(in, id, text string, paragraph, page int) data.Finding {
		return data.Finding{ID: in + "/" + id, Inspection: in, Text: text, Polarity: data.Recommendation, Attribution: data.Ofsted, Suggested: true,
			Themes: []string{"front-door"}, Source: data.Place{ID: file, Document: "Made report", Paragraph: paragraph, Page: page}}
	}
	first := "Visits are better than they were. "
	b := finding(in2018, "p9", first+"Too many lanternfish visits are late. Parking is easy.", 9, 4)
	s.Matters = []compare.Matter{
		{Finding: finding(in2014, "p2", "=1+1 <b>|late</b>\x1b[2J visits\u202e\nmust end & be *seen*", 2, 1), Change: data.StillNeedsWork, Status: compare.Suggested, Reason: "late"},
		{Finding: finding(in2014, "r1", "1. Make visits timely.", 0, 2), Ordinal: 1, Change: data.Improved, Status: compare.Confirmed, Short: "partial", Reason: "a reviewer said so",
			B: []compare.Link{{Finding: b, Score: 0.714, Status: compare.Suggested, Tone: compare.Both, Excerpt: compare.Excerpt{{len(first), len(first) + 37}}, Reasons: []string{"same phrase"}},
				{Finding: finding(in2018, "p11", "The canteen closes early.", 11, 5), Score: 0.1, Status: compare.Suggested, Near: true}},
			Again: []compare.Link{{Finding: finding(in2018, "r3", "Make visits timely still.", 0, 7), Score: 0.9, Status: compare.Confirmed}}},
	}
	s.MatterChanges = map[data.Change]int{data.StillNeedsWork: 1, data.Improved: 1}
	s.New = []data.Finding{finding(in2018, "p12", "+ staff leave", 12, 6)}
	s.Orphans = []compare.Orphan{{Pair: data.Pair{A: data.PairEnd{Finding: in2014 + "/p7", Text: "Gone <text>"}, B: data.PairEnd{Finding: in2018 + "/p9", Text: "Still there"}}, GoneA: true}}
	return s
}
