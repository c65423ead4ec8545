package document

import (
	"archive/zip"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"
)

// parts are the pieces of a Word document that are the same in every one:
// styles, the list's bullet, the footer with its page number, and what joins
// them. They are kept as files so that they can be read and compared.
//
//go:embed docx
var parts embed.FS

// word writes the document for Word (Office Open XML): real headings, tables
// with repeated header rows, page numbers. The same document gives the same
// bytes.
func (d Document) word(w io.Writer, _ Options) error {
	z := zip.NewWriter(w)
	err := fs.WalkDir(parts, "docx", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := parts.ReadFile(name)
		if err != nil {
			return err
		}
		return packed(z, partName(name), string(text))
	})
	if err != nil {
		return err
	}
	if err := packed(z, "docProps/core.xml", d.properties()); err != nil {
		return err
	}
	if err := packed(z, "word/document.xml", d.body()); err != nil {
		return err
	}
	return z.Close()
}

// partName is where a kept piece stands in the document. Embedding leaves out
// names that begin with a dot or an underline, and brackets are no good in
// file names.
func partName(file string) string {
	switch name := strings.TrimPrefix(file, "docx/"); name {
	case "content_types.xml":
		return "[Content_Types].xml"
	case "package.rels":
		return "_rels/.rels"
	case "document.xml.rels":
		return "word/_rels/document.xml.rels"
	default:
		return path.Join("word", name)
	}
}

func packed(z *zip.Writer, name, text string) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil {
		_, err = io.WriteString(f, text)
	}
	if err != nil {
		return fmt.Errorf("writing %s of the document: %w", name, err)
	}
	return nil
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// properties name the document for whoever lists files; they hold no date and
// no person.
func (d Document) properties() string {
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escaped(d.name()) + `</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
}
