package history

import "casebook/data"

// Known is the day on which an inspection's grade became known: published,
// else inspected where that is all we know.
func Known(in data.Inspection) data.Date { return dateOf(in) }

// NotAfter reports whether d is on or before another date, as far as both are
// known: "2010-07" is not after 1 July 2010. An unknown date is never.
func NotAfter(d, on data.Date) bool { return notAfter(d, on) }
