package importing

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/table"
	"casebook/data/taxonomy"
)

// shelf is a casebook in memory.
type shelf struct {
	inspections []data.Inspection
	findings    []data.Finding
	sources     []data.Source
}

func builtin(t *testing.T) *shelf {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return &shelf{inspections: c.Inspections, findings: c.Findings, sources: c.Sources}
}

func (s *shelf) Authorities() ([]data.Authority, error) {
	c, err := datatest.Facts()
	if err != nil {
		return nil, err
	}
	return c.Authorities, nil
}

func (s *shelf) Inspection(id string) (data.Inspection, error) {
	i := slices.IndexFunc(s.inspections, func(in data.Inspection) bool { return in.ID == id })
	if i < 0 {
		return data.Inspection{}, data.ErrNotFound
	}
	return s.inspections[i], nil
}

func (s *shelf) Findings(id string) ([]data.Finding, error) {
	return slices.DeleteFunc(slices.Clone(s.findings), func(f data.Finding) bool { return f.Inspection != id }), nil
}

func (s *shelf) AuthorityInspections(id string) ([]data.Inspection, error) {
	return slices.DeleteFunc(slices.Clone(s.inspections), func(in data.Inspection) bool { return in.Authority != id }), nil
}

func (s *shelf) Sources() (map[string]data.Source, error) {
	out := map[string]data.Source{}
	for _, x := range s.sources {
		out[x.ID] = x
	}
	return out, nil
}

func (s *shelf) Taxonomy() taxonomy.Taxonomy { return taxonomy.Builtin() }

// write does what a store does with a plan.
func (s *shelf) write(p Plan) {
	s.sources = append(s.sources, p.Facts.Sources...)
	for _, e := range p.Entries {
		s.inspections = slices.DeleteFunc(s.inspections, func(in data.Inspection) bool { return in.ID == e.Inspection.ID })
		s.findings = slices.DeleteFunc(s.findings, func(f data.Finding) bool { return f.Inspection == e.Inspection.ID })
		s.inspections = append(s.inspections, e.Inspection)
		s.findings = append(s.findings, e.Findings...)
	}
}

func (s *shelf) make(t *testing.T, files ...File) Plan {
	t.Helper()
	p, err := plan(files, s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// birmingham2016 is a report file of an inspection that the casebook holds in
// part, with a grade that differs.
func birmingham2016(hash string) File {
	const id = "birmingham-2016-09-sif"
	doc := text.Document{Name: "report.pdf", Path: "/in/report.pdf", Hash: hash + strings.Repeat("0", 20), Kind: text.PDF}
	from := form.SourceID(doc)
	judge := func(a data.Area, g data.Grade) data.Judgement {
		return data.Judgement{Area: a, Grade: g, Page: 1, Source: from, Status: data.InReport}
	}
	return File{Path: doc.Path, Doc: doc, Parsed: []form.Parsed{{
		Part: 1,
		Inspection: data.Inspection{
			ID: id, Authority: "birmingham", URN: "80429", Framework: data.SIF, Kind: data.FullInspection, Coverage: data.Complete, Lead: "A. Reader",
			Inspected:  data.Fieldwork{Start: "2016-09-12", End: "2016-10-06", Source: from, Status: data.InReport},
			Published:  data.Dated{Date: "2016-11-25", Source: from, Status: data.InReport},
			Judgements: []data.Judgement{judge(data.Overall, data.Inadequate), judge(data.Care, data.Good)},
		},
		Paragraphs: []text.Paragraph{
			{Number: 1, Page: 3, Section: data.HelpAndProtection, Heading: "Recommendations", Text: "Make sure that managers oversee casework."},
			{Number: 2, Page: 4, Section: data.HelpAndProtection, Heading: "Summary", Text: "Domestic abuse is met with a swift response."},
		},
		Recommendations: []text.Recommendation{
			{Ordinal: 1, Number: 1, Page: 3, Body: text.ToAuthority, Deadline: "within three months", Text: "Make sure that managers oversee casework."},
			{Ordinal: 2, Page: 9, Body: text.ToBoard, Text: "Hold partners to account."},
		},
	}}}
}

func TestAReportUpgradesWhatTheNewsTold(t *testing.T) {
	s := builtin(t)
	p := s.make(t, birmingham2016("aa"))
	if p.Files[0].Outcome != Upgraded || len(p.Entries) != 1 {
		t.Fatalf("outcome %s, %d entries", p.Files[0].Outcome, len(p.Entries))
	}
	in := p.Entries[0].Inspection
	if in.Coverage != data.Complete || in.CoverageNote != "" || in.Kind != data.ReInspection || in.Lead != "A. Reader" {
		t.Errorf("coverage %q %q, kind %q, lead %q", in.Coverage, in.CoverageNote, in.Kind, in.Lead)
	}
	counted, press := 0, 0
	for _, f := range p.Entries[0].Findings {
		switch f.Attribution {
		case data.Ofsted:
			counted++
		case data.Press:
			press++
		}
	}
	if counted != 3 || press != 16 {
		t.Errorf("%d counted and %d of the press; want the report's 3 and the news' 16", counted, press)
	}
	care, _ := in.Judgement(data.Care)
	if care.Grade != data.Good || len(care.Also) != 1 || care.Also[0].Grade != data.RequiresImprovement {
		t.Errorf("the report's grade must stand first and the other beside it: %+v", care)
	}
	if len(p.Conflicts) == 0 || !strings.Contains(strings.Join(p.Conflicts, "\n"), "Children in care") {
		t.Errorf("the conflict is not told: %q", p.Conflicts)
	}
	if d := in.Published; d.Date != "2016-11-25" || len(d.Also) != 1 || d.Also[0].Date != "2016-11-28" {
		t.Errorf("the repost's date is lost: %+v", d)
	}
}

func TestParagraphsAndRecommendationsBecomeFindings(t *testing.T) {
	e := entryOf(birmingham2016("aa").Doc, birmingham2016("aa").Parsed[0])
	want := map[string]data.Polarity{
		"birmingham-2016-09-sif/p1": data.Recommendation,
		"birmingham-2016-09-sif/p2": data.Strength,
		"birmingham-2016-09-sif/r2": data.Recommendation,
	}
	if len(e.Findings) != len(want) {
		t.Fatalf("%d findings, want %d: a numbered recommendation is its paragraph", len(e.Findings), len(want))
	}
	for _, f := range e.Findings {
		if want[f.ID] != f.Polarity || !f.Suggested || f.Source.Page == 0 {
			t.Errorf("%s: %s, suggested %v, page %d", f.ID, f.Polarity, f.Suggested, f.Source.Page)
		}
	}
	if e.Findings[0].Note != "Deadline: within three months." || e.Findings[2].Area != data.Board {
		t.Errorf("deadline %q, area of the board's %q", e.Findings[0].Note, e.Findings[2].Area)
	}
}

func TestTheSameFileAgainChangesNothing(t *testing.T) {
	s := builtin(t)
	p := s.make(t, birmingham2016("aa"), birmingham2016("aa"))
	if p.Files[1].Outcome != Already || len(p.Entries) != 1 {
		t.Errorf("twice in one import: %s, %d entries", p.Files[1].Outcome, len(p.Entries))
	}
}

func TestACorrectedFileReplacesTheEarlierOne(t *testing.T) {
	s := builtin(t)
	s.write(s.make(t, birmingham2016("aa")))
	next := birmingham2016("bb")
	next.Parsed[0].Inspection.Judgements[1].Grade = data.RequiresImprovement
	next.Parsed[0].Paragraphs = next.Parsed[0].Paragraphs[:1]
	p := s.make(t, next)
	if p.Files[0].Outcome != Replaced {
		t.Fatalf("outcome %s", p.Files[0].Outcome)
	}
	care, _ := p.Entries[0].Inspection.Judgement(data.Care)
	if care.Grade != data.RequiresImprovement || len(care.Also) != 0 {
		t.Errorf("the withdrawn grade is still there: %+v", care)
	}
	counted := 0
	for _, f := range p.Entries[0].Findings {
		if f.Attribution == data.Ofsted {
			counted++
		}
	}
	if counted != 2 {
		t.Errorf("%d counted findings, want the new file's 2", counted)
	}
}

func TestABoardsOwnFileStandsBesideTheReport(t *testing.T) {
	s := builtin(t)
	s.write(s.make(t, birmingham2016("aa")))
	board := birmingham2016("cc")
	b := &board.Parsed[0]
	b.Inspection.Kind = data.BoardReview
	b.Inspection.Judgements = []data.Judgement{{Area: data.Board, Grade: data.Inadequate, Source: form.SourceID(board.Doc), Status: data.InReport}}
	p := s.make(t, board)
	in := p.Entries[0].Inspection
	if _, ok := in.Judgement(data.Care); !ok || in.Kind != data.ReInspection {
		t.Errorf("the report's judgements or kind are gone: %+v", in)
	}
	if _, ok := in.Judgement(data.Board); !ok {
		t.Error("the board's judgement is missing")
	}
	ids := map[string]bool{}
	for _, f := range p.Entries[0].Findings {
		if ids[f.ID] {
			t.Errorf("two findings are %s", f.ID)
		}
		ids[f.ID] = true
	}
	if !ids["birmingham-2016-09-sif/p1"] || !ids["birmingham-2016-09-sif/board-p1"] {
		t.Errorf("paragraphs of both files are wanted: %v", ids)
	}
}

func TestAWholeLetterIsNotCountedTwice(t *testing.T) {
	s := builtin(t)
	f := birmingham2016("dd")
	in := &f.Parsed[0].Inspection
	in.ID, in.Framework, in.Kind, in.Judgements = "birmingham-2011-10-ucra", data.UCRA, data.Unannounced, nil
	p := s.make(t, f)
	if p.Files[0].Outcome != Already || len(p.Entries) != 0 || len(p.Files[0].Warnings) == 0 {
		t.Errorf("outcome %s, %d entries, warnings %q", p.Files[0].Outcome, len(p.Entries), p.Files[0].Warnings)
	}
}

func TestATableNeverOverwritesAReport(t *testing.T) {
	s := builtin(t)
	in, err := s.Inspection("st-helens-2023-07-ilacs")
	if err != nil {
		t.Fatal(err)
	}
	j, _ := in.Judgement(data.Overall)
	other := data.Outstanding
	if j.Grade == other {
		other = data.Inadequate
	}
	row := data.Inspection{ID: in.ID, Authority: in.Authority, URN: in.URN, Framework: in.Framework, Kind: in.Kind, Coverage: data.NoText,
		Inspected: in.Inspected, Published: in.Published,
		Judgements: []data.Judgement{{Area: data.Overall, Grade: other, Source: "sheet", Status: data.Unchecked}}}
	sheet := File{Path: "sheet.xlsx", Table: &table.Table{Source: data.Source{ID: "sheet", Kind: "secondary"}, Inspections: []data.Inspection{row}}}
	p := s.make(t, sheet)
	if len(p.Entries) != 1 || len(p.Conflicts) != 1 {
		t.Fatalf("%d entries, conflicts %q", len(p.Entries), p.Conflicts)
	}
	wantTally := Tally{Changed: 1, Conflicts: 1}
	if p.Files[0].Tally != wantTally {
		t.Errorf("tally %+v, want %+v", p.Files[0].Tally, wantTally)
	}
	got, _ := p.Entries[0].Inspection.Judgement(data.Overall)
	if got.Grade != j.Grade || len(got.Also) != 1 || got.Also[0].Grade != other {
		t.Errorf("held %s, the table says %s: got %+v", j.Grade, other, got)
	}
	s.write(p)
	sheet.Outcome = ""
	if again := s.make(t, sheet); again.Files[0].Outcome != Already || len(again.Entries) != 0 || again.Files[0].Tally.Same != 1 {
		t.Errorf("the same table again: %s, %d entries", again.Files[0].Outcome, len(again.Entries))
	}
}

func TestALettersBulletIsOneFinding(t *testing.T) {
	f := birmingham2016("ee")
	p := f.Parsed[0]
	p.Paragraphs = []text.Paragraph{{Item: 1, Page: 1, Text: "Visits are prompt."}, {Item: 2, Page: 1, Text: "Record every decision."}}
	p.Recommendations = []text.Recommendation{{Ordinal: 1, Page: 1, Body: text.ToAuthority, Text: "Record every decision."}}
	got := entryOf(f.Doc, p).Findings
	if len(got) != 2 || got[1].Polarity != data.Recommendation || !strings.HasSuffix(got[1].ID, "/i2") {
		t.Errorf("a bullet that is a paragraph and a recommendation must be one finding: %+v", got)
	}
	p.Inspection.Framework = data.UCRA
	p.Paragraphs[1].Heading = "Areas for development"
	if got := entryOf(f.Doc, p).Findings; len(got) != 2 || got[1].Polarity != data.Development {
		t.Errorf("a letter's area for development is what was found, not a recommendation: %+v", got)
	}
}

// A text states no page; none is made up.
func TestTextHasNoPages(t *testing.T) {
	text := "14 March 2017\n\nDear Ms Example\n\nMonitoring visit to Leeds children's services\n\nThe visit took place on 21 and 22 February 2017.\n\n" +
		"Findings\n\n- Visits are prompt.\n- Plans are late.\n\nYours sincerely\n\nJane Roe\nHer Majesty's Inspector\n"
	for name, pages := range map[string]int{"a.txt": 0, "b.txt": 2} {
		body := text
		if pages > 1 { // a form feed does state one
			body = strings.Replace(text, "- Plans", "\f- Plans", 1)
		}
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		r := report.NewReader(report.Options{})
		files, _, err := read(t.Context(), r, job{paths: []string{path}, authorities: []data.Authority{{ID: "leeds", URN: "1", Name: "Leeds"}}}, nil)
		if err != nil || len(files) != 1 || len(files[0].Parsed) != 1 {
			t.Fatalf("%s: %+v, %v", name, files, err)
		}
		found := entryOf(files[0].Doc, files[0].Parsed[0]).Findings
		if len(found) != 2 || found[1].Source.Page != pages || sourceOf(files[0].Doc, files[0].Parsed[0]).Pages != pages {
			t.Errorf("%s: %+v, want %d pages", name, found, pages)
		}
	}
}

func TestWarningsAreSaidOnce(t *testing.T) {
	if got := once([]string{"a", "b", "a", "a"}); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("got %q", got)
	}
}

// Who reads an inspection has not seen it imported.
func TestDoubtsStayWithTheFile(t *testing.T) {
	s, f := builtin(t), birmingham2016("aa")
	f.Doc.Warnings = []string{"The PDF is protected."}
	f.Parsed[0].Warnings = []string{"no recommendation was found", "the date of publication is not known"}
	p := s.make(t, f)
	if len(p.Facts.Sources) != 1 || p.Facts.Sources[0].Note != "The PDF is protected; no recommendation was found" {
		t.Errorf("sources %+v", p.Facts.Sources)
	}
}
