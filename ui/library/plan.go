package library

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// work is a plan that is made, or applied.
type work struct {
	applying bool
	cancel   context.CancelFunc
	counter  *counter
	n, of    int // as last seen
	stopping bool
}

// counter is where a job's goroutines say how far it is.
type counter struct{ n, of atomic.Int64 }

func (c *counter) set(n, of int) {
	c.of.Store(int64(of))
	for old := c.n.Load(); old < int64(n) && !c.n.CompareAndSwap(old, int64(n)); old = c.n.Load() {
	}
}

type pulseMsg struct{ seq, n, of int }

type plannedMsg struct {
	seq  int
	plan *store.Retagging
	err  error
}

type appliedMsg struct {
	seq int
	err error
}

// start begins a job; do runs as a command.
func (m *Model) start(applying bool, do func(ctx context.Context, seq int, c *counter) tea.Msg) tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	m.seq++
	seq, c := m.seq, &counter{}
	m.work = work{applying: applying, cancel: cancel, counter: c}
	m.step = working
	return tea.Batch(func() tea.Msg {
		defer cancel()
		return do(ctx, seq, c)
	}, m.watch())
}

func (m *Model) watch() tea.Cmd {
	seq, c := m.seq, m.work.counter
	return tea.Tick(m.pulse, func(time.Time) tea.Msg { return pulseMsg{seq, int(c.n.Load()), int(c.of.Load())} })
}

func (m *Model) beat(msg pulseMsg) tea.Cmd {
	if msg.seq != m.seq || m.step != working {
		return nil
	}
	m.work.n, m.work.of = msg.n, msg.of
	return m.watch()
}

// stop handles an action while a job goes on: only stopping is one.
func (m *Model) stop(a keys.Action) tea.Cmd {
	if a == keys.Cancel || a == keys.Back {
		m.work.stopping = true
		m.work.cancel()
	}
	return nil
}

// foresee works out what the draft changes.
func (m *Model) foresee() tea.Cmd {
	if !m.Dirty() {
		return nav.Send(nav.SayMsg{Text: "Nothing differs from the themes in force."})
	}
	s, draft := m.store, m.draft
	return m.start(false, func(ctx context.Context, seq int, c *counter) tea.Msg {
		p, err := s.PlanRetag(ctx, draft, nil, c.set)
		return plannedMsg{seq, p, err}
	})
}

func (m *Model) planned(msg plannedMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return m.gaveUp(msg.err, "Stopped. Nothing was changed.")
	}
	m.plan = msg.plan
	m.show("What the draft changes", m.planLines)
	m.step = planning
	m.measure()
	return nil
}

// apply puts the plan in force.
func (m *Model) apply() tea.Cmd {
	a, p := m.applier, m.plan
	return m.start(true, func(ctx context.Context, seq int, c *counter) tea.Msg {
		return appliedMsg{seq, a.Apply(ctx, p, c.set)}
	})
}

func (m *Model) applied(msg appliedMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return m.gaveUp(msg.err, "Stopped. The casebook is as it was, and the draft is kept.")
	}
	m.step, m.plan, m.past = listing, nil, nil
	return nav.Send(nav.RenewMsg{Say: "These themes are in force now. Other open windows show them after F5."})
}

// gaveUp goes back to the draft and says why.
func (m *Model) gaveUp(err error, stopped string) tea.Cmd {
	m.step = listing
	m.measure()
	if errors.Is(err, context.Canceled) {
		return nav.Send(nav.SayMsg{Text: stopped})
	}
	return nav.Fail(err)
}

// planLines are what the draft changes, for a page.
func (m *Model) planLines() []string {
	var out []string
	add := func(s string) { out = append(out, widget.Wrap(widget.Clean(s), max(1, m.w-2), "  ")...) }
	for _, s := range m.plan.Told() {
		add(s)
	}
	for _, c := range m.plan.Moved() {
		out = append(out, "")
		out = append(out, m.settings.Style.Strong.Render(widget.Clean(m.plan.Label(c.Theme))))
		add(fmt.Sprintf("%d before, %d after: +%d, -%d; %s", c.Before, c.After, c.Gained, c.Lost, stays(c.Confirmed)))
		for _, id := range c.GainedBy {
			add("  + " + id)
		}
		for _, id := range c.LostBy {
			add("  - " + id)
		}
	}
	return out
}

func stays(n int) string {
	if n == 1 {
		return "1 that you confirmed stays"
	}
	return strconv.Itoa(n) + " that you confirmed stay"
}
