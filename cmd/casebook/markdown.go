package main

import (
	"io"
	"strings"

	marks "casebook/data/markdown"
	"casebook/ui/widget"
)

// markdown writes a table for a document: whole texts, nothing cut.
type markdown struct {
	w       io.Writer
	caption string
	cols    []column
	open    bool
}

func newMarkdown(w io.Writer, caption string, cols []column) *markdown {
	return &markdown{w: w, caption: caption, cols: cols}
}

func (m *markdown) row(cells []string) error {
	if err := m.start(); err != nil {
		return err
	}
	safe := make([]string, len(cells))
	for i, c := range cells {
		safe[i] = inMarkdown(c)
	}
	return m.line("| " + strings.Join(safe, " | ") + " |")
}

func (m *markdown) start() error {
	if m.open {
		return nil
	}
	m.open = true
	if m.caption != "" {
		if err := m.line(inMarkdown(m.caption) + "\n"); err != nil {
			return err
		}
	}
	names, rule := make([]string, len(m.cols)), make([]string, len(m.cols))
	for i, c := range m.cols {
		names[i], rule[i] = inMarkdown(c.name), "---"
		if c.right {
			rule[i] = "---:"
		}
	}
	if err := m.line("| " + strings.Join(names, " | ") + " |"); err != nil {
		return err
	}
	return m.line("| " + strings.Join(rule, " | ") + " |")
}

func (m *markdown) line(s string) error {
	_, err := io.WriteString(m.w, s+"\n")
	return err
}

func (m *markdown) end() error { return nil }

// inMarkdown keeps text from being read as marks.
func inMarkdown(s string) string { return marks.Text(widget.Clean(s)) }
