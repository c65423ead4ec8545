package data

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// readAuthorities reads the table of authorities. Rows without an ONS code are
// abolished authorities: they keep their old inspections.
func readAuthorities(r io.Reader) ([]Authority, error) {
	var out []Authority
	err := eachRow(r, func(line int, get func(string) string) error {
		a := Authority{
			ID: Slug(get("name")), URN: get("urn"), Name: get("name"), LACode: get("la_code"),
			ONS: get("ons_code"), Region: get("region"), Type: get("type"), Abolished: get("ons_code") == "",
		}
		for _, s := range strings.Split(strings.Trim(get("also_known_as"), "[]"), ",") {
			if s = strings.TrimSpace(s); s != "" {
				a.Aliases = append(a.Aliases, s)
			}
		}
		for _, s := range strings.Split(get("statistical_neighbours_la_codes"), ",") {
			if s = strings.TrimSpace(s); s != "" {
				a.Neighbours = append(a.Neighbours, s)
			}
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// The sources of the ratings table.
const (
	ratingsReport   = "ofsted-report"
	ratingsFileName = "ofsted-file-name"
	ratingsOverview = "d2i-overview-2026"
)

func ratingSources() []Source {
	return []Source{
		{ID: ratingsReport, Kind: "primary", Type: "report", Publisher: "Ofsted", Title: "The published inspection report"},
		{ID: ratingsFileName, Kind: "primary", Type: "file name", Publisher: "Ofsted", Title: "The file name of the published report"},
		{ID: ratingsOverview, Kind: "secondary", Type: "overview", Publisher: "Data to Insight", Title: "Overview sheet of ILACS outcomes, 2026",
			Note: "Not checked against a report."},
	}
}

// readRatings reads the table of judgements, one a row, and joins those of one
// authority, framework and first day of fieldwork into an inspection. A later
// publication date in the same inspection (a board's review that came out on
// another day) is kept beside the first.
func readRatings(r io.Reader, authorities []Authority) ([]Inspection, error) {
	byURN := map[string]Authority{}
	for _, a := range authorities {
		byURN[a.URN] = a
	}
	var out []Inspection
	at := map[string]int{}
	err := eachRow(r, func(line int, get func(string) string) error {
		a, ok := byURN[get("urn")]
		if !ok {
			return fmt.Errorf("line %d: no authority with URN %q (%s)", line, get("urn"), get("authority"))
		}
		in, err := ratedInspection(a, get)
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		i, seen := at[in.ID]
		if !seen {
			i = len(out)
			at[in.ID] = i
			out = append(out, in)
		} else if out[i].Published.Date != in.Published.Date && len(out[i].Published.Also) == 0 {
			other := in.Published
			other.AsStated = "for " + get("area_label")
			out[i].Published.Also = append(out[i].Published.Also, other)
		}
		j := Judgement{Area: Area(get("judgement_area")), Grade: Grade(get("grade")), Label: get("area_label"), Source: ratingsReport, Status: InReport}
		if get("published_source") == ratingsOverview {
			j.Source, j.Status = ratingsOverview, Unchecked
		}
		out[i].Judgements = append(out[i].Judgements, j)
		return nil
	})
	return out, err
}

func ratedInspection(a Authority, get func(string) string) (Inspection, error) {
	var dates [3]Date
	for i, col := range []string{"inspection_start", "inspection_end", "published"} {
		d, err := ParseDate(get(col))
		if err != nil {
			return Inspection{}, fmt.Errorf("%s: %w", col, err)
		}
		dates[i] = d
	}
	f := Framework(get("framework"))
	in := Inspection{
		ID: InspectionID(a.ID, dates[0], dates[2], f), Authority: a.ID, URN: a.URN, Framework: f, Kind: FullInspection, Coverage: NoText,
		Inspected: Fieldwork{Start: dates[0], End: dates[1], Source: ratingsReport, Status: InReport},
		Published: Dated{Date: dates[2]},
	}
	switch get("published_source") {
	case "report":
		in.Published.Source, in.Published.Status = ratingsReport, InReport
	case "filename":
		in.Published.Source, in.Published.Status = ratingsFileName, FromFileName
	case ratingsOverview:
		in.Published.Source, in.Published.Status = ratingsOverview, Unchecked
		in.Inspected.Source, in.Inspected.Status = ratingsOverview, Unchecked
	default:
		return in, fmt.Errorf("published_source %q: want report, filename or %s", get("published_source"), ratingsOverview)
	}
	return in, nil
}

// InspectionID makes the readable id of an inspection: authority, month its
// fieldwork began (else month of publication) and framework.
func InspectionID(authority string, start, published Date, f Framework) string {
	month := start.Month()
	if month == "" {
		month = published.Month()
	}
	if month == "" {
		month = "undated"
	}
	return authority + "-" + string(month) + "-" + string(f)
}

// eachRow calls f for every row of a CSV table with a header; get returns a
// cell by its column's name.
func eachRow(r io.Reader, f func(line int, get func(string) string) error) error {
	cr := csv.NewReader(r)
	head, err := cr.Read()
	if err != nil {
		return fmt.Errorf("header: %w", err)
	}
	col := map[string]int{}
	for i, h := range head {
		col[h] = i
	}
	for {
		row, err := cr.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		line, _ := cr.FieldPos(0)
		get := func(name string) string {
			if i, ok := col[name]; ok {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		if err := f(line, get); err != nil {
			return err
		}
	}
}
