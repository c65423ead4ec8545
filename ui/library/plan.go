package library

import (
	"context"
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"casebook/store"
	"casebook/ui/draw"
	"casebook/ui/job"
	"casebook/ui/nav"
)

// planned is what working a plan out came to.
type planned struct {
	*store.Retagging
	named map[string]string // findings that are named as examples, by id
}

// applied is what putting a plan in force came to.
type applied struct{}

// run begins a job.
func run[T any](m *Model, applying bool, do func(context.Context, job.Tell) (T, error)) tea.Cmd {
	m.step, m.applying = working, applying
	return job.Start(&m.work, do)
}

// foresee works out what the draft changes.
func (m *Model) foresee() tea.Cmd {
	if !m.Dirty() {
		return nav.Send(nav.SayMsg{Text: "Nothing differs from the themes in force."})
	}
	s, draft, names := m.store, m.draft, m.names()
	return run(m, false, func(ctx context.Context, tell job.Tell) (planned, error) {
		p, err := s.PlanRetag(ctx, draft, nil, func(n, of int) { tell(n, of, "") })
		if err != nil {
			return planned{}, err
		}
		return planned{p, names.Findings(p.Examples())}, nil
	})
}

func (m *Model) planned(msg job.DoneMsg[planned]) tea.Cmd {
	got, err, ok := job.Done(&m.work, msg)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.gaveUp(err, "Stopped. Nothing was changed.")
	}
	m.plan = got
	m.show("What the draft changes", m.planLines)
	m.step = planning
	m.measure()
	return nil
}

// apply puts the plan in force.
func (m *Model) apply() tea.Cmd {
	a, p := m.applier, m.plan.Retagging
	return run(m, true, func(ctx context.Context, tell job.Tell) (applied, error) {
		return applied{}, a.Apply(ctx, p, func(n, of int) { tell(n, of, "") })
	})
}

func (m *Model) applied(msg job.DoneMsg[applied]) tea.Cmd {
	_, err, ok := job.Done(&m.work, msg)
	switch {
	case !ok:
		return nil
	case err != nil:
		return m.gaveUp(err, "Stopped. The casebook is as it was, and the draft is kept.")
	}
	m.step, m.plan, m.past = choosing, planned{}, nil
	return nav.Send(nav.RenewMsg{Say: "These themes are in force now. Other open windows show them after F5."})
}

// gaveUp goes back to the draft and says why.
func (m *Model) gaveUp(err error, stopped string) tea.Cmd {
	m.step = choosing
	m.measure()
	if job.Stopped(err) {
		return nav.Send(nav.SayMsg{Text: stopped})
	}
	return nav.Fail(err)
}

// planLines are what the draft changes, for a page.
func (m *Model) planLines() []string {
	st, out := m.settings.Style, draw.Text{W: m.measured()}
	for _, s := range m.plan.Summary() {
		out.Add(st.Text, "", s)
	}
	for _, w := range m.plan.YourWords() {
		if len(w.Examples) == 0 {
			continue
		}
		head, passages := w.Passages(m.plan.named)
		out.Gap()
		out.Add(st.Strong, "", head)
		for _, p := range passages {
			out.Add(st.Text, "- ", p)
		}
	}
	for _, c := range m.plan.Moved() {
		out.Gap()
		out.Add(st.Strong, "", c.Label)
		out.Add(st.Text, "", fmt.Sprintf("%d before, %d after: +%d, -%d; %s", c.Before, c.After, c.Gained, c.Lost, stays(c.Confirmed)))
		for _, id := range c.GainedBy {
			out.Add(st.Text, "  + ", m.plan.named[id])
		}
		for _, id := range c.LostBy {
			out.Add(st.Text, "  - ", m.plan.named[id])
		}
	}
	return out.Lines
}

func stays(n int) string {
	if n == 1 {
		return "1 that you confirmed stays"
	}
	return strconv.Itoa(n) + " that you confirmed stay"
}
