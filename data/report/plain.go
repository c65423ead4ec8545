package report

import (
	"cmp"
	"strings"

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
	b, ok := text.Decode(body)
	if !ok {
		return nil, ErrUnknown
	}
	whole := string(b)
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
	typedToBullets(pages)
	return pages, nil
}

// typedMarks are the marks that people type before items, as clean text has them.
var typedMarks = []string{"– ", "* "}

// typedToBullets makes items of the lines of a text that begin with a typed mark, where
// it has no other bullets: typed letters begin their items with "-" or "*". Of
// two marks the first is that of items, and the other that of items within them. One
// star alone is a note's.
func typedToBullets(pages []text.Page) {
	count := map[string]int{}
	item := ""
	for _, p := range pages {
		for _, l := range p.Lines {
			if strings.HasPrefix(l, "• ") {
				return
			}
			for _, mark := range typedMarks {
				if strings.HasPrefix(l, mark) {
					count[mark]++
					item = cmp.Or(item, mark)
				}
			}
		}
	}
	if item == "* " && count[item] < 2 {
		item = "– "
	}
	for _, p := range pages {
		for i, l := range p.Lines {
			if rest, ok := strings.CutPrefix(l, item); ok && item != "" {
				p.Lines[i] = "• " + rest
			}
		}
	}
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
