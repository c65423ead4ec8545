package text

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
)

// Decode returns text as UTF-8 without its byte order mark. It is UTF-8, UTF-16 of
// either order, or the code page of Windows in the West; what is none of these is
// not text, and ok is false.
func Decode(body []byte) (out []byte, ok bool) {
	body = bytes.TrimPrefix(body, []byte("\xEF\xBB\xBF"))
	if order, wide := wideOrder(body); wide {
		var err error
		if body, err = xunicode.UTF16(order, xunicode.UseBOM).NewDecoder().Bytes(body); err != nil {
			return nil, false
		}
	}
	if bytes.ContainsFunc(body, Unprintable) {
		return nil, false
	}
	if !utf8.Valid(body) {
		var err error
		if body, err = charmap.Windows1252.NewDecoder().Bytes(body); err != nil || bytes.ContainsRune(body, utf8.RuneError) {
			return nil, false
		}
	}
	return body, true
}

// wideOrder tells UTF-16 by its mark, or without one by the zero byte that every
// letter of English has beside it.
func wideOrder(body []byte) (xunicode.Endianness, bool) {
	head := body[:min(len(body), 64)]
	switch {
	case bytes.HasPrefix(body, []byte("\xFF\xFE")):
		return xunicode.LittleEndian, true
	case bytes.HasPrefix(body, []byte("\xFE\xFF")):
		return xunicode.BigEndian, true
	case len(head) < 8 || bytes.Count(head, []byte{0})*3 < len(head):
		return xunicode.LittleEndian, false
	case head[1] == 0:
		return xunicode.LittleEndian, true
	}
	return xunicode.BigEndian, head[0] == 0
}

// Unprintable reports whether text never holds c. Escape is let through, for
// it stands in saved terminal output, and is taken out when lines are cleaned.
func Unprintable(c rune) bool {
	return c < ' ' && !strings.ContainsRune("\n\r\t\f\v\x1b", c)
}
