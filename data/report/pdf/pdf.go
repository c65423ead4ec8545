// Package pdf reads the text of PDFs and refuses those that are damaged.
//
// PDFium reads them, in a sandbox within a process of its own: a runaway file,
// a bomb or a fault of the engine ends that process and nothing else. The engine
// repairs what is broken and says nothing, so the file's bytes are checked here
// for what a repair would have changed or lost.
//
// It must not know files, folders, what a report is, or who asks.
package pdf

import (
	"context"
	"strconv"
	"strings"
	"unicode"
)

// Page is a page of a PDF.
type Page struct {
	Number int     // from 1, as the file counts, not as printed
	Text   string  // as the engine gives it
	Places []Place // of its lines, where they were read
}

// Text is the text of a PDF.
type Text struct {
	Pages    []Page
	Warnings []string // what could not be read or checked, in sentences
	Doubtful bool     // it seems damaged: what was read may lack or change words
}

// Read reads the pages of a PDF. It waits for a worker; the time limit counts
// from then on. Its errors wrap one of this package's sentinels or are the
// context's.
func (e *Engine) Read(ctx context.Context, body []byte) (Text, error) {
	sound, err := checkStreams(body)
	if err != nil {
		return Text{}, err
	}
	got, err := e.texts(ctx, body)
	if err != nil {
		return Text{}, err
	}
	if !sound { // its words may be wrong, and nobody would see which
		return Text{}, ErrDamaged
	}
	sealed := encrypted(body)
	hidden := !sealed && hasHiddenText(body)
	if !sealed && hasDanglingReference(body, hidden) {
		return Text{}, ErrDamaged
	}
	t, err := got.text()
	if err != nil {
		return Text{}, err
	}
	if !hasText(t.Pages) {
		return Text{}, ErrNoText
	}
	switch {
	case sealed:
		t.Warnings = append(t.Warnings, warnEncrypted)
	case len(t.Warnings) == 0 && hidden:
		t.Warnings, t.Doubtful = append(t.Warnings, warnUnshownText), true
	}
	return t, nil
}

// text returns the pages that could be read. A file with as many broken pages
// as whole ones is broken.
func (a answer) text() (t Text, err error) {
	var broken []string
	for i, p := range a.Pages {
		if p.Broken {
			broken = append(broken, strconv.Itoa(i+1))
			continue
		}
		t.Pages = append(t.Pages, Page{Number: i + 1, Text: p.Text, Places: p.Places})
	}
	if len(broken) >= len(t.Pages) {
		return Text{}, ErrDamaged
	}
	if len(broken) > 0 {
		t.Warnings = []string{"These pages cannot be read and are left out: " + strings.Join(broken, ", ") + "."}
		t.Doubtful = true
	}
	return t, nil
}

// lettersPerPage is the least that pages of text have: a stamp or a page
// number on a scanned page has fewer.
const lettersPerPage = 8

func hasText(pages []Page) bool {
	letters := 0
	for _, p := range pages {
		for _, c := range p.Text {
			if unicode.IsLetter(c) {
				letters++
			}
		}
	}
	return letters >= lettersPerPage*len(pages)
}
