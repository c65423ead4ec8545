package timeline

import "casebook/data"

// Span is a time with a name: a framework in force, or a scale of grades.
type Span struct {
	Name     string
	From, To data.Date // To is "" while it lasts
}

// Frameworks returns the frameworks of whole inspections and when they were in
// use, as far as that is known: the early ones to the year only.
func Frameworks() []Span {
	return []Span{
		{"Unannounced and SLAC", "2009", "2012"}, {"CP 2012", "2012", "2013"}, {"LAC 2013", "2013", "2013-11"},
		{"SIF", "2013-11", "2018"}, {"ILACS", "2018", "2023-01-16"}, {"ILACS, care leavers apart", "2023-01-16", ""},
	}
}

// Scales returns the two scales of grades. The third step of four is adequate
// on the first and requires improvement on the second: the bar was meant to
// move between them.
func Scales() []Span {
	return []Span{
		{"O G Adequate I", "2009", "2013-11"},
		{"O G Requires improvement I", "2013-11", ""},
	}
}
