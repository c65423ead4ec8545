package compare

import (
	"fmt"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// matterGroups are A's matters in the report's order, what is new in B, and
// the pairs that have lost a finding.
func (m *Model) matterGroups() []group {
	if !m.changed {
		return m.pair.groups
	}
	var out []group
	for _, g := range m.pair.groups {
		if g.kind != ofMatter || !m.pair.Matters[g.at].Change.Stayed() {
			out = append(out, g)
		}
	}
	return out
}

// ofMatters makes the groups of a comparison, and says which matter a finding
// of A is.
func ofMatters(c compare.Comparison) ([]group, map[string]int) {
	var out []group
	places := map[string]int{}
	for i := range c.Matters {
		x := &c.Matters[i]
		places[x.Finding.ID] = i
		g := group{kind: ofMatter, id: "matter:" + x.Finding.ID, at: i, a: []data.Finding{x.Finding}, again: len(x.Again)}
		for _, links := range [][]compare.Link{x.B, x.Again} {
			for j := range links {
				g.b, g.links = append(g.b, links[j].Finding), append(g.links, &links[j])
			}
		}
		out = append(out, g)
	}
	if len(c.New) > 0 {
		out = append(out, group{kind: ofNew, id: "new", b: c.New})
	}
	if len(c.Orphans) > 0 {
		out = append(out, group{kind: ofOrphans, id: "orphans"})
	}
	return out, places
}

// entry draws one finding of a group, with how it is linked.
func (m *Model) entry(g group, side, i, w int) []string {
	f, o := g.side(side)[i], m.options(w)
	if l := g.link(i); side == sideB && l != nil {
		o.Excerpt = l.Excerpt
	}
	lines := draw.Entry(f, o)
	if side != sideB || g.link(i) == nil {
		return lines
	}
	var over []string
	for _, l := range widget.Wrap(g.link(i).Words(i >= len(g.b)-g.again), max(1, w-2), "") {
		over = append(over, "  "+m.settings.Style.Dim.Render(l))
	}
	return append(over, lines...)
}

// rest says how many of a matter's links are folded.
func (m *Model) rest(g group) string {
	n := len(g.b) - len(m.shown(g, sideB))
	if n == 0 {
		return ""
	}
	if len(g.b)-n >= g.speaking() {
		return prose.CountOf(n, "paragraph of B comes near; - shows it", "paragraphs of B come near; - shows them")
	}
	return prose.CountOf(n, "more in B; - shows it", "more in B; - shows them")
}

// layOrphans draws the pairs that have lost a finding, as the notebook
// remembers them.
func (m *Model) layOrphans(s *sheet) {
	st := m.settings.Style
	for i, o := range m.pair.Orphans {
		first := len(s.Lines)
		s.note(prose.Sentence(o.Words()), st.Warn)
		for _, x := range []struct {
			name string
			end  data.PairEnd
			gone bool
		}{{"A", o.Pair.A, o.GoneA}, {"B", o.Pair.B, o.GoneB}} {
			text := x.name + "  " + x.end.Finding + ": " + x.end.Text
			if x.gone && o.Damaged {
				text = x.name + "  (not found) " + x.end.Finding + ": " + x.end.Text
			} else if x.gone {
				text = x.name + "  (gone) " + x.end.Finding + ": " + x.end.Text
			}
			s.note(text, st.Text)
		}
		s.Stops = append(s.Stops, widget.Stop{ID: fmt.Sprintf("orphan:%d", i), First: first, Last: len(s.Lines) - 1})
	}
}

// layMatters draws the heading over the matters.
func (m *Model) layMatters() widget.Laid {
	st := m.settings.Style
	s := &sheet{w: m.inner()}
	s.text("")
	head := "  " + st.Strong.Render("Matters")
	switch {
	case !m.pair.matched:
		s.add("heading", 0, 0, head+"  are being read")
	case m.pair.None != "":
		s.add("heading", 0, 0, head)
		s.note(m.pair.None, st.Text)
	default:
		s.add("heading", 0, 0, widget.Fit(head+st.Dim.Render("  "+prose.Count(len(m.pair.Matters), "finding")+" of A that ask for work, recommendations first"), s.w, st.Glyphs.Ellipsis))
		s.note("What is marked suggested is the program's and may be wrong; Enter confirms it. Silence is never taken for a remedy.", st.Dim)
		s.hidden(m, len(m.pair.groups)-len(m.groups), "matter")
	}
	if m.pair.unread != "" {
		s.note(m.pair.unread, st.Warn)
	}
	s.text("")
	return s.Laid
}
