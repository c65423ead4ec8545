// Package job runs long work off the screen's goroutine, one at a time: it says
// how far the work is, stops it when it is asked to, and brings its result.
//
// It knows time, progress and the keys that stop. It must not know what is done,
// or how it looks.
package job

import (
	"context"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
)

// pulse is how often progress is looked at.
const pulse = 100 * time.Millisecond

// Progress is how far a job is.
type Progress struct {
	N, Of int
	What  string // is being done, "" where that is not said
}

// Runner runs jobs for a screen. Make one with New.
type Runner struct {
	Pulse time.Duration    // between two looks; tests shorten it
	Now   func() time.Time // for tests

	now      *running // nil while nothing is done
	seen     Progress // when last looked at
	began    time.Time
	spent    time.Duration
	stopping bool
}

// running is one job. Its work tells from its own goroutines how far it is.
type running struct {
	cancel context.CancelFunc
	mu     sync.Mutex
	at     Progress
}

// Tell is how work says how far it is; it may be called from any goroutine.
type Tell func(n, of int, what string)

// PulseMsg says how far a job is; the screen hands it to Beat.
type PulseMsg struct {
	of *running
	at Progress
}

// DoneMsg carries what a job came to; the screen hands it to Done.
type DoneMsg[T any] struct {
	of  *running
	got T
	err error
}

// New makes a runner that does nothing.
func New() Runner { return Runner{Pulse: pulse, Now: time.Now} }

// Start begins a job. What the one before comes to is dropped.
func Start[T any](r *Runner, do func(context.Context, Tell) (T, error)) tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	now := &running{cancel: cancel}
	r.now, r.seen, r.began, r.spent, r.stopping = now, Progress{}, r.Now(), 0, false
	return tea.Batch(func() tea.Msg {
		defer cancel()
		got, err := do(ctx, now.tell)
		return DoneMsg[T]{now, got, err}
	}, r.look())
}

// tell keeps the furthest: workers may come in any order.
func (j *running) tell(n, of int, what string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if n >= j.at.N {
		j.at = Progress{n, of, what}
	}
}

func (j *running) far() Progress {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.at
}

func (r *Runner) look() tea.Cmd {
	now := r.now
	return tea.Tick(r.Pulse, func(time.Time) tea.Msg { return PulseMsg{now, now.far()} })
}

// Beat takes how far the job is, and looks again while it goes on.
func (r *Runner) Beat(msg PulseMsg) tea.Cmd {
	if r.now == nil || msg.of != r.now {
		return nil
	}
	r.seen, r.spent = msg.at, r.Now().Sub(r.began)
	return r.look()
}

// Stop asks the job to stop; it is done when its work notices.
func (r *Runner) Stop() {
	if r.now != nil {
		r.stopping = true
		r.now.cancel()
	}
}

// Act stops the job where a key asks for that, which is all that keys do while
// a job goes on.
func (r *Runner) Act(a keys.Action) {
	if a == keys.Cancel || a == keys.Back {
		r.Stop()
	}
}

// Done takes what a job came to. It is not the present one's where ok is false.
func Done[T any](r *Runner, msg DoneMsg[T]) (got T, err error, ok bool) {
	if r.now == nil || msg.of != r.now {
		return got, nil, false
	}
	r.now = nil
	return msg.got, msg.err, true
}

// Stopped reports whether a job ended because it was asked to.
func Stopped(err error) bool { return errors.Is(err, context.Canceled) }

// Seen is how far the job was when last looked at, and how long that took.
func (r *Runner) Seen() (Progress, time.Duration) { return r.seen, r.spent }

// Stopping reports whether the job was asked to stop.
func (r *Runner) Stopping() bool { return r.stopping }
