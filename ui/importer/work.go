package importer

import (
	"context"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/importing"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// job is what goes on, and the step to go back to when it is stopped.
type job struct {
	verb string
	back step
}

// work is a job on its way, and how far it was when last looked at.
type work struct {
	job
	cancel   context.CancelFunc
	counter  *counter
	seen     far
	began    time.Time
	spent    time.Duration
	stopping bool
}

// far is how far a job is.
type far struct {
	n, of int
	what  string
}

// counter is where a job's goroutine says how far it is. The screen looks at
// it by a command.
type counter struct {
	mu sync.Mutex
	far
}

func (c *counter) set(f far) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f.n >= c.n { // workers may come in any order
		c.far = f
	}
}

func (c *counter) get() far {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.far
}

// running is what a job's goroutine is given.
type running struct {
	ctx     context.Context
	seq     int
	counter *counter
}

func (r running) count(n, of int, what string) { r.counter.set(far{n, of, what}) }

type pulseMsg struct {
	seq int
	far far
}

type planMsg struct {
	seq  int
	plan importing.Plan
	err  error
	path string // the file that was read again, "" for all
}

type writtenMsg struct {
	seq int
	err error
}

// start begins a job; do runs as a command.
func (m *Model) start(j job, do func(running) tea.Msg) tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	m.seq++
	r := running{ctx: ctx, seq: m.seq, counter: &counter{}}
	m.work = work{job: j, cancel: cancel, counter: r.counter, began: m.now()}
	m.step, m.failed = working, ""
	return tea.Batch(func() tea.Msg {
		defer cancel()
		return do(r)
	}, m.watch())
}

func (m *Model) watch() tea.Cmd {
	seq, c := m.seq, m.work.counter
	return tea.Tick(m.pulse, func(time.Time) tea.Msg { return pulseMsg{seq, c.get()} })
}

// beat draws how far the job is, and looks again while it goes on.
func (m *Model) beat(msg pulseMsg) tea.Cmd {
	if msg.seq != m.seq || m.step != working {
		return nil
	}
	m.work.seen, m.work.spent = msg.far, m.now().Sub(m.work.began)
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

func (m *Model) planned(msg planMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return m.gaveUp(msg.err, "Stopped. Nothing was written.")
	}
	m.plan = msg.plan
	m.step = previewing
	m.preview.build(m.plan)
	m.measure()
	m.firstLine(msg.path)
	return nil
}

// gaveUp goes back to where the job was begun and says why.
func (m *Model) gaveUp(err error, stopped string) tea.Cmd {
	m.step = m.work.back
	m.measure()
	if errors.Is(err, context.Canceled) {
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
	return m.start(job{verb: "writing", back: previewing}, func(w running) tea.Msg {
		err := im.Write(w.ctx, plan, func(n, of int) { w.count(n, of, "") })
		return writtenMsg{seq: w.seq, err: err}
	})
}

func (m *Model) written(msg writtenMsg) tea.Cmd {
	if msg.seq != m.seq {
		return nil
	}
	if msg.err != nil {
		return m.gaveUp(msg.err, "Stopped. The casebook is as it was.")
	}
	m.step = finished
	m.result.build(m.plan)
	m.choice.selected = nil
	m.measure()
	return nav.Send(nav.RenewMsg{Say: "Written. Other open windows show it after F5."})
}
