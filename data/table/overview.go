package table

import (
	"fmt"

	"casebook/data"
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
	if in.Framework, err = frameworkOn(c, in.Inspected.Start, in.Published.Date); err != nil {
		return err
	}
	for _, x := range overviewAreas {
		g, err := c.grade(x.column)
		if err != nil {
			return err
		}
		if g != "" {
			in.Judgements = append(in.Judgements, r.judgement(x.area, g, ""))
		}
	}
	if len(in.Judgements) == 0 {
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
	if in.Inspected.Start == "" {
		r.Warnings = append(r.Warnings, c.wrong("inspection_start_date", "no date of fieldwork; the inspection is placed by its publication"))
	}
	if _, ok := in.Judgement(data.Overall); !ok {
		r.Warnings = append(r.Warnings, c.wrong("overall_effectiveness_grade", "no overall grade in the row"))
	}
	if setAside(in) {
		r.Warnings = append(r.Warnings, c.wrong("care_leavers_grade", "care leavers were judged together with children in care before 16 January 2023; kept beside, not as a judgement"))
	}
}

// jointly is said of a grade for care leavers alone where there was none.
const jointly = "for care leavers alone, whom this inspection judged together with children in care"

// setAside takes out a judgement of care leavers from an ILACS inspection that
// gave none, and keeps it beside the joint judgement.
func setAside(in *data.Inspection) bool {
	if in.Edition() != data.ILACS2018 {
		return false
	}
	var keep []data.Judgement
	var odd *data.Judgement
	for _, j := range in.Judgements {
		if j.Area == data.CareLeavers {
			j.Note = jointly
			odd = &j
			continue
		}
		keep = append(keep, j)
	}
	if odd == nil {
		return false
	}
	in.Judgements = keep
	for i := range keep {
		if keep[i].Area == data.Care {
			keep[i].Also = append(keep[i].Also, *odd)
		}
	}
	return true
}

// dates reads a row's dates.
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
	return nil
}

func (r *reader) judgement(a data.Area, g data.Grade, label string) data.Judgement {
	return data.Judgement{Area: a, Grade: g, Label: label, Source: r.Source.ID, Status: r.status()}
}

// status is how a fact of the table is known.
func (r *reader) status() data.Status {
	if r.OwnForm() {
		return data.FromTable
	}
	return data.Unchecked
}

// When the frameworks with these areas were in use, by the first and last days
// of fieldwork in 431 published reports. Both were between ilacsFirst and
// sifLast: re-inspections went on under the older one.
const (
	sifFirst   data.Date = "2013-11-19"
	sifLast    data.Date = "2018-06-11"
	ilacsFirst data.Date = "2018-01-29"
	// No report of fieldwork under the older framework came out later.
	sifLastOut data.Date = "2018-08-24"
)

// frameworkOn tells the framework of a graded inspection by its date. The
// column "framework", where a table has it, goes before.
func frameworkOn(c record, start, published data.Date) (data.Framework, error) {
	if f := data.Framework(c.get("framework")); f != "" {
		if !f.Valid() {
			return "", c.wrong("framework", "want one of "+fmt.Sprint(data.Frameworks()))
		}
		return f, nil
	}
	first, column := start, "inspection_start_date"
	last := sifLast
	if start == "" {
		first, column, last = published, "publication_date", sifLastOut
	}
	switch {
	case first > last:
		return data.ILACS, nil
	case first < sifFirst:
		return "", c.wrong(column, "want a date since November 2013, when these areas were first judged")
	case first < ilacsFirst:
		return data.SingleFW, nil
	}
	return "", c.wrong(column, "two frameworks were in use then: want a column framework with sif or ilacs")
}
