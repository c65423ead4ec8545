package review

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/review"
	"casebook/ui/job"
	"casebook/ui/nav"
	"casebook/ui/reader"
)

// Store is what the screen asks of a casebook.
type Store interface {
	reader.Suggester
	Review(context.Context, filter.Filter, func(n, of int, what string)) (review.Queue, error)
	Reviewed(filter.Filter) (review.Progress, error)
	Authorities() ([]data.Authority, error)
	Themes() data.ThemeSet
}

// found is a queue with the names in it.
type found struct {
	queue review.Queue
	names map[string]data.Authority
}

// read asks for the queue.
func (m *Model) read() tea.Cmd {
	s, f := m.store, m.filter
	return job.Start(&m.work, func(ctx context.Context, tell job.Tell) (found, error) {
		q, err := s.Review(ctx, f, tell)
		if err != nil {
			return found{}, err
		}
		all, err := s.Authorities()
		names := make(map[string]data.Authority, len(all))
		for _, a := range all {
			names[a.ID] = a
		}
		return found{q, names}, err
	})
}

// found shows a queue from its beginning: what is least certain stands there.
func (m *Model) found(msg job.DoneMsg[found]) tea.Cmd {
	got, err, ok := job.Done(&m.work, msg)
	switch {
	case !ok:
		return nil
	case job.Stopped(err):
		return nav.Send(nav.BackMsg{})
	case err != nil:
		m.failed = err
		return nav.Fail(err)
	}
	m.queue, m.names, m.failed, m.laid = &got.queue, got.names, nil, laid{}
	m.list.SetTotal(len(m.queue.Items))
	m.list.To(0)
	return nil
}

// settle takes over what holds for the whole program.
func (m *Model) settle(s nav.Settings) tea.Cmd {
	voices := s.OtherVoices != m.settings.OtherVoices
	m.settings, m.laid, m.filter.Basis = s, laid{}, s.Basis
	if !voices {
		return nil
	}
	m.filter = m.filter.OtherVoices(s.OtherVoices)
	return m.read()
}

// tagged takes confirmed suggestions out of the queue, and brings back, under the
// cursor, what was taken back.
func (m *Model) tagged(t nav.TaggedMsg) tea.Cmd {
	if m.queue == nil || t.Step == nav.NoUndo || t.Step == nav.NoRedo || t.Pairs && !t.Skipped {
		return nil
	}
	q, back := m.queue, t.Step == nav.Undone
	for _, id := range t.Findings {
		at := slices.IndexFunc(q.Items, func(x review.Item) bool { return x.Finding.ID == id })
		was, gone := m.done[id]
		switch {
		case t.Skipped && at >= 0:
			q.Items[at].Skipped = !back
		case !back && at >= 0:
			m.done[id] = q.Items[at]
			q.Items = slices.Delete(q.Items, at, at+1)
		case back && gone:
			delete(m.done, id)
			q.Items = append(q.Items, was)
		}
	}
	review.Sort(q.Items)
	m.list.SetTotal(len(q.Items))
	if back && len(t.Findings) > 0 {
		if at := slices.IndexFunc(q.Items, func(x review.Item) bool { return x.Finding.ID == t.Findings[0] }); at >= 0 {
			m.list.To(at)
		}
	}
	m.laid = laid{}
	s, f := m.store, m.filter
	return m.count.Ask(func() (review.Progress, error) { return s.Reviewed(f) })
}
