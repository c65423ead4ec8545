// Package topic reads the texts of 'casebook help TOPIC'. Each is a Markdown
// file in the folder that it is about, embedded by that folder's package, so
// that the page in the repository and the help in the program are one text.
//
// It reads the Markdown that these texts use and no more: headings,
// paragraphs, lists, tables, blocks of code, and comments, which are for tests.
// It must not know what a text is about, nor how it is printed.
package topic

import "strings"

// Kind is what a block of a text is.
type Kind uint8

// The kinds of blocks.
const (
	Heading   Kind = iota // Text, Level
	Paragraph             // Text
	Item                  // Text, of a list
	Table                 // Head, Rows
	Code                  // Lines
)

// Block is a part of a text. Its words have no marks of Markdown left.
type Block struct {
	Kind  Kind
	Level int // 1 for the title
	Text  string
	Head  []string
	Rows  [][]string
	Lines []string
}

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

// Read takes a text apart.
func Read(text string) []Block {
	var r reader
	for line := range strings.Lines(text) {
		r.line(strings.TrimRight(line, "\r\n"))
	}
	r.close()
	return r.blocks
}

// reader collects blocks. open is the one that the next line may belong to.
type reader struct {
	blocks []Block
	open   *Block
}

func (r *reader) line(l string) {
	bare := strings.TrimSpace(l)
	switch {
	case r.in(Code) && bare == "```":
		r.close()
	case r.in(Code):
		r.open.Lines = append(r.open.Lines, l)
	case strings.HasPrefix(l, "```"):
		r.begin(Block{Kind: Code})
	case bare == "" || comment(l):
		r.close()
	case strings.HasPrefix(l, "#"):
		words := strings.TrimLeft(l, "#")
		r.begin(Block{Kind: Heading, Level: len(l) - len(words), Text: Words(words)})
		r.close()
	case strings.HasPrefix(l, "|"):
		r.row(cells(l))
	case strings.HasPrefix(l, "- "):
		r.begin(Block{Kind: Item, Text: bare[2:]})
	case r.in(Paragraph), r.in(Item):
		r.open.Text += " " + bare
	default:
		r.begin(Block{Kind: Paragraph, Text: bare})
	}
}

func (r *reader) row(row []string) {
	switch {
	case !r.in(Table):
		r.begin(Block{Kind: Table, Head: row})
	case len(r.open.Rows) == 0 && strings.HasPrefix(row[0], "--"): // the line under the head
	default:
		r.open.Rows = append(r.open.Rows, row)
	}
}

func (r *reader) in(k Kind) bool { return r.open != nil && r.open.Kind == k }

func (r *reader) begin(b Block) {
	r.close()
	r.open = &b
}

func (r *reader) close() {
	if r.open == nil {
		return
	}
	if r.in(Paragraph) || r.in(Item) {
		r.open.Text = Words(r.open.Text)
	}
	r.blocks = append(r.blocks, *r.open)
	r.open = nil
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
