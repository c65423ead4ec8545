package table

import (
	"slices"
	"strings"

	"casebook/data"
)

// statisticsType is the type of the regulator's official statistics as a source.
const statisticsType = "official statistics"

// The columns of the official statistics that are alike in all releases.
const (
	statAuthority = "local_authority_name"
	statInspected = "inspection_date" // fieldwork began
	statVisited   = "inspection/visit_date"
	statPublished = "publication_date"
	statVisit     = "inspection/visit_type"
	statTheme     = "visit_theme"
	statOverall   = "overall_effectiveness"
	statLink      = "web_link"
	statFirstSIF  = "single_inspection_of_la_children's_services_(sif)_first_sif_publication_date"
)

// outcome reads a row of the sheets that have one inspection a row: the latest of
// each authority, and all of the framework in use.
func (r *reader) outcome(c record) error {
	return r.activity(c, statInspected, blocksOf("outcomes")[0])
}

// inYear reads a row of the sheet of a year: an inspection, or a visit with its
// theme.
func (r *reader) inYear(c record) error {
	kind := strings.ToLower(c.get(statVisit))
	for _, b := range blocksOf("year") {
		if strings.Contains(kind, b.word) {
			return r.activity(c, statVisited, b)
		}
	}
	return c.wrong(statVisit, "want an inspection, a focused visit or a monitoring visit")
}

func (r *reader) activity(c record, day string, b block) error {
	f := b.framework
	in := data.Inspection{Framework: f, Kind: b.kind, Coverage: data.NoText, Scope: c.get(statTheme)}
	if err := r.dates(c, &in, day, "", statPublished); err != nil {
		return err
	}
	if err := r.placed(c, &in); err != nil {
		return err
	}
	for _, column := range c.ordered() {
		a := ilacsArea(column)
		if a == "" || !f.Graded() {
			continue
		}
		if err := r.graded(c, &in, a, column); err != nil {
			return err
		}
	}
	if f.Graded() && len(in.Judgements) == 0 {
		return c.wrong(statOverall, "want at least one grade in the row")
	}
	r.enter(c, in)
	return nil
}

// ilacsArea is the area that a column of an ILACS inspection is of, by the words
// that all releases share; "" for another column.
func ilacsArea(column string) data.Area {
	has := func(s string) bool { return strings.Contains(column, s) }
	switch {
	case strings.HasSuffix(column, statOverall):
		return data.Overall
	case has("impact_of_leaders"):
		return data.Leadership
	case has("need_help_and_protection"):
		return data.HelpAndProtection
	case has("children_in_care"):
		return data.Care
	case has("progress_of_care_leavers"):
		return data.CareLeavers
	}
	return ""
}

// placed gives an inspection of the statistics its authority.
func (r *reader) placed(c record, in *data.Inspection) error {
	a, err := r.authority(c, "", statAuthority)
	if err != nil {
		return err
	}
	in.Authority, in.URN, in.Address = a.ID, a.URN, c.link(statLink)
	r.onItsDay(in)
	return nil
}

// graded reads a grade. Where the edition has the scale to 2013, the statistics
// say "Requires improvement to be good" for what the report calls adequate.
func (r *reader) graded(c record, in *data.Inspection, a data.Area, column string) error {
	g, err := c.grade(column)
	if err != nil || g == "" {
		return err
	}
	j := r.judgement(a, g, "")
	if g == data.RequiresImprovement && in.Edition().Scale() == data.Adequate {
		j.Grade, j.Note = data.Adequate, data.Relabelled(c.get(column))
	}
	in.Judgements = append(in.Judgements, j)
	return nil
}

// enter adds an inspection with what is in doubt about it.
func (r *reader) enter(c record, in data.Inspection) {
	for _, a := range setAside(&in) {
		r.Warnings = append(r.Warnings, c.wrong(statAuthority, keptBeside(a, in.Edition())))
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
