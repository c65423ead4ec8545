package report

import (
	"context"
	"strconv"
	"strings"
	"unicode"
)

// pdf reads the pages of a PDF. It waits for a worker; the time limit counts
// from then on.
func (r *Reader) pdf(ctx context.Context, body []byte) ([]Page, []string, error) {
	sound, err := whole(body)
	if err != nil {
		return nil, nil, err
	}
	got, err := r.texts(ctx, body)
	if err != nil {
		return nil, nil, err
	}
	if !sound { // its words may be wrong, and nobody would see which
		return nil, nil, ErrDamaged
	}
	sealed := encrypted(body)
	orphans := !sealed && orphaned(body)
	if !sealed && misled(body, orphans) {
		return nil, nil, ErrDamaged
	}
	pages, warnings, err := got.whole()
	if err != nil {
		return nil, nil, err
	}
	if !hasText(pages) {
		return nil, nil, ErrNoText
	}
	switch {
	case sealed:
		warnings = append(warnings, warnSealed)
	case len(warnings) == 0 && orphans:
		warnings = append(warnings, warnOrphans)
	}
	return pages, warnings, nil
}

// whole returns the pages that could be read. A file with as many broken pages
// as whole ones is broken.
func (a answer) whole() (pages []Page, warnings []string, err error) {
	var broken []string
	for i, p := range a.Pages {
		if p.Broken {
			broken = append(broken, strconv.Itoa(i+1))
			continue
		}
		pages = append(pages, Page{Number: i + 1, Lines: Clean(p.Text)})
	}
	if len(broken) >= len(pages) {
		return nil, nil, ErrDamaged
	}
	if len(broken) > 0 {
		warnings = []string{"These pages cannot be read and are left out: " + strings.Join(broken, ", ") + "."}
	}
	return pages, warnings, nil
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
