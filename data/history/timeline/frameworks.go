package timeline

import "casebook/data"

// Span is a time with a name: an edition of a framework in force, or a scale of
// grades.
type Span struct {
	Name     string
	From, To data.Date // To is "" while it lasts
}

// Frameworks returns the editions of the frameworks of whole inspections and
// when they were in use, as far as that is known: the early ones to the year.
func Frameworks() []Span {
	var out []Span
	for _, e := range data.Editions() {
		out = append(out, Span{e.Name(), e.First(), e.Until()})
	}
	return out
}

// Scales returns the scales of grades. The third step of four is adequate on
// the first and requires improvement on the second: the bar was meant to move
// between them.
func Scales() []Span {
	var out []Span
	var last data.Grade
	for _, e := range data.Editions() {
		if e.Scale() == last {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].To = e.First()
		}
		last = e.Scale()
		out = append(out, Span{Name: "O G " + last.Words() + " I", From: e.First()})
	}
	return out
}
