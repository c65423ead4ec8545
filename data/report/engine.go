package report

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// calls are the PDF engine's functions that reading needs. They are called on
// the sandbox itself, past the wrapper that holds it, because a wrapper must
// not be used by one goroutine while another kills it.
type calls interface {
	OpenDocument(*requests.OpenDocument) (*responses.OpenDocument, error)
	FPDF_CloseDocument(*requests.FPDF_CloseDocument) (*responses.FPDF_CloseDocument, error)
	FPDF_GetPageCount(*requests.FPDF_GetPageCount) (*responses.FPDF_GetPageCount, error)
	FPDFText_LoadPage(*requests.FPDFText_LoadPage) (*responses.FPDFText_LoadPage, error)
	FPDFText_CountChars(*requests.FPDFText_CountChars) (*responses.FPDFText_CountChars, error)
	FPDFText_GetText(*requests.FPDFText_GetText) (*responses.FPDFText_GetText, error)
	FPDFText_ClosePage(*requests.FPDFText_ClosePage) (*responses.FPDFText_ClosePage, error)
}

// engine is one sandbox with a PDF engine in it. One goroutine reads with it
// and closes it; any may kill it.
type engine struct {
	calls
	pool    pdfium.Pool // of this engine alone
	wrapper pdfium.Pdfium
	once    sync.Once
	files   int // read so far
}

// filesPerEngine is after how many files a sandbox is thrown away: its memory
// only grows.
const filesPerEngine = 32

func newEngine(ctx context.Context, pool pdfium.Pool) (*engine, error) {
	w, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoReader, errors.Join(err, pool.Close()))
	}
	c, ok := w.GetImplementation().(calls)
	if !ok {
		return nil, errors.Join(ErrNoReader, pool.Close())
	}
	return &engine{calls: c, pool: pool, wrapper: w}, nil
}

// kill stops what the engine is doing.
func (e *engine) kill() { e.once.Do(func() { _ = e.wrapper.Kill() }) }

// close gives back the engine's memory.
func (e *engine) close() error {
	e.kill()
	return e.pool.Close()
}

// borrow waits for a free worker and returns its engine, new or used.
func (r *Reader) borrow(ctx context.Context) (*engine, error) {
	var e *engine
	var open bool
	select {
	case e, open = <-r.slots:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if !open {
		return nil, ErrClosed
	}
	if e != nil {
		return e, nil
	}
	pool, err := r.runtime()
	if err == nil {
		e, err = newEngine(ctx, pool)
	}
	if err != nil {
		r.slots <- nil
		return nil, err
	}
	return e, nil
}

// giveBack frees the worker. A spent or faulty engine is closed, and the next
// file gets a fresh one.
func (r *Reader) giveBack(e *engine, faulty bool) {
	e.files++
	if faulty || e.files >= filesPerEngine {
		_ = e.close() // it is thrown away, whatever became of it
		e = nil
		debug.FreeOSMemory()
	}
	r.slots <- e
}
