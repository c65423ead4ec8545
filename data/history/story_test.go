package history_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/history"
)

func storyOf(t *testing.T, b datatest.Book, authority string) history.Chain {
	t.Helper()
	c, err := history.ReadChain(b, authority, data.ByPublished)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func rowOf(t *testing.T, rows []history.ChainRow, label string) history.ChainRow {
	t.Helper()
	for _, r := range rows {
		if r.Label == label {
			return r
		}
	}
	t.Fatalf("no row %q", label)
	return history.ChainRow{}
}

// TestUnqualifiedStaffLeadsBirminghamsStory: the letter of 2011 tells of 2009,
// the report of 2014 and the re-inspection of 2016 say it again, and no source
// between has a good word for it.
func TestUnqualifiedStaffLeadsBirminghamsStory(t *testing.T) {
	c := storyOf(t, datatest.Builtin(t), "birmingham")
	if len(c.Again) < 3 || len(c.Rows) != 37 {
		t.Fatalf("%d raised again and again, %d matters", len(c.Again), len(c.Rows))
	}
	first := c.Again[0]
	var years []string
	for _, x := range first.Cells {
		years = append(years, x.Inspection.SortDate().YearText())
	}
	if first.Row.Thread == nil || first.Row.Thread.ID != "unqualified" || strings.Join(years, " ") != "2009 2011 2014 2016" {
		t.Errorf("%s leads, raised %v", first.Row.Label, years)
	}
	if want := "raised 4 times, first 2009, last 2016, never praised in between"; !strings.HasPrefix(first.Words, want) {
		t.Errorf("%q", first.Words)
	}
	if c.Rows[0].ID() != first.Row.ID() {
		t.Errorf("%s stands first", c.Rows[0].Label)
	}
	for _, r := range c.Rows {
		if r.Status != "curated" {
			t.Errorf("%s is %s", r.Label, r.Status)
		}
	}
	if _, again := c.RaisedAgain(rowOf(t, c.Rows, "Response to domestic abuse")); again {
		t.Error("domestic abuse was praised in between")
	}
}

// TestUnqualifiedStaffLeadsTheStoryAsItIsBuiltIn: with the reports' findings too,
// and no matter of it is the program's suggestion.
func TestUnqualifiedStaffLeadsTheStoryAsItIsBuiltIn(t *testing.T) {
	facts, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c := storyOf(t, datatest.Book{Casebook: facts}, "birmingham")
	first := c.Again[0]
	var years []string
	for _, x := range first.Cells {
		years = append(years, x.Inspection.SortDate().YearText())
	}
	if first.Row.ID() != "unqualified" || strings.Join(years, " ") != "2009 2011 2014 2016" {
		t.Errorf("%s leads, raised %v", first.Row.Label, years)
	}
	for _, r := range c.Rows {
		if r.Status != "curated" {
			t.Errorf("%s is %s", r.Label, r.Status)
		}
	}
}

// TestNothingIsNewThatCameBack: what an earlier inspection spoke of is not called
// new after one that is silent.
func TestNothingIsNewThatCameBack(t *testing.T) {
	c := storyOf(t, datatest.Builtin(t), "birmingham")
	for _, r := range c.All() {
		spoken := false
		for _, x := range r.Cells {
			isNew := x.Change == data.NewConcern || x.Change == data.NewStrength
			if isNew && spoken {
				t.Errorf("%s in %s is new, and an earlier one spoke of it", r.Label, x.Inspection.ID)
			}
			spoken = spoken || x.Side != history.Untold || x.State == history.Mixed
		}
	}
}

func TestGradesAreHeldAgainstTheLastThatWereGiven(t *testing.T) {
	c := storyOf(t, datatest.Builtin(t), "birmingham")
	// 2009 2010 2011 2012 2014 2016 2018 2018 2023 2024
	for label, want := range map[string]string{
		"Overall":             "|none||I|I|I=||R(▲1)|G▲1|",
		"Help and protection": "||||I(=)|I=||R(▲1)|G▲1|",
		"Care leavers":        "||||I|R▲1|||G|",
		"Adoption":            "||||I|R▲1||||",
	} {
		if got := signs(rowOf(t, c.Areas, label)); got != want {
			t.Errorf("%s: %s, want %s", label, got, want)
		}
	}
	overall := rowOf(t, c.Areas, "Overall")
	if w := overall.Cells[7].Words; !strings.HasPrefix(w, "Requires improvement; ▲ up 1 beside inadequate of 2016 (with care") {
		t.Errorf("2018: %s", w)
	}
	if w := overall.Cells[6].Words; w != data.NeverGraded.Words() {
		t.Errorf("the visit: %s", w)
	}
}

// TestWithoutAnOverallGradeTheStorySaysSo: from April 2026 none is given.
func TestWithoutAnOverallGradeTheStorySaysSo(t *testing.T) {
	r := rowOf(t, storyOf(t, datatest.Builtin(t), "brent").Areas, "Overall")
	last := r.Cells[len(r.Cells)-1]
	if last.Sign() != "none" || last.Brief() != data.NoOverall || last.Words != "no overall grade; last overall: Good, 11 April 2023; none given since April 2026" {
		t.Errorf("%q, %q, %q", last.Sign(), last.Brief(), last.Words)
	}
}

// TestAVisitIsNoNeighbourOfAReport: a full inspection is held against the full
// one before it, and not against the visit to one service between.
func TestAVisitIsNoNeighbourOfAReport(t *testing.T) {
	s := chainOf([]string{"!: Foster homes are scarce and poor."}, []string{"!: Case notes are late and poor."}, []string{"+: Foster homes are plentiful, good and effective."})
	for i := range s.Casebook.Findings {
		s.Casebook.Findings[i].Themes = map[bool][]string{true: {"placements"}, false: {"records"}}[strings.HasPrefix(s.Casebook.Findings[i].Text, "Foster")]
	}
	s.Inspections[1].Framework = data.Monitoring
	r := rowOf(t, storyOf(t, s, "x").Themes, data.ThemeSet{}.Label("placements"))
	if got := signs(r); got != "!|.|+▲" {
		t.Errorf("%s", got)
	}
	if w := r.Cells[2].Words; !strings.HasSuffix(w, "improved beside 2014") {
		t.Errorf("%q", w)
	}
}

// TestAColumnWithoutTextSaysSo: an inspection whose report is only named is not
// called unread, and one that nothing is known of is.
func TestAColumnWithoutTextSaysSo(t *testing.T) {
	c := storyOf(t, datatest.Builtin(t), "birmingham")
	for i, want := range []string{"told", "told", "full", "none", "part", "part", "part", "part", "cited"} {
		if got := c.Held(c.Inspections[i]); got != want {
			t.Errorf("%s: %s, want %s", c.Inspections[i].ID, got, want)
		}
	}
	if w := c.Holding(c.Inspections[8]); strings.Contains(w, "nothing to read") || !strings.Contains(w, "the matters name paragraphs of its report") {
		t.Errorf("2023: %s", w)
	}
	if w := c.Holding(c.Inspections[3]); w != "grades only: nothing to read" {
		t.Errorf("2012: %s", w)
	}
}

// TestTheStoryIsWrittenInEveryFormat: the paper says in words what the screen
// shows in signs.
func TestTheStoryIsWrittenInEveryFormat(t *testing.T) {
	c := storyOf(t, datatest.Builtin(t), "birmingham")
	out := c.Output(c.Rows)
	page := out.Page()
	var text strings.Builder
	if err := document.Write(&text, document.Markdown, page, document.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Raised again and again", "What came back", "Judgement areas", "Themes", "Matters", "still needs work", "Requires improvement (▲1)", "raised 4 times", "no overall grade"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the paper lacks %q", want)
		}
	}
	b, err := json.Marshal(out.Record())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"areas":[{"id":"overall"`, `"themes":[{"id":"front-door"`, `"raised_again":{"times":4`, `"grade":"inadequate"`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("the record lacks %s", want)
		}
	}
}

// TestTheStoryCallsInspectionsAsTheDatesInForceDo: an inspection of December
// 2018, published in January 2019, is of one year in heads, words, lists, JSON
// and paper, and the paper says once which date years go by.
func TestTheStoryCallsInspectionsAsTheDatesInForceDo(t *testing.T) {
	b := datatest.Builtin(t)
	for basis, years := range map[data.Basis][2]string{data.ByPublished: {"2019", "2018"}, data.ByInspected: {"2018", "2019"}} {
		c, err := history.ReadChain(b, "birmingham", basis)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(c.Inspections, func(in data.Inspection) bool { return in.ID == "birmingham-2018-12-ilacs" })
		if _, year := history.Heads(c.Inspections[at], basis); year != years[0] {
			t.Errorf("%s: %q stands above the column", basis, year)
		}
		back := rowOf(t, c.Rows, "Care proceedings")
		said := []string{c.Told(back), rowOf(t, c.Areas, "Overall").Cells[at+1].Words}
		for _, words := range said {
			if !strings.Contains(words, years[0]) || strings.Contains(words, years[1]) {
				t.Errorf("%s: %q", basis, words)
			}
		}
		var w strings.Builder
		if err := c.Output(c.Rows).Write(&w, document.Markdown, document.Options{}); err != nil {
			t.Fatal(err)
		}
		page := w.String()
		if !strings.Contains(page, "ILACS "+years[0]) || strings.Contains(page, "ILACS "+years[1]) || strings.Count(page, basis.Reading()) != 1 {
			t.Errorf("%s: the paper calls it otherwise, or does not say once which date counts", basis)
		}
		if got := history.NewChainRecord(c, nil).Dates; got != basis.String() {
			t.Errorf("JSON: %q", got)
		}
	}
}
