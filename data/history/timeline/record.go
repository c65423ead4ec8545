package timeline

import (
	"casebook/data"
	"casebook/data/document/record"
	"casebook/data/history"
)

// Record is a timeline as JSON.
type Record struct {
	Authority string           `json:"authority"`
	Name      string           `json:"name"`
	Basis     string           `json:"basis"`
	On        data.Date        `json:"on"`       // the day to which ages are counted
	Known     data.Date        `json:"known_on"` // the day to which the facts reach
	Rows      []areaRecord     `json:"rows"`
	Visits    []visitRecord    `json:"visits"`
	Undated   []string         `json:"undated"`
	Events    []data.Event     `json:"events"`
	Standing  []intervalRecord `json:"standing"`
	Areas     []ribbonRecord   `json:"areas"` // in force, of each area of today
	Handovers []handoverRecord `json:"handovers"`
	Former    []formerRecord   `json:"former"` // inspections of those whose place it took
	Flags     []data.Flag      `json:"flags"`
	Notes     []string         `json:"notes"`
	Findings  map[string]int   `json:"findings"` // by Ofsted, held of each inspection
}

type areaRecord struct {
	Area   data.Area     `json:"area"`
	Group  EditionGroup  `json:"family"` // "present", or the early framework whose subject it is
	Name   string        `json:"name"`
	Points []pointRecord `json:"points"`
	Joined []string      `json:"joined"` // inspections that judged it inside another area
}

// placedRecord says which inspection stands where.
type placedRecord struct {
	Inspection string      `json:"inspection"`
	Date       data.Date   `json:"date"`
	DateBasis  string      `json:"date_basis"`
	DateStatus data.Status `json:"date_status"`
	Address    record.Text `json:"inspection_link"` // where it can be read
}

func newPlacedRecord(p Placed) placedRecord {
	return placedRecord{p.Inspection.ID, p.Date, p.Basis.String(), p.Status, record.Text(p.Inspection.Address)}
}

type pointRecord struct {
	placedRecord
	Grade      data.Grade  `json:"grade"`
	Status     data.Status `json:"grade_status"`
	Source     string      `json:"source"`
	Disputed   bool        `json:"disputed,omitempty"`
	Direction  record.Text `json:"direction"` // against the point before; null where nothing may be said
	Steps      int         `json:"steps"`
	Comparable record.Text `json:"comparable"`
	Reason     string      `json:"reason,omitempty"`
}

type visitRecord struct {
	placedRecord
	Framework data.Framework     `json:"framework"`
	Overall   data.OverallStatus `json:"overall_status"`
	Words     string             `json:"words"`
}

type intervalRecord struct {
	From       data.Date                  `json:"from"`
	To         record.Text                `json:"to"`    // null while it stands
	Grade      record.Text                `json:"grade"` // null where no overall grade is in force
	Overall    data.OverallStatus         `json:"overall_status"`
	Last       *history.LastOverallRecord `json:"last_overall"` // null where an overall grade is in force
	Inspection string                     `json:"inspection"`
	Subject    string                     `json:"subject"`
	Status     data.Status                `json:"status"`
	Days       *int                       `json:"days"` // null where the dates are not known to the day
	Abolished  bool                       `json:"abolished,omitempty"`
}

// ribbonRecord is the grade of an area in force, stretch by stretch.
type ribbonRecord struct {
	Area    data.Area       `json:"area"`
	Name    string          `json:"name"`
	InForce []stretchRecord `json:"in_force"`
}

type stretchRecord struct {
	From       data.Date          `json:"from"`
	To         record.Text        `json:"to"`    // null while it stands
	Grade      record.Text        `json:"grade"` // null where none is in force
	Status     data.OverallStatus `json:"grade_status"`
	JudgedWith record.Text        `json:"judged_with"`
	Inspection string             `json:"inspection"`
}

// handoverRecord says which authorities took over from which, by their ids.
type handoverRecord struct {
	On     data.Date `json:"on"`
	From   []string  `json:"from"`
	To     []string  `json:"to"`
	Source string    `json:"source"`
}

// formerRecord is an authority before it, with its inspections: their grades are
// not those of the authority of the timeline.
type formerRecord struct {
	Authority   string                   `json:"authority"`
	Inspections []formerInspectionRecord `json:"inspections"`
}

type formerInspectionRecord struct {
	placedRecord
	Framework data.Framework     `json:"framework"`
	Grade     record.Text        `json:"overall"`
	Overall   data.OverallStatus `json:"overall_status"`
}

// NewRecord is the record of a timeline.
func NewRecord(t Timeline) Record {
	out := Record{Authority: t.Authority.ID, Name: t.Authority.Name, Basis: t.Basis.String(), On: t.Reach.On, Known: t.Reach.Known,
		Rows: []areaRecord{}, Visits: []visitRecord{}, Undated: []string{}, Events: record.List(t.Events), Standing: []intervalRecord{},
		Flags: record.List(t.Flags), Notes: record.List(t.Notes), Findings: t.Findings}
	for _, r := range t.Rows {
		row := areaRecord{Area: r.Area, Group: r.Group, Name: r.Name, Points: []pointRecord{}, Joined: []string{}}
		for _, p := range r.Points {
			row.Points = append(row.Points, newPointRecord(p))
		}
		for _, m := range r.Joined {
			row.Joined = append(row.Joined, m.Inspection.ID)
		}
		out.Rows = append(out.Rows, row)
	}
	for _, m := range t.Visits {
		out.Visits = append(out.Visits, visitRecord{newPlacedRecord(m), m.Inspection.Framework, m.Inspection.OverallStatus(), m.Words})
	}
	for _, in := range t.Undated {
		out.Undated = append(out.Undated, in.ID)
	}
	for _, v := range t.Standing {
		r := intervalRecord{From: v.Since, To: record.Text(v.To), Grade: record.Text(v.Grade), Overall: v.Inspection.OverallStatus(), Last: history.NewLastOverall(v.Last), Inspection: v.Inspection.ID,
			Subject: v.Subject(), Status: v.Status, Abolished: v.Abolished}
		if a, ok := v.Age(t.Reach.On); ok && a.Exact {
			r.Days = &a.Days
		}
		out.Standing = append(out.Standing, r)
	}
	out.Areas, out.Handovers, out.Former = newRibbons(t.Ribbons), newHandovers(t.Handovers), newFormer(t.Former)
	return out
}

func newRibbons(all []Ribbon) []ribbonRecord {
	out := []ribbonRecord{}
	for _, r := range all {
		if r.Area == data.Overall {
			continue
		}
		x := ribbonRecord{Area: r.Area, Name: r.Name}
		for _, s := range r.Stretches {
			x.InForce = append(x.InForce, stretchRecord{s.From, record.Text(s.To), record.Text(s.Grade), s.Status, record.Text(s.JudgedWith), s.Inspection.ID})
		}
		out = append(out, x)
	}
	return out
}

func newHandovers(all []data.Handover) []handoverRecord {
	out := []handoverRecord{}
	for _, h := range all {
		out = append(out, handoverRecord{h.On, ids(h.From), ids(h.To), h.Source})
	}
	return out
}

func newFormer(all []Former) []formerRecord {
	out := []formerRecord{}
	for _, f := range all {
		x := formerRecord{Authority: f.Authority.ID}
		for _, m := range f.Placed {
			in := m.Inspection
			x.Inspections = append(x.Inspections, formerInspectionRecord{newPlacedRecord(m), in.Framework, record.Text(in.OverallGrade()), in.OverallStatus()})
		}
		out = append(out, x)
	}
	return out
}

func ids(all []data.Authority) []string {
	out := make([]string, len(all))
	for i, a := range all {
		out[i] = a.ID
	}
	return out
}

func newPointRecord(p Point) pointRecord {
	out := pointRecord{placedRecord: newPlacedRecord(p.Placed),
		Grade: p.Judgement.Grade, Status: p.Judgement.Status, Source: p.Judgement.Source, Disputed: p.Judgement.Disputed()}
	if c := p.Change; c != nil {
		out.Direction, out.Steps, out.Comparable, out.Reason = record.Text(c.Direction), c.Steps, record.Text(c.State), c.ReasonInTime()
	}
	return out
}
