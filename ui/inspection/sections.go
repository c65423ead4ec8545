package inspection

import (
	"cmp"
	"slices"
	"strconv"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// The beginnings of stop ids.
const (
	headStop    = "head:"
	findingStop = "finding:"
	rowStop     = "row:"
	lineStop    = "line:"
)

// section is a part of the text.
type section struct {
	id, title string // title "": no heading of its own
	count     int    // of entries, 0 when there is nothing to count
	entries   []entry
	lay       func(*sheet) // draws what stands under the heading
}

// name is what the contents call a section.
func (s section) name() string { return cmp.Or(s.title, "Dates and framework") }

// entry is a thing of a section that the cursor can rest on and a search find.
type entry struct{ id, text string }

// sheet collects lines with places for the cursor.
type sheet struct {
	widget.Laid
	w     int
	style style.Sheet
}

func (s *sheet) add(id string, lines ...string) {
	first := len(s.Lines)
	s.Lines = append(s.Lines, lines...)
	s.Stops = append(s.Stops, widget.Stop{ID: id, First: first, Last: len(s.Lines) - 1})
}

// lay makes the text anew from the inspection and the settings.
func (m *Model) lay() {
	m.sections = []section{m.about(), m.judgements(), m.summary()}
	m.sections = append(m.sections, m.findings()...)
	m.sections = append(m.sections, m.responses()...)
	m.sections = append(m.sections, m.events()...)
	m.sections = append(m.sections, m.flags()...)
	m.sections = append(m.sections, m.sources())
	m.measure()
	m.text.Reset(len(m.sections), m.layBlock)
	m.contents.SetTotal(len(m.sections))
}

func (m *Model) layBlock(i int) widget.Laid {
	sec := m.sections[i]
	f := m.frame()
	s := &sheet{w: f.text, style: m.settings.Style}
	if f.reading > 0 && !f.framed {
		s.w-- // no word touches the line beside it
	}
	if sec.title != "" {
		s.add(headStop+sec.id, m.headLine(sec, s.w))
	}
	if sec.title == "" || !m.folded[sec.id] {
		if sec.lay != nil {
			sec.lay(s)
		}
		s.Lines = append(s.Lines, "")
	}
	return s.Laid
}

func (m *Model) headLine(sec section, w int) string {
	st := m.settings.Style
	glyph := st.Glyphs.Open
	if m.folded[sec.id] {
		glyph = st.Glyphs.Closed
	}
	line := "  " + st.Dim.Render(glyph) + " " + st.Strong.Render(widget.Clean(sec.title))
	if sec.count > 0 {
		line += st.Dim.Render(" (" + strconv.Itoa(sec.count) + ")")
	}
	return widget.Fit(line, w, st.Glyphs.Ellipsis)
}

func (m *Model) options(w int) draw.Options {
	return draw.Options{Style: m.settings.Style, Width: w, Words: m.find.Query(), Short: m.store.Themes().Short}
}

// group is findings that stand together.
type group struct {
	id, title string
	findings  []data.Finding
}

// findings groups what Ofsted says: by judgement area, else by the section of
// the source; recommendations stand last and together.
func (m *Model) findings() []section {
	var ofsted, asks []data.Finding
	areas := false
	for _, f := range m.whole.Findings {
		switch {
		case f.Attribution != data.Ofsted:
		case f.Polarity == data.Recommendation:
			asks = append(asks, f)
		default:
			ofsted = append(ofsted, f)
			areas = areas || f.Area != ""
		}
	}
	groups := m.bySection(ofsted)
	if areas {
		groups = m.byArea(ofsted)
	}
	if len(asks) > 0 {
		groups = append(groups, group{"recommendations", "Recommendations", asks})
	}
	var out []section
	for _, g := range groups {
		out = append(out, m.findingSection(g))
	}
	return out
}

func (m *Model) findingSection(g group) section {
	sec := section{id: g.id, title: g.title, count: len(g.findings)}
	for _, f := range g.findings {
		sec.entries = append(sec.entries, entry{findingStop + f.ID, f.Text})
	}
	sec.lay = func(s *sheet) {
		for _, f := range g.findings {
			s.add(findingStop+f.ID, draw.Entry(f, m.options(min(s.w, layout.Entry)))...)
		}
	}
	return sec
}

func (m *Model) byArea(findings []data.Finding) []group {
	of := map[data.Area][]data.Finding{}
	for _, f := range findings {
		of[f.Area] = append(of[f.Area], f)
	}
	var out []group
	for a, list := range of {
		g := group{id: "area:" + string(a), title: a.NameIn(m.whole.Inspection.Edition()), findings: list}
		if a == "" {
			g.title = "No judgement area"
		}
		out = append(out, g)
	}
	slices.SortFunc(out, func(x, y group) int {
		return cmp.Compare(x.findings[0].Area.Order(), y.findings[0].Area.Order())
	})
	return out
}

func (m *Model) bySection(findings []data.Finding) []group {
	var out []group
	for _, f := range findings {
		name := f.Source.Section
		if name == "" {
			name = "Findings"
		}
		i := slices.IndexFunc(out, func(g group) bool { return g.title == name })
		if i < 0 {
			i = len(out)
			out = append(out, group{id: "section:" + name, title: name})
		}
		out[i].findings = append(out[i].findings, f)
	}
	return out
}

// responses are what others say; Ofsted's counts never include them.
func (m *Model) responses() []section {
	var others []data.Finding
	for _, f := range m.whole.Findings {
		if f.Attribution != data.Ofsted {
			others = append(others, f)
		}
	}
	if len(others) == 0 || !m.settings.OtherVoices {
		return nil
	}
	return []section{m.findingSection(group{"responses", "Responses by others, not Ofsted's words", others})}
}
