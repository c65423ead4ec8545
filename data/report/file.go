package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"casebook/data/report/pdf"
	"casebook/data/report/text"
	"casebook/data/report/web"
)

// load returns the bytes of an ordinary file. One that is larger than the limit
// is refused by its size, unread.
func (r *Reader) load(path string) ([]byte, error) {
	most := r.size
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(err)
	}
	switch {
	case info.IsDir():
		return nil, ErrDirectory
	case !info.Mode().IsRegular():
		return nil, ErrSpecial
	case info.Size() == 0:
		return nil, ErrEmpty
	case info.Size() > most:
		return nil, fmt.Errorf("%w (%d MB, the most is %d MB)", ErrTooLarge, info.Size()>>20, most>>20)
	}
	f, err := r.open(path)
	if err != nil {
		return nil, fileError(err)
	}
	defer f.Close()
	body := make([]byte, info.Size())
	n, err := io.ReadFull(f, body)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, fileError(err)
	}
	return body[:n], nil
}

func fileError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case errors.Is(err, fs.ErrPermission):
		return ErrPermission
	}
	return err
}

// sniffed is how much of a file's beginning tells its kind.
const sniffed = 1024

// sniff tells a file's kind by its first bytes; the name only chooses the
// sentence of a refusal.
func sniff(name string, body []byte) (string, error) {
	head := body[:min(len(body), sniffed)]
	lower := bytes.ToLower(head)
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return text.PDF, nil
	case isWord(name, head):
		return "", ErrWord
	case web.IsArchive(body), extension(name) == ".mhtml", extension(name) == ".mht":
		return text.HTML, nil
	case bytes.Contains(lower, []byte("<!doctype html")), bytes.Contains(lower, []byte("<html")),
		bytes.Contains(lower, []byte("<head")) && bytes.Contains(lower, []byte("<meta")):
		return text.HTML, nil
	case extension(name) == ".pdf":
		return "", pdf.ErrDamaged
	case extension(name) == ".html", extension(name) == ".htm":
		return text.HTML, nil
	}
	if looksText(head) {
		return text.Plain, nil
	}
	return "", ErrUnknown
}

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

// isWord reports whether a file is a word processor's: by name, or RTF or the
// old compound format by their first bytes.
func isWord(name string, head []byte) bool {
	switch extension(name) {
	case ".doc", ".docx", ".odt", ".rtf", ".pages":
		return true
	}
	return bytes.HasPrefix(head, []byte(`{\rtf`)) || bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0"))
}

// looksText reports whether bytes can begin a text: they are of UTF-16, or
// hold no character that text never holds.
func looksText(head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) ||
		!bytes.ContainsFunc(head, text.Unprintable)
}
