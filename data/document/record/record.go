// Package record writes facts as JSON, for scripts and other programs: one
// object for readers, or an array with a record a line. Nothing in it steers a
// terminal.
//
// It knows JSON and nothing of findings: each fact's record stands beside the
// fact.
package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"casebook/data/clean"
)

var _ json.Marshaler = Text("")

// Text is a text that is null in JSON when it is unknown, which "" stands for.
type Text string

// MarshalJSON writes null for an unknown text.
func (t Text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(t))
}

// List makes a missing list an empty one: JSON's [] and never null.
func List[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Stated is a number that counts from 1; 0, which is not stated, is null.
func Stated(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// Write writes one object, indented for readers.
func Write(w io.Writer, record any) error {
	b, err := encode(record, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// WriteLine writes one object on a line of its own.
func WriteLine(w io.Writer, record any) error {
	b, err := encode(record, "")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// Array writes one array, a record a line, as the records come.
type Array struct {
	w     io.Writer
	begun bool
}

// NewArray begins an array. Nothing is written before the first record or the
// end.
func NewArray(w io.Writer) *Array { return &Array{w: w} }

// Add writes a record.
func (a *Array) Add(record any) error {
	b, err := encode(record, "")
	if err != nil {
		return err
	}
	before := ",\n"
	if !a.begun {
		before = "[\n"
	}
	a.begun = true
	if _, err := io.WriteString(a.w, before); err != nil {
		return err
	}
	_, err = a.w.Write(b)
	return err
}

// End closes the array; without records it is "[]".
func (a *Array) End() error {
	closing := "\n]\n"
	if !a.begun {
		closing = "[]\n"
	}
	_, err := io.WriteString(a.w, closing)
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

// escapeControls escapes what encoding/json leaves as it is and steers: DEL, the
// controls above it, marks of writing direction, letters of no width. Line ends
// between fields stay.
func escapeControls(b []byte) []byte {
	steers := func(r rune) bool { return r >= 0x7f && clean.Steers(r) }
	if bytes.IndexFunc(b, steers) < 0 {
		return b
	}
	out := make([]byte, 0, len(b)+16)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if steers(r) {
			for _, half := range utf16.AppendRune(nil, r) {
				out = fmt.Appendf(out, `\u%04x`, half)
			}
		} else {
			out = append(out, b[:n]...)
		}
		b = b[n:]
	}
	return out
}
