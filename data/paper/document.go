// Package paper makes of a comparison a document for people who decide: who
// was compared with whom, what compares, what became of each matter with its
// citations, what is new, what could not be compared, and where everything
// comes from. It writes the document as Markdown, HTML, Word or rows.
//
// It takes its facts from data/compare alone and decides nothing itself: what
// the program suggests stays marked as suggested. It must know no terminal, no
// store and no file.
package paper

// Document is a paper as any format can write it.
type Document struct {
	Title  string
	Blocks []Block
}

// Block is a part of a document: Heading, Paragraph, Caution, Facts, List,
// Table or Quote.
type Block interface{ block() }

// Heading begins a section (level 2) or a part of one (level 3). Its anchor is
// the target of links within the document, "" for none.
type Heading struct {
	Level  int
	Text   string
	Anchor string
}

// Paragraph is plain text.
type Paragraph struct{ Text string }

// Caution is what a reader must know before relying on what follows.
type Caution struct{ Text string }

// Fact is a text with its label; several with an empty label go on with the
// one before.
type Fact struct{ Label, Text string }

// Facts are labelled texts.
type Facts []Fact

// List is a list without order.
type List []string

// Table is rows under headings. The first cell of a row is its name.
type Table struct {
	Caption string
	Columns []Column
	Rows    []Row
}

// Column is a column of a table. Share is its part of the width, in hundredths.
type Column struct {
	Name  string
	Share int
}

// Row is a row of a table. Link is the anchor that its name leads to, "" for
// none.
type Row struct {
	Cells []string
	Link  string
}

// Quote is what a finding says. Lead says what it is to the reader, and Cite
// where it stands and why it is quoted. Report says that the words are a report's; else they are
// the casebook's own and carry no quotation marks.
type Quote struct {
	Lead, Text, Cite string
	Report           bool
}

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

// add appends blocks; empty facts and lists are left out.
func (d *Document) add(blocks ...Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Facts:
			b = said(b)
			if len(b) > 0 {
				d.Blocks = append(d.Blocks, b)
			}
			continue
		case List:
			if len(b) == 0 {
				continue
			}
		case Paragraph:
			if b.Text == "" {
				continue
			}
		}
		d.Blocks = append(d.Blocks, b)
	}
}

func (d *Document) section(text string) { d.add(Heading{Level: 2, Text: text, Anchor: anchor(text)}) }

// said keeps the facts that say something.
func said(all Facts) Facts {
	var out Facts
	for _, f := range all {
		if f.Text != "" {
			out = append(out, f)
		}
	}
	return out
}
