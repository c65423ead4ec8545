package timeline

import (
	"fmt"
	"strings"

	"casebook/data"
)

// notes say in words what a drawing would leave unclear or hide.
func notes(a data.Authority, all []data.Inspection, t Timeline) []string {
	var out []string
	if len(all) == 0 {
		out = append(out, "The casebook holds no inspection of "+a.Name+".")
	}
	if gone, ok := a.Abolition(); ok {
		out = append(out, fmt.Sprintf("%s was abolished on %s; its grades are of no authority that exists. After it: %s. Source: %s.",
			a.Name, gone.On, gone.Into, gone.Source))
	} else if a.Abolished {
		out = append(out, a.Name+" was abolished; its grades are of no authority that exists.")
	}
	if n := len(t.Undated); n > 0 {
		out = append(out, "Not drawn, because no date is known: "+namesOf(t.Undated, t.Basis)+".")
	}
	out = append(out, otherwisePlaced(all, t.Basis)...)
	out = append(out, sameDay(all, t.Basis)...)
	for _, in := range all {
		out = append(out, doubts(in, t.Basis)...)
	}
	return out
}

// otherwisePlaced names the inspections that the date on the other basis places,
// several in one sentence and each with that date: their names may be alike.
func otherwisePlaced(all []data.Inspection, basis data.Basis) []string {
	var names, dated []string
	for _, m := range placed(all, basis) {
		if m.Date != "" && m.Basis != basis {
			names = append(names, m.Inspection.Title(basis))
			dated = append(dated, m.Inspection.Title(basis)+" ("+m.Date.Short()+")")
		}
	}
	const words = "%s: not known when %s %s; placed by the %s %s."
	switch len(names) {
	case 0:
		return nil
	case 1:
		return []string{fmt.Sprintf(words, names[0], "it was", basis, "date on which it was", other(basis))}
	}
	return []string{fmt.Sprintf(words, strings.Join(dated, ", "), "they were", basis, "dates on which they were", other(basis))}
}

// sameDay names inspections that share a day: they are drawn at one place.
func sameDay(all []data.Inspection, basis data.Basis) []string {
	var out []string
	var day []data.Inspection
	tell := func() {
		if len(day) > 1 {
			out = append(out, fmt.Sprintf("%d inspections on one day, %s: %s.", len(day), day[0].On(basis), namesOf(day, basis)))
		}
		day = nil
	}
	for _, m := range placed(all, basis) {
		if m.Basis != basis || m.Date.Precision() != data.ToDay {
			continue
		}
		if len(day) > 0 && day[0].On(basis) != m.Date {
			tell()
		}
		day = append(day, m.Inspection)
	}
	tell()
	return out
}

// doubts are what is unclear about one inspection.
func doubts(in data.Inspection, basis data.Basis) []string {
	var out []string
	name := in.Title(basis)
	if severalPeriods(in.Inspected.AsStated) {
		out = append(out, fmt.Sprintf("%s: fieldwork in more than one period (%s); it is dated from the first day of the first to the last day of the last.", name, in.Inspected.AsStated))
	}
	for _, d := range in.Published.Also {
		words := ""
		if d.AsStated != "" {
			words = " (" + d.AsStated + ")"
		}
		out = append(out, fmt.Sprintf("%s: another publication date is given, %s%s.", name, d.Date, words))
	}
	var not []string
	for _, j := range in.Judgements {
		if j.Grade == data.NotGraded {
			not = append(not, j.Area.NameIn(in.Edition()))
		}
		if j.Disputed() {
			out = append(out, fmt.Sprintf("%s: sources disagree on %s: %s.", name, j.Area.NameIn(in.Edition()), versions(j)))
		}
	}
	if len(not) > 0 {
		out = append(out, name+": not judged: "+strings.Join(not, ", ")+".")
	}
	return out
}

// severalPeriods reports whether words state more than one time of fieldwork:
// before their "and" stands more than the number of a day.
func severalPeriods(words string) bool {
	first, _, ok := strings.Cut(words, " and ")
	return ok && strings.Trim(first, "0123456789 ") != ""
}

// versions lists what each source says of a judgement.
func versions(j data.Judgement) string {
	var words []string
	for _, v := range append([]data.Judgement{j}, j.Also...) {
		words = append(words, v.Grade.Words()+" ("+v.Status.Words()+")")
	}
	return strings.Join(words, "; ")
}

func namesOf(all []data.Inspection, basis data.Basis) string {
	names := make([]string, len(all))
	for i, in := range all {
		names[i] = in.Title(basis)
	}
	return strings.Join(names, ", ")
}
