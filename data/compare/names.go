package compare

import (
	"regexp"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Names are what two inspections are called where a text must stand by itself
// and no reader has chosen an A and a B: on paper.
type Names struct {
	A, B   string // as short as they differ: "2014", "June 2014", "Norfolk 2014"
	ra, rb string // "the 2014 report"
}

// NewNames names two inspections by the years of a basis, and by their months or
// days too where those are alike; where they are of two authorities, by these
// and their years.
func NewNames(a, b data.Inspection, authorityA, authorityB data.Authority, basis data.Basis) Names {
	var n Names
	if a.Authority != b.Authority {
		n.A, n.B = authorityA.Name+" "+a.YearOn(basis), authorityB.Name+" "+b.YearOn(basis)
		n.ra, n.rb = "the "+n.A+" "+noun(a, basis), "the "+n.B+" "+noun(b, basis)
		return n
	}
	for _, of := range []func(data.Inspection) string{
		func(in data.Inspection) string { return in.YearOn(basis) },
		func(in data.Inspection) string { return in.DateOn(basis).Month().String() },
		func(in data.Inspection) string { return in.DateOn(basis).String() },
		func(in data.Inspection) string { return in.Title(basis) },
	} {
		if n.A, n.B = of(a), of(b); n.A != n.B && n.A != "" && n.B != "" {
			break
		}
	}
	n.ra, n.rb = "the "+n.A+" "+noun(a, basis), "the "+n.B+" "+noun(b, basis)
	return n
}

func noun(in data.Inspection, basis data.Basis) string {
	switch {
	case in.Framework.Joint():
		return "inspection"
	case !in.Framework.Graded():
		return "visit"
	case basis == data.ByInspected:
		return "inspection"
	}
	return "report"
}

// Report is what a side's report is called in a sentence: "the 2014 report".
func (n Names) Report(b bool) string {
	if b {
		return n.rb
	}
	return n.ra
}

// sides finds the letters of the sides in a text of this package, with what
// decides how they are put: "in A", "A and B", "B's", "B partial".
var sides = regexp.MustCompile(`(\bin )?\b([AB])\b( and [AB]\b)?('s report|'s)?( partial| selected| damaged| one service| needs? work| only)?`)

// Named is a sentence of this package with names in the place of A and B. It is
// for its sentences alone: the words of a report may have letters of their own.
func (n Names) Named(text string) string {
	var b strings.Builder
	last := 0
	for _, m := range sides.FindAllStringSubmatchIndex(text, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		short := part(1) != "" || part(5) != ""
		out := n.of(part(2), short)
		if and := part(3); and != "" {
			out += " and " + n.of(and[len(and)-1:], short)
		}
		out = part(1) + out + strings.TrimSuffix(part(4), "'s report") + part(5)
		if before := strings.TrimSpace(text[:m[0]]); before == "" && last == 0 && len(text) > 1 || strings.HasSuffix(before, ".") {
			out = prose.Capital(out)
		}
		b.WriteString(text[last:m[0]] + out)
		last = m[1]
	}
	return b.String() + text[last:]
}

func (n Names) of(letter string, short bool) string {
	switch {
	case letter == "A" && short:
		return n.A
	case letter == "A":
		return n.ra
	case short:
		return n.B
	}
	return n.rb
}
