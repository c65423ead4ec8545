package report

import (
	"context"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// Limits bound what one file may cost.
type Limits struct {
	Size       int64         // bytes of the file
	Pages      int           // pages of a PDF
	Characters int           // characters of a PDF's text
	Time       time.Duration // for a PDF, from its first byte to its last line
}

// Ample are the limits that no real report comes near: the largest of 431
// has 0.9 MB and takes 0.8 s.
func Ample() Limits {
	return Limits{Size: 8 << 20, Pages: 500, Characters: 4 << 20, Time: 10 * time.Second}
}

// Program names a program that calls Serve, and its arguments. It is asked at
// every start of one: the file may have moved since the last.
type Program func() ([]string, error)

// Options say how a Reader works.
type Options struct {
	Program Program // PDFs are read in processes of their own
	Workers int     // PDFs read at once: 0 is one a core, at most four
	Limits  Limits  // zero fields are Ample's
	// Open opens a file to be loaded; nil is os.Open.
	Open func(path string) (io.ReadCloser, error)
}

// mostWorkers keeps the sum of the processes' memory bounded on any machine.
const mostWorkers = 4

// Reader reads files. Its processes are started by Start or by the first PDFs.
// It is safe for several goroutines at once.
type Reader struct {
	limits  Limits
	program Program
	open    func(path string) (io.ReadCloser, error)
	slots   chan *process // one a worker; nil where none has been started yet

	starting sync.Mutex // guards what follows: one compiles the engine for all
	kept     bool       // compiled, and kept for the next process
	alone    bool       // it cannot be kept: only one process is started
	retired  int        // workers that were given up for that
	closed   bool
	closing  sync.Once
}

// NewReader returns a Reader. It starts nothing and touches no file.
func NewReader(o Options) *Reader {
	n := o.Workers
	if n <= 0 {
		n = min(runtime.NumCPU(), mostWorkers)
	}
	r := &Reader{limits: o.Limits.orAmple(), program: o.Program, open: o.Open, slots: make(chan *process, n)}
	if r.open == nil {
		r.open = func(path string) (io.ReadCloser, error) { return os.Open(path) }
	}
	for range n {
		r.slots <- nil
	}
	return r
}

func (l Limits) orAmple() Limits {
	a := Ample()
	if l.Size > 0 {
		a.Size = l.Size
	}
	if l.Pages > 0 {
		a.Pages = l.Pages
	}
	if l.Characters > 0 {
		a.Characters = l.Characters
	}
	if l.Time > 0 {
		a.Time = l.Time
	}
	return a
}

// Workers is how many PDFs are read at once.
func (r *Reader) Workers() int { return cap(r.slots) }

// Start starts a process unless one waits already: 0.1 s, or 3 s where the
// engine has to be compiled. Call it off the user interface's goroutine.
func (r *Reader) Start() error {
	p, err := r.borrow(context.Background())
	if err == nil {
		r.slots <- p
	}
	return err
}

// borrow waits for a free worker and returns its process, new or used.
func (r *Reader) borrow(ctx context.Context) (*process, error) {
	for {
		var p *process
		var open bool
		select {
		case p, open = <-r.slots:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if !open {
			return nil, ErrClosed
		}
		if p != nil {
			return p, nil
		}
		p, err := r.start(ctx)
		switch {
		case err == nil && p == nil: // the worker is given up: wait for another
			continue
		case err != nil:
			r.slots <- nil
		}
		return p, err
	}
}

// start starts a process. The first compiles the engine if need be, and the
// others wait for it. Where it cannot be kept for them they are given up, and
// nil is returned: several that compile it take more memory than there may be.
func (r *Reader) start(ctx context.Context) (*process, error) {
	r.starting.Lock()
	if r.kept {
		r.starting.Unlock()
		return startProcess(ctx, r.program)
	}
	defer r.starting.Unlock()
	if r.closed {
		return nil, ErrClosed
	}
	if r.alone && r.retired < cap(r.slots)-1 {
		r.retired++
		return nil, nil
	}
	p, err := startProcess(ctx, r.program)
	if err == nil {
		r.kept, r.alone = p.kept, !p.kept
	}
	return p, err
}

// giveBack frees the worker. A spent process is closed, and the next file gets
// a fresh one.
func (r *Reader) giveBack(p *process, spent bool) {
	if spent || p.files >= filesPerProcess {
		p.close()
		p = nil
	}
	r.slots <- p
}

// Close waits for the files being read and ends the processes. Reading after it
// fails with ErrClosed. It may be called more than once.
func (r *Reader) Close() {
	r.closing.Do(func() {
		for range r.left() {
			if p := <-r.slots; p != nil {
				p.close()
			}
		}
		close(r.slots)
	})
}

// left is how many workers have not been given up. None is from now on.
func (r *Reader) left() int {
	r.starting.Lock()
	defer r.starting.Unlock()
	r.closed = true
	return cap(r.slots) - r.retired
}
