// Package report opens files of any kind that a report can come in, says what
// they are, and reads them as text: a PDF, a saved web page, plain text. It also
// finds such files in folders.
//
// What the text says is package form's to read. This package must not know the
// forms of reports, what is done with them, the store, a terminal or flags.
package report

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"casebook/data/report/pdf"
	"casebook/data/report/text"
	"casebook/data/report/web"
)

// File is a file that was loaded: its bytes are taken from the disk once, for
// its hash, its kind and its text.
type File struct {
	Name string // base name
	Path string // as given
	Hash string // SHA-256 of the file's bytes, in hex
	body []byte
}

// Load takes a file from the disk. Its errors are as those of Read.
func (r *Reader) Load(path string) (File, error) {
	body, err := r.load(path)
	if err != nil {
		return File{}, refused(path, err)
	}
	sum := sha256.Sum256(body)
	return File{Name: filepath.Base(path), Path: path, Hash: hex.EncodeToString(sum[:]), body: body}, nil
}

// Read reads a file as text. Its errors wrap a sentinel of this package or of
// pdf and name the file; nothing that a file holds makes it panic, hang, or pass
// the reader's limits.
func (r *Reader) Read(ctx context.Context, f File) (text.Document, error) {
	if err := ctx.Err(); err != nil {
		return text.Document{}, err
	}
	doc := text.Document{Name: f.Name, Path: f.Path, Hash: f.Hash}
	var err error
	if doc.Kind, err = sniff(doc.Name, f.body); err != nil {
		return text.Document{}, refused(f.Path, err)
	}
	if doc.Kind != text.PDF && len(f.body) > mostText && !web.IsArchive(f.body) { // an archive has pictures too
		return text.Document{}, refused(f.Path, ErrTooLarge)
	}
	switch doc.Kind {
	case text.PDF:
		var got pdf.Text
		got, err = r.pdf.Read(ctx, f.body)
		doc.Warnings, doc.Doubtful = got.Warnings, got.Doubtful
		for _, p := range got.Pages {
			lines, places := text.CleanPlaced(p.Text, placesOf(p))
			doc.Pages = append(doc.Pages, text.Page{Number: p.Number, Lines: lines, Places: places})
		}
	case text.HTML:
		var lines []string
		lines, err = web.Read(doc.Name, f.body)
		doc.Pages = []text.Page{{Lines: lines}}
	case text.Plain:
		doc.Pages, err = readPlain(f.body)
	}
	if err != nil {
		return text.Document{}, refused(f.Path, err)
	}
	return doc, nil
}

// greeting is what letters have on their first page. Their lines are placed: nothing
// else tells their headings from text.
const greeting = "Dear "

// placesOf are the places of a page's lines.
func placesOf(p pdf.Page) []text.Place {
	var out []text.Place
	for _, x := range p.Places {
		out = append(out, text.Place(x))
	}
	return out
}
