package text

import (
	"strconv"
	"strings"
	"time"

	"casebook/data"
)

// dateToken finds the parts of dates: a day with slashes, a number, a month.
// Reports write "11 March 2014 – 2 April 2014", "13–24 May 2024", "8 ─ 12 Feb
// 2016", "03/02/2014", "9 and 10 June", and spaces may stand inside a number.
var dateToken = Lazy(`(?i)\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\d+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\bto\b|\band\b|[-–—─―−‐‑,]`)

// day is a date that may lack its month or year, which stand once for several.
type day struct{ day, month, year int }

func (d day) whole() bool { return d.day != 0 && d.month != 0 && d.year != 0 }

func (d day) date() data.Date {
	if !d.whole() {
		return ""
	}
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if t.Day() != d.day || d.year < 1990 || d.year > 2099 {
		return ""
	}
	return data.Date(t.Format("2006-01-02"))
}

// days returns the dates of a text in its order, completed from those after
// them: in "3 to 14 October 2022" both are of October 2022.
func days(text string) []day {
	var out []day
	var open day
	shut := func() {
		if open.day > 0 {
			out = append(out, open)
		}
		open = day{}
	}
	for _, tok := range joinDigits(text) {
		switch n, err := strconv.Atoi(tok); {
		case strings.ContainsAny(tok, "/.") && len(tok) > 1:
			shut()
			p := strings.FieldsFunc(tok, func(r rune) bool { return r == '/' || r == '.' })
			open.day, _ = strconv.Atoi(p[0])
			open.month, _ = strconv.Atoi(p[1])
			open.year, _ = strconv.Atoi(p[2])
			shut()
		case err == nil && n > 1900 && n < 2100:
			open.year = n
			shut()
		case err == nil && n >= 1 && n <= 31:
			shut()
			open.day = n
		case err == nil:
			shut()
		case monthOf(tok) > 0 && open.day > 0:
			open.month = monthOf(tok)
		case monthOf(tok) == 0:
			shut()
		}
	}
	shut()
	return complete(out)
}

// complete fills months and years from the date after; a span over New Year
// that states its year once began in the year before.
func complete(out []day) []day {
	for i := len(out) - 2; i >= 0; i-- {
		next := out[i+1]
		if out[i].month == 0 {
			out[i].month = next.month
		}
		if out[i].year == 0 {
			out[i].year = next.year
			if out[i].month > next.month {
				out[i].year--
			}
		}
	}
	return out
}

// joinDigits cuts a text into date tokens and joins numbers that a space has
// parted: "1 1 January 201 6".
func joinDigits(text string) []string {
	text = glue.ReplaceAllString(glue.ReplaceAllString(text, "$1$3 $2$4"), "$1$3 $2$4")
	var out []string
	last := -1 // byte after the last token, if that was a number
	for _, at := range dateToken.FindAllStringIndex(text, -1) {
		tok := text[at[0]:at[1]]
		if n := len(out); n > 0 && last >= 0 && isDigits(tok) && strings.TrimSpace(text[last:at[0]]) == "" && joins(out[n-1], tok) {
			out[n-1] += tok
			last = at[1]
			continue
		}
		out = append(out, tok)
		last = -1
		if isDigits(tok) {
			last = at[1]
		}
	}
	return out
}

// glue is where a number and a word touch: "2November2021", "17to".
var glue = Lazy(`(\d)(\p{L})|(\p{L})(\d)`)

func joins(a, b string) bool {
	n, _ := strconv.Atoi(a + b)
	return len(a+b) <= 2 && n <= 31 || len(a+b) == 4 && n > 1990 && n < 2100
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func monthOf(tok string) int {
	if len(tok) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(tok[:3], m.String()[:3]) {
			return int(m)
		}
	}
	return 0
}

// DateSpan reads the fieldwork of a text: first day of its first period, last day
// of its last. With a day that no month has there is no telling which is meant.
func DateSpan(text string) (start, end data.Date) {
	all := days(text)
	for _, d := range all {
		at := d.date()
		switch {
		case at == "" && d.whole():
			return "", ""
		case at == "":
			continue
		}
		if start == "" {
			start = at
		}
		end = at
	}
	return start, end
}

// FirstDate reads the first whole date of a text.
func FirstDate(text string) data.Date {
	for _, d := range days(text) {
		if at := d.date(); at != "" {
			return at
		}
	}
	return ""
}

var isoDate = Lazy(`\b(?:19|20)\d\d-\d\d-\d\d\b`)

// DateInName reads the date in a file's name and the words it stands in. The
// last one counts: names end with it.
func DateInName(name string) (data.Date, string) {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	if iso := isoDate.FindString(name); iso != "" {
		if d, err := data.ParseDate(iso); err == nil {
			return d, iso
		}
	}
	name = strings.ReplaceAll(name, "_", " ")
	all := dayInName.FindAllString(name, -1)
	for i := len(all) - 1; i >= 0; i-- {
		if d := FirstDate(all[i]); d != "" {
			return d, strings.TrimSpace(all[i])
		}
	}
	return "", ""
}

var dayInName = Lazy(`(?i)\b\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](?:19|20)\d\d`)

// HasDate reports whether a text holds a part of a date.
func HasDate(text string) bool { return dateToken.MatchString(text) }

// OnlyDates reports whether a line holds dates and nothing else.
func OnlyDates(l string) bool {
	rest := dateToken.ReplaceAllString(l, "")
	return dateToken.MatchString(l) && len(strings.Trim(rest, " ;:&()")) <= 2
}
