package table

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"casebook/data/report/text"
)

// Kind is the form of a file.
type Kind string

// The forms of tables.
const (
	None         Kind = "" // not a table
	Workbook     Kind = "workbook"
	OpenDocument Kind = "opendocument"
	CSV          Kind = "csv"
	JSON         Kind = "json"
)

// sniffed is how much of a file is looked at.
const sniffed = 4096

var byteOrderMark = []byte("\xef\xbb\xbf")

// Sniff tells a table's form by its first bytes; the name decides only where
// they leave it open. A file named like a table that holds something else (a
// saved "not found" page) is None.
func Sniff(name string, head []byte) Kind {
	head = bytes.TrimPrefix(head[:min(len(head), sniffed)], byteOrderMark)
	ext := strings.ToLower(filepath.Ext(name))
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		if ext == ".ods" || bytes.Contains(head, []byte("opendocument.spreadsheet")) {
			return OpenDocument
		}
		if ext == ".xlsx" || ext == ".xlsm" || bytes.Contains(head, []byte("xl/")) && ext != ".docx" {
			return Workbook
		}
		return None
	}
	values := slices.Contains([]string{".csv", ".tsv"}, ext)
	if values {
		head, _ = text.Decode(wholeLetters(head)) // none of what is not text
	} else if !isText(head) {
		return None
	}
	start := bytes.TrimSpace(head)
	switch {
	case len(start) == 0 || start[0] == '<':
		return None
	case start[0] == '[' && !values, start[0] == '{' && ext == ".json":
		return JSON
	case values:
		return CSV
	}
	return None
}

// wholeLetters leaves out what may be the beginning of a letter at the end of the
// first bytes of a file.
func wholeLetters(head []byte) []byte {
	if len(head) < sniffed {
		return head
	}
	head = head[:sniffed-2] // a whole number of letters of UTF-16
	for n := 1; n < utf8.UTFMax && head[len(head)-n] >= utf8.RuneSelf; n++ {
		if utf8.RuneStart(head[len(head)-n]) {
			return head[:len(head)-n]
		}
	}
	return head
}

// isText reports whether b is UTF-8, but for a letter cut off at its end, and
// holds no zero byte.
func isText(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			return !utf8.FullRune(b)
		}
		if r == 0 {
			return false
		}
		b = b[n:]
	}
	return true
}
