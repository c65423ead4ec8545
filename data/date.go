package data

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Date is a calendar date as far as it is known: "2014-03-18", "2018-08",
// "2013", or "" when unknown. Dates compare and sort as text.
type Date string

// Precision says how much of a date is known.
type Precision uint8

// The precisions, from nothing to the day.
const (
	Unknown Precision = iota
	ToYear
	ToMonth
	ToDay
)

// ParseDate takes a date in ISO form of any precision.
func ParseDate(s string) (Date, error) {
	layout := map[int]string{0: "", 4: "2006", 7: "2006-01", 10: "2006-01-02"}
	l, ok := layout[len(s)]
	if !ok {
		return "", fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	if l == "" {
		return "", nil
	}
	if _, err := time.Parse(l, s); err != nil {
		return "", fmt.Errorf("date %q: no such day", s)
	}
	return Date(s), nil
}

// Precision returns how much of d is known.
func (d Date) Precision() Precision {
	switch len(d) {
	case 4:
		return ToYear
	case 7:
		return ToMonth
	case 10:
		return ToDay
	}
	return Unknown
}

// Year returns the year, or 0 when unknown.
func (d Date) Year() int {
	if len(d) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(string(d[:4]))
	return y
}

// YearText returns the year as text, or "" when unknown.
func (d Date) YearText() string {
	if len(d) < 4 {
		return ""
	}
	return string(d[:4])
}

// Month returns the date cut to its month ("2014-03"), or less if less is known.
func (d Date) Month() Date { return d[:min(len(d), 7)] }

// String writes the date in full: "18 March 2014", "August 2018", "2013",
// "date unknown".
func (d Date) String() string { return d.words("2 January 2006", "January 2006") }

// Short writes the date briefly: "18 Mar 2014", "Aug 2018", "2013", "no date".
func (d Date) Short() string {
	if d == "" {
		return "no date"
	}
	return d.words("2 Jan 2006", "Jan 2006")
}

func (d Date) words(day, month string) string {
	switch d.Precision() {
	case ToDay:
		t, err := time.Parse("2006-01-02", string(d))
		if err == nil {
			return t.Format(day)
		}
	case ToMonth:
		t, err := time.Parse("2006-01", string(d))
		if err == nil {
			return t.Format(month)
		}
	case ToYear:
		return string(d)
	}
	return "date unknown"
}

// Status says how a date or grade is known.
type Status string

// The statuses. "Document" is a document other than the report itself, such
// as a letter or a news report.
const (
	InDocument          Status = "document"
	InDocumentAndReport Status = "document+report"
	InDocumentAndName   Status = "document+file-name"
	InReport            Status = "report"
	ReportCorrects      Status = "report-corrects-document"
	FromFileName        Status = "file-name"
	FromWeb             Status = "web"
	WebCorrects         Status = "web-corrects-document"
	Statistics          Status = "statistics" // from the regulator's official statistics
	Unchecked           Status = "unchecked"  // from a table, not compared with a report
	FromTable           Status = "table"      // from a table of this program's own form, not compared with a report
	ByHand              Status = "by-hand"
)

var statusWords = map[Status]string{
	InDocument:          "stated in news or a letter",
	InDocumentAndReport: "stated in news or a letter, and in the report",
	InDocumentAndName:   "stated in news or a letter, and in the report's file name",
	InReport:            "stated in the report",
	ReportCorrects:      "stated in the report, which corrects news or a letter",
	FromFileName:        "from the report's file name",
	FromWeb:             "from elsewhere on the web",
	WebCorrects:         "from elsewhere on the web, which corrects news or a letter",
	Statistics:          "from official statistics",
	Unchecked:           "from an overview sheet, not checked against a report",
	FromTable:           "from an imported table, not checked against a report",
	ByHand:              "given by hand",
}

// Words says the status in a phrase that a reader understands.
func (s Status) Words() string { return statusWords[s] }

// NotChecked reports whether nobody has held it against a report.
func (s Status) NotChecked() bool { return s == Unchecked || s == FromTable }

// rank says whose word goes before: what was read in a report or another document
// before official statistics, and these before what nobody checked.
func (s Status) rank() int {
	switch {
	case s == "":
		return 0
	case s.NotChecked():
		return 1
	case s == Statistics:
		return 2
	}
	return firstHand
}

const firstHand = 3

// Before reports whether what is known by s goes before what is known by t.
func (s Status) Before(t Status) bool { return s.rank() > t.rank() }

// DoubtWords says what "?" means beside facts of these statuses: where those
// that nobody checked are from.
func DoubtWords(all ...Status) string {
	if !slices.Contains(all, FromTable) {
		return Unchecked.Words()
	}
	if !slices.Contains(all, Unchecked) {
		return FromTable.Words()
	}
	return "from an overview sheet or an imported table, not checked against a report"
}

// Valid reports whether s is one of the statuses above.
func (s Status) Valid() bool { _, ok := statusWords[s]; return ok }

// Dated is a date with the words it was stated in, where, and how it is known.
type Dated struct {
	Date      Date     `json:"date"`
	End       Date     `json:"end,omitempty"` // last day, for what lasted
	AsStated  string   `json:"as_stated,omitempty"`
	Source    string   `json:"source,omitempty"` // source id
	Status    Status   `json:"status"`
	Confirmed []string `json:"confirmed,omitempty"` // sources that agree
	Also      []Dated  `json:"also,omitempty"`      // what other sources say instead
}

// Fieldwork is the span of an inspection's fieldwork: first day of the first
// period to last day of the last one.
type Fieldwork struct {
	Start     Date        `json:"start"`
	End       Date        `json:"end,omitempty"`
	AsStated  string      `json:"as_stated,omitempty"`
	Source    string      `json:"source,omitempty"`
	Status    Status      `json:"status"`
	Confirmed []string    `json:"confirmed,omitempty"`
	Also      []Fieldwork `json:"also,omitempty"`
}

// String writes the span in full: "18 March to 9 April 2014".
func (f Fieldwork) String() string { return spanInFull(f.Start, f.End) }

// Short writes the span briefly: "18 Mar-9 Apr 2014".
func (f Fieldwork) Short() string { return spanInShort(f.Start, f.End) }

// String writes the date in full, of what lasted both its ends: "October 2013 to
// January 2014".
func (d Dated) String() string { return spanInFull(d.Date, d.End) }

// Short writes the date briefly: "Oct 2013-Jan 2014".
func (d Dated) Short() string { return spanInShort(d.Date, d.End) }

// Lasted reports whether the date is a time with two ends.
func (d Dated) Lasted() bool { return d.Date != "" && d.End != "" && d.End != d.Date }

// Last is the date, or the end of what lasted.
func (d Dated) Last() Date { return cmp.Or(d.End, d.Date) }

func spanInFull(start, end Date) string { return span(start, end, Date.String, "2 January", " to ") }

func spanInShort(start, end Date) string { return span(start, end, Date.Short, "2 Jan", "-") }

func span(start, end Date, whole func(Date) string, dayMonth, sep string) string {
	if end == "" || end == start {
		return whole(start)
	}
	if start.Precision() != ToDay || end.Precision() != ToDay || start.Year() != end.Year() {
		return whole(start) + sep + whole(end)
	}
	t, err := time.Parse("2006-01-02", string(start))
	if err != nil {
		return whole(start)
	}
	if start.Month() == end.Month() {
		return strconv.Itoa(t.Day()) + sep + whole(end)
	}
	return t.Format(dayMonth) + sep + whole(end)
}
