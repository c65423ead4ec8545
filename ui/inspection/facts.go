package inspection

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/data/provenance"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/reader"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// para adds a paragraph that the cursor can rest on.
func (s *sheet) para(id, text string, st style.Ink, indent string) {
	lines := widget.Wrap(text, max(1, s.w-2-len(indent)), "")
	for i, l := range s.style.Linked(text, lines) {
		lead := "  "
		if i > 0 {
			lead += indent
		}
		lines[i] = lead + st.Render(l)
	}
	s.add(id, lines...)
}

// about says when, under what and how far the inspection is known.
func (m *Model) about() section {
	in, st := m.whole.Inspection, m.settings.Style
	var lines []string
	for _, x := range reader.Dates(in, nil) {
		if x.Also {
			lines = append(lines, "Another source: "+strings.ToLower(x.Label)+" "+x.Text+".")
			continue
		}
		lines = append(lines, x.Label+" "+x.Text+".")
	}
	kind := in.Framework.Name()
	if n := in.Kind.Name(); in.Kind != data.FullInspection && !strings.EqualFold(n, kind) {
		kind += ", " + n
	}
	if in.Sequence > 0 {
		kind += " " + strconv.Itoa(in.Sequence)
	}
	lines = append(lines, kind+". Coverage: "+in.CoverageNoted()+".")
	for _, x := range [][2]string{{in.ScopeName(), in.Scope}, {"Outcome", in.Outcome}, {"Legal basis", in.LegalBasis}, {"Lead inspector", in.Lead}} {
		if x[1] != "" {
			lines = append(lines, x[0]+": "+strings.TrimSuffix(x[1], ".")+".")
		}
	}
	if at := provenance.ReadAt(in); at.Text != "" {
		lines = append(lines, at.String())
	}
	return section{id: "about", lay: func(s *sheet) {
		for i, l := range lines {
			style := st.Text
			if strings.HasPrefix(l, "Another source") {
				style = st.Warn
				l = mark.Warning + " " + l
			}
			s.para(lineStop+strconv.Itoa(i), widget.Clean(l), style, "  ")
		}
	}}
}

// summary counts the findings, or says that there are none and why.
func (m *Model) summary() section {
	n := map[data.Polarity]int{}
	ofsted := 0
	var voices []string
	others := 0
	for _, f := range m.whole.Findings {
		if f.Attribution == data.Ofsted {
			ofsted++
			n[f.Polarity]++
			continue
		}
		others++
		if v := f.Attribution.Name(); !slices.Contains(voices, v) {
			voices = append(voices, v)
		}
	}
	return section{id: "findings", title: "Findings", count: ofsted, lay: func(s *sheet) {
		st := m.settings.Style
		for i, words := range data.UnreadableWords(m.whole.Unreadable) {
			s.para(lineStop+"unreadable"+strconv.Itoa(i), mark.Warning+" "+words, st.Warn, "  ")
		}
		if len(m.whole.Findings) == 0 && len(m.whole.Unreadable) == 0 {
			s.para(lineStop+"none", m.noFindings(), st.Text, "")
			return
		}
		text := strconv.Itoa(ofsted) + " by Ofsted:"
		for _, p := range data.Polarities() {
			if n[p] > 0 {
				text += "  " + draw.Tone(p, st).Render(p.Mark()) + " " + polarityCount(p, n[p])
			}
		}
		s.para(lineStop+"counts", text, st.Text, "")
		if others > 0 {
			by := strconv.Itoa(others) + " by " + prose.List(voices, "and")
			if m.settings.OtherVoices {
				by += ", below under responses; no count of Ofsted's includes them."
			} else {
				by += " hidden (D shows)."
			}
			s.para(lineStop+"voices", by, st.Dim, "")
		}
	}}
}

// polarityCount is "2 strengths", "8 needs work".
func polarityCount(p data.Polarity, n int) string {
	if p == data.Strength || p == data.Recommendation {
		return prose.Count(n, p.Name())
	}
	return strconv.Itoa(n) + " " + p.Name()
}

func (m *Model) noFindings() string {
	s := m.whole.Inspection.WithoutFindings() + " That says nothing about the service."
	if provenance.Address(m.whole.Inspection) == "" && m.whole.Authority.URN != "" {
		s += " The published report is on Ofsted's site under URN " + widget.Clean(m.whole.Authority.URN) + "."
	}
	return s + " To read a report file into the casebook: " + m.settings.Key(keys.Import) + ", or casebook import FILE."
}

func (m *Model) events() []section {
	if len(m.whole.Events) == 0 {
		return nil
	}
	sec := section{id: "events", title: "Events nearby", count: len(m.whole.Events)}
	for _, e := range m.whole.Events {
		sec.entries = append(sec.entries, entry{lineStop + e.ID, e.Text})
	}
	sec.lay = func(s *sheet) {
		for _, e := range m.whole.Events {
			text := e.Date.Short() + "  " + e.Text
			if e.Uncertain != "" {
				text += " Uncertain: " + e.Uncertain
			}
			s.para(lineStop+e.ID, draw.Highlight(widget.Clean(text), m.find.Query(), m.settings.Style), m.settings.Style.Text, "    ")
		}
	}
	return []section{sec}
}

func (m *Model) flags() []section {
	var out []section
	var all []entry
	for _, f := range m.whole.Flags {
		all = append(all, entry{lineStop + f.ID, f.Words()})
	}
	for _, src := range m.whole.SourcesUsed() {
		if doubt := provenance.InDoubt(src); doubt != "" {
			all = append(all, entry{lineStop + "doubt " + src.ID, "in doubt when " + src.Document + " was read: " + doubt + "."})
		}
	}
	if len(all) > 0 {
		out = append(out, section{id: "warnings", title: "Warnings", count: len(all), entries: all, lay: func(s *sheet) {
			for _, e := range all {
				s.para(e.id, draw.Highlight(widget.Clean(mark.Warning+" "+e.text), m.find.Query(), m.settings.Style), m.settings.Style.Text, "  ")
			}
		}})
	}
	if n := m.whole.Inspection.Note; n != "" {
		out = append(out, section{id: "note", title: "Note", entries: []entry{{lineStop + "note", n}}, lay: func(s *sheet) {
			s.para(lineStop+"note", draw.Highlight(widget.Clean(n), m.find.Query(), m.settings.Style), m.settings.Style.Text, "")
		}})
	}
	return out
}

func (m *Model) sources() section {
	list := m.whole.SourcesUsed()
	return section{id: "sources", title: "Sources", count: len(list), lay: func(s *sheet) {
		for _, src := range list {
			s.para(lineStop+"source "+src.ID, widget.Clean(sourceText(src, m.whole.Sources)), m.settings.Style.Text, "  ")
		}
	}}
}

// sourceText is a source in a paragraph.
func sourceText(s data.Source, all map[string]data.Source) string {
	facts := provenance.Source(s.ID, all)
	text := facts[0].Text
	for _, f := range facts[1:] {
		text += "; " + f.String()
	}
	return text
}
