package data

import (
	"cmp"
	"strings"
)

// Reach says for which day facts are told, and to which day they reach: a
// grade in force, the latest inspection and an age are as known on that day,
// never on the day of the clock. What came out after Known is not held.
type Reach struct {
	On    Date // the day told of: the one asked for, otherwise Known
	Known Date // the day to which the facts reach
}

// ReachOf returns the reach of an authority's facts, or with no inspections
// that of the built-in ones. on is the day asked for, "" for none. A newer
// inspection than the built-in facts know moves the day of its authority.
func ReachOf(own []Inspection, on Date) Reach {
	known := rules().gradesKnown
	for i := range own {
		d := cmp.Or(own[i].Published.Date, own[i].Inspected.End, own[i].Inspected.Start)
		if d.Precision() == ToDay {
			known = max(known, d)
		}
	}
	return Reach{On: cmp.Or(on, known), Known: known}
}

// Words say the day: "as known on 22 August 2026", "on 1 May 2020"; of a day
// after what is known both: "on 1 May 2027, as known on 22 August 2026".
func (r Reach) Words() string { return r.words(Date.String) }

// Short is Words with short dates.
func (r Reach) Short() string { return r.words(Date.Short) }

func (r Reach) words(day func(Date) string) string {
	known := "as known on " + day(r.Known)
	switch {
	case r.On == r.Known:
		return known
	case r.On > r.Known:
		return "on " + day(r.On) + ", " + known
	}
	return "on " + day(r.On)
}

// VisitsHeld says of which years visits are known, so that none held is not
// read as none made.
func VisitsHeld() string {
	known := "Visits are known only where a letter is held"
	if years := rules().visitYears; len(years) > 0 {
		known = "Visits are known of " + strings.Join(years, " and ") + " only, and where a letter is held"
	}
	return known + ": none shown does not mean that there was none."
}

// readReach reads how far the built-in facts reach: the grades of all
// authorities, and the years of which visits are held.
func (b *rulebook) readReach(text []byte, err *error) {
	readTable("reach.csv", text, err, []string{"what", "from", "to", "source"}, func(t *factTable) {
		from, to := t.date("from"), t.date("to")
		t.wanted("source")
		switch what := t.wanted("what"); {
		case to.Precision() != ToDay || from == "" || from > to:
			t.fault("from %s, to %s: want two dates in this order, the second to the day", from, to)
		case what == "visits":
			b.visitYears = append(b.visitYears, from.YearText()+"-"+to.YearText()[2:])
		case what == "grades" && b.gradesKnown == "":
			b.gradesKnown = to
		default:
			t.fault("what %q: want grades once, or visits", what)
		}
	})
	if b.gradesKnown == "" {
		t := &factTable{name: "reach.csv", line: 1, err: err}
		t.fault("no row of grades: want one with the day to which they reach")
	}
}
