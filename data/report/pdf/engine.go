package pdf

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// Limits bound what one PDF may cost.
type Limits struct {
	Pages      int           // pages
	Characters int           // characters of its text
	Time       time.Duration // from its first byte to its last line
}

// DefaultLimits are limits that no real report comes near: the slowest of 431
// takes 0.8 s.
func DefaultLimits() Limits {
	return Limits{Pages: 500, Characters: 4 << 20, Time: 10 * time.Second}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	if l.Pages > 0 {
		d.Pages = l.Pages
	}
	if l.Characters > 0 {
		d.Characters = l.Characters
	}
	if l.Time > 0 {
		d.Time = l.Time
	}
	return d
}

// Program names a program that calls Serve, and its arguments. It is asked at
// every start of one: the file may have moved since the last.
type Program func() ([]string, error)

// Options say how an Engine works.
type Options struct {
	Program Program // PDFs are read in processes of their own
	Workers int     // PDFs read at once: 0 is one a core, at most four
	Limits  Limits  // zero fields are those of DefaultLimits
	// PlaceIf are words of a first page: from the page on that holds them, the place
	// and type of lines are read too, which takes a tenth longer. "" is for none.
	PlaceIf string
}

// mostWorkers keeps the sum of the processes' memory bounded on any machine.
const mostWorkers = 4

// Engine reads PDFs in processes of their own, which Start or the first PDFs
// start. It is safe for several goroutines at once.
type Engine struct {
	limits  Limits
	program Program
	placeIf string
	slots   chan *process // one a worker; nil where none has been started yet

	starting sync.Mutex // guards what follows: one compiles the engine for all
	cached   bool       // compiled, and kept for the next process
	single   bool       // it cannot be kept: only one process is started
	retired  int        // workers that were given up for that
	closed   bool
	closing  sync.Once
}

// NewEngine returns an Engine. It starts nothing.
func NewEngine(o Options) *Engine {
	n := o.Workers
	if n <= 0 {
		n = min(runtime.NumCPU(), mostWorkers)
	}
	e := &Engine{limits: o.Limits.withDefaults(), program: o.Program, placeIf: o.PlaceIf, slots: make(chan *process, n)}
	for range n {
		e.slots <- nil
	}
	return e
}

// Workers is how many PDFs are read at once.
func (e *Engine) Workers() int { return cap(e.slots) }

// borrow waits for a free worker and returns its process, new or used.
func (e *Engine) borrow(ctx context.Context) (*process, error) {
	for {
		var p *process
		var open bool
		select {
		case p, open = <-e.slots:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if !open {
			return nil, ErrClosed
		}
		if p != nil {
			return p, nil
		}
		p, err := e.start(ctx)
		switch {
		case err == nil && p == nil: // the worker is given up: wait for another
			continue
		case err != nil:
			e.slots <- nil
		}
		return p, err
	}
}

// start starts a process. The first compiles the engine if need be, and the
// others wait for it. Where it cannot be kept for them they are given up, and
// nil is returned: several that compile it take more memory than there may be.
func (e *Engine) start(ctx context.Context) (*process, error) {
	e.starting.Lock()
	if e.cached {
		e.starting.Unlock()
		return startProcess(ctx, e.program)
	}
	defer e.starting.Unlock()
	if e.closed {
		return nil, ErrClosed
	}
	if e.single && e.retired < cap(e.slots)-1 {
		e.retired++
		return nil, nil
	}
	p, err := startProcess(ctx, e.program)
	if err == nil {
		e.cached, e.single = p.cached, !p.cached
	}
	return p, err
}

// giveBack frees the worker. A process to be discarded is closed, and the
// next file gets a fresh one.
func (e *Engine) giveBack(p *process, discard bool) {
	if discard || p.files >= filesPerProcess {
		p.close()
		p = nil
	}
	e.slots <- p
}

// Close waits for the files being read and ends the processes. Reading after it
// fails with ErrClosed. It may be called more than once.
func (e *Engine) Close() {
	e.closing.Do(func() {
		for range e.left() {
			if p := <-e.slots; p != nil {
				p.close()
			}
		}
		close(e.slots)
	})
}

// left is how many workers have not been given up. None is from now on.
func (e *Engine) left() int {
	e.starting.Lock()
	defer e.starting.Unlock()
	e.closed = true
	return cap(e.slots) - e.retired
}
