package browse

import (
	"strings"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/widget"
)

// emptyView says calmly why there is nothing in the list and what can be done.
func (m *Model) emptyView(w, h int) []string {
	s := m.set.Style
	if h < 1 {
		return nil
	}
	if m.hits == nil {
		text := "Reading the casebook."
		if err := m.finds.Failed(); err != nil {
			text = widget.Clean(err.Error())
		}
		return widget.Block(widget.Wrap("  "+text, w, "  "), w, h)
	}
	var lines []string
	add := func(text string) {
		for _, l := range widget.Wrap(text, max(1, w-4), "") {
			lines = append(lines, "  "+s.Text.Render(l))
		}
	}
	if h > 4 {
		lines = append(lines, "")
	}
	lines = append(lines, "  "+s.Strong.Render(widget.Fit("Nothing found.", max(0, w-2), "")))
	if len(m.bare) == 0 {
		add(m.why())
		if said := m.moreSaid(); said != "" {
			add(said)
		}
		if m.instead != "" {
			add(widget.Clean(m.instead))
		}
	} else {
		add(strings.Join(m.bare, ", ") + ": no findings are held, because no report has been imported yet. The grades are under " + m.set.Key(keys.Inspections) + "; " + m.set.Key(keys.Import) + " imports a report.")
	}
	add(m.set.Key(keys.Undo) + " undoes the last change, " + m.set.Key(keys.ClearAll) + " clears the filter, " + m.set.Key(keys.Filters) + " changes it.")
	return widget.Block(lines, w, h)
}

// why says which part of the filter leaves nothing.
func (m *Model) why() string {
	text := m.filter.Understood()
	if text != m.filter.Words() {
		return "No finding answers to the whole filter, whose words are read as: " + widget.Clean(text) + "."
	}
	f := m.filter
	f.Text = ""
	others := !f.Equal(m.start())
	switch {
	case text != "" && others:
		return "No finding under this filter holds all the words \"" + widget.Clean(text) + "\"."
	case text != "":
		return "No finding holds all the words \"" + widget.Clean(text) + "\"."
	case m.of.n == 0:
		return "This casebook holds no findings."
	case m.filter.OfstedOnly() && len(m.filter.Pick(filter.Voice).Exclude) == 0:
		return "None of Ofsted's findings answers to the whole filter. That is not to say that inspectors found nothing: see what the sources cover."
	}
	return "No finding answers to the whole filter."
}
