package reader

import (
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data/words"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// page collects lines. Every method wraps what it is given.
type page struct {
	Options
	lines []string
}

// labels is the width of the column of labels, with the space after it.
const labels = 10

func (p *page) gap() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.lines = append(p.lines, "")
	}
}

func (p *page) heading(s string) {
	p.gap()
	p.add(p.Style.Strong, s)
}

// add writes a paragraph in one style.
func (p *page) add(st style.Ink, text string) { p.hang(st, "", text, "") }

// hang writes a paragraph whose first line begins with first and whose other
// lines begin with rest; both are drawn as they are, of equal width. On a page
// too narrow for both, first goes above the text.
func (p *page) hang(st style.Ink, first, text, rest string) {
	in := lipgloss.Width(first)
	if in > p.Width/2 {
		if in <= p.Width && strings.TrimSpace(first) != "" {
			p.lines = append(p.lines, first)
		}
		first, rest, in = "", "", 0
	}
	text = widget.Clean(text)
	for i, l := range p.Style.Linked(text, widget.Wrap(text, p.Width-in, "")) {
		lead := first
		if i > 0 {
			lead = rest
		}
		p.lines = append(p.lines, lead+st.Render(l))
	}
}

// field writes a label and its value; on narrow pages the value goes under it.
func (p *page) field(label, value string) {
	if value == "" {
		return
	}
	if p.Width < 3*labels {
		if label != "" {
			p.add(p.Style.Dim, label)
		}
		p.hang(p.Style.Text, "  ", value, "  ")
		return
	}
	p.hang(p.Style.Text, p.Style.Dim.Render(widget.Fit(label, labels, "")), value, strings.Repeat(" ", labels))
}

// text writes the finding's own text with the words that were looked for.
func (p *page) text(raw string) {
	raw = widget.Clean(raw)
	hits := p.Words.Hits(raw)
	at := 0
	for _, l := range widget.Wrap(raw, p.Width, "") {
		if i := strings.Index(raw[at:], l); i >= 0 {
			at += i
		}
		p.lines = append(p.lines, Lit(l, at, hits, p.Style.Strong, p.Style.Match))
		at = min(len(raw), at+len(l))
	}
}

// Lit draws a piece of a text, which begins at byte at, with the hits in it in
// the style match (see style.Found) and the rest in base. Hits are places in the whole text.
func Lit(piece string, at int, hits []words.Hit, base, match style.Ink) string {
	if len(hits) == 0 {
		return base.Render(piece)
	}
	var b strings.Builder
	done := 0
	for _, h := range hits {
		from, to := max(h.Start-at, done), min(h.End-at, len(piece))
		if from >= to {
			continue
		}
		if from > done {
			b.WriteString(base.Render(piece[done:from]))
		}
		b.WriteString(style.Found(match, h.Also).Render(piece[from:to]))
		done = to
	}
	if done < len(piece) {
		b.WriteString(base.Render(piece[done:]))
	}
	return b.String()
}
