// Command builtin builds the tables of built-in inspections from tables that
// were published: go generate ./data. builtin/published.csv names them, the best
// known first; next year's is a row there and a run.
//
// It reads them as an import does, lays them on what was read from reports, and
// writes what each says of each inspection to builtin/inspections.csv. What they
// say otherwise than what goes before is kept there too, and listed in
// DIFFERENCES.md beside this file.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/data/table"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage, in data: go run casebook/data/table/builtin FOLDER-OF-TABLES")
		os.Exit(2)
	}
	if err := run(os.Args[1], "."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads the tables of a folder and writes into the folder of package data.
func run(from, data string) error {
	b, err := build(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(data, "builtin", "inspections.csv"), b.table(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(data, "table", "builtin", "DIFFERENCES.md"), b.differences(), 0o644)
}

// row is what one table says of one inspection, the place of which is among all.
type row struct {
	in     data.Inspection
	source string
	place  int
}

// builder lays table on table.
type builder struct {
	all    []data.Inspection // with what came before
	read   int               // how many of them were read from reports
	rows   []row
	listed []list
}

// list is what is to be said of one table.
type list struct {
	title                              string
	rows, inspections                  int
	conflicts, refused, warned, passed []string
	elsewhere                          []string
}

func build(from string) (*builder, error) {
	book, err := data.BuiltinBeforeTables()
	if err != nil {
		return nil, err
	}
	tables, err := data.PublishedTables()
	if err != nil {
		return nil, err
	}
	b := &builder{all: book.Inspections, read: len(book.Inspections)}
	for _, t := range tables {
		read, err := table.ReadFile(filepath.Join(from, t.File), table.Known{Authorities: book.Authorities})
		if err != nil {
			return nil, err
		}
		if read.Source.Type != t.Source.Type {
			return nil, fmt.Errorf("%s: it is %s, and published.csv says %s", t.File, read.Source.Type, t.Source.Type)
		}
		b.lay(t.Source, read.Settled(b.all))
	}
	b.name()
	return b, nil
}

// lay lays a table on what is there. An inspection of which it knows nothing but
// an address is left out where nobody else knows it.
func (b *builder) lay(s data.Source, t table.Table) {
	l := list{title: s.Title, rows: t.Rows}
	for _, e := range t.Refused {
		l.refused = append(l.refused, e.Error())
	}
	for _, e := range t.Warnings {
		l.warned = append(l.warned, e.Error())
	}
	for _, in := range t.Inspections {
		in, l.elsewhere = b.withoutBoard(in, l.elsewhere)
		for _, c := range table.Conflicts(b.all, []data.Inspection{in}) {
			l.conflicts = append(l.conflicts, c.Inspection+", "+c.String())
		}
		after, ids := table.Join(b.all, []data.Inspection{in})
		if len(after) > len(b.all) && len(in.Judgements) == 0 && in.Framework.Graded() {
			l.passed = append(l.passed, in.ID+": "+in.Address)
			continue
		}
		b.all = after
		l.inspections++
		for i := range after {
			if after[i].ID == ids[in.ID] {
				b.rows = append(b.rows, row{in, s.ID, i})
			}
		}
	}
	b.listed = append(b.listed, l)
}

// withoutBoard takes out the grade of a safeguarding board whose report is held as
// an inspection of its own: a table sets it beside the authority's.
func (b *builder) withoutBoard(in data.Inspection, said []string) (data.Inspection, []string) {
	for _, own := range b.all[:b.read] {
		if own.Authority != in.Authority || own.Framework != in.Framework || !own.BoardAlone() || own.Published.Date == in.Published.Date {
			continue
		}
		i := slices.IndexFunc(in.Judgements, func(j data.Judgement) bool { return j.Area == data.Board && j.Grade == own.Judgements[0].Grade })
		if i >= 0 {
			in.Judgements = slices.Delete(slices.Clone(in.Judgements), i, i+1)
			said = append(said, fmt.Sprintf("%s, published %s: the board's grade stands in %s", in.Authority, in.Published.Date, own.ID))
		}
	}
	return in, said
}

// name gives the inspections that the tables bring their ids, once all their dates
// are known.
func (b *builder) name() {
	taken := map[string]bool{}
	for _, in := range b.all[:b.read] {
		taken[in.ID] = true
	}
	for i := b.read; i < len(b.all); i++ {
		in := &b.all[i]
		want := data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
		in.ID = want
		for n := 2; taken[in.ID]; n++ {
			in.ID = fmt.Sprintf("%s-%d", want, n)
		}
		taken[in.ID] = true
	}
}

// table is builtin/inspections.csv.
func (b *builder) table() []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	_ = w.Write(data.PublishedColumns())
	for _, r := range b.rows {
		_ = w.Write(data.PublishedRow(b.all[r.place].ID, r.in, r.source))
	}
	w.Flush()
	return out.Bytes()
}

// differences is DIFFERENCES.md.
func (b *builder) differences() []byte {
	var out bytes.Buffer
	out.WriteString("# Where the published tables differ from what is known better\n\nWritten by `go generate ./data`. The better known comes first in the casebook, the\nother is kept beside it.\n")
	for _, l := range b.listed {
		fmt.Fprintf(&out, "\n## %s\n\n%d rows, %d inspections and visits.\n", l.title, l.rows, l.inspections)
		section(&out, "Said otherwise", l.conflicts)
		section(&out, "Of a report of its own, where it is held", l.elsewhere)
		section(&out, "Rows left out", l.refused)
		section(&out, "Remarks", l.warned)
		section(&out, "Known by an address alone, and left out", l.passed)
	}
	return out.Bytes()
}

func section(out *bytes.Buffer, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s (%d):\n\n", title, len(lines))
	for _, s := range lines {
		out.WriteString("- " + s + "\n")
	}
}
