package importing

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/table"
)

// letterFile is a letter of a visit with these items.
func letterFile(hash string, items ...string) File {
	doc := text.Document{Name: "letter.pdf", Path: "/in/letter.pdf", Hash: hash + strings.Repeat("0", 20), Kind: text.PDF}
	f := File{Path: doc.Path, Doc: doc, Parsed: []form.Parsed{{Part: 1, Inspection: data.Inspection{
		ID: "leeds-2017-02-monitoring", Authority: "leeds", URN: "80501", Framework: data.Monitoring, Kind: data.MonitoringVisit, Coverage: data.Partial,
		Inspected: data.Fieldwork{Start: "2017-02-21", End: "2017-02-22", Source: form.SourceID(doc), Status: data.InDocument},
		Published: data.Dated{Date: "2017-03-14", Source: form.SourceID(doc), Status: data.InDocument},
	}}}}
	for i, s := range items {
		f.Parsed[0].Paragraphs = append(f.Parsed[0].Paragraphs, text.Paragraph{Item: i + 1, Heading: "Findings", Text: s})
	}
	return f
}

// exported is the table that a list of a file's findings makes.
func exported(t *testing.T, f File, change func(*data.Finding)) File {
	t.Helper()
	source := data.Source{ID: data.TableSource("abcdef123456"), Kind: "secondary", Type: "findings"}
	e := entryOf(f.Doc, f.Parsed[0])
	in := e.Inspection
	in.Coverage, in.Lead = data.Partial, ""
	in.Inspected.Source, in.Inspected.Status = source.ID, data.FromTable
	in.Published.Source, in.Published.Status = source.ID, data.FromTable
	in.Judgements = nil
	for i := range e.Findings {
		e.Findings[i].Source.ID = source.ID
		if change != nil {
			change(&e.Findings[i])
		}
	}
	return File{Path: "/in/list.csv", Table: &table.Table{Source: source, Inspections: []data.Inspection{in}, Findings: e.Findings, Rows: len(e.Findings)}}
}

// A list of findings that came first must not keep the report out, nor any
// other file of the run.
func TestAReportComesAfterItsOwnList(t *testing.T) {
	letter := letterFile("aa", "Plans are late.", "Visits are prompt.", "Audits are regular.")
	for _, x := range []struct {
		name     string
		change   func(*data.Finding)
		findings int
		press    int
		conflict string
	}{
		{name: "unchanged", findings: 3},
		{name: "a text changed", findings: 3, conflict: `item 2, text: "Visits are prompt." stays; the table's "Visits are slow." is left out`, change: func(f *data.Finding) {
			f.Text = strings.Replace(f.Text, "Visits are prompt", "Visits are slow", 1)
		}},
		{name: "other numbers", findings: 3, change: func(f *data.Finding) { f.ID = strings.Replace(f.ID, "/i", "/row", 1) }},
		{name: "a row of its own", findings: 4, press: 1, conflict: "not read from the file", change: func(f *data.Finding) {
			if f.Source.Item == 3 {
				f.ID, f.Text = f.Inspection+"/x1", "Rooms are cold."
			}
		}},
		{name: "a reader's polarity", findings: 3, conflict: "polarity:", change: func(f *data.Finding) {
			if f.Source.Item == 1 {
				f.Suggested, f.Polarity = false, data.Progress
			}
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := &shelf{}
			s.write(s.make(t, exported(t, letter, x.change)))
			p := s.make(t, letterFile("aa", "Plans are late.", "Visits are prompt.", "Audits are regular."), birmingham2016("bb"))
			if p.Count(Upgraded) != 1 || p.Count(Imported) != 1 {
				t.Errorf("%d upgraded, %d imported", p.Count(Upgraded), p.Count(Imported))
			}
			s.write(p)
			checkHeld(t, s, x.findings, x.press)
			if said := strings.Join(p.Conflicts, "\n"); (x.conflict == "") != (said == "") || !strings.Contains(said, x.conflict) {
				t.Errorf("conflicts %q, want %q", said, x.conflict)
			}
		})
	}
}

func checkHeld(t *testing.T, s *shelf, findings, press int) {
	t.Helper()
	held, _ := s.Findings("leeds-2017-02-monitoring")
	seen := map[string]bool{}
	second := 0
	for _, f := range held {
		if seen[f.ID] {
			t.Errorf("%s stands twice", f.ID)
		}
		seen[f.ID] = true
		if data.IsTable(f.Source.ID) {
			second++
			if f.Attribution != data.Press {
				t.Errorf("%s of the table is counted beside the report", f.ID)
			}
		}
	}
	if len(held) != findings || second != press {
		t.Errorf("%d findings, %d of the table; want %d and %d", len(held), second, findings, press)
	}
}

func TestATableInTheSameRunGivesWay(t *testing.T) {
	letter := letterFile("aa", "Plans are late.", "Visits are prompt.")
	s := &shelf{}
	p := s.make(t, exported(t, letter, nil), letterFile("aa", "Plans are late.", "Visits are prompt."))
	if p.Files[0].Outcome != Already || p.Files[1].Outcome != Imported || len(p.Entries) != 1 || len(p.Entries[0].Findings) != 2 {
		t.Errorf("table %s, letter %s, entries %+v", p.Files[0].Outcome, p.Files[1].Outcome, p.Entries)
	}
}

func TestAChangedRowOverAReportIsListed(t *testing.T) {
	s := &shelf{}
	letter := letterFile("aa", "Plans are late.", "Visits are prompt.")
	s.write(s.make(t, letter))
	changed := exported(t, letter, func(f *data.Finding) { f.Text = strings.Replace(f.Text, "late", "early", 1) })
	p := s.make(t, changed)
	if p.Files[0].Outcome != Already || len(p.Entries) != 0 || p.Files[0].Tally.Conflicts != 1 ||
		!strings.Contains(strings.Join(p.Conflicts, ""), `the table's "Plans are early." is left out`) {
		t.Errorf("outcome %s, entries %d, tally %+v, conflicts %q", p.Files[0].Outcome, len(p.Entries), p.Files[0].Tally, p.Conflicts)
	}
}

// The program's own list of what is held confirms nothing and changes nothing.
func TestAnUnchangedExportChangesNothing(t *testing.T) {
	s := builtin(t)
	source := data.Source{ID: data.TableSource("0123456789"), Kind: "secondary", Type: "inspections"}
	list := table.Table{Source: source}
	for _, in := range s.inspections {
		if in.Published.Date != "" {
			in.Published = data.Dated{Date: in.Published.Date, AsStated: "x", Source: source.ID, Status: data.FromTable}
		}
		in.Inspected = data.Fieldwork{Start: in.Inspected.Start, End: in.Inspected.End, AsStated: "x", Source: source.ID, Status: data.FromTable}
		in.Judgements = slices.Clone(in.Judgements)
		for i, j := range in.Judgements {
			in.Judgements[i] = data.Judgement{Area: j.Area, Grade: j.Grade, Source: source.ID, Status: data.FromTable}
		}
		list.Inspections = append(list.Inspections, in)
	}
	list.Rows = len(list.Inspections)
	p := s.make(t, File{Path: "list.csv", Table: &list})
	if f := p.Files[0]; f.Outcome != Already || f.Tally.Same != len(s.inspections) || len(p.Entries) != 0 {
		t.Errorf("%s, %s; entries %d, conflicts %q", f.Outcome, f.TableFacts(), len(p.Entries), p.Conflicts[:min(3, len(p.Conflicts))])
	}
}

func TestATableOfWhichNothingCanBeReadIsRefused(t *testing.T) {
	bad := table.CellError{Row: 2, Column: "urn", Value: "x", Want: "no authority has this URN"}
	for rows, want := range map[int]string{1: "its only row cannot be read: row 2, urn", 2: "none of its 2 rows"} {
		f := File{Path: "x.csv", Table: &table.Table{Rows: rows, Refused: slices.Repeat([]table.CellError{bad}, rows)}}
		p := (&shelf{}).make(t, f)
		if got := p.Files[0]; got.Outcome != Refused || got.Err == nil || !strings.Contains(got.Err.Error(), want) {
			t.Errorf("%d rows: %s, %v", rows, got.Outcome, got.Err)
		}
	}
	ragged, err := table.Read("ratings.csv", []byte("urn,authority,framework,inspection_start,inspection_end,published,judgement_area,grade\nhalf a row\n"), table.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if p := (&shelf{}).make(t, File{Path: "ratings.csv", Table: &ragged}); p.Files[0].Outcome != Refused {
		t.Errorf("a table of one torn row: %s", p.Files[0].Outcome)
	}
}
