package table

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/clean"
)

// overview reads a row of the sector's overview or its history: an inspection of an
// authority. Its column "inspection_framework" says how long the visit was, not
// under which rules; those follow from the date. Its names of inspectors are
// left out: there is nowhere to say that they are unchecked.
func (r *reader) overview(c record) error {
	in := data.Inspection{Kind: data.FullInspection, Coverage: data.NoText}
	if err := r.placed(c, &in); err != nil {
		return err
	}
	for _, a := range data.Areas() {
		if err := r.graded(c, &in, a, string(a)); err != nil {
			return err
		}
	}
	var err error
	if in.Framework, err = frameworkOn(c, in.Inspected.Start, in.Published.Date); err != nil {
		if cell, ok := err.(CellError); ok && c.get("framework") == "" {
			r.Untold = append(r.Untold, Untold{in, cell})
		}
		return err
	}
	r.doubts(c, &in)
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	r.add(in)
	return nil
}

// placed reads whose inspection a row of a published sheet is, when it was and where
// its report can be read.
func (r *reader) placed(c record, in *data.Inspection) error {
	a, err := r.authority(c)
	if err != nil {
		return err
	}
	in.Authority, in.URN = a.ID, a.URN
	if err := r.dates(c, in, "start", "end", "published"); err != nil {
		return err
	}
	if in.Address = cmp.Or(clean.Address(c.get("link")), c.link("link")); r.anothers(in.Address, in.Authority) != "" {
		wrong := c.wrong("link", "the page of "+r.anothers(in.Address, in.Authority)+"; left out")
		wrong.Value, in.Address = in.Address, ""
		r.Warnings = append(r.Warnings, wrong)
	}
	return nil
}

// anothers names the authority to whose page at the regulator an address leads,
// where that is neither the one named nor one that took its place: a slip of the
// source.
func (r *reader) anothers(address, authority string) string {
	_, number, ok := strings.Cut(address, "/provider/44/")
	gone, _ := r.councils.byTitle[data.TitleWords(authority)].Abolition()
	for _, a := range r.councils.all {
		if ok && (number == a.LACode || number == a.URN) && a.ID != authority && !slices.Contains(gone.Successors, a.ID) {
			return a.Name
		}
	}
	return ""
}

// doubts notes what a row leaves open, and sets aside a judgement that the
// inspection cannot have made.
func (r *reader) doubts(c record, in *data.Inspection) {
	asItsEdition(in)
	if in.Inspected.Start == "" && len(in.Judgements) > 0 {
		r.Warnings = append(r.Warnings, c.wrong("start", "no date of fieldwork; the inspection is placed by its publication"))
	}
	said := c.cell("overall") != ""
	switch s := in.OverallStatus(); {
	case r.remarked(c, "overall"):
	case len(in.Judgements) == 0 && in.Address == "":
		r.Warnings = append(r.Warnings, c.wrong("overall", in.LackOfGrades()))
	case len(in.Judgements) > 0 && (s == data.OverallNotHeld || s == data.OverallNotGiven && said):
		r.Warnings = append(r.Warnings, c.wrong("overall", s.Sentence()))
	}
	for _, a := range setAside(in) {
		r.Warnings = append(r.Warnings, c.wrong(string(a), keptBeside(a, in.Edition())))
	}
}

// remarked reports whether a remark is about a cell of the row.
func (r *reader) remarked(c record, column string) bool {
	for i := len(r.Warnings) - 1; i >= 0 && r.Warnings[i].Row == c.row && r.Warnings[i].Sheet == c.sheet; i-- {
		if r.Warnings[i].Column == c.wrong(column, "").Column {
			return true
		}
	}
	return false
}

// graded reads a grade. A word that is none, and none of those that say why there is
// none, is left out and named. Where the edition has the scale to 2013, the
// statistics say "Requires improvement to be good" for what the report calls
// adequate.
func (r *reader) graded(c record, in *data.Inspection, a data.Area, column string) error {
	g, err := c.grade(column)
	if cell, ok := err.(CellError); ok {
		cell.Want += "; left out"
		r.Warnings = append(r.Warnings, cell)
		return nil
	}
	if err != nil || g == "" {
		return err
	}
	j := r.judgement(a, g, "")
	if g == data.RequiresImprovement && in.Framework.Valid() && in.Edition().Scale() == data.Adequate {
		j.Grade, j.Note = data.Adequate, data.Relabelled(c.get(column))
	}
	in.Judgements = append(in.Judgements, j)
	return nil
}

// keptBeside says that an edition judged an area together with another.
func keptBeside(a data.Area, e data.Edition) string {
	return fmt.Sprintf("%s were judged together with %s before %s; kept beside, not as a judgement",
		strings.ToLower(a.Name()), strings.ToLower(e.JoinedTo(a).Name()), e.Until())
}

// asItsEdition takes out that no overall grade was given where the edition gives none.
func asItsEdition(in *data.Inspection) {
	j, stated := in.Judgement(data.Overall)
	if stated && j.Grade == data.NotGraded && !in.Edition().GivesOverall() {
		in.Judgements = slices.DeleteFunc(in.Judgements, func(j data.Judgement) bool { return j.Area == data.Overall })
	}
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
	named, ok := r.councils.byTitle[data.TitleWords(in.Authority)]
	if !ok {
		return
	}
	a := data.OnDay(named, in.SortDate(), r.councils.all)
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
	day, column, late := start, "start", 0
	if start == "" {
		day, column, late = published, "published", outWithin
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
	if c.get("length") != "" { // short or standard: words of the newer one
		return found[len(found)-1], nil
	}
	return "", c.wrong(column, "two frameworks were in use then: want a column framework with "+strings.Join(names, " or "))
}
