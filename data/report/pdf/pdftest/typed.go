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
func Typed(pages ...[]TypedLine) []byte { return TypedAtScale(1, pages...) }

// TypedAtScale is Typed as programs write it that scale what they draw: the same page
// with other numbers in it.
func TypedAtScale(scale float64, pages ...[]TypedLine) []byte {
	m := New()
	plain := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	bold := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	tree := 3 + 2*len(pages)
	var kids []string
	for _, lines := range pages {
		var b strings.Builder
		fmt.Fprintf(&b, "%g 0 0 %g 0 0 cm BT %g %g Td\n", scale, scale, 60/scale, 780/scale)
		for _, l := range lines {
			font := "F1"
			if l.Bold {
				font = "F2"
			}
			fmt.Fprintf(&b, "/%s %g Tf 0 %g Td (%s) Tj\n", font, float64(l.Size)/scale, -float64(l.Room)/scale, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(l.Text))
		}
		b.WriteString("ET\n")
		content := m.Stream("", []byte(b.String()))
		page := m.Object(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>", tree, content, plain, bold))
		kids = append(kids, fmt.Sprintf("%d 0 R", page))
	}
	m.Object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	return m.Finish(m.Object(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree)))
}
