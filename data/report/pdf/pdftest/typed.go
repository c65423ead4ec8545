package pdftest

import (
	"fmt"
	"strings"
)

// TypedLine is a line with its type and the room above it, in points.
type TypedLine struct {
	Text string
	Size int
	Bold bool
	Room int
}

// Typed makes a PDF of pages of lines in two types, in the characters of Windows-1252.
func Typed(pages ...[]TypedLine) []byte {
	m := New()
	plain := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	bold := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	tree := 3 + 2*len(pages)
	var kids []string
	for _, lines := range pages {
		var b strings.Builder
		b.WriteString("BT 60 780 Td\n")
		for _, l := range lines {
			font := "F1"
			if l.Bold {
				font = "F2"
			}
			fmt.Fprintf(&b, "/%s %d Tf 0 %d Td (%s) Tj\n", font, l.Size, -l.Room, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(l.Text))
		}
		b.WriteString("ET\n")
		content := m.Stream("", []byte(b.String()))
		page := m.Object(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>", tree, content, plain, bold))
		kids = append(kids, fmt.Sprintf("%d 0 R", page))
	}
	m.Object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	return m.Finish(m.Object(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree)))
}
