package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// jsonArray writes one array, a record a line, as the records come.
type jsonArray struct {
	w io.Writer
	n int
}

func newJSONArray(w io.Writer) *jsonArray { return &jsonArray{w: w} }

func (a *jsonArray) add(record any) error {
	b, err := encode(record, "")
	if err != nil {
		return err
	}
	before := ",\n"
	if a.n == 0 {
		before = "[\n"
	}
	a.n++
	if _, err := io.WriteString(a.w, before); err != nil {
		return err
	}
	_, err = a.w.Write(b)
	return err
}

// end closes the array; without records it is "[]".
func (a *jsonArray) end() error {
	closing := "\n]\n"
	if a.n == 0 {
		closing = "[]\n"
	}
	_, err := io.WriteString(a.w, closing)
	return err
}

// writeObject writes one object, indented for readers.
func writeObject(w io.Writer, record any) error {
	b, err := encode(record, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

func encode(record any, indent string) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(record); err != nil {
		return nil, fmt.Errorf("write JSON: %w", err)
	}
	return escapeControls(bytes.TrimRight(buf.Bytes(), "\n")), nil
}

// escapeControls escapes what encoding/json leaves as it is and a terminal
// would obey: DEL, the controls above it, and marks of writing direction. Line
// ends between fields stay.
func escapeControls(b []byte) []byte {
	steers := func(r rune) bool {
		return r >= 0x7f && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
	}
	if bytes.IndexFunc(b, steers) < 0 {
		return b
	}
	out := make([]byte, 0, len(b)+16)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if steers(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, b[:n]...)
		}
		b = b[n:]
	}
	return out
}
