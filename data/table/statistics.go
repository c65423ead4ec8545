package table

import (
	"slices"
	"strings"

	"casebook/data"
)

// statisticsType is the type of the regulator's official statistics as a source.
const statisticsType = "official statistics"

// outcome reads a row of the sheets that have one inspection a row: the latest of
// each authority, and all of the framework in use.
func (r *reader) outcome(c record) error {
	return r.activity(c, blocksOf("outcomes")[0])
}

// inYear reads a row of the sheet of a year: an inspection, or a visit with its
// theme.
func (r *reader) inYear(c record) error {
	kind := strings.ToLower(c.get("kind"))
	for _, b := range blocksOf("year") {
		if strings.Contains(kind, b.word) {
			return r.activity(c, b)
		}
	}
	return c.wrong("kind", "want an inspection, a focused visit or a monitoring visit")
}

func (r *reader) activity(c record, b block) error {
	f := b.framework
	in := data.Inspection{Framework: f, Kind: b.kind, Coverage: data.NoText, Scope: c.get("theme")}
	if err := r.placed(c, &in); err != nil {
		return err
	}
	for _, a := range data.Areas() {
		if !f.Graded() {
			break
		}
		if err := r.graded(c, &in, a, string(a)); err != nil {
			return err
		}
	}
	r.enter(c, in)
	return nil
}

// enter adds an inspection with what is in doubt about it.
func (r *reader) enter(c record, in data.Inspection) {
	asItsEdition(&in)
	if in.Framework.Graded() && len(in.Judgements) == 0 {
		r.Warnings = append(r.Warnings, c.wrong("authority", in.LackOfGrades()))
	}
	for _, a := range setAside(&in) {
		r.Warnings = append(r.Warnings, c.wrong("authority", keptBeside(a, in.Edition())))
	}
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	r.Inspections = append(r.Inspections, in) // all sheets are joined at the end
}

// ordered lists the headings of a row in the order of the sheet.
func (c record) ordered() []string {
	out := make([]string, 0, len(c.columns))
	for h := range c.columns {
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b string) int { return c.columns[a] - c.columns[b] })
	return out
}
