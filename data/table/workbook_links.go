package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// workbookLinks finds the addresses to which cells of a workbook lead. It reads the
// parts as streams, since excelize would hold each sheet whole; unzips has seen
// that they are within the limits.
type workbookLinks struct {
	zip    *zip.Reader
	sheets map[string]string // parts by the names of their sheets
}

// linksOf lists the sheets of a workbook; one whose list cannot be read has no
// links.
func linksOf(b []byte) workbookLinks {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return workbookLinks{}
	}
	w := workbookLinks{zip: z, sheets: map[string]string{}}
	const book = "xl/workbook.xml"
	targets := w.targets(book)
	w.elements(book, func(t xml.StartElement, _ string) {
		if t.Name.Local == "sheet" {
			w.sheets[value(t, "name")] = targets[value(t, "id")]
		}
	})
	return w
}

// cells are the addresses of a sheet by their cells, "C5": of links of the sheet
// and of formulas that link. Of a range the first cell has it.
func (w workbookLinks) cells(sheet string) map[string]string {
	part := w.sheets[sheet]
	if part == "" {
		return nil
	}
	out, targets, at := map[string]string{}, w.targets(part), ""
	w.elements(part, func(t xml.StartElement, text string) {
		switch {
		case len(out) >= maxRows:
		case t.Name.Local == "c":
			at = value(t, "r")
		case t.Name.Local == "f" && linkOf(text) != "":
			out[at] = linkOf(text)
		case t.Name.Local == "hyperlink" && targets[value(t, "id")] != "":
			cell, _, _ := strings.Cut(value(t, "ref"), ":")
			out[cell] = targets[value(t, "id")]
		}
	})
	return out
}

// linksOfRow are the addresses beside the cells of a row, nil for none.
func linksOfRow(links map[string]string, n int, cells []string) []string {
	if len(links) == 0 {
		return nil
	}
	out := make([]string, len(cells))
	for i := range cells {
		if at, err := excelize.CoordinatesToCellName(i+1, n); err == nil {
			out[i] = links[at]
		}
	}
	return out
}

// targets are what the relations of a part lead to, by their ids: addresses, or
// other parts.
func (w workbookLinks) targets(part string) map[string]string {
	out := map[string]string{}
	w.elements(path.Join(path.Dir(part), "_rels", path.Base(part)+".rels"), func(t xml.StartElement, _ string) {
		target := value(t, "Target")
		switch {
		case t.Name.Local != "Relationship" || len(out) >= maxRows:
			return
		case value(t, "TargetMode") != "External" && strings.HasPrefix(target, "/"):
			target = target[1:]
		case value(t, "TargetMode") != "External":
			target = path.Join(path.Dir(part), target)
		}
		out[value(t, "Id")] = target
	})
	return out
}

// elements tells of each element of a part, with the text that stands first in it,
// as far as the part can be read.
func (w workbookLinks) elements(part string, tell func(t xml.StartElement, text string)) {
	in, err := w.zip.Open(part)
	if err != nil {
		return
	}
	defer func() { _ = in.Close() }()
	d := xml.NewDecoder(in)
	var before *xml.StartElement
	for {
		t, err := d.RawToken()
		text, isText := t.(xml.CharData)
		if before != nil {
			words := ""
			if isText {
				words = string(text[:min(len(text), maxCell)])
			}
			tell(*before, words)
			before = nil
		}
		if err != nil { // also of a damaged part: excelize says so
			return
		}
		if start, ok := t.(xml.StartElement); ok {
			start = start.Copy()
			before = &start
		}
	}
}

// value is an attribute's, whatever its prefix.
func value(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
