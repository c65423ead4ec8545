package paper

import (
	"io"
	"strings"

	"casebook/data/markdown"
)

// Markdown writes the document as Markdown with tables. Nothing in its texts
// is read as a mark.
func (d Document) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + marked(d.Title) + "\n")
	for _, x := range d.Blocks {
		b.WriteString("\n")
		switch x := x.(type) {
		case Heading:
			b.WriteString(strings.Repeat("#", x.Level) + " " + marked(x.Text) + "\n")
		case Paragraph:
			b.WriteString(opened(x.Text) + "\n")
		case Caution:
			b.WriteString("**Caution:** " + marked(x.Text) + "\n")
		case Facts:
			for _, f := range x {
				b.WriteString("- **" + marked(f.Label) + ":** " + marked(f.Text) + "\n")
			}
		case List:
			for _, s := range x {
				b.WriteString("- " + opened(s) + "\n")
			}
		case Quote:
			b.WriteString("> " + opened(x.Lead) + "\n>\n> " + opened(x.Words()) + "\n>\n> " + opened(x.Cite) + "\n")
		case Table:
			x.markdown(&b)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (t Table) markdown(b *strings.Builder) {
	names, rule := make([]string, len(t.Columns)), make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i], rule[i] = marked(c.Name), "---"
	}
	b.WriteString("*" + marked(t.Caption) + "*\n\n")
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(names)
	line(rule)
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = marked(c)
		}
		line(cells)
	}
}

// marked keeps text from being read as marks.
func marked(s string) string { return markdown.Text(clean(s)) }

// opened is marked at the beginning of a line.
func opened(s string) string { return markdown.Line(clean(s)) }
