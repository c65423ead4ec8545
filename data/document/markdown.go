package document

import (
	"io"
	"strings"

	"casebook/data/clean"
)

// markdown writes the document as Markdown with tables. Nothing in its texts
// is read as a mark.
func (d Document) markdown(w io.Writer, _ Options) error {
	var b strings.Builder
	if d.Title != "" {
		b.WriteString("# " + inMarkdown(d.Title) + "\n")
	}
	for i, x := range d.all() {
		if i > 0 || d.Title != "" {
			b.WriteString("\n")
		}
		if err := blockInMarkdown(&b, x); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func blockInMarkdown(b *strings.Builder, x Block) error {
	switch x := x.(type) {
	case Heading:
		b.WriteString(strings.Repeat("#", x.Level) + " " + inMarkdown(x.Text) + "\n")
	case Paragraph:
		b.WriteString(opened(string(x)) + "\n")
	case Caution:
		b.WriteString("**Caution:** " + inMarkdown(string(x)) + "\n")
	case Facts:
		for _, f := range x {
			lead := "  - "
			if strings.TrimSpace(f.Label) != "" {
				lead = "- **" + inMarkdown(f.Label) + ":** "
			}
			b.WriteString(lead + inMarkdown(f.Text) + "\n")
		}
	case List:
		for _, i := range x {
			b.WriteString(itemInMarkdown(i, x.marked()))
		}
	case Quote:
		b.WriteString("> " + opened(x.Lead) + "\n>\n> " + opened(x.Words()) + "\n>\n> " + opened(x.Cite) + "\n")
	case Lines:
		b.WriteString("```text\n")
		for _, l := range x {
			b.WriteString(strings.ReplaceAll(clean.Text(l), "```", "'''") + "\n")
		}
		b.WriteString("```\n")
	case Table:
		if x.Caption != "" {
			b.WriteString("*" + inMarkdown(x.Caption) + "*\n\n")
		}
		rows := newMarkdown(b, "", x.Columns)
		if err := rows.start(); err != nil {
			return err
		}
		return x.rows(rows)
	}
	return nil
}

func itemInMarkdown(i Item, marked bool) string {
	out := "- " + opened(i.Text) + "\n"
	if mark := strings.TrimSpace(i.Mark); marked && mark != "" && mark != Bullet {
		out = "- `" + strings.ReplaceAll(clean.Text(mark), "`", "'") + "` " + inMarkdown(i.Text) + "\n"
	}
	if i.Name != "" {
		out = strings.Replace(out, "- ", "- **"+inMarkdown(i.Name)+".** ", 1)
	}
	if i.Under != "" {
		out += "  (" + inMarkdown(i.Under) + ")\n"
	}
	return out
}

// opened is a text at the beginning of a line, where more is read as a mark.
func opened(s string) string {
	at := clean.MarkdownLine
	return parted(strings.TrimSpace(s), addressInMarkdown, func(text string) string {
		out := at(text)
		at = clean.Markdown
		return out
	})
}

// inMarkdown is a text within a line, with a link for every web address.
func inMarkdown(s string) string { return parted(s, addressInMarkdown, clean.Markdown) }

func addressInMarkdown(url string) string { return "<" + url + ">" }

// markdownRows writes a table of whole texts, nothing cut.
type markdownRows struct {
	w       io.Writer
	caption string
	cols    []Column
	open    bool
}

func newMarkdown(w io.Writer, caption string, cols []Column) *markdownRows {
	return &markdownRows{w: w, caption: caption, cols: cols}
}

func (m *markdownRows) row(cells []string) error {
	if err := m.start(); err != nil {
		return err
	}
	return m.line(cleaned(cells, inMarkdown))
}

func (m *markdownRows) start() error {
	if m.open {
		return nil
	}
	m.open = true
	if m.caption != "" {
		if _, err := io.WriteString(m.w, opened(m.caption)+"\n\n"); err != nil {
			return err
		}
	}
	names, rule := make([]string, len(m.cols)), make([]string, len(m.cols))
	for i, c := range m.cols {
		names[i], rule[i] = inMarkdown(c.Name), "---"
		if c.Right {
			rule[i] = "---:"
		}
	}
	if err := m.line(names); err != nil {
		return err
	}
	return m.line(rule)
}

func (m *markdownRows) line(cells []string) error {
	_, err := io.WriteString(m.w, "| "+strings.Join(cells, " | ")+" |\n")
	return err
}

func (m *markdownRows) end() error { return nil }
