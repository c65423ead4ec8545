package turned

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"casebook/data/history/turned"
	"casebook/ui/job"
	"casebook/ui/nav"
)

// Store is what the screen asks a casebook.
type Store interface{ turned.Facts }

// load asks the question. The first time that anybody asks one, every
// inspection is weighed; that can be stopped, and what is done is kept.
func (m *Model) load() tea.Cmd {
	s, q := m.store, m.question
	q.Basis = m.settings.Basis
	return job.Start(&m.work, func(ctx context.Context, tell job.Tell) (turned.Answer, error) {
		return turned.Read(ctx, s, q, turned.Tell(tell))
	})
}

// answered shows an answer at the turn that was under the cursor.
func (m *Model) answered(msg job.DoneMsg[turned.Answer]) tea.Cmd {
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
	m.answer, m.failed = &got, nil
	m.arrange()
	return m.search.Again()
}
