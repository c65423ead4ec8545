package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
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

// Options say how a Reader works. The zero value is good.
type Options struct {
	CacheDir string // keeps the compiled PDF engine, 19 MB: "" compiles at each start, 3 s
	Workers  int    // PDFs read at once: 0 is one a core, at most four
	Limits   Limits // zero fields are Ample's
}

// memoryPages is the most memory a PDF may take inside its sandbox, in pages
// of 64 KiB. Real reports need 18 MiB; with 32 MiB four bombs at once stay
// under 400 MB, with what growing leaves behind, and with 64 MiB two do not.
const memoryPages = 512

// mostWorkers keeps the sum of the sandboxes' memory bounded on any machine.
const mostWorkers = 4

// Reader reads files. It holds the compiled PDF engine, which is made by Start
// or by the first PDF. It is safe for several goroutines at once.
type Reader struct {
	limits Limits
	dir    string
	slots  chan *engine // one a worker; nil where none has been made yet

	mu     sync.Mutex
	closed bool
	cache  wazero.CompilationCache
}

// NewReader returns a Reader. It starts nothing and touches no file.
func NewReader(o Options) *Reader {
	n := o.Workers
	if n <= 0 {
		n = min(runtime.NumCPU(), mostWorkers)
	}
	r := &Reader{limits: o.Limits.orAmple(), dir: o.CacheDir, slots: make(chan *engine, n)}
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

// Start makes a PDF engine unless there is one already: 0.1 s with a warm
// cache, 3 s without. Call it off the user interface's goroutine.
func (r *Reader) Start() error {
	e, err := r.borrow(context.Background())
	if err == nil {
		r.slots <- e
	}
	return err
}

// runtime returns a runtime for one engine. The first call compiles it into the
// cache that all share. No two engines have one runtime: they would race for
// the names of its function types (wazero issue 2520).
func (r *Reader) runtime() (pdfium.Pool, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return nil, ErrClosed
	}
	first := r.cache == nil
	if first {
		r.cache = compilationCache(r.dir)
	}
	pool, err := webassembly.Init(webassembly.Config{
		MaxTotal: 1,
		MaxIdle:  1,
		// Without a file system of its own the sandbox would see the real one.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCloseOnContextDone(true).
			WithMemoryLimitPages(memoryPages).
			WithCompilationCache(r.cache),
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoReader, err)
	}
	if first {
		// Compiling leaves 250 MB of garbage behind, as much as reading needs.
		debug.FreeOSMemory()
	}
	return pool, nil
}

// compilationCache keeps compiled code in a directory, or in memory where
// there is none or it cannot be written.
func compilationCache(dir string) wazero.CompilationCache {
	if dir != "" && os.MkdirAll(dir, 0o700) == nil {
		if c, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			return c
		}
	}
	return wazero.NewCompilationCache()
}

// Close waits for the files being read and gives back the engine's memory.
// Reading after it fails with ErrClosed. It may be called more than once.
func (r *Reader) Close() error {
	r.mu.Lock()
	done := r.closed
	r.closed = true
	r.mu.Unlock()
	if done {
		return nil
	}
	var err error
	for range cap(r.slots) {
		if e := <-r.slots; e != nil {
			err = errors.Join(err, e.close())
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	close(r.slots)
	if r.cache == nil {
		return err
	}
	return errors.Join(err, r.cache.Close(context.Background()))
}
