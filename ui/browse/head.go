package browse

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// headView says in two lines what is shown: whose findings, what "year" means,
// how many of how many; then the whole filter.
func (m *Model) headView() []string {
	return []string{m.titleLine(), m.chipLine()}
}

func (m *Model) titleLine() string {
	s := m.set.Style
	count := ""
	if m.hits != nil {
		of := strconv.Itoa(m.of.n)
		if m.w >= 60 {
			of = prose.Count(m.of.n, "finding")
		}
		count = strconv.Itoa(m.hits.Total) + " of " + of + " "
		if n := m.selected.n; n > 0 {
			count = strconv.Itoa(n) + " selected, " + count
		}
	}
	year := "year = " + m.set.Basis.String()
	sep := "   "
	parts := []string{m.whose(), year}
	switch {
	case m.w >= 100:
		parts = append([]string{"casebook"}, append(parts, "sorted: "+m.sorted())...)
	case m.w >= 72:
		parts = append([]string{"casebook"}, parts...)
	case m.w < 60:
		parts[1], sep = "year="+m.set.Basis.String(), "  "
		if 1+ansi.StringWidth(parts[0])+len(sep)+len(parts[1])+len(sep)+len(count) > m.w {
			parts[1] = m.set.Basis.String()
		}
		room := m.w - 1 - len(parts[1]) - len(sep) - len(count) - 1
		parts[0] = strings.TrimRight(widget.Fit(parts[0], max(4, min(room, ansi.StringWidth(parts[0]))), s.Glyphs.Ellipsis), " ")
	}
	return m.emphasised(widget.Spread(" "+strings.Join(parts, sep), count, m.w, s.Glyphs.Ellipsis), count)
}

// emphasised draws the title line: whose findings and how many stand out, how they
// are dated and ordered does not.
func (m *Model) emphasised(line, count string) string {
	s := m.set.Style
	if !strings.HasSuffix(line, count) || !strings.Contains(line, m.whose()) {
		return s.Title.Render(line)
	}
	at := strings.Index(line, m.whose()) + len(m.whose())
	end := len(line) - len(count)
	return s.Title.Render(line[:at]) + s.Dim.Render(line[at:end]) + s.Strong.Render(line[end:])
}

// whose names the authority whose findings are shown.
func (m *Model) whose() string {
	p := m.filter.Pick(filter.Authority)
	switch n := len(p.Include); {
	case n == 1:
		return widget.Clean(m.nameOf(p.Include[0]))
	case n > 1:
		return strconv.Itoa(n) + " authorities"
	case len(p.Exclude) > 0:
		return "all authorities but " + strconv.Itoa(len(p.Exclude))
	}
	return "all authorities"
}

// chipLine shows the filter, beginning with whose words count, because that
// must never be cut off.
func (m *Model) chipLine() string {
	s := m.set.Style
	if err := m.finds.Failed(); err != nil {
		return s.Warn.Render(widget.Fit(" This filter could not be asked: "+widget.Clean(err.Error()), m.w, s.Glyphs.Ellipsis))
	}
	chips := m.chips()
	line, used := " ", 1
	for i, c := range chips {
		left := len(chips) - i - 1
		spare := 0
		if left > 0 {
			spare = 8
		}
		if w := ansi.StringWidth(c) + 1; used+w+spare <= m.w {
			line += s.Accent.Render(c) + " "
			used += w
			continue
		}
		if room := m.w - used - 9; i > 0 && room < 16 {
			line += s.Dim.Render("+" + strconv.Itoa(left+1) + " more")
			return widget.Fit(line, m.w, "")
		}
		cut := ansi.Truncate(c, max(1, m.w-used-1-spare), s.Glyphs.Ellipsis+"]")
		line += s.Accent.Render(cut) + " "
		used += ansi.StringWidth(cut) + 1
	}
	if len(chips) == 1 && !m.filter.Equal(m.start()) || len(chips) > 1 {
		return m.withHint(line, used, "X clears all")
	}
	return m.withHint(line+s.Dim.Render("no other filter"), used+15, "")
}

func (m *Model) withHint(line string, used int, hint string) string {
	if hint != "" && used+len(hint)+2 <= m.w {
		return line + strings.Repeat(" ", m.w-used-len(hint)-1) + m.set.Style.Dim.Render(hint) + " "
	}
	return widget.Fit(line, m.w, "")
}

// chips are the parts of the filter, whose words first.
func (m *Model) chips() []string {
	name := func(_ filter.Facet, id string) string { return m.nameOf(id) }
	var first, then []string
	for _, c := range m.filter.Chips(name) {
		text := "[" + widget.Clean(c.Text) + "]"
		if c.Facet == filter.Voice && !c.NoFacet {
			first = append(first, text)
		} else {
			then = append(then, text)
		}
	}
	if m.hits != nil && m.hits.Lacking() != "" {
		then = append(then, "["+widget.Clean(m.hits.Lacking())+"]")
	}
	if len(first) == 0 {
		first = []string{"[who: everyone]"}
	}
	return append(first, then...)
}
