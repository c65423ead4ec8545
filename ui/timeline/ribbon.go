package timeline

import (
	"cmp"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/history/timeline"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// ribbons are the grades in force, each with the time that it stood: the overall
// one, broken where none was given, and where none stands which was the last,
// and the areas, in one line where the room is less than all have.
func (m *Model) ribbons(a timeline.Axis, room int) []string {
	var out []string
	all := m.inForce(room)
	for i, r := range all {
		if i > 0 && room <= len(all) {
			return append(out, m.profile())
		}
		name := m.inForceName()
		if i > 0 {
			name = "  " + r.Name
			if ansi.StringWidth(name) > m.label {
				name = " " + r.Area.Short()
			}
		}
		out = append(out, m.line(name, bars(m.stretches(a, r), a.Width, m.settings.Style.Glyphs.Horizontal)))
		if i == 0 {
			out = append(out, m.lastOverall()...)
		}
	}
	return out
}

// inForce are the ribbons to draw: all, but where the rows of areas leave no room,
// or the screen is low, the areas only where no overall grade stands.
func (m *Model) inForce(room int) []timeline.Ribbon {
	rows := 0
	if m.byArea() {
		rows = len(m.t.Rows)
	}
	if room >= rows+len(m.t.Ribbons)+lanesBeside {
		return m.t.Ribbons
	}
	return m.t.InForce()
}

// lanesBeside is how many rows a timeline has beside its grades, for the most.
const lanesBeside = 7

// lastOverall says which overall grade was the last where none stands.
func (m *Model) lastOverall() []string {
	v, without := m.t.WithoutOverall()
	if !without {
		return nil
	}
	words := fitting([]string{v.Words(), v.Last.Brief(), v.Last.Briefest()}, m.inner()-2)
	return []string{m.settings.Style.Dim.Render(widget.Fit(" "+prose.Capital(widget.Clean(words)), m.inner(), m.settings.Style.Glyphs.Ellipsis))}
}

// profile says the areas in force in one line, each by its short name.
func (m *Model) profile() string {
	said := ""
	for _, a := range data.ListedAreas() {
		for _, r := range m.t.InForce() {
			if r.Area == a {
				said += " " + a.Column() + " " + r.Stretches[len(r.Stretches)-1].Letter() + " "
			}
		}
	}
	return widget.Fit(said, m.inner(), "")
}

// inForceName says that grades are in force from publication where all else
// goes by another date.
func (m *Model) inForceName() string {
	switch {
	case m.t.Basis == data.ByPublished || m.label < 14:
		return "In force"
	case m.label < 30:
		return "In force (pub)"
	}
	return "In force (from publication)"
}

// stretches are the bars of a ribbon, closed where it is broken.
func (m *Model) stretches(a timeline.Axis, r timeline.Ribbon) []span {
	var out []span
	for _, v := range r.Stretches {
		end := cmp.Or(v.To, m.t.Reach.On)
		if v.From.Year() > a.To || end != "" && end.Year() < a.From {
			continue
		}
		s := span{x: 0, end: a.Width, texts: m.stood(r, v), before: v.From.Year() < a.From, open: v.To == "" || v.To.Year() > a.To, gap: v.Grade == ""}
		s.fill, s.paint = m.ground(v.Grade)
		if v.From.Year() >= a.From {
			s.x = a.Place(v.From)
		}
		if end != "" && end.Year() <= a.To {
			s.end = a.Place(end)
		}
		if v.To == "" && v.Grade != "" { // however new, what stands now is seen
			least := len("|>") + ansi.StringWidth(v.Letter())
			s.end = min(a.Width, max(s.end, s.x+least))
			s.x = min(s.x, s.end-least)
		}
		if n := len(out); n > 0 {
			out[n-1].end = min(out[n-1].end, s.x)
			out[n-1].closed = s.gap && !out[n-1].gap
		}
		out = append(out, s)
	}
	return out
}

// ground is what fills the bar of a grade, "" for a line, and how it is painted: on
// the grade's ground in looks that have grounds, in its tone otherwise. Where none was
// given, dots.
func (m *Model) ground(g data.Grade) (fill string, paint func(string) string) {
	st := m.settings.Style
	on := func(as style.Ink) func(string) string {
		return func(text string) string { return as.Render(text) }
	}
	switch {
	case g == "" && st.Glyphs.ASCII:
		return ".", on(st.Quiet)
	case g == "":
		return "·", on(st.Quiet)
	case st.Look == style.Mono:
		return "", on(draw.BadgeStyle(g, st))
	}
	return " ", on(draw.BadgeStyle(g, st))
}

// stood says a grade in force and its age, the fullest first; of an area the
// grade alone, since its bar shows how long.
func (m *Model) stood(r timeline.Ribbon, v timeline.Stretch) []string {
	letter := v.Letter()
	age, ok := history.AgeOf(v.From, cmp.Or(v.To, m.t.Reach.On))
	switch {
	case v.Grade == "":
		return []string{v.Words, ""}
	case v.JudgedWith != "":
		return []string{v.Words + v.Doubt + ", joint", letter + " joint", letter}
	case r.Area != data.Overall || !ok:
		return []string{v.Words + v.Doubt, letter}
	}
	words, brief := age.Words(), age.Brief()
	return []string{v.Words + " " + words, v.Words + " " + brief, letter + " " + words, letter + " " + brief, letter}
}

// bearers are the names of who had the authority's place, its own as it is and
// the others muted.
func (m *Model) bearers(a timeline.Axis, all []timeline.Span) []span {
	st := m.settings.Style
	out := named(a, all)
	for i := range out {
		s := &out[i]
		name := s.texts[0]
		s.texts = []string{name}
		if room := s.end - s.x - 1; room > leastName {
			s.texts = append(s.texts, widget.Fit(name, room, st.Glyphs.Ellipsis))
		}
		if name != widget.Clean(m.t.Authority.Name) {
			s.paint = func(text string) string { return st.Dim.Render(text) }
		}
	}
	return out
}

// leastName is how many cells a name that is cut must still have to tell
// anything.
const leastName = 6
