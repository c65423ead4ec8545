// Package pdftest makes small PDFs for tests, sound and broken ones, and lets a
// test's own program serve as the process in which PDFs are read. Nothing but
// tests may import it.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
	"strings"
)

// Maker writes a small PDF: an object a call, the table at the end.
type Maker struct {
	bytes.Buffer
	Offsets []int  // of the objects
	trailer string // more keys
	crypt   func(object int, body []byte) []byte
}

// New begins a PDF.
func New() *Maker {
	m := &Maker{}
	m.WriteString("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")
	return m
}

// Object adds the next object and returns its number.
func (m *Maker) Object(body string) int {
	m.Offsets = append(m.Offsets, m.Len())
	fmt.Fprintf(m, "%d 0 obj\n%s\nendobj\n", len(m.Offsets), body)
	return len(m.Offsets)
}

// Stream adds a stream, compressed, and returns its number.
func (m *Maker) Stream(keys string, body []byte) int {
	keys += " /Filter /FlateDecode"
	body = Packed(body)
	if m.crypt != nil {
		body = m.crypt(len(m.Offsets)+1, body)
	}
	return m.Object(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", keys, len(body), body))
}

// Packed is body as zlib packs it.
func Packed(body []byte) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(body)
	z.Close()
	return b.Bytes()
}

// Finish writes the table and the end.
func (m *Maker) Finish(root int) []byte {
	at := m.Len()
	fmt.Fprintf(m, "xref\n0 %d\n0000000000 65535 f \n", len(m.Offsets)+1)
	for _, o := range m.Offsets {
		fmt.Fprintf(m, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(m, "trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(m.Offsets)+1, root, m.trailer, at)
	return m.Bytes()
}

// Pages adds pages with these contents, a font and other resources, and
// returns the catalogue's number.
func (m *Maker) Pages(resources string, contents ...string) int {
	font := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	var made []int
	for _, c := range contents {
		made = append(made, m.Stream("", []byte(c)))
	}
	tree := len(m.Offsets) + len(contents) + 1
	var kids []string
	for _, c := range made {
		n := m.Object(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> %s >> >>", tree, c, font, resources))
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
	}
	m.Object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	return m.Object(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
}

// Make makes a PDF of pages of lines in the characters of Windows-1252.
func Make(pages ...[]string) []byte {
	m := New()
	return m.Finish(m.Pages("", Contents(pages)...))
}

// Contents are pages of lines as a page's contents.
func Contents(pages [][]string) []string {
	var out []string
	for _, lines := range pages {
		var b strings.Builder
		b.WriteString("BT /F1 11 Tf 14 TL 60 780 Td\n")
		for _, l := range lines {
			fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(l))
		}
		b.WriteString("ET\n")
		out = append(out, b.String())
	}
	return out
}

// Locked makes a PDF that opens with a password only, by the standard's
// oldest method.
func Locked(password string, lines ...string) []byte {
	m := New()
	pad := []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")
	padded := append([]byte(password), pad...)[:32]
	id := []byte("0123456789abcdef")
	ownerKey := md5.Sum(padded)
	owner := cipher(ownerKey[:5], padded)
	sum := md5.Sum(bytes.Join([][]byte{padded, owner, {0xFC, 0xFF, 0xFF, 0xFF}, id}, nil))
	key := sum[:5]
	user := cipher(key, pad)
	m.crypt = func(n int, body []byte) []byte {
		k := md5.Sum(append(append([]byte{}, key...), byte(n), byte(n>>8), byte(n>>16), 0, 0))
		return cipher(k[:10], body)
	}
	root := m.Pages("", Contents([][]string{lines})...)
	m.trailer = fmt.Sprintf("/ID [<%x> <%x>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%x> /U <%x> >>", id, id, owner, user)
	return m.Finish(root)
}

func cipher(key, body []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err)
	}
	out := make([]byte, len(body))
	c.XORKeyStream(out, body)
	return out
}

// Runaway makes a small PDF that takes ever so long and little memory: its
// page draws nothing, a few million times.
func Runaway() []byte {
	m := New()
	return m.Finish(m.Pages("", strings.Repeat("q Q ", 1_500_000)))
}

// Nested makes a small PDF that takes all memory: forms that draw the next
// form eight times each.
func Nested() []byte {
	m := New()
	const depth = 24
	for i := 1; i <= depth; i++ {
		draw := strings.Repeat("/X Do ", 8)
		m.Stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %d 0 R >> >>", i+1), []byte(draw))
	}
	m.Stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", []byte("0 0 m 10 10 l S"))
	return m.Finish(m.Pages("/XObject << /X 1 0 R >>", "/X Do /X Do"))
}
