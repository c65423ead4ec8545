package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/paper"
)

// The formats that only a comparison has.
const (
	formatHTML = string(paper.HTML)
	formatDOCX = string(paper.Word)
)

// paperFormats lists every format of a comparison.
func paperFormats() []string { return append(formats(), formatHTML, formatDOCX) }

// checkPaper settles the format, by the ending of --out where none is given,
// and refuses what a terminal cannot show.
func (s *shell) checkPaper(cmd *cobra.Command, f compareFlags) error {
	given := cmd.Flags().Changed("format") || cmd.Flags().Changed("plain")
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(f.file)), ".")
	switch {
	case given:
	case slices.Contains(paperFormats(), ending):
		s.format = ending
	case ending != "" && ending != "txt":
		return fmt.Errorf("--out %s: no format is known by the ending .%s; use .html, .docx, .md, .csv, .json or .txt, or add --format", f.file, ending)
	}
	if f.force && f.file == "" {
		return errors.New("--force goes with --out FILE")
	}
	switch s.format {
	case formatHTML:
		return nil
	case formatDOCX:
		if _, drawn := terminal(s.screen); drawn && f.file == "" {
			return errors.New("--format docx is for a file: add --out paper.docx, or send it on with > or |")
		}
		return nil
	}
	if s.format != formatSVG && !slices.Contains(paperFormats(), s.format) {
		return unknownFormat(s.format, paperFormats())
	}
	if f.full && (s.format == formatCSV || s.format == formatJSON) {
		return fmt.Errorf("--full is for pages: as %s every link and finding is there without it", s.format)
	}
	return s.checkFormat(nil)
}

// printComparison prints a comparison in the format that was asked for.
func (s *shell) printComparison(c comparison) error {
	switch s.format {
	case formatHTML, formatDOCX, formatCSV, formatMD:
		return paper.Write(s.out, paper.Format(s.format), c.Subject)
	}
	return s.printPage(paperPage(paper.Of(c.Subject)), c.record())
}

// folder reports whether a path is a directory that is there.
func folder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// deliver prints to the file of --out, whole or not at all, or as ever.
func (s *shell) deliver(f compareFlags, print func() error) error {
	if f.file == "" {
		return print()
	}
	var text bytes.Buffer
	out := s.out
	s.out = bufio.NewWriter(&text)
	err := errors.Join(print(), s.out.Flush())
	s.out = out
	if err != nil {
		return err
	}
	if dir := filepath.Dir(f.file); !folder(dir) {
		return fmt.Errorf("%s: there is no directory %s; make it first, or name another", f.file, dir)
	}
	if err := writeFile(f.file, text.Bytes(), f.force); errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: name another file, or add --force to put the paper in its place", f.file)
	} else if err != nil {
		return err
	}
	path, err := filepath.Abs(f.file)
	if err == nil {
		_, err = fmt.Fprintf(s.out, "Written to %s.\n", path)
	}
	return err
}

// paperPage is a paper as a page for a terminal.
func paperPage(d paper.Document) *page {
	p := &page{}
	p.title(d.Title)
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case paper.Heading:
			if x.Level > 2 {
				p.subheading(x.Text)
			} else {
				p.heading(x.Text)
			}
		case paper.Paragraph:
			p.paragraph(x.Text)
		case paper.Caution:
			p.fact("Caution", x.Text)
		case paper.Facts:
			for _, f := range x {
				p.fact(f.Label, f.Text)
			}
		case paper.List:
			for _, text := range x {
				p.item("-", text, "")
			}
		case paper.Quote:
			p.paragraph(x.Lead)
			p.item(">", x.Words(), x.Cite)
		case paper.Table:
			tableOnto(p, x)
		}
	}
	return p
}

// tableOnto adds a table whose cells all wrap, so that none is cut.
func tableOnto(p *page, t paper.Table) {
	cols := make([]column, len(t.Columns))
	for i, c := range t.Columns {
		cols[i] = column{name: c.Name, width: 2 * c.Share, wrap: true}
	}
	rows := make([][]string, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = r.Cells
	}
	p.paragraph(t.Caption + ":")
	p.grid(cols, rows)
}
