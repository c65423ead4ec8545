package compare

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// tally is how many rows of a view met each change.
type tally struct {
	what    string // "Themes"
	changes []data.Change
	count   map[data.Change]int
	full    func(data.Change) string // a count with who says so
	who     string                   // who says so of all, "" where nobody but the facts
}

// Below this width or height counts have marks instead of words.
const (
	wordsFrom = 60
	wordsHigh = 12
)

// counts says how many rows met each change.
func (m *Model) counts() []string {
	p := m.pair
	none := func(why string) []string { return []string{" " + m.settings.Style.Dim.Render(widget.Clean(why))} }
	switch why := p.Unheld(); {
	case why != "":
		return none(why)
	case m.rows == byTheme:
		return m.tally(tally{"Themes", p.ThemeChanges(), p.Changes, p.Count, m.relied(suggestedOf(p.Changes, p.SuggestedChanges), compare.OfThemes)})
	case m.rows == byArea:
		all, suggested := p.AreaChanges()
		full := func(c data.Change) string { return compare.Counted(all[c], suggested[c]) }
		return m.tally(tally{"Areas", p.ThemeChanges(), all, full, suggestedOf(all, suggested)})
	}
	if !p.matched {
		return none("Matters are being read.")
	}
	if p.None != "" {
		return none("No matters. " + p.None)
	}
	var who []string
	for _, s := range compare.Statuses() {
		if n := p.by[s]; n > 0 {
			who = append(who, fmt.Sprintf("%d %s", n, s))
		}
	}
	if n := p.by[compare.Suggested]; n > 0 && n == len(p.Matters) {
		who = []string{"all suggested"}
	}
	full := func(c data.Change) string { return p.counted[c] }
	return m.tally(tally{"Matters", slices.Insert(compare.MatterChanges(), 1, data.NewConcern), p.changes, full, m.relied(strings.Join(who, ", "), compare.OfMatters)})
}

// relied says behind what is suggested how far that can be relied on.
func (m *Model) relied(who, of string) string {
	short := compare.Reliance(of).Short()
	if !strings.Contains(who, string(compare.Suggested)) || short == "" || m.pair.Undirected() != "" {
		return who
	}
	return who + "; " + short
}

// suggestedOf says how many of all rest on suggestions, "" for none.
func suggestedOf(all, suggested map[data.Change]int) string {
	sum, of := 0, 0
	for c, n := range all {
		sum, of = sum+suggested[c], of+n
	}
	switch {
	case sum == 0:
		return ""
	case sum == of:
		return "all suggested"
	}
	return fmt.Sprintf("%d suggested", sum)
}

// tally writes counts with as many words as the width lets, in one line or else
// in as many as it takes: with the changes that some row met and the gravest, with
// the former alone. That a source is partial is never left out.
func (m *Model) tally(t tally) []string {
	st := m.settings.Style
	lead, who, partly := st.Strong.Render(t.what), "", st.Warn.Render(m.pair.Partly())
	if t.who != "" {
		who = st.Dim.Render("(" + t.who + ")")
	}
	if m.w < wordsFrom || m.h < wordsHigh {
		return []string{m.marks(t, partly)}
	}
	met := func(c data.Change) bool { return t.count[c] > 0 }
	gravest := func(c data.Change) bool { return met(c) || c == data.Worse || c == data.NewConcern }
	line := func(marks, full bool, which func(data.Change) bool, more ...string) []string {
		return slices.Concat([]string{lead}, m.counted(t, marks, full, which), more)
	}
	forms := [][]string{
		line(true, true, gravest, partly), line(true, false, gravest, who, partly), line(true, false, met, who, partly),
		line(false, false, gravest, who, partly), line(false, false, met, who, partly),
	}
	for _, try := range []struct {
		lines int
		forms [][]string
	}{{1, forms[:2]}, {2, forms[1:]}} {
		for _, form := range try.forms {
			if lines := m.flowed(form); len(lines) <= try.lines {
				return lines
			}
		}
	}
	return m.flowed(forms[4])
}

// counted writes the changes that are wanted with their counts.
func (m *Model) counted(t tally, marks, full bool, which func(data.Change) bool) []string {
	var out []string
	for _, c := range t.changes {
		if !which(c) {
			continue
		}
		name, n := c.Words(), fmt.Sprint(t.count[c])
		if marks {
			name = draw.ChangeSign(c) + " " + name
		}
		if full {
			n = t.full(c)
		}
		tone := draw.ChangeTone(c, m.settings.Style)
		if t.count[c] == 0 {
			tone = m.settings.Style.Quiet
		}
		out = append(out, tone.Render(name)+" "+n)
	}
	return out
}

// flowed sets parts beside each other, in as many lines as they need.
func (m *Model) flowed(parts []string) []string {
	var lines []string
	s := ""
	for _, p := range parts {
		switch n := ansi.StringWidth(p); {
		case n == 0:
		case s == "":
			s = " " + p
		case ansi.StringWidth(s)+2+n > m.w:
			lines, s = append(lines, s), "   "+p
		default:
			s += "  " + p
		}
	}
	return append(lines, s)
}

// marks writes counts by their marks, the last left out first.
func (m *Model) marks(t tally, partly string) string {
	st := m.settings.Style
	var bare []string
	for _, c := range t.changes {
		if t.count[c] > 0 {
			bare = append(bare, draw.ChangeTone(c, st).Render(c.Mark())+fmt.Sprintf(" %d", t.count[c]))
		}
	}
	first := t.who[:max(0, strings.IndexAny(t.who+",", ",;"))]
	for _, who := range []string{first, strings.Replace(first, "suggested", "sugg.", 1), ""} {
		if s := strings.TrimRight(" "+strings.Join(bare, " ")+"  "+st.Dim.Render(who), " ") + "  " + partly; ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	for n := len(bare) - 1; n > 0 && partly != ""; n-- { // the last are said least of all
		if s := " " + strings.Join(bare[:n], " ") + " " + st.Glyphs.Ellipsis + "  " + partly; ansi.StringWidth(s) <= m.w {
			return s
		}
	}
	return " " + strings.Join(bare, " ") + "  " + partly
}
