package table

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/clean"
)

// The overview's columns of grades.
var overviewAreas = [...]struct {
	column string
	area   data.Area
}{
	{"overall_effectiveness_grade", data.Overall},
	{"impact_of_leaders_grade", data.Leadership},
	{"help_and_protection_grade", data.HelpAndProtection},
	{"in_care_grade", data.Care},
	{"care_leavers_grade", data.CareLeavers},
}

// overview reads a row of the sector's overview: the latest inspection of an
// authority. Its column "inspection_framework" says how long the visit was, not
// under which rules; those follow from the date. Its names of inspectors are
// left out: there is nowhere to say that they are unchecked.
func (r *reader) overview(c record) error {
	a, err := r.authority(c, "urn", "local_authority")
	if err != nil {
		return err
	}
	in := data.Inspection{Authority: a.ID, URN: a.URN, Kind: data.FullInspection, Coverage: data.NoText}
	if err := r.dates(c, &in, "inspection_start_date", "inspection_end_date", "publication_date"); err != nil {
		return err
	}
	in.Address = clean.Address(c.get("inspection_link"))
	if in.Framework, err = frameworkOn(c, in.Inspected.Start, in.Published.Date); err != nil {
		return err
	}
	for _, x := range overviewAreas {
		g, err := c.grade(x.column)
		if err != nil {
			return err
		}
		if x.area == data.Overall && g == data.NotGraded && !in.Edition().GivesOverall() {
			continue // as its edition has it
		}
		if g != "" {
			in.Judgements = append(in.Judgements, r.judgement(x.area, g, ""))
		}
	}
	if len(in.Judgements) == 0 && in.Address == "" {
		return c.wrong("overall_effectiveness_grade", "want at least one grade in the row")
	}
	r.doubts(c, &in)
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	r.add(in)
	return nil
}

// doubts notes what a row leaves open, and sets aside a judgement that the
// inspection cannot have made.
func (r *reader) doubts(c record, in *data.Inspection) {
	if in.Inspected.Start == "" && len(in.Judgements) > 0 {
		r.Warnings = append(r.Warnings, c.wrong("inspection_start_date", "no date of fieldwork; the inspection is placed by its publication"))
	}
	if s := in.OverallStatus(); s == data.OverallNotHeld && len(in.Judgements) > 0 {
		r.Warnings = append(r.Warnings, c.wrong("overall_effectiveness_grade", s.Sentence()))
	}
	for _, a := range setAside(in) {
		r.Warnings = append(r.Warnings, c.wrong(gradeColumn(a), keptBeside(a, in.Edition())))
	}
}

func gradeColumn(a data.Area) string {
	for _, x := range overviewAreas {
		if x.area == a {
			return x.column
		}
	}
	return ""
}

// keptBeside says that an edition judged an area together with another.
func keptBeside(a data.Area, e data.Edition) string {
	return fmt.Sprintf("%s were judged together with %s before %s; kept beside, not as a judgement",
		strings.ToLower(a.Name()), strings.ToLower(e.JoinedTo(a).Name()), e.Until())
}

// setAside takes judgements out of an inspection that gave none of the area,
// because it judged it together with another, and keeps them beside that one.
func setAside(in *data.Inspection) []data.Area {
	var keep, odd []data.Judgement
	for _, j := range in.Judgements {
		if whole := in.Edition().JoinedTo(j.Area); whole != "" {
			j.Note = data.CannotBe(j.Area, whole)
			odd = append(odd, j)
			continue
		}
		keep = append(keep, j)
	}
	var areas []data.Area
	for _, j := range odd {
		areas = append(areas, j.Area)
		for i := range keep {
			if keep[i].Area == in.Edition().JoinedTo(j.Area) {
				keep[i].Also = append(keep[i].Also, j)
			}
		}
	}
	in.Judgements = keep
	return areas
}

// dates reads a row's dates, which settle whose inspection it is.
func (r *reader) dates(c record, in *data.Inspection, start, end, published string) error {
	var d [3]data.Date
	for i, column := range []string{start, end, published} {
		var err error
		if d[i], err = c.date(column); err != nil {
			return err
		}
	}
	if d[0] == "" && d[2] == "" {
		return c.wrong(published, "want a date of fieldwork or of publication")
	}
	if d[1] != "" && d[1] < d[0] {
		return c.wrong(end, "want a day not before fieldwork began, "+string(d[0]))
	}
	if d[2] != "" && d[2] < d[1] {
		return c.wrong(published, "want a day not before fieldwork ended, "+string(d[1]))
	}
	if d[0] != "" {
		in.Inspected = data.Fieldwork{Start: d[0], End: d[1], AsStated: c.get(start), Source: r.Source.ID, Status: r.status()}
		if d[1] != "" {
			in.Inspected.AsStated += " to " + c.get(end)
		}
	}
	if d[2] != "" {
		in.Published = data.Dated{Date: d[2], AsStated: c.get(published), Source: r.Source.ID, Status: r.status()}
	}
	r.onItsDay(in)
	return nil
}

// onItsDay gives an inspection, with its id, to the authority that bore the name on
// its day: the name may have gone over to another one since.
func (r *reader) onItsDay(in *data.Inspection) {
	named, ok := r.byName[in.Authority]
	if !ok {
		return
	}
	a := data.OnDay(named, in.SortDate(), r.authorities)
	if a.ID == named.ID {
		return
	}
	if rest, ok := strings.CutPrefix(in.ID, named.ID+"-"); ok {
		in.ID = a.ID + "-" + rest
	}
	in.Authority, in.URN = a.ID, a.URN
}

func (r *reader) judgement(a data.Area, g data.Grade, label string) data.Judgement {
	return data.Judgement{Area: a, Grade: g, Label: label, Source: r.Source.ID, Status: r.status()}
}

// status is how a fact of the table is known.
func (r *reader) status() data.Status {
	switch {
	case r.Source.Type == statisticsType:
		return data.Statistics
	case r.OwnForm():
		return data.FromTable
	}
	return data.Unchecked
}

// outWithin is how long after its fieldwork a report came out at the latest, in
// days: the last of the SIF.
const outWithin = 74

// frameworkOn tells the framework of a graded inspection by its date: the one
// that then judged help and protection. The column "framework", where a table
// has it, goes before.
func frameworkOn(c record, start, published data.Date) (data.Framework, error) {
	if f := data.Framework(c.get("framework")); f != "" {
		if !f.Valid() {
			return "", c.wrong("framework", "want one of "+fmt.Sprint(data.Frameworks()))
		}
		return f, nil
	}
	day, column, late := start, "inspection_start_date", 0
	if start == "" {
		day, column, late = published, "publication_date", outWithin
	}
	var found []data.Framework
	var names []string
	for _, e := range data.Editions() {
		if e.Judges(data.HelpAndProtection) && e.First() <= day && (e.Until() == "" || day < e.Until() || apart(day, e.Until()) < late) && !slices.Contains(found, e.Framework()) {
			found = append(found, e.Framework())
			names = append(names, string(e.Framework()))
		}
	}
	switch len(found) {
	case 0:
		return "", c.wrong(column, "want a date since November 2013, when these areas were first judged")
	case 1:
		return found[0], nil
	}
	if c.get("inspection_framework") != "" { // short or standard: words of the newer one
		return found[len(found)-1], nil
	}
	return "", c.wrong(column, "two frameworks were in use then: want a column framework with "+strings.Join(names, " or "))
}
