package table

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/clean"
)

// rating reads a row of the table of ratings: one judgement.
func (r *reader) rating(c record) error {
	a, err := r.authority(c)
	if err != nil {
		return err
	}
	in := data.Inspection{Authority: a.ID, URN: a.URN, Framework: data.Framework(c.get("framework")), Kind: data.FullInspection, Coverage: data.NoText}
	if err := r.dates(c, &in, "inspection_start", "inspection_end", "published"); err != nil {
		return err
	}
	g, err := c.grade("grade")
	if err != nil {
		return err
	}
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	in.Judgements = []data.Judgement{r.judgement(data.Area(c.get("judgement_area")), g, c.get("area_label"))}
	if err := r.sound(c, &in, "judgement_area"); err != nil {
		return err
	}
	return r.addRow(c, in, "grade")
}

// inspectionRow reads a row of the list of inspections as CSV. Its judgements
// stand in one cell: "overall=good,care=requires-improvement".
func (r *reader) inspectionRow(c record) error {
	a, err := r.authority(c)
	if err != nil {
		return err
	}
	in := data.Inspection{ID: c.get("id"), Authority: a.ID, URN: a.URN, Framework: data.Framework(c.get("framework")),
		Kind: data.Kind(c.get("kind")), Coverage: data.NoText, Address: clean.Address(c.get("inspection_link"))}
	if err := r.dates(c, &in, "inspected_start", "inspected_end", "published"); err != nil {
		return err
	}
	for _, s := range strings.Split(c.get("judgements"), ",") {
		if s == "" {
			continue
		}
		area, grade, ok := strings.Cut(strings.TrimSpace(s), "=")
		if !ok {
			return c.wrong("judgements", "want area=grade, ...")
		}
		in.Judgements = append(in.Judgements, r.judgement(data.Area(area), data.Grade(grade), ""))
	}
	if err := r.sound(c, &in, "judgements"); err != nil {
		return err
	}
	return r.addRow(c, in, "judgements")
}

// findingRow reads a row of the list of findings as CSV.
func (r *reader) findingRow(c record) error {
	a, err := r.authority(c)
	if err != nil {
		return err
	}
	in := data.Inspection{ID: c.get("inspection"), Authority: a.ID, URN: a.URN, Framework: data.Framework(c.get("framework")),
		Kind: data.Framework(c.get("framework")).Kind(), Coverage: data.Partial, CoverageNote: partOf}
	if err := r.dates(c, &in, "inspected_start", "inspected_end", "published"); err != nil {
		return err
	}
	if err := r.overallOf(c, &in); err != nil {
		return err
	}
	if err := r.sound(c, &in, "inspection"); err != nil {
		return err
	}
	f := data.Finding{ID: c.get("id"), Inspection: c.get("inspection"), Polarity: data.Polarity(c.get("polarity")), Text: c.get("text"),
		Area: data.Area(c.get("area")), Attribution: data.Voice(c.get("attribution")), Weight: data.Weight(c.get("weight")),
		Suggested: data.Tagging(cmp.Or(c.get("tagging"), string(data.SuggestedTags))) == data.SuggestedTags, // silence is no reader
		Source:    data.Place{Document: c.get("document"), Section: c.get("section")}}
	if s := data.Tagging(c.get("tagging")); s != "" && !slices.Contains(data.Taggings(), s) {
		return c.wrong("tagging", fmt.Sprintf("want one of %v", data.Taggings()))
	}
	if s := c.get("themes"); s != "" {
		f.Themes = strings.Split(s, ",")
	}
	for column, n := range map[string]*int{"item": &f.Source.Item, "page": &f.Source.Page, "paragraph": &f.Source.Paragraph} {
		if s := c.get(column); s != "" {
			if *n, err = strconv.Atoi(s); err != nil || *n < 0 {
				return c.wrong(column, "want a number")
			}
		}
	}
	return r.addFinding(c, in, f)
}

// overallOf reads the overall grade that a list of findings repeats on every
// row of an inspection. A row that says another one keeps its finding, and is
// named.
func (r *reader) overallOf(c record, in *data.Inspection) error {
	g, err := c.grade("grade")
	if err != nil || g == "" {
		return err
	}
	if i, ok := r.at[in.ID]; ok {
		if have, ok := r.Inspections[i].Judgement(data.Overall); ok && have.Grade != g {
			r.Warnings = append(r.Warnings, c.wrong("grade", "left aside: an earlier row says "+string(have.Grade)))
			return nil
		}
	}
	in.Judgements = []data.Judgement{r.judgement(data.Overall, g, "")}
	return nil
}

// partOf is said of the coverage of an inspection with findings of a table: an
// export may have been of a few.
const partOf = "findings from a table, which need not be all"

// addFinding enters a finding and its inspection. What a user confirmed in
// another casebook is a reader's view here, not this user's.
func (r *reader) addFinding(c record, in data.Inspection, f data.Finding) error {
	f.Source.ID, f.Confirmed, f.TextChanged = r.Source.ID, false, false
	if err := r.soundFinding(c, f); err != nil {
		return err
	}
	f = f.Under(in.ID)
	if r.found[f.ID] {
		return c.wrong("id", "want an id that no earlier row has")
	}
	if err := r.addRow(c, in, "inspection"); err != nil {
		return err
	}
	r.found[f.ID] = true
	r.Findings = append(r.Findings, f)
	return nil
}

// addRow enters an inspection. A second grade for the same area is refused.
func (r *reader) addRow(c record, in data.Inspection, column string) error {
	if i, ok := r.at[in.ID]; ok {
		for _, j := range in.Judgements {
			if have, ok := r.Inspections[i].Judgement(j.Area); ok && have.Grade != j.Grade {
				return c.wrong(column, fmt.Sprintf("an earlier row says %s for %s", have.Grade, j.Area))
			}
		}
	}
	r.add(in)
	return nil
}

// sound checks an inspection that names its own framework, areas and id.
func (r *reader) sound(c record, in *data.Inspection, column string) error {
	if !in.Framework.Valid() {
		return c.wrong("framework", "want one of "+fmt.Sprint(data.Frameworks()))
	}
	if in.Kind == "" {
		in.Kind = in.Framework.Kind()
	}
	if !in.Kind.Valid() {
		return c.wrong("kind", "want one of "+fmt.Sprint(data.Kinds()))
	}
	want := data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	if in.ID != want && !strings.HasPrefix(in.ID, want+"-") {
		return c.wrong("id", "want "+want+", by its authority, date and framework")
	}
	if len(in.Judgements) > 0 && !in.Framework.Graded() {
		return c.wrong(column, string(in.Framework)+" never grades")
	}
	var seen []data.Area
	for _, j := range in.Judgements {
		switch {
		case !j.Area.Valid():
			return c.wrong(column, fmt.Sprintf("%q: want one of %v", j.Area, data.Areas()))
		case !j.Grade.Valid():
			return c.wrong(column, fmt.Sprintf("%q: want one of %v", j.Grade, data.Grades()))
		case slices.Contains(seen, j.Area):
			return c.wrong(column, fmt.Sprintf("%s is graded twice", j.Area))
		}
		seen = append(seen, j.Area)
	}
	for _, a := range setAside(in) {
		r.Warnings = append(r.Warnings, c.wrong(column, keptBeside(a, in.Edition())))
	}
	return nil
}

// soundFinding checks a finding.
func (r *reader) soundFinding(c record, f data.Finding) error {
	switch {
	case !strings.HasPrefix(f.ID, f.Inspection+"/") || f.PlaceID() == "":
		return c.wrong("id", "want "+f.Inspection+"/ and its place")
	case f.Text == "":
		return c.wrong("text", "want the finding's text")
	case !f.Polarity.Valid():
		return c.wrong("polarity", "want one of "+fmt.Sprint(data.Polarities()))
	case !f.Attribution.Valid():
		return c.wrong("attribution", "want one of "+fmt.Sprint(data.Voices()))
	case f.Area != "" && !f.Area.Valid():
		return c.wrong("area", "want one of "+fmt.Sprint(data.Areas()))
	case f.Weight != "" && f.Weight != data.Serious:
		return c.wrong("weight", "want serious or nothing")
	case f.Source.Document == "":
		return c.wrong("document", "want the document it was found in")
	}
	for _, t := range slices.Concat(f.Themes, f.Coded) {
		if !r.themes.Known(t) {
			return c.wrong("themes", fmt.Sprintf("unknown theme %q", t))
		}
	}
	return nil
}
