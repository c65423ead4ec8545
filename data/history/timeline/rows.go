package timeline

import (
	"iter"
	"strconv"

	"casebook/data"
	"casebook/data/document"
)

// drawn is what a timeline draws as a row of a table: a point or a visit, a stretch
// of a ribbon, or a handover.
type drawn struct {
	row    string // "" for a visit
	area   data.Area
	mark   Placed
	judged pointRecord
	to     data.Date // the end of a stretch, "" while it lasts
	reach  data.Reach
}

// What stands first in a row that is no point of a judgement area.
const (
	inForceRow  = "In force"
	handoverRow = "Handover"
)

func drawnOf(t Timeline) iter.Seq2[drawn, error] {
	return func(yield func(drawn, error) bool) {
		for _, list := range [][]drawn{points(t), stretches(t), handovers(t)} {
			for _, d := range list {
				d.reach = t.Reach
				if !yield(d, nil) {
					return
				}
			}
		}
	}
}

func points(t Timeline) []drawn {
	var out []drawn
	for _, r := range t.Rows {
		for _, p := range r.Points {
			out = append(out, drawn{row: r.Name, area: r.Area, mark: p.Placed, judged: newPointRecord(p)})
		}
	}
	for _, m := range t.Visits {
		out = append(out, drawn{mark: m})
	}
	return out
}

// stretches are what was in force from when to when, of the whole and of each area
// of today.
func stretches(t Timeline) []drawn {
	var out []drawn
	for _, r := range t.Ribbons {
		for _, s := range r.Stretches {
			words := s.Words
			if s.JudgedWith != "" {
				words += ", " + judgedWith(s.JudgedWith)
			}
			d := drawn{row: inForceRow, area: r.Area, to: s.To, mark: Placed{Inspection: s.Inspection, Date: s.From, Basis: data.ByPublished, Words: words}}
			if j, ok := s.Inspection.Judgement(judgedAs(s, r.Area)); ok && s.Grade != "" {
				d.judged = pointRecord{Grade: s.Grade, Status: j.Status, Source: j.Source}
			}
			out = append(out, d)
		}
	}
	return out
}

// judgedAs is the area whose judgement gave a stretch its grade.
func judgedAs(s Stretch, a data.Area) data.Area {
	if s.JudgedWith != "" {
		return s.JudgedWith
	}
	return a
}

func handovers(t Timeline) []drawn {
	var out []drawn
	for _, h := range t.Handovers {
		out = append(out, drawn{row: handoverRow, mark: Placed{Date: h.On, Words: h.Words()}, judged: pointRecord{Source: h.Source}})
	}
	return out
}

// rows are a timeline as CSV has it.
func rows() document.Rows[drawn] {
	return document.Rows[drawn]{
		Full: []string{"row", "area", "inspection", "framework", "date", "date_basis", "date_status", "grade", "grade_status", "source", "direction", "steps", "comparable", "words", "overall_status",
			"to", "on", "known_on", "inspection_link"},
		Fields: func(d drawn) []string {
			j, in := d.judged, d.mark.Inspection
			steps, basis, status := "", "", ""
			if j.Direction != "" {
				steps = strconv.Itoa(j.Steps)
			}
			if in.ID != "" {
				basis, status = d.mark.Basis.String(), string(in.OverallStatus())
			}
			return []string{d.row, string(d.area), in.ID, string(in.Framework), string(d.mark.Date), basis,
				string(d.mark.Status), string(j.Grade), string(j.Status), j.Source, string(j.Direction), steps, string(j.Comparable), d.mark.Words, status,
				string(d.to), string(d.reach.On), string(d.reach.Known), in.Address}
		},
	}
}
