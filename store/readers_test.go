package store

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/coded"
	"casebook/store/notebook"
)

func codeOf(f data.Finding, polarity data.Polarity, themes ...string) agreement.Code {
	return agreement.Code{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Text: data.Beginning(f.Text), Themes: themes, Polarity: polarity}
}

func TestASecondReaderIsKeptAndCompared(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps(lampText), suggested("leeds-2020-01-ilacs", kinText))
	s := openQuiet(t, dir)
	_, err := s.Choose(corrected(t, s)) // workforce, plans; development
	must(t, err)
	lamp, err := s.Finding(leeds + "/p1")
	must(t, err)
	kin, err := s.Finding("leeds-2020-01-ilacs/p1")
	must(t, err)
	gone := codeOf(data.Finding{ID: "leeds-1999-01-sif/p1", Inspection: "leeds-1999-01-sif", Text: "Gone."}, "", "plans")
	for i, r := range []agreement.Reader{
		{Name: "Anna  B", Codes: []agreement.Code{codeOf(kin, "", "plans")}},
		{Name: "anna b", Codes: []agreement.Code{codeOf(lamp, data.Development, "workforce"), codeOf(kin, data.Strength, "kinship"), gone}},
	} {
		replaced, err := s.Notebook().SetReader(r)
		must(t, err)
		if replaced != (i == 1) {
			t.Errorf("%d: replaced %v", i, replaced)
		}
	}
	readers, err := openQuiet(t, dir).Readers()
	must(t, err)
	if len(readers) != 1 || len(readers[0].Codes) != 3 || readers[0].Made.IsZero() {
		t.Fatalf("kept %+v", readers)
	}
	a, err := s.Agreement(readers[0], agreement.Confirmed)
	must(t, err)
	if a.Rows != 1 || a.LeftOut != 2 || a.First != 1 || a.Polarity != 1 || a.By["plans"].Got != 1 || len(a.Disagreement) != 1 || a.Disagreement[0] != lamp.ID {
		t.Errorf("with what was confirmed: %+v", a)
	}
	if a, err = s.Agreement(readers[0], agreement.Suggested); err != nil || a.Rows != 2 || a.LeftOut != 1 {
		t.Errorf("with suggestions: %+v, %v", a, err)
	}
	if sum, err := s.Notebook().Check(); err != nil || sum.Readers != 1 || sum.Choices != 1 {
		t.Errorf("%+v, %v", sum, err)
	}
	must(t, s.Notebook().RemoveReader("ANNA B"))
	if err := s.Notebook().RemoveReader("Anna B"); !errors.Is(err, notebook.ErrNoReader) {
		t.Errorf("got %v", err)
	}
}

// Many reports have one name, in a folder each.
func TestAFinderTellsFilesOfOneNameByTheirFolders(t *testing.T) {
	dir, _ := made(t)
	at := func(id, authority, source string) data.Entry {
		e := report(id, authority, lampText)
		e.Inspection.Published.Source, e.Findings[0].Source.ID, e.Findings[0].Source.Paragraph = source, source, 7
		return e
	}
	facts := data.Casebook{Sources: []data.Source{{ID: "file-1", Document: "Letter of May.pdf", Path: "/r/80001_Leeds/Letter of May.pdf"},
		{ID: "file-2", Document: "Letter of May.pdf", Path: `C:\r\80002_york\Letter of May.pdf`}}}
	_, err := Add(t.Context(), dir, facts, sequence([]data.Entry{at(leeds, "leeds", "file-1"), at("york-2024-02-ilacs", "york", "file-2")}), BuildOptions{})
	must(t, err)
	f := openQuiet(t, dir).Finder()
	for _, x := range []struct{ file, want string }{
		{"80001_leeds/letter of may.pdf", leeds + "/p1"},
		{`80002_York\Letter of May.pdf`, "york-2024-02-ilacs/p1"},
		{"Letter of May.pdf", "more than one finding"},
		{"80003_hull/letter of may.pdf", "has no finding of paragraph 7"},
	} {
		if got, err := f.Find(coded.Ref{File: x.file, Paragraph: 7}); err == nil && got.ID != x.want || err != nil && !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %s, %v; want %s", x.file, got.ID, err, x.want)
		}
	}
}

func TestAFinderTakesIdsKeysAndParagraphs(t *testing.T) {
	dir, _ := made(t)
	e := lamps(lampText)
	e.Inspection.Published.Source, e.Findings[0].Source.ID, e.Findings[0].Source.Paragraph = "file-1", "file-1", 7
	facts := data.Casebook{Sources: []data.Source{{ID: "file-1", Document: "Letter of May.pdf"}}}
	_, err := Add(t.Context(), dir, facts, sequence([]data.Entry{e}), BuildOptions{})
	must(t, err)
	f := openQuiet(t, dir).Finder()
	for _, x := range []struct {
		name string
		ref  coded.Ref
		want string // id, or the beginning of what is wrong
	}{
		{"id", coded.Ref{ID: leeds + "/p1"}, leeds + "/p1"},
		{"key", coded.Ref{Key: e.Findings[0].Key()}, leeds + "/p1"},
		{"paragraph", coded.Ref{File: "reports/letter of may.pdf", Paragraph: 7}, leeds + "/p1"},
		{"no id", coded.Ref{ID: "leeds/p9"}, "there is no finding"},
		{"no key", coded.Ref{Key: "00"}, "there is no finding of key"},
		{"no file", coded.Ref{File: "x.pdf", Paragraph: 7}, "no imported file"},
		{"no paragraph", coded.Ref{File: "letter of may.pdf", Paragraph: 8}, "letter of may.pdf has no finding of paragraph 8"},
	} {
		got, err := f.Find(x.ref)
		if err == nil && got.ID != x.want || err != nil && !strings.HasPrefix(err.Error(), x.want) {
			t.Errorf("%s: %s, %v", x.name, got.ID, err)
		}
	}
}
