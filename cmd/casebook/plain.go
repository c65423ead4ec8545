package main

import (
	"io"
	"strings"

	"casebook/ui/widget"
)

// plain writes a record a line, cells parted by tabs and never cut: the form
// that scripts may rely on. New columns are added at the end only.
type plain struct{ w io.Writer }

func newPlain(w io.Writer) plain { return plain{w} }

func (p plain) row(cells []string) error {
	clean := make([]string, len(cells))
	for i, c := range cells {
		clean[i] = widget.Clean(c) // tabs and line ends become spaces
	}
	_, err := io.WriteString(p.w, strings.Join(clean, "\t")+"\n")
	return err
}

func (p plain) end() error { return nil }
