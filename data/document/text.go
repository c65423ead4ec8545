package document

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
)

// labelWidth is the column of labels in a printed page, markWidth that of the
// marks of a list, in cells.
const (
	labelWidth = 16
	markWidth  = 4
)

// textPage prints a document as lines of a terminal's width.
type textPage struct {
	options Options
	lines   []string
	section bool // the last line is a section's heading
}

// text prints the document for a terminal.
func (d Document) text(w io.Writer, o Options) error {
	p := &textPage{options: o}
	if d.Title != "" {
		p.paragraph(d.Title)
	}
	for _, b := range d.all() {
		h, ok := b.(Heading)
		if o.Spaced && !ok {
			p.gap()
		}
		if err := p.block(b); err != nil {
			return err
		}
		p.section = ok && h.Level == 2
	}
	_, err := io.WriteString(w, o.drawn(strings.Join(p.lines, "\n")+"\n"))
	return err
}

func (p *textPage) add(lines ...string) { p.lines = append(p.lines, lines...) }

// gap leaves one empty line before what comes.
func (p *textPage) gap() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.add("")
	}
}

func (p *textPage) paragraph(text string) { p.add(p.wrapped(text, p.options.Width)...) }

// wrapped breaks a text into lines in which its web addresses are links, where the
// terminal has links.
func (p *textPage) wrapped(text string, width int) []string {
	text = strings.Join(strings.Fields(clean.Text(text)), " ")
	lines := Wrap(text, width)
	if !p.options.Links {
		return lines
	}
	return clean.Linked(text, lines, func(address, piece string) string {
		return ansi.SetHyperlink(address) + piece + ansi.ResetHyperlink()
	})
}

func (p *textPage) block(b Block) error {
	switch x := b.(type) {
	case Heading:
		p.add("")
		if x.Level > 2 {
			p.paragraph(x.Text)
		} else {
			p.add(strings.ToUpper(clean.Text(x.Text)))
		}
	case Paragraph:
		p.paragraph(string(x))
	case Caution:
		p.hanging("Caution", string(x), labelWidth)
	case Facts:
		for _, f := range x {
			p.hanging(f.Label, f.Text, labelWidth)
		}
	case List:
		for _, i := range x {
			p.item(i)
		}
	case Quote:
		p.paragraph(x.Lead)
		p.item(Item{Mark: ">", Text: x.Words(), Under: x.Cite})
	case Lines:
		p.asTheyStand(x)
	case Table:
		return p.table(x)
	}
	return nil
}

// inASCII draws a picture of a screen as a terminal without UTF-8 has it.
var inASCII = strings.NewReplacer("━", ":", "╸", ":", "╭", "+", "╮", "+", "╰", "+", "╯", "+", "─", "-", "│", "|", "┬", "+", "┴", "+", "┼", "+", "▾", "v", "▸", ">", "…", "~", "→", ">", "–", "-", "·", ".")

// asTheyStand prints lines a little to the right where there is room, and cuts
// what is wider than the terminal.
func (p *textPage) asTheyStand(x Lines) {
	indent := "  "
	lines := make([]string, len(x))
	for i, l := range x {
		if lines[i] = clean.Text(l); p.options.ASCII {
			lines[i] = inASCII.Replace(lines[i])
		}
		if ansi.StringWidth(indent+lines[i]) > p.options.Width {
			indent = ""
		}
	}
	for _, l := range lines {
		p.add(strings.TrimRight(ansi.Truncate(indent+l, p.options.Width, p.options.ellipsis()), " "))
	}
}

func (p *textPage) item(i Item) {
	mark := i.Mark
	if mark == Bullet {
		mark = "-"
	}
	p.hanging(mark, i.named(), markWidth)
	if i.Under != "" {
		p.hanging("", i.Under, markWidth)
	}
}

// hanging prints a label and, beside it, a text of as many lines as it takes.
func (p *textPage) hanging(label, text string, indent int) {
	label = clean.Text(label)
	if ansi.StringWidth(label) > indent { // a long label has a line of its own
		p.add(label)
		label = ""
	}
	for _, l := range p.wrapped(text, max(p.options.Width-indent-1, 20)) {
		gap := strings.Repeat(" ", indent-ansi.StringWidth(label))
		p.add(strings.TrimRight(label+gap+" "+l, " "))
		label = ""
	}
}

func (p *textPage) table(t Table) error {
	if t.Caption != "" {
		p.paragraph(t.Caption + ":")
		p.section = false
	}
	for _, part := range t.parts(p.options.Width) {
		if !p.section {
			p.gap()
		}
		p.section = false
		var b strings.Builder
		if err := part.rows(newTextTable(&b, "", part.Columns, p.options)); err != nil {
			return err
		}
		p.add(strings.Split(strings.TrimRight(b.String(), "\n"), "\n")...)
	}
	return nil
}

// rows writes the rows of a table.
func (t Table) rows(w rowWriter) error {
	for _, r := range t.Rows {
		if err := w.row(r.Cells); err != nil {
			return err
		}
	}
	return w.end()
}

// Wrap breaks text at spaces only, so that an id can be copied whole; a word
// longer than the width, in cells, is cut. There is always a line.
func Wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		n := ansi.StringWidth(word)
		for n > width {
			if line != "" {
				lines, line, used = append(lines, line), "", 0
			}
			head := ansi.Truncate(word, width, "")
			if head == "" {
				break
			}
			lines, word = append(lines, head), word[len(head):]
			n = ansi.StringWidth(word)
		}
		switch {
		case line == "":
			line, used = word, n
		case used+1+n <= width:
			line, used = line+" "+word, used+1+n
		default:
			lines, line, used = append(lines, line), word, n
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}
