package report

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"

	"casebook/data/report/text"
	"casebook/data/report/web"
)

// mostText is how large a text or a web page may be, in bytes: the longest
// report has 0.3 MB of text.
const mostText = 4 << 20

// readPlain reads plain text: the text of a letter or a report whole, a page
// for every form feed; the text of a web page without what stands round its
// article.
func readPlain(body []byte) ([]text.Page, error) {
	whole, ok := decode(body)
	if !ok {
		return nil, ErrUnknown
	}
	var pages []text.Page
	for i, part := range strings.Split(strings.TrimRight(whole, "\f\n\r "), "\f") {
		pages = append(pages, text.Page{Number: i + 1, Lines: text.Clean(part)})
	}
	if len(pages) == 1 && !isLetterOrReport(pages[0].Lines) {
		pages[0].Lines = web.Article(pages[0].Lines)
	}
	if text.Letters(pages[0].Lines) == 0 && len(pages) == 1 {
		return nil, ErrEmpty
	}
	if len(pages) == 1 {
		pages[0].Number = 0 // nothing states a page
	}
	dashesToBullets(pages)
	return pages, nil
}

// dashesToBullets makes items of a text's dashes where it has no other bullets:
// typed letters begin their items with "-".
func dashesToBullets(pages []text.Page) {
	for _, p := range pages {
		for _, l := range p.Lines {
			if strings.HasPrefix(l, "• ") {
				return
			}
		}
	}
	for _, p := range pages {
		for i, l := range p.Lines {
			if rest, ok := strings.CutPrefix(l, "– "); ok {
				p.Lines[i] = "• " + rest
			}
		}
	}
}

// decode returns text as UTF-8. Text that is neither Unicode nor the code page
// of Windows in the West is not text.
func decode(body []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(body, []byte("\xEF\xBB\xBF")):
		body = body[3:]
	case bytes.HasPrefix(body, []byte("\xFF\xFE")), bytes.HasPrefix(body, []byte("\xFE\xFF")):
		out, err := xunicode.UTF16(xunicode.LittleEndian, xunicode.ExpectBOM).NewDecoder().Bytes(body)
		if err != nil {
			return "", false
		}
		body = out
	}
	if bytes.ContainsFunc(body, unprintable) {
		return "", false
	}
	if !utf8.Valid(body) {
		out, err := charmap.Windows1252.NewDecoder().Bytes(body)
		if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
			return "", false
		}
		body = out
	}
	return string(body), true
}

// unprintable reports whether text never holds c. Escape is let through, for
// it stands in saved terminal output, and is taken out when lines are cleaned.
func unprintable(c rune) bool {
	return c < ' ' && !strings.ContainsRune("\n\r\t\f\v\x1b", c)
}

// isLetterOrReport reports whether lines are a letter's or a report's, which is read
// whole, and not those of a web page.
func isLetterOrReport(lines []string) bool {
	numbered := 0
	for _, l := range lines {
		low := strings.ToLower(l)
		for _, start := range []string{"dear ", "yours sincerely", "yours faithfully", "inspection date", "lead inspector", "report published", "judgement grade"} {
			if strings.HasPrefix(low, start) {
				return true
			}
		}
		if n := strings.IndexByte(l, '.'); n > 0 && n < 4 && strings.Trim(l[:n], "0123456789") == "" && len(l) > 80 {
			numbered++
		}
	}
	return numbered >= 5
}
