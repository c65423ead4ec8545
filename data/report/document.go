// Package report reads report files: a PDF, a saved web page or plain text
// becomes pages of clean lines, and the lines become inspections.
//
// It knows files, the forms of the regulator's reports and the domain's types.
// It must not know the store, a terminal or flags.
package report

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"casebook/data/report/pdf"
)

// Page is a page of a document as lines of text, in reading order. The lines
// are clean: see Clean.
type Page struct {
	Number int // from 1, as the file counts, not as printed; 0 in a file without pages
	Lines  []string
}

// Document is a file read as text.
type Document struct {
	Name     string // base name
	Path     string // as given
	Hash     string // SHA-256 of the file's bytes, in hex
	Kind     string // pdf, html or text
	Pages    []Page
	Warnings []string // what could not be read, in sentences
	Doubtful bool     // it seems damaged: what was read of it may lack or change words
}

// PageCount is how many pages a document has, 0 where its kind has none: a web
// page, a text without form feeds.
func (d Document) PageCount() int {
	if d.Kind != PDF && len(d.Pages) < 2 {
		return 0
	}
	return len(d.Pages)
}

// The kinds of file that can be read.
const (
	PDF  = "pdf"
	HTML = "html"
	Text = "text"
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
func (r *Reader) Read(ctx context.Context, f File) (Document, error) {
	if err := ctx.Err(); err != nil {
		return Document{}, err
	}
	doc := Document{Name: f.Name, Path: f.Path, Hash: f.Hash}
	var err error
	if doc.Kind, err = sniff(doc.Name, f.body); err != nil {
		return Document{}, refused(f.Path, err)
	}
	switch doc.Kind {
	case PDF:
		var got pdf.Text
		got, err = r.pdf.Read(ctx, f.body)
		doc.Warnings, doc.Doubtful = got.Warnings, got.Doubtful
		for _, p := range got.Pages {
			doc.Pages = append(doc.Pages, Page{Number: p.Number, Lines: Clean(p.Text)})
		}
	case HTML:
		doc.Pages, err = readHTML(doc.Name, f.body)
	case Text:
		doc.Pages, err = readPlain(f.body)
	}
	if err != nil {
		return Document{}, refused(f.Path, err)
	}
	return doc, nil
}
