package text

import (
	"regexp"
	"strconv"
	"strings"
)

// heads are the running heads and feet of a document: lines that stand at the
// top or bottom of many pages, with their digits taken as alike.
type heads struct {
	lines map[string]bool
	glued []*Pattern // the same at the end of another line
}

// edge is how many lines at the top and bottom of a page may be running heads.
const edge = 4

// runningHeads finds what repeats at the edges of pages.
func runningHeads(pages []Page) heads {
	count := map[string]int{}
	for _, p := range pages {
		seen := map[string]bool{}
		for i, l := range p.Lines {
			if i >= edge && i < len(p.Lines)-edge {
				continue
			}
			if key := headKey(l); key != "" && !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	h := heads{lines: map[string]bool{}}
	for key, n := range count {
		if n < 3 || n*3 < len(pages) {
			continue
		}
		h.lines[key] = true
		if strings.HasSuffix(key, " #") && len(key) > 30 {
			pattern := strings.ReplaceAll(regexp.QuoteMeta(key), "#", `\d+`)
			h.glued = append(h.glued, Lazy(`(?i)\s*`+pattern+`$`))
		}
	}
	return h
}

var digits = Lazy(`\d+`)

// headKey is a line as it repeats; "" for one that says nothing by itself.
// Lines of digits alone are page numbers, which have a rule of their own, and
// marked lines are text.
func headKey(l string) string {
	l = strings.ToLower(strings.TrimSpace(l))
	if len(l) < 12 || strings.HasPrefix(l, "•") || EndsSentence(l) {
		return ""
	}
	if l[0] >= '0' && l[0] <= '9' && !footDate(l) {
		return ""
	}
	return digits.ReplaceAllString(l, "#")
}

// trim takes a running head off the end of a line that it was glued to.
func (h heads) trim(l string) string {
	for _, g := range h.glued {
		if at := g.FindStringIndex(l); at != nil && at[0] > 0 {
			return strings.TrimSpace(l[:at[0]])
		}
	}
	return l
}

var (
	pageOf     = Lazy(`(?i)^page \d{1,3}(?: of \d{1,3})?$`)
	loneNumber = Lazy(`^[-–]?\s*(\d{1,3})\s*[-–]?$`)
)

// LoneNumber reports whether a line holds a page number and nothing else.
func LoneNumber(l string) bool { return loneNumber.MatchString(l) }

// isFurniture reports whether a line is a page number, a running head or part of
// an ILACS footer.
func isFurniture(raw string, i int, p Page, running heads) bool {
	s := strings.TrimSpace(raw)
	if s == "" {
		return false
	}
	if pageOf.MatchString(s) {
		return true
	}
	if m := loneNumber.FindStringSubmatch(s); m != nil {
		return !mayBeNote(i, p) && (i == 0 || i == len(p.Lines)-1 || nearPage(m[1], p.Number))
	}
	if p.Number <= 1 {
		return false
	}
	if key := headKey(s); key != "" && running.lines[key] {
		return true
	}
	return inFooter(i, p)
}

// mayBeNote reports whether a number alone on its line stands where the number
// of a footnote would: after the rule above it, which reads as an empty line.
func mayBeNote(i int, p Page) bool {
	return i > 0 && i+1 < len(p.Lines) && strings.TrimSpace(p.Lines[i-1]) == ""
}

// nearPage reports whether a number can be that of a page as printed: covers
// are not always counted.
func nearPage(digits string, page int) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n >= page-4 && n <= page+1
}

var contentsLine = Lazy(`(?i)^(?:table of )?contents(?: page)?:?$`)
var leader = Lazy(`[.…\s]+\d{1,3}$`)

// markContents marks the table of contents of a page, from its heading to the last
// line that ends with a page number.
func markContents(page []Line) {
	from, to := -1, -1
	for i, l := range page {
		if from < 0 && contentsLine.MatchString(strings.TrimSpace(l.Raw)) {
			from = i
		}
		if from >= 0 && leader.MatchString(l.Raw) {
			to = i
		}
	}
	for i := from; from >= 0 && i <= to; i++ {
		page[i].Kind = FurnitureLine
	}
}

// markFootnotes marks the footnotes of a page: from a line that begins with the
// next footnote's number, without a stop, to the page's end. last is the
// number of the document's last footnote. It returns the numbers found.
func markFootnotes(page []Line, last *int) []int {
	var found []int
	start := -1
	text := lastMark(page)
	for i, l := range page {
		n, ok := noteNumber(l, i, page)
		if !ok || n != *last+1 && !(n > *last && n <= *last+2 && start < 0) {
			continue
		}
		if start < 0 && i < text {
			continue
		}
		if start < 0 {
			start = i
		}
		found = append(found, n)
		*last = n
	}
	for i := range page {
		m := loneNumber.FindStringSubmatch(strings.TrimSpace(page[i].Raw))
		if start >= 0 && i >= start || m != nil && nearPage(m[1], page[i].Page) {
			page[i].Kind = FurnitureLine
		}
	}
	return found
}

// lastMark returns the place of the page's last numbered paragraph or bullet:
// nothing but small print follows a footnote.
func lastMark(page []Line) int {
	for i := len(page) - 1; i >= 0; i-- {
		if page[i].Kind == NumberLine && page[i].Stop || page[i].Kind == BulletLine {
			return i
		}
	}
	return -1
}

var noteStart = Lazy(`^(\d{1,2})(?:\s+\S.*)?$`)

// noteNumber reads the number of a footnote. A number of a paragraph has a
// stop; a footnote's stands after an empty line, or alone on its line, or in
// the last lines of the page.
func noteNumber(l Line, i int, page []Line) (int, bool) {
	m := noteStart.FindStringSubmatch(strings.TrimSpace(l.Raw))
	if m == nil || l.Stop || l.Kind == FurnitureLine {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	after := i > 0 && page[i-1].Kind == BlankLine
	alone := strings.TrimSpace(l.Raw) == m[1] && i+1 < len(page)
	late := len(page)-i <= 8
	return n, n > 0 && (after || (alone || l.Kind == NumberLine) && late && !follows(page[:i], n))
}

// follows reports whether a number goes on from the last paragraph's.
func follows(above []Line, n int) bool {
	for i := len(above) - 1; i >= 0; i-- {
		if above[i].Kind == NumberLine && above[i].Stop {
			return above[i].Number == n-1
		}
	}
	return false
}

// removeNoteMarks takes the marks of a page's footnotes off the words they are glued
// to: "Board1", "improve?1".
func removeNoteMarks(page []Line, marks []int) {
	for _, n := range marks {
		mark := Lazy(`(\p{L}[.,;:?!’”)]*)` + strconv.Itoa(n) + `(\s|$|[.,;:])`)
		for i := range page {
			if page[i].Kind != FurnitureLine {
				page[i].Text = mark.ReplaceAllString(page[i].Text, "$1$2")
				page[i].Raw = mark.ReplaceAllString(page[i].Raw, "$1$2")
			}
		}
	}
}
