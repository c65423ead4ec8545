package report

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// pdf reads the pages of a PDF. It waits for a worker; the time limit counts
// from then on.
func (r *Reader) pdf(ctx context.Context, body []byte) ([]Page, []string, error) {
	sound, err := whole(body)
	if err != nil {
		return nil, nil, err
	}
	e, err := r.borrow(ctx)
	if err != nil {
		return nil, nil, err
	}
	limited, cancel := context.WithTimeout(ctx, r.limits.Time)
	killed := make(chan struct{})
	stop := context.AfterFunc(limited, func() { e.kill(); close(killed) })
	got := e.read(limited, body, r.limits)
	inTime := stop()
	cancel()
	if !inTime {
		<-killed
		r.giveBack(e, true)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		return nil, nil, fmt.Errorf("%w (%s)", ErrTooSlow, r.limits.Time)
	}
	r.giveBack(e, got.faulty)
	if got.err != nil {
		return nil, nil, got.err
	}
	if !sound { // its words may be wrong, and nobody would see which
		return nil, nil, ErrDamaged
	}
	sealed := encrypted(body)
	orphans := !sealed && orphaned(body)
	if !sealed && misled(body, orphans) {
		return nil, nil, ErrDamaged
	}
	if !hasText(got.pages) {
		return nil, nil, ErrNoText
	}
	switch {
	case sealed:
		got.warnings = append(got.warnings, warnSealed)
	case len(got.warnings) == 0 && orphans:
		got.warnings = append(got.warnings, warnOrphans)
	}
	return got.pages, got.warnings, nil
}

// reading is what an engine got from a file.
type reading struct {
	pages    []Page
	warnings []string
	err      error
	faulty   bool // the engine must not be used again
}

func (e *engine) read(ctx context.Context, body []byte, limits Limits) (out reading) {
	defer func() {
		// The engine's binding indexes into the sandbox's memory with what a
		// broken sandbox tells it.
		if p := recover(); p != nil {
			out = reading{err: ErrDamaged, faulty: true}
		}
	}()
	opened, err := e.OpenDocument(&requests.OpenDocument{File: &body})
	if err != nil {
		return reading{err: openError(err), faulty: true}
	}
	doc := opened.Document
	defer func() {
		if !out.faulty {
			_, err := e.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
			out.faulty = err != nil
		}
	}()
	count, err := e.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	switch {
	case err != nil || count.PageCount < 1:
		return reading{err: ErrDamaged, faulty: true}
	case count.PageCount > limits.Pages:
		return reading{err: fmt.Errorf("%w (%d, the most is %d)", ErrTooMany, count.PageCount, limits.Pages)}
	}
	return e.pages(ctx, doc, count.PageCount, limits)
}

// pages reads the pages of an open file, leaving out those that are broken. A
// file with as many broken pages as whole ones is broken.
func (e *engine) pages(ctx context.Context, doc references.FPDF_DOCUMENT, count int, limits Limits) (out reading) {
	left := limits.Characters
	var bad []string
	for n := 1; n <= count && ctx.Err() == nil; n++ {
		text, err := e.page(doc, n-1, left)
		switch {
		case errors.Is(err, ErrTooMuch):
			return reading{err: err, faulty: true}
		case err != nil:
			bad = append(bad, strconv.Itoa(n))
			out.faulty = true
			continue
		}
		left -= utf8.RuneCountInString(text)
		out.pages = append(out.pages, Page{Number: n, Lines: Clean(text)})
	}
	if len(bad) > 0 {
		out.warnings = append(out.warnings, "These pages cannot be read and are left out: "+strings.Join(bad, ", ")+".")
	}
	if len(bad) >= len(out.pages) {
		out.err = ErrDamaged
	}
	return out
}

// page returns the text of a page, numbered from 0, of at most so many
// characters. The engine keeps the page open until the next one.
func (e *engine) page(doc references.FPDF_DOCUMENT, index, most int) (string, error) {
	page, err := e.FPDFText_LoadPage(&requests.FPDFText_LoadPage{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}},
	})
	if err != nil {
		return "", err
	}
	n, err := e.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: page.TextPage})
	if err != nil {
		return "", err
	}
	if n.Count > most {
		return "", ErrTooMuch
	}
	var text string
	if n.Count > 0 {
		got, err := e.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: page.TextPage, Count: n.Count})
		if err != nil {
			return "", err
		}
		text = got.Text
	}
	_, err = e.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: page.TextPage})
	return text, err
}

func openError(err error) error {
	if errors.Is(err, pdferrors.ErrPassword) || errors.Is(err, pdferrors.ErrSecurity) {
		return ErrPassword
	}
	return ErrDamaged
}

// lettersPerPage is the least that pages of text have: a stamp or a page
// number on a scanned page has fewer.
const lettersPerPage = 8

func hasText(pages []Page) bool {
	letters := 0
	for _, p := range pages {
		for _, l := range p.Lines {
			for _, c := range l {
				if unicode.IsLetter(c) {
					letters++
				}
			}
		}
	}
	return letters >= lettersPerPage*len(pages)
}
