// Package document is the one model of what the program prints, and its
// writers: a Document of headings, texts, facts, lists, tables and quotations
// for what is read as a page, and Rows for records of one kind that may be a
// million. Either is written for a terminal, as plain lines, Markdown, HTML,
// Word or CSV; JSON is a fact's record (see record). A package of facts says
// its page and its record and no format; who prints says the format and no
// fact.
//
// It must know no fact, no store, no screen and no file. Texts are made
// harmless here (see clean), and a web address in one becomes a link, so that
// who makes a page need not see to either. A picture is no part of a document:
// what draws itself is a format of its own (SVG).
package document

import (
	"slices"
	"strconv"
	"strings"
)

// Document is a page as every format can write it. The zero value is an empty
// one; its methods add to it.
type Document struct {
	Title string // "" for none
	// Front is what stands on a page of its own before the contents, close-set:
	// for those who read no further.
	Front  []Block
	Blocks []Block
}

// all is the front and what follows.
func (d Document) all() []Block { return slices.Concat(d.Front, d.Blocks) }

// Block is a part of a document: Heading, Paragraph, Caution, Facts, List,
// Table, Quote or Lines.
type Block interface{ block() }

// Heading begins a section (level 2) or a part of one (level 3). Its anchor is
// the target of links within the document, "" for none.
type Heading struct {
	Level  int
	Text   string
	Anchor string
}

// Paragraph is plain text.
type Paragraph string

// Caution is what a reader must know before relying on what follows.
type Caution string

// Fact is a text with its label; several with an empty label go on with the
// one before.
type Fact struct{ Label, Text string }

// Facts are labelled texts.
type Facts []Fact

// Bullet is the mark of an item of a list whose items need none of their own:
// each format has its bullet.
const Bullet = "•"

// Item is a text behind a mark of few signs, and a quieter line under it. One
// with an empty mark goes on with the item before. Name stands out before the
// text, "" for none.
type Item struct{ Mark, Text, Under, Name string }

// named is the text after its name, for formats in which nothing stands out.
func (i Item) named() string {
	if i.Name == "" {
		return i.Text
	}
	return i.Name + ": " + i.Text
}

// List is items without order.
type List []Item

// marked reports whether the items' marks say something. Where all are bullets
// or dashes a format has its bullet instead; a dash beside a "+" is a mark.
func (l List) marked() bool {
	return slices.ContainsFunc(l, func(i Item) bool { return i.Mark != Bullet && i.Mark != "-" })
}

// Bullets makes a list of texts.
func Bullets(texts ...string) List {
	var out List
	for _, t := range texts {
		out = append(out, Item{Mark: Bullet, Text: t})
	}
	return out
}

// Quote is what a finding says. Lead says what it is to the reader, and Cite
// where it stands and why it is quoted. Report says that the words are a
// report's; else they are the casebook's own and carry no quotation marks.
type Quote struct {
	Lead, Text, Cite string
	Report           bool
}

// Lines are a text whose lines stand as they are: a picture of a screen, or what
// is typed.
type Lines []string

// Words are the text of a quotation with its marks.
func (q Quote) Words() string {
	if q.Report {
		return "“" + q.Text + "”"
	}
	return q.Text
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Caution) block()   {}
func (Facts) block()     {}
func (List) block()      {}
func (Table) block()     {}
func (Quote) block()     {}
func (Lines) block()     {}

// Add appends blocks. Empty lists and paragraphs, and facts that say nothing,
// are left out.
func (d *Document) Add(blocks ...Block) {
	for _, b := range blocks {
		switch x := b.(type) {
		case Facts:
			x = slices.DeleteFunc(slices.Clone(x), func(f Fact) bool { return f.Text == "" })
			if len(x) == 0 {
				continue
			}
			b = x
		case List:
			if len(x) == 0 {
				continue
			}
		case Paragraph:
			if x == "" {
				continue
			}
		}
		d.Blocks = append(d.Blocks, b)
	}
}

// Heading begins a section, to which the contents of a page lead.
func (d *Document) Heading(text string) {
	name := FileName(text)
	for n := 2; name != "" && d.taken(name); n++ {
		name = FileName(text) + "-" + strconv.Itoa(n)
	}
	d.Add(Heading{Level: 2, Text: text, Anchor: name})
}

// contents is the anchor of a page's contents.
const contents = "contents"

func (d *Document) taken(anchor string) bool {
	return anchor == contents || slices.ContainsFunc(d.Blocks, func(b Block) bool {
		h, ok := b.(Heading)
		return ok && h.Anchor == anchor
	})
}

// Subheading begins a part of a section.
func (d *Document) Subheading(text string) { d.Add(Heading{Level: 3, Text: text}) }

// Paragraph adds a text, unless it is empty.
func (d *Document) Paragraph(text string) { d.Add(Paragraph(text)) }

// Fact adds a labelled text to the facts that end the document so far; an
// empty text is left out.
func (d *Document) Fact(label, text string) {
	if text == "" {
		return
	}
	if n := len(d.Blocks); n > 0 {
		if facts, ok := d.Blocks[n-1].(Facts); ok {
			d.Blocks[n-1] = append(facts, Fact{label, text})
			return
		}
	}
	d.Add(Facts{{label, text}})
}

// Item adds an item to the list that ends the document so far.
func (d *Document) Item(mark, text, under string) {
	if n := len(d.Blocks); n > 0 {
		if list, ok := d.Blocks[n-1].(List); ok {
			d.Blocks[n-1] = append(list, Item{Mark: mark, Text: text, Under: under})
			return
		}
	}
	d.Add(List{{Mark: mark, Text: text, Under: under}})
}

// Table adds a table of rows of cells.
func (d *Document) Table(columns []Column, rows [][]string) {
	t := Table{Columns: columns, Rows: make([]Row, len(rows))}
	for i, cells := range rows {
		t.Rows[i].Cells = cells
	}
	d.Add(t)
}

// FileName makes of a text a name for a file or a link: small letters, digits
// and hyphens.
func FileName(text string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r == ' ', r == '-':
			return '-'
		}
		return -1
	}, text), "-")
}
