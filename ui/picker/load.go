package picker

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/tag"
	"casebook/data/words"
	"casebook/ui/reader"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// portion is how many findings are read before the progress is shown again.
const portion = 200

// readCmd reads the next portion of the findings that are still to be read.
func (p *Picker) readCmd() tea.Cmd {
	if len(p.ids) == 0 {
		return nil
	}
	from, ids := p.store, p.ids[:min(portion, len(p.ids))]
	return p.portions.Ask(func() ([]data.Finding, error) {
		var out []data.Finding
		for _, id := range ids {
			f, err := from.Finding(id)
			if err != nil {
				return nil, err
			}
			out = append(out, f)
		}
		return out, nil
	})
}

// got takes a portion and asks for the next. Where one cannot be read nothing
// can be confirmed: the others must not look like all of them.
func (p *Picker) got(msg request.ReadMsg[[]data.Finding]) tea.Cmd {
	if news, _ := p.portions.Take(msg); !news { // the box says what failed
		return nil
	}
	got := *p.portions.Got()
	p.findings = append(p.findings, got...)
	p.ids = p.ids[len(got):]
	p.begin()
	return tea.Batch(p.readCmd(), p.reasonCmd())
}

// reason is what the program makes of a finding's words.
type reason struct {
	suggestion *tag.Suggestion
	deciding   []words.Hit // of the text as it is shown
}

// reasonCmd works out what speaks for which theme, in the text as it is shown.
func (p *Picker) reasonCmd() tea.Cmd {
	if !p.one() || !p.ready() {
		return nil
	}
	from, f := p.store, p.findings[0]
	return p.reasons.Ask(func() (reason, error) {
		s, err := reader.Suggest(from, f)
		var deciding []words.Hit
		for _, w := range s.Deciding(widget.Clean(f.Text)) {
			deciding = append(deciding, words.Hit{Word: w})
		}
		return reason{s, deciding}, err
	})
}

// find lists the themes whose id or label holds every word typed: the recent
// ones first, in the order of their numbers, then the rest, then those that a
// finding has though they are not in use. Of those that are typed for, what
// begins so comes before all others.
func (p *Picker) find() {
	var all []data.Theme
	themes := p.store.Themes()
	add := func(t data.Theme) {
		if !slices.ContainsFunc(all, func(x data.Theme) bool { return x.ID == t.ID }) {
			all = append(all, t)
		}
	}
	for _, id := range p.recent.themes() {
		add(data.Theme{ID: id, Label: themes.Label(id)})
	}
	for _, t := range themes.List() {
		add(t)
	}
	for _, id := range slices.Sorted(maps.Keys(p.had)) {
		add(data.Theme{ID: id, Label: themes.Label(id)})
	}
	p.rows = p.rows[:0]
	for _, i := range widget.Found(len(all), p.input.Value(), func(i int) string { return all[i].ID + " " + all[i].Label }) {
		p.rows = append(p.rows, all[i])
	}
	p.list.SetTotal(len(p.rows))
	p.list.To(0)
}
