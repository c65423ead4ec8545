package pdf

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// memoryPages is the most memory a PDF may take inside its sandbox, in pages
// of 64 KiB. Real reports need 18 MiB; with 32 MiB four bombs at once stay
// under 400 MB, with what growing leaves behind, and with 64 MiB two do not.
const memoryPages = 512

// sandbox is the PDF engine in a sandbox that sees no file. Nothing stops it
// from running for ever but the end of its process: stopping it from within
// costs two thirds of its speed.
type sandbox struct {
	pdfium.Pdfium
	pool  pdfium.Pool
	cache wazero.CompilationCache

	garbage int // bytes that placing lines has left since the last collection
}

// newSandbox compiles the engine, or finds it compiled in a folder, and reports
// whether it is kept there.
func newSandbox(dir string) (*sandbox, bool, error) {
	var s *sandbox
	kept, err := withCache(dir, func(c wazero.CompilationCache) (err error) {
		s, err = newSandboxOf(c)
		return err
	})
	return s, kept, err
}

// withCache compiles with a folder's cache. A folder that is of no use costs
// time and no report: a damaged file in it is replaced, and where nothing can be
// written the code is kept in memory.
func withCache(dir string, compile func(wazero.CompilationCache) error) (kept bool, err error) {
	for range 2 {
		cache, err := folderCache(dir)
		if err != nil {
			break
		}
		if compile(cache) == nil {
			return true, nil
		}
		debug.FreeOSMemory() // compiling once more would take twice the memory
		if !clearCache(dir) {
			break
		}
	}
	return false, compile(wazero.NewCompilationCache())
}

// newSandboxOf closes the cache with the sandbox, and where there is none.
func newSandboxOf(cache wazero.CompilationCache) (*sandbox, error) {
	pool, err := webassembly.Init(webassembly.Config{
		MaxTotal: 1,
		MaxIdle:  1,
		// Without a file system of its own the sandbox would see the real one.
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithMemoryLimitPages(memoryPages).
			WithCompilationCache(cache),
	})
	if err != nil {
		return nil, errors.Join(err, cache.Close(context.Background()))
	}
	engine, err := pool.GetInstanceWithContext(context.Background())
	if err != nil {
		return nil, errors.Join(err, pool.Close(), cache.Close(context.Background()))
	}
	return &sandbox{Pdfium: engine, pool: pool, cache: cache}, nil
}

// errNoFolder says that there is no folder to keep anything in.
var errNoFolder = errors.New("no folder for the compiled engine")

// folderCache keeps compiled code in a folder.
func folderCache(dir string) (wazero.CompilationCache, error) {
	if dir == "" {
		return nil, errNoFolder
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return wazero.NewCompilationCacheWithDir(dir)
}

// clearCache throws away what folderCache has kept, and reports whether it could
// and there was anything.
func clearCache(dir string) bool {
	kept, err := fs.Glob(os.DirFS(dir), "wazero-*/*")
	if err != nil {
		return false
	}
	gone := false
	for _, name := range kept {
		gone = os.RemoveAll(filepath.Join(dir, filepath.FromSlash(name))) == nil || gone
	}
	return gone
}

// close gives back the engine's memory.
func (s *sandbox) close() error {
	return errors.Join(s.pool.Close(), s.cache.Close(context.Background()))
}

// read reads a PDF's pages as text.
func (s *sandbox) read(q question, body []byte) (a answer) {
	opened, err := s.OpenDocument(&requests.OpenDocument{File: &body})
	if err != nil {
		return answer{Refusal: refusalOf(err), Discard: true}
	}
	doc := opened.Document
	defer func() {
		_, err := s.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
		a.Discard = a.Discard || err != nil
	}()
	count, err := s.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	switch {
	case err != nil || count.PageCount < 1:
		return answer{Refusal: damaged, Discard: true}
	case count.PageCount > q.MostPages:
		return answer{Refusal: tooManyPages, PageCount: count.PageCount}
	}
	left := q.MostCharacters
	place := false
	for n := range count.PageCount {
		p, err := s.page(doc, n, left, func(text string) bool {
			place = place || q.PlaceIf != "" && n < firstPages && strings.Contains(text, q.PlaceIf)
			return place && n < mostPlacedPages
		})
		if errors.Is(err, ErrTooMuch) {
			return answer{Refusal: tooMuchText, Discard: true}
		}
		a.Discard = a.Discard || err != nil
		left -= utf8.RuneCountInString(p.Text)
		p.Broken = err != nil
		a.Pages = append(a.Pages, p)
	}
	return a
}

// firstPages is how many pages may hold the words of Options.PlaceIf.
const firstPages = 2

// page returns the text of a page, numbered from 0, of at most so many
// characters, and the places of its lines where place asks for them. The engine keeps
// the page open until the next one.
func (s *sandbox) page(doc references.FPDF_DOCUMENT, index, most int, place func(text string) bool) (p pageText, err error) {
	page, err := s.FPDFText_LoadPage(&requests.FPDFText_LoadPage{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}},
	})
	if err != nil {
		return p, err
	}
	n, err := s.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: page.TextPage})
	if err != nil {
		return p, err
	}
	if n.Count > most {
		return p, ErrTooMuch
	}
	if n.Count > 0 {
		got, err := s.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: page.TextPage, Count: n.Count})
		if err != nil {
			return p, err
		}
		p.Text = got.Text
		if place(p.Text) {
			p.Places = s.places(page.TextPage, p.Text)
		}
	}
	_, err = s.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: page.TextPage})
	return p, err
}

func refusalOf(err error) refusal {
	if errors.Is(err, pdferrors.ErrPassword) || errors.Is(err, pdferrors.ErrSecurity) {
		return locked
	}
	return damaged
}
