package text

import "strings"

// The second line of an ILACS footer holds the dates of the inspection and the page:
// "17 to 28 January 2022 3". They are written in every form that dates have, and
// some published ones are wrong, so nothing is ever read from it.
var (
	monthWord = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
	footWords = Lazy(`(?i)^(?:(?:inspection|visit|fieldwork) dates?\b:?)?(?:\s|[-–—─−,;&|/.:()‘’']|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,4}(?:st|nd|rd|th)?\b|(?:from|to|and|until|page|of)\b|` + monthWord + `)+$`)
	footDay   = Lazy(`(?i)\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b|\b` + monthWord)
)

// footDate reports whether a line holds dates of any form, perhaps with a page number,
// and nothing else.
func footDate(l string) bool {
	l = strings.TrimSpace(l)
	return len(l) < mostFootDate && strings.ContainsAny(l, "0123456789") && footWords.MatchString(l) && footDay.MatchString(l)
}

// mostFootDate is more than two periods of dates take, in bytes.
const mostFootDate = 120

// footLines is the most that the title and the dates of a footer take.
const footLines = 4

var footStart = Lazy(`(?i)^(?:inspection|focused visit|monitoring visit|visit) (?:of|to) `)

// inFooter reports whether line i is part of a title of one or two lines that
// a line of dates ends: at the top or bottom of a page, or above a footnote.
func inFooter(i int, p Page) bool {
	for at := max(0, i-footLines+1); at <= i && at < len(p.Lines); at++ {
		if last, ok := footerAt(at, p); ok && i <= last {
			return true
		}
	}
	return false
}

// footerAt returns the last line of the footer that begins at a line.
func footerAt(at int, p Page) (last int, ok bool) {
	title := p.Lines[at]
	if title == "" || !strings.ContainsRune("IiFfMmVv", rune(title[0])) || !footStart.MatchString(title) {
		return 0, false
	}
	if m := footWhole.FindStringSubmatch(title); m != nil && footDate(m[1]) {
		return at, true
	}
	rest := 0 // lines of the title after its first
	for last = at + 1; last < at+footLines && last < len(p.Lines); last++ {
		l := strings.TrimSpace(p.Lines[last])
		switch {
		case footDate(l):
			return last, true
		case l == "" || loneNumber.MatchString(l):
		case rest == 0 && footTail.MatchString(l):
			rest++
		default:
			return 0, false
		}
	}
	return 0, false
}

// footWhole is a title with what follows it on its line.
var footWhole = Lazy(`(?i)^inspection of .{3,90}(?:services|authority|trust)\b[\s,:–-]*(.+)$`)

// footTail is the second line of a title.
var footTail = Lazy(`(?i)^(?:[\p{L}’'-]+ ){0,4}(?:services|trust|authority|council)$`)
