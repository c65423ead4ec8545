package history

import (
	"strings"
	"time"

	"casebook/data"
	"casebook/data/prose"
)

// Age is the time between two dates. Where a date is known to the month or the
// year only, it counts from the first day of it, and Exact is false.
type Age struct {
	Days   int // 0 and more
	Exact  bool
	years  int
	months int
}

// AgeOf returns the time from one date to another, and whether it is known:
// both dates must be, in this order.
func AgeOf(from, to data.Date) (Age, bool) {
	a, ok1 := firstDay(from)
	b, ok2 := firstDay(to)
	if !ok1 || !ok2 || b.Before(a) {
		return Age{}, false
	}
	months := (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month())
	if b.Day() < a.Day() {
		months--
	}
	months = max(months, 0)
	return Age{
		Days: int(b.Sub(a).Hours() / 24), Exact: from.Precision() == data.ToDay && to.Precision() == data.ToDay,
		years: months / 12, months: months % 12,
	}, true
}

func firstDay(d data.Date) (time.Time, bool) {
	layout := map[data.Precision]string{data.ToYear: "2006", data.ToMonth: "2006-01", data.ToDay: "2006-01-02"}[d.Precision()]
	if layout == "" {
		return time.Time{}, false
	}
	t, err := time.Parse(layout, string(d))
	return t, err == nil
}

// Words says the age as one speaks of it: "3 years 7 months", "about 4 months",
// "12 days".
func (a Age) Words() string {
	words := ""
	switch {
	case a.years == 0 && a.months == 0:
		words = prose.Count(a.Days, "day")
	case a.months == 0:
		words = prose.Count(a.years, "year")
	case a.years == 0:
		words = prose.Count(a.months, "month")
	default:
		words = prose.Count(a.years, "year") + " " + prose.Count(a.months, "month")
	}
	if !a.Exact {
		return "about " + words
	}
	return words
}

// Brief says the age in few letters: "3y 7m", "4m", "12d". That a date is not known
// to the day is left to Words, and to the date beside it.
func (a Age) Brief() string {
	return strings.NewReplacer("about ", "", " years", "y", " year", "y", " months", "m", " month", "m", " days", "d", " day", "d").Replace(a.Words())
}
