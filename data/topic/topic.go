// Package topic reads the texts of 'casebook help TOPIC'. Each is a Markdown
// file in the folder that it is about, embedded by that folder's package, so
// that the page in the repository and the help in the program are one text.
//
// It reads the Markdown that these texts use and no more: headings,
// paragraphs, lists, tables, blocks of code, and comments, which are for tests.
// It must not know what a text is about, nor how it is printed.
package topic

import (
	"strings"

	"casebook/data/document"
)

// Markdown is a text without its comments, as a reader wants to have it.
func Markdown(text string) string {
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if !comment(l) {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

func comment(line string) bool { return strings.HasPrefix(line, "<!--") }

// Read makes a document of a text. Its words have no marks of Markdown left.
func Read(text string) document.Document {
	var r reader
	for line := range strings.Lines(text) {
		r.line(strings.TrimRight(line, "\r\n"))
	}
	r.close()
	return r.made
}

// reader makes the document. open is the block that the next line may belong
// to: a text, an item, a table or lines as they stand.
type reader struct {
	made  document.Document
	open  kind
	text  string
	table document.Table
	lines document.Lines
}

type kind uint8

const (
	none kind = iota
	paragraph
	item
	table
	code
)

func (r *reader) line(l string) {
	bare := strings.TrimSpace(l)
	switch {
	case r.open == code && bare == "```":
		r.close()
	case r.open == code:
		r.lines = append(r.lines, l)
	case strings.HasPrefix(l, "```"):
		r.begin(code, "")
	case bare == "" || comment(l):
		r.close()
	case strings.HasPrefix(l, "# "):
		r.close()
		r.made.Title = Words(l[2:])
	case strings.HasPrefix(l, "## "):
		r.close()
		r.made.Heading(Words(l[3:]))
	case strings.HasPrefix(l, "|"):
		r.row(cells(l))
	case strings.HasPrefix(l, "- "):
		r.begin(item, bare[2:])
	case r.open == paragraph || r.open == item:
		r.text += " " + bare
	default:
		r.begin(paragraph, bare)
	}
}

func (r *reader) row(row []string) {
	switch {
	case r.open != table:
		r.begin(table, "")
		for _, name := range row {
			r.table.Columns = append(r.table.Columns, document.Column{Name: name, Wrap: true})
		}
	case len(r.table.Rows) == 0 && strings.HasPrefix(row[0], "--"): // the line under the head
	default:
		r.table.Rows = append(r.table.Rows, document.Row{Cells: row})
	}
}

func (r *reader) begin(k kind, text string) {
	r.close()
	r.open, r.text = k, text
}

func (r *reader) close() {
	switch r.open {
	case paragraph:
		r.made.Paragraph(Words(r.text))
	case item:
		r.made.Item(document.Bullet, Words(r.text), "")
	case table:
		r.made.Add(r.table)
	case code:
		r.made.Add(r.lines)
	}
	*r = reader{made: r.made}
}

// cells are the cells of a table's line. A stroke that is escaped is a letter.
func cells(line string) []string {
	const stroke = "\x00"
	line = strings.Trim(strings.ReplaceAll(strings.TrimSpace(line), `\|`, stroke), "|")
	out := strings.Split(line, "|")
	for i, c := range out {
		out[i] = Words(strings.ReplaceAll(c, stroke, "|"))
	}
	return out
}

// Words is a piece of a text without marks: no signs around code and bold
// words, and of a link its words alone.
func Words(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, "`") {
		if i%2 == 0 { // outside code
			part = unlinked(strings.ReplaceAll(part, "**", ""))
		}
		b.WriteString(part)
	}
	return strings.TrimSpace(b.String())
}

func unlinked(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "[")
		if !ok {
			return s
		}
		words, rest, ok := strings.Cut(rest, "](")
		_, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return s
		}
		s = before + words + after
	}
}
