package england

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/compare"
	"casebook/data/history/england"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// detail is how many lines tell more of the row under the cursor.
func (m *Model) detail() int {
	switch {
	case m.framed():
		return 5
	case m.boxed():
		return 4
	}
	return 1
}

// boxed reports whether what is told of a row has a frame.
func (m *Model) boxed() bool { return m.h >= 20 }

// part is a piece of text in a style, or a line that is drawn already.
type part struct {
	text  string
	style style.Ink
	drawn string
}

// told lays parts out in exactly n lines of w cells. What has no room is never
// left out unseen: the last line ends in an ellipsis then.
func (m *Model) told(parts []part, w, n int) []string {
	st := m.settings.Style
	var texts []string
	var as []style.Ink
	for _, p := range parts {
		lines := []string{p.drawn}
		if p.drawn == "" {
			lines = widget.Wrap(widget.Clean(p.text), max(1, w-2), "")
		}
		for _, l := range lines {
			texts, as = append(texts, l), append(as, p.style)
		}
	}
	if len(texts) > n {
		texts = texts[:n]
		texts[n-1] = ansi.Truncate(strings.TrimRight(texts[n-1], " .;"), max(0, w-3), "") + st.Glyphs.Ellipsis
	}
	for i := range texts {
		texts[i] = " " + as[i].Render(texts[i])
	}
	return widget.Block(texts, w, n)
}

// more tells of the row under the cursor what the columns leave out.
func (m *Model) more() []string {
	st := m.settings.Style
	name, right, parts := m.under()
	if !m.boxed() {
		rule := st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, m.w)))
		if len(parts) > 0 && parts[0].drawn == "" && name != "" {
			parts[0].text = name + ": " + parts[0].text
		}
		var all []string
		for _, p := range parts {
			if p.drawn == "" {
				all = append(all, p.text)
			}
		}
		return append([]string{rule}, m.told([]part{{text: strings.Join(all, " "), style: st.Text}}, m.w, m.detail())...)
	}
	if right != "" && ansi.StringWidth(name)+ansi.StringWidth(right)+9 > m.w {
		parts, right = append(parts, part{text: right + ".", style: st.Dim}), ""
	}
	return st.Pane(name, right, m.told(parts, m.w-style.PaneSides, m.detail()), m.w, m.detail()+style.PaneFrame, false)
}

// under is what is under the cursor: its name, what it is, and what is to be told.
func (m *Model) under() (name, right string, parts []part) {
	if r, ok := m.row(); ok {
		return widget.Clean(r.Authority.Name), m.kindOf(r), m.authorityParts(r)
	}
	if x, ok := m.mover(); ok {
		return widget.Clean(x.Authority.Name), areaWords(m.area), m.moverParts(x)
	}
	if m.list.Cursor < len(m.spreads) {
		s := m.spreads[m.list.Cursor]
		return m.spreadName(s), prose.Count(s.Total, "grade"), []part{{text: m.spreadWords(s), style: m.settings.Style.Text}}
	}
	return "Nothing chosen", "", []part{{text: "What a row leaves out is told here.", style: m.settings.Style.Dim}}
}

// kindOf is what sort of authority it is, and where.
func (m *Model) kindOf(r england.Row) string {
	both := []string{}
	for _, x := range []string{r.Authority.Type, r.Authority.Region} {
		if x != "" {
			both = append(both, widget.Clean(x))
		}
	}
	return strings.Join(both, ", ")
}

// authorityParts are which grade stands, what changed, how both are known, and what
// else a reader must know.
func (m *Model) authorityParts(r england.Row) []part {
	st := m.settings.Style
	out := []part{{text: draw.Standing(r.Standing, r.HasGrade), style: st.Strong}}
	if c, ok := r.Change(m.area); ok && m.framed() {
		out = append(out, part{drawn: m.changed(c, r.Previous.Title(m.whole.Basis), m.w-style.PaneSides-2)})
	}
	var said []string
	if r.HasGrade {
		said = append(said, prose.Capital(r.SourceWords()), m.sourceName(r.Source()))
	}
	for _, a := range r.Areas {
		if w := a.Together(); w != "" {
			said = append(said, w)
		}
	}
	if r.Note != "" {
		said = append(said, r.Note)
	}
	if r.Last != nil {
		said = append(said, "last inspection held: "+r.Last.Title(m.whole.Basis))
	}
	if len(said) > 0 {
		out = append(out, part{text: prose.Capital(strings.Join(said, "; ")) + ".", style: st.Dim})
	}
	return out
}

// changed is a line on a change: both grades, what may be said of them, and against
// which inspection.
func (m *Model) changed(c compare.Row, before string, w int) string {
	st := m.settings.Style
	words, tone := draw.Change(c, st, 40)
	line := st.Text.Render(m.area.Short()+" ") + draw.Badge(c.A.Grade, st) + st.Dim.Render(" to ") + draw.Badge(c.B.Grade, st) + "  " + tone.Render(words)
	return ansi.Truncate(line+st.Dim.Render("  against "+widget.Clean(before)+"; "+c.ComparabilityInTime()), w, st.Glyphs.Ellipsis)
}

func (m *Model) moverParts(x england.Mover) []part {
	st, c := m.settings.Style, x.Change
	var out []part
	if m.boxed() {
		out = append(out, part{drawn: m.changed(c, x.From.Title(m.whole.Basis), m.w-style.PaneSides-2)})
	}
	text := fmt.Sprintf("%s. %s to %s. Sources: %s; %s.", prose.Capital(c.Comparability()), x.From.Title(m.whole.Basis), x.To.Title(m.whole.Basis), m.sourceName(c.A.Source), m.sourceName(c.B.Source))
	return append(out, part{text: text, style: st.Dim})
}

func (m *Model) spreadWords(s england.Spread) string {
	var out []string
	for _, g := range scale() {
		if n := s.Counts[g]; n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, strings.ToLower(g.Words())))
		}
	}
	words := strings.Join(out, ", ")
	if why := s.WhyNone(); why != "" {
		words = strings.TrimPrefix(words+"; without a grade: "+why, "; ")
	}
	return prose.Capital(words) + "."
}
