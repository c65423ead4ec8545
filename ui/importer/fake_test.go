package importer

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/report/web"
	"casebook/data/table"
)

// fake is an Importer of three folders; it remembers what it was asked.
type fake struct {
	read    []string
	given   form.Given
	again   string
	written int
	fail    error  // of the next Read or Write
	name    string // of the file of two reports, "" as it is
	table   *importing.File
}

const home = "/home/jo/reports"

func (f *fake) Folder(path string) (importing.Folder, error) {
	switch strings.TrimSuffix(path, "/") {
	case "", home:
		out := importing.Folder{Path: home, Parent: "/home/jo", Entries: []importing.FolderEntry{
			{Name: "leeds", Path: home + "/leeds", Folder: true},
			{Name: "norfolk", Path: home + "/norfolk", Folder: true},
			{Name: "letter.txt", Path: home + "/letter.txt", Size: 799},
			{Name: "report - 17 january 2019.pdf", Path: home + "/report - 17 january 2019.pdf", Size: 260_000},
			{Name: "wide \x1b[2Jname.pdf", Path: home + "/wide.pdf", Size: 3 << 20},
		}}
		for i := range 40 {
			name := fmt.Sprintf("visit %02d.pdf", i)
			out.Entries = append(out.Entries, importing.FolderEntry{Name: name, Path: home + "/" + name, Size: 90_000})
		}
		return out, nil
	case home + "/leeds", home + "/letter.txt":
		if strings.HasSuffix(path, "letter.txt") {
			out, err := f.Folder(home)
			out.File = path
			return out, err
		}
		return importing.Folder{Path: path, Parent: home}, nil
	case "/home/jo":
		return importing.Folder{Path: path, Parent: "/home", Entries: []importing.FolderEntry{{Name: "reports", Path: home, Folder: true}}}, nil
	}
	return importing.Folder{}, fmt.Errorf("%s: there is no such file or folder", path)
}

func (f *fake) Read(ctx context.Context, paths []string, given form.Given, progress func(n, of int, what string)) (importing.Plan, error) {
	f.read = paths
	for i := range 5 {
		progress(i+1, 12, home+"/visit 05.pdf")
	}
	if err := errors.Join(ctx.Err(), f.fail); err != nil {
		return importing.Plan{}, err
	}
	p := planOf(refusedLetter())
	if f.table != nil {
		p.Files = []importing.File{*f.table}
	}
	if f.name != "" {
		p.Files[2].Path = home + "/" + f.name
	}
	return p, nil
}

func (f *fake) Again(_ context.Context, path string, given form.Given) (importing.Plan, error) {
	f.again, f.given = path, given
	p := parsed("leeds", data.Monitoring, "2017-02-21", "2017-02-22", given.Published)
	p.Origins[0] = form.Origin{Field: "authority", From: "by hand", Words: given.Authority}
	return planOf(importing.File{Path: path, Outcome: importing.Imported, Doc: text.Document{Hash: "d0d0d0d0d0d0d0", Name: "letter.txt"}, Parsed: []form.Parsed{p}}), nil
}

func (f *fake) Write(ctx context.Context, plan importing.Plan, progress func(n, of int)) error {
	progress(1, len(plan.Entries))
	if err := errors.Join(ctx.Err(), f.fail); err != nil {
		return err
	}
	f.written += len(plan.Entries)
	return nil
}

func refusedLetter() importing.File {
	return importing.File{Path: home + "/letter.txt", Outcome: importing.Refused,
		Err: &form.Unplaced{Missing: []string{"authority"}, Why: "no authority is named on its cover"}}
}

// sheet is a table that brings an inspection, adds to another, says otherwise than what
// is held and has a row that cannot be read.
func sheet() *importing.File {
	differ := "Norfolk, SIF, 19 Oct 2015, published: 19 October 2015 (stated in the report) stays first; 20 October 2015 (from an overview sheet, not checked against a report) is kept beside it"
	return &importing.File{Path: home + "/overview.xlsx", Outcome: importing.Imported,
		Table:     &table.Table{Rows: 4, Inspections: make([]data.Inspection, 3)},
		Tally:     importing.Tally{New: 1, Changed: 1, Confirmed: 1, Conflicts: 1, Refused: 1},
		Warnings:  []string{`sheet "Overview", row 5, local_authority: "Lees": want the name or URN of an English local authority, such as Leeds`},
		Conflicts: []string{differ},
		Changes: []importing.Change{
			{Inspection: "leeds-2026-05-ilacs", Named: "Leeds, ILACS, 3 Jul 2026", New: true, Adds: []string{"ILACS", "inspected 11-22 May 2026", "published 3 Jul 2026", "Help and protection Good", "overall not given under this framework"}},
			{Inspection: "norfolk-2015-07-sif", Named: "Norfolk, SIF, 19 Oct 2015", Adds: []string{"https://files.example.org/1"}},
		}}
}

func parsed(authority string, f data.Framework, start, end, out data.Date) form.Parsed {
	p := form.Parsed{
		Inspection: data.Inspection{ID: data.InspectionID(authority, start, out, f), Authority: authority, Framework: f, Lead: "Jane Roe",
			Inspected: data.Fieldwork{Start: start, End: end, Status: data.InReport}, Published: data.Dated{Date: out, Status: data.FromFileName}},
		Origins: []form.Origin{{Field: "authority", From: "cover", Words: authority}, {Field: "framework", From: "title", Words: "Inspection of services"},
			{Field: "inspected", From: "cover", Words: string(start)}},
		Paragraphs: []text.Paragraph{{Number: 1, Page: 2, Section: data.Overall, Heading: "Summary", Text: "Children are seen often, and their plans are clear and kept up to date."},
			{Number: 2, Page: 3, Section: data.Care, Heading: "Care", Text: "Too many children wait for a permanent home."}},
		Recommendations: []text.Recommendation{{Ordinal: 1, Page: 4, Body: text.ToAuthority, Text: "Reduce delay in finding homes."}},
	}
	if out != "" {
		p.Origins = append(p.Origins, form.Origin{Field: "published", From: "file name", Words: string(out)})
	}
	return p
}

// planOf is a plan of a report, two reports in one file, a file that is there
// already, one that cannot be read, and the letter.
func planOf(letter importing.File) importing.Plan {
	ilacs := parsed("leeds", data.ILACS, "2018-12-03", "2018-12-14", "2019-01-17")
	for i, g := range []data.Grade{data.Good, data.Outstanding, data.RequiresImprovement} {
		a := []data.Area{data.Overall, data.Leadership, data.Care}[i]
		ilacs.Inspection.Judgements = append(ilacs.Inspection.Judgements, data.Judgement{Area: a, Grade: g, Page: 1})
	}
	sif, board := parsed("norfolk", data.SIF, "2015-07-06", "2015-07-30", "2015-10-19"), parsed("norfolk", data.SIF, "2015-08-06", "", "")
	board.Inspection.Kind = data.BoardReview
	board.Inspection.Judgements = []data.Judgement{{Area: data.Board, Grade: data.RequiresImprovement, Page: 1}}
	ilacs.Warnings = []string{"the lead inspector was not found"}
	p := importing.Plan{
		Files: []importing.File{
			letter,
			{Path: home + "/report - 17 january 2019.pdf", Outcome: importing.Upgraded, Parsed: []form.Parsed{ilacs}, Warnings: ilacs.Warnings, Doc: text.Document{Hash: "a0a0a0a0a0a0a0", Name: "report.pdf"}},
			{Path: home + "/two in one.pdf", Outcome: importing.Imported, Parsed: []form.Parsed{sif, board}, Doc: text.Document{Hash: "b0b0b0b0b0b0b0", Name: "two.pdf"},
				Warnings: []string{"the date of publication is not known"}},
			{Path: home + "/held.pdf", Outcome: importing.Already},
			{Path: home + "/wide.pdf", Outcome: importing.Refused, Err: fmt.Errorf("read wide.pdf: %w", web.ErrErrorPage)},
		},
		Authorities: map[string]string{"leeds": "Leeds", "norfolk": "Norfolk"},
		OtherFiles:  report.OtherFiles{home + "/logo.png", home + "/minutes.docx"},
		Conflicts:   []string{"Leeds, ILACS, 17 Jan 2019, published: 17 January 2019 (from the report's file name) stays first; 18 January 2019 (from an overview sheet, not checked against a report) is kept beside it"},
	}
	for _, f := range p.Files {
		for _, x := range f.Parsed {
			e := data.Entry{Inspection: x.Inspection, Findings: p.Findings(f.Doc, x)}
			p.Entries, p.Added = append(p.Entries, e), p.Added+len(e.Findings)
		}
	}
	return p
}

// names is a store of three authorities.
type names struct{}

func (names) Authorities() ([]data.Authority, error) {
	return []data.Authority{{ID: "leeds", Name: "Leeds"}, {ID: "bristol", Name: "Bristol, City of"}, {ID: "norfolk", Name: "Norfolk"}}, nil
}

func (names) Themes() data.ThemeSet { return data.ThemeSet{} }
