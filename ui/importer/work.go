package importer

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"casebook/data/importing"
	"casebook/ui/job"
	"casebook/ui/nav"
)

// task is the job that goes on, and the step to go back to when it is stopped.
type task struct {
	verb string
	back step
}

// planned is what reading came to.
type planned struct {
	plan importing.Plan
	path string // the file that was read again, "" for all
}

// written is what writing came to.
type written struct{}

// run begins a job.
func run[T any](m *Model, t task, do func(context.Context, job.Tell) (T, error)) tea.Cmd {
	m.folders.Drop() // a folder that comes now would change what is selected
	m.task, m.step, m.failed = t, working, ""
	return job.Start(&m.work, do)
}

func (m *Model) planned(msg job.DoneMsg[planned]) tea.Cmd {
	got, err, ok := job.Done(&m.work, msg)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.gaveUp(err, "Stopped. Nothing was written.")
	}
	m.plan = got.plan
	m.step = previewing
	m.preview.build(m.plan)
	m.measure()
	m.firstLine(got.path)
	return nil
}

// gaveUp goes back to where the job was begun and says why.
func (m *Model) gaveUp(err error, stopped string) tea.Cmd {
	m.step = m.task.back
	m.measure()
	if job.Stopped(err) {
		return nav.Send(nav.SayMsg{Text: stopped})
	}
	m.failed = err.Error()
	return nav.Fail(err)
}

// write writes the plan.
func (m *Model) write() tea.Cmd {
	if len(m.plan.Entries) == 0 {
		return nav.Send(nav.SayMsg{Text: "There is nothing to write."})
	}
	im, plan := m.importer, m.plan
	return run(m, task{verb: "writing", back: previewing}, func(ctx context.Context, tell job.Tell) (written, error) {
		return written{}, im.Write(ctx, plan, func(n, of int) { tell(n, of, "") })
	})
}

func (m *Model) written(msg job.DoneMsg[written]) tea.Cmd {
	_, err, ok := job.Done(&m.work, msg)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.gaveUp(err, "Stopped. The casebook is as it was.")
	}
	m.step = finished
	m.result.build(m.plan)
	m.choice.selected = nil
	m.measure()
	return nav.Send(nav.RenewMsg{Say: "Written. Other open windows show it after F5."})
}
