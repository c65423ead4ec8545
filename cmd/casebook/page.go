package main

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/widget"
)

// page is a text for readers: headings, facts, paragraphs, items and tables in
// their order. It is written once and printed in several formats.
type page struct{ parts []part }

type partKind uint8

const (
	title partKind = iota
	heading
	subheading
	fact      // label and text
	paragraph // text
	item      // a mark, a text, and a dim line under it
	grid      // columns and rows
)

type part struct {
	kind  partKind
	label string // a fact's label, an item's mark
	text  string
	under string
	cols  []column
	rows  [][]string
}

func (p *page) title(text string)      { p.parts = append(p.parts, part{kind: title, text: text}) }
func (p *page) heading(text string)    { p.parts = append(p.parts, part{kind: heading, text: text}) }
func (p *page) subheading(text string) { p.parts = append(p.parts, part{kind: subheading, text: text}) }
func (p *page) paragraph(text string)  { p.parts = append(p.parts, part{kind: paragraph, text: text}) }
func (p *page) item(mark, text, under string) {
	p.parts = append(p.parts, part{kind: item, label: mark, text: text, under: under})
}
func (p *page) grid(cols []column, rows [][]string) {
	p.parts = append(p.parts, part{kind: grid, cols: cols, rows: rows})
}

// fact adds a labelled text; an empty one is left out.
func (p *page) fact(label, text string) {
	if text != "" {
		p.parts = append(p.parts, part{kind: fact, label: label, text: text})
	}
}

// labelWidth is the column of labels in a printed page, in cells.
const labelWidth = 16

// text prints the page wrapped to a width in cells.
func (p *page) text(w io.Writer, width int, ellipsis string) error {
	var lines []string
	for i, x := range p.parts {
		text := widget.Clean(x.text)
		switch x.kind {
		case title:
			lines = append(lines, wrap(text, width)...)
		case heading:
			lines = append(lines, "", strings.ToUpper(text))
		case subheading:
			lines = append(lines, "")
			lines = append(lines, wrap(text, width)...)
		case paragraph:
			lines = append(lines, wrap(text, width)...)
		case fact:
			lines = append(lines, hanging(x.label, text, labelWidth, width)...)
		case item:
			lines = append(lines, hanging(x.label, text, 4, width)...)
			if x.under != "" {
				lines = append(lines, hanging("", widget.Clean(x.under), 4, width)...)
			}
		case grid:
			var b strings.Builder
			if err := fill(newTable(&b, "", x.cols, width, ellipsis), x.rows); err != nil {
				return err
			}
			if i > 0 && p.parts[i-1].kind != heading {
				lines = append(lines, "")
			}
			lines = append(lines, splitLines(b.String())...)
		}
	}
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// hanging prints a label and, beside it, a text of as many lines as it takes.
func hanging(label, text string, indent, width int) []string {
	lines := wrap(text, max(width-indent-1, 20))
	if ansi.StringWidth(label) > indent { // a long label has a line of its own
		return append([]string{label}, hanging("", text, indent, width)...)
	}
	for i, l := range lines {
		left := ""
		if i == 0 {
			left = label
		}
		lines[i] = strings.TrimRight(widget.Fit(left, indent, "")+" "+l, " ")
	}
	return lines
}

func fill(w rowWriter, rows [][]string) error {
	for _, r := range rows {
		if err := w.row(r); err != nil {
			return err
		}
	}
	return w.end()
}

// markdown prints the page for a document.
func (p *page) markdown(w io.Writer) error {
	var b strings.Builder
	for i, x := range p.parts {
		text := inMarkdown(x.text)
		if i > 0 && (x.kind != p.parts[i-1].kind || x.kind == paragraph || x.kind == grid) {
			b.WriteString("\n")
		}
		switch x.kind {
		case title:
			b.WriteString("# " + text + "\n")
		case heading:
			b.WriteString("## " + text + "\n")
		case subheading:
			b.WriteString("### " + text + "\n")
		case paragraph:
			b.WriteString(text + "\n")
		case fact:
			b.WriteString(bullet(x.label, "- **"+inMarkdown(x.label)+":** ", "  - ") + text + "\n")
		case item:
			b.WriteString(bullet(x.label, "- `"+x.label+"` ", "- ") + text + "\n")
			if x.under != "" {
				b.WriteString("  (" + inMarkdown(x.under) + ")\n")
			}
		case grid:
			if err := fill(newMarkdown(&b, "", x.cols), x.rows); err != nil {
				return err
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// bullet is labelled where there is a label.
func bullet(label, labelled, bare string) string {
	if strings.TrimSpace(label) == "" {
		return bare
	}
	return labelled
}

// plain prints the page a record a line: the heading it stands under, its
// label, its text, what stands under it. Tables have a line a row.
func (p *page) plain(w io.Writer) error {
	out := newPlain(w)
	under, label := "", ""
	for _, x := range p.parts {
		var err error
		switch x.kind {
		case title:
			err = out.row([]string{"title", "", x.text})
		case heading, subheading:
			under = strings.ToLower(x.text)
		case grid:
			for _, r := range x.rows {
				if err = out.row(append([]string{under}, r...)); err != nil {
					return err
				}
			}
		default:
			if x.label != "" || x.kind != fact { // a fact without a label goes on with the one above
				label = x.label
			}
			err = out.row([]string{under, label, x.text, x.under})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// print writes the page in the format that was asked for; record is the same
// as JSON.
func (s *shell) printPage(p *page, record any) error {
	switch s.format {
	case formatJSON:
		return writeObject(s.out, record)
	case formatPlain:
		return p.plain(s.out)
	case formatMD:
		return p.markdown(s.out)
	}
	return p.text(s.out, s.width(), s.ellipsis())
}
