package library

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/history"
	"casebook/data/taxonomy"
	"casebook/store"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// Store is what the screen asks of a casebook.
type Store interface {
	Taxonomy() taxonomy.Taxonomy
	Themes() data.ThemeSet
	ThemeCounts() ([]taxonomy.Counted, error)
	Choices() ([]data.KeptChoice, error)
	Readers() ([]agreement.Reader, error)
	Agreement(agreement.Reader, agreement.Against) (agreement.Agreement, error)
	history.Known
	PlanRetag(ctx context.Context, t taxonomy.Taxonomy, text []byte, progress func(n, of int)) (*store.Retagging, error)
}

// Applier puts a planned taxonomy in force. It may take long and is called off
// the screen's goroutine.
type Applier interface {
	Apply(ctx context.Context, p *store.Retagging, progress func(n, of int)) error
}

// held is what is read of a casebook.
type held struct {
	counts  []taxonomy.Counted
	choices []data.KeptChoice
	named   []string // what the finding of each choice is called
	readers []agreement.Reader
}

// load reads counts, choices and readers.
func (m *Model) load() tea.Cmd {
	s, names := m.store, m.names()
	return m.reads.Ask(func() (out held, err error) {
		if out.counts, err = s.ThemeCounts(); err != nil {
			return out, err
		}
		if out.choices, err = s.Choices(); err != nil {
			return out, err
		}
		for _, k := range out.choices {
			out.named = append(out.named, calledBy(k, names))
		}
		out.readers, err = s.Readers()
		return out, err
	})
}

func (m *Model) names() *history.Names { return history.NewNames(m.store, m.settings.Basis) }

// calledBy is what the finding of a choice is called: by its inspection alone where
// it is gone.
func calledBy(k data.KeptChoice, names *history.Names) string {
	if k.Orphaned() {
		return names.Inspection(k.Inspection)
	}
	return names.Finding(k.Now)
}

func (m *Model) take(msg request.ReadMsg[held]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		return cmd
	}
	got := m.reads.Got()
	m.choices, m.named, m.readers = got.choices, got.named, got.readers
	m.counts = make(map[string]taxonomy.Counted, len(got.counts))
	for _, c := range got.counts {
		m.counts[c.ID] = c
	}
	m.arrange()
	return nil
}

// arrange finds the themes again that the typed name is in.
func (m *Model) arrange() {
	entries := m.draft.Entries()
	m.shown = widget.Found(len(entries), m.find.Value(), func(i int) string { return entries[i].Label + " " + entries[i].ID })
	m.tell()
	m.themes.SetTotal(len(m.shown))
	m.kept.SetTotal(len(m.readers) + len(m.choices))
	m.measure()
}

// agreed is how far a reader agrees: with what was confirmed, and with the
// suggestions.
type agreed struct {
	both  [2]agreement.Agreement
	named map[string]string // findings on which they differ, by id
}

// agree asks how far a reader agrees.
func (m *Model) agree(r agreement.Reader) tea.Cmd {
	s, names := m.store, m.names()
	return m.agreements.Ask(func() (out agreed, err error) {
		for i, against := range []agreement.Against{agreement.Confirmed, agreement.Suggested} {
			if out.both[i], err = s.Agreement(r, against); err != nil {
				return out, err
			}
		}
		out.named = names.Findings(slices.Concat(out.both[0].Disagreement, out.both[1].Disagreement))
		return out, nil
	})
}
