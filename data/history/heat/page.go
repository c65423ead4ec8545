package heat

import (
	"strconv"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
)

// View is a map with the numbers that a reader has before them.
type View struct {
	Map    Map
	Metric Metric
	Asked  string // what was chosen, in words
}

// About says of what the map is.
func (s View) About() string {
	if s.Map.Filter.Pick(filter.Authority).Empty() && s.Map.Filter.Pick(filter.Region).Empty() {
		return "all authorities; " + s.Asked
	}
	return s.Asked
}

// Output is the map in every format; as CSV a row a cell.
func (s View) Output() document.Output {
	return document.Output{
		Page:   func() document.Document { return Page(s.Map, s.Metric, s.About()) },
		Record: func() any { return NewRecord(s.Map, s.Metric) },
		Rows:   cellRows().CSV(cells(s.Map)),
	}
}

// Dot says what a dot in a map means.
const Dot = "nothing in this source. Under a part of a source, or under grades alone, that is not good news; under a whole report it does not mean resolved."

// Reach says to which day the inspections of a map are known, so that the last
// column is not read as all there was since.
func (m Map) Reach() string {
	return m.Day().Words() + "; what came out later is not among them. " + data.VisitsHeld()
}

// Day is how far the inspections of a map are known.
func (m Map) Day() data.Reach {
	var own []data.Inspection
	for _, c := range m.Columns {
		if c.Inspection != nil {
			own = append(own, *c.Inspection)
		}
	}
	return data.ReachOf(own, "")
}

// Page is a map for readers; asked says of what it is, in words.
func Page(m Map, metric Metric, asked string) document.Document {
	p := document.Document{Title: "Heat map: " + asked}
	p.Fact("Numbers", metric.Words())
	p.Fact("Of all themes", m.Certainty())
	p.Fact("A dot", Dot)
	p.Fact("Inspections", m.Reach())
	p.Fact("Note", m.UnreadWords())
	if len(m.Columns) > 0 {
		p.Heading("Themes")
		p.Add(table(m, metric))
	}
	return p
}

// table has a row a theme, then what is held of each source and how many
// findings. Where it is wider than the page it is cut into several.
func table(m Map, metric Metric) document.Table {
	t := document.Table{Parted: true, Columns: []document.Column{{Name: "Theme", Width: 34, Wrap: true}}}
	for _, c := range m.Columns {
		t.Columns = append(t.Columns, document.Column{Name: c.Name(m.Filter.Basis), Width: 13, Wrap: true})
	}
	t.Columns = append(t.Columns, document.Column{Name: "All", Width: 6, Right: true})
	add := func(name, all string, of func(i int) string) {
		cells := []string{name}
		for i := range m.Columns {
			cells = append(cells, of(i))
		}
		t.Rows = append(t.Rows, document.Row{Cells: append(cells, all)})
	}
	for _, r := range m.Rows {
		add(r.Name, strconv.Itoa(r.Total.All()), func(i int) string { return metric.Text(r.Cells[i], m.Columns[i].Findings) + m.Doubt(r.Cells[i]) })
	}
	add("source held", "", func(i int) string { return m.Columns[i].Words() })
	add("findings, all themes", strconv.Itoa(m.Findings), func(i int) string { return strconv.Itoa(m.Columns[i].Findings) })
	return t
}
