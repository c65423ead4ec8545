package picture

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"casebook/data/history/heat"
)

// Lengths of a heat map.
const (
	heatRow   = 26
	headSize  = 11
	leastCell = 60
	totalCell = 56
)

// Heat draws a heat map. about says of which authority, region or all.
func Heat(w io.Writer, m heat.Map, metric heat.Metric, about string, o Options) error {
	d := newHeatDrawing(m, metric, o)
	title := "Heat map: " + about
	y := d.paragraph(margin, 30, d.width-2*margin, title, text{size: 18, bold: true})
	y = d.paragraph(margin, y, d.width-2*margin, heatCaption(m, metric), text{size: 13, fill: faint})
	y = d.head(y + 4)
	for _, r := range m.Rows {
		y = d.row(y, r)
	}
	y = d.coverage(y)
	for _, n := range heatNotes(m) {
		y = d.paragraph(margin, y+6, d.width-2*margin, n, text{size: 12, fill: faint})
	}
	d.height = y + margin
	return d.write(w, title, heatDescription(m, metric))
}

type heatDrawing struct {
	canvas
	m        heat.Map
	metric   heat.Metric
	label    int // width of the themes' column
	cell     int
	greatest int
}

func newHeatDrawing(m heat.Map, metric heat.Metric, o Options) *heatDrawing {
	d := &heatDrawing{m: m, metric: metric, greatest: m.Greatest(metric)}
	d.width = o.width()
	d.label = min(300, d.width*3/10)
	n := max(len(m.Columns), 1)
	d.cell = (d.width - 2*margin - d.label - totalCell) / n
	if d.cell < leastCell {
		d.cell = leastCell
		d.width = 2*margin + d.label + totalCell + n*d.cell
	}
	d.cell = min(d.cell, 180)
	return d
}

func (d *heatDrawing) at(column int) int { return margin + d.label + column*d.cell }

func (d *heatDrawing) head(y int) int {
	high := 1
	for i, c := range d.m.Columns {
		lines := wrapped(c.Name(d.m.Filter.Basis), d.cell-6, headSize)
		high = max(high, len(lines))
		for j, l := range lines {
			d.say(d.at(i)+d.cell/2, y+headSize+14*j, fitted(l, d.cell-2, headSize), text{size: headSize, anchor: "middle"})
		}
	}
	d.say(d.at(len(d.m.Columns))+totalCell/2, y+headSize, "all", text{size: headSize, anchor: "middle"})
	return y + 14*high + 6
}

func (d *heatDrawing) row(y int, r heat.Row) int {
	d.name(margin, y, d.label-8, heatRow-2, r.Name)
	for i, t := range r.Cells {
		c := d.m.Columns[i]
		fill := paper
		if t.All() > 0 {
			fill = shade(d.metric.Shade(d.metric.Value(t, c.Findings), d.greatest))
		}
		d.rect(d.at(i), y, d.cell-2, heatRow-2, fill, rule)
		d.say(d.at(i)+d.cell/2-1, y+17, d.metric.Text(t, c.Findings)+d.m.Doubt(t), text{size: 13, anchor: "middle"})
	}
	d.say(d.at(len(r.Cells))+totalCell/2, y+17, strconv.Itoa(r.Total.All()), text{size: 13, anchor: "middle", bold: true})
	return y + heatRow
}

// coverage says under each column what its silence is worth.
func (d *heatDrawing) coverage(y int) int {
	d.say(margin, y+17, "Source held", text{size: 13, bold: true})
	most := 1
	for i, c := range d.m.Columns {
		lines := strings.Split(c.Coverage(), ", ")
		most = max(most, len(lines))
		for j, l := range lines {
			d.say(d.at(i)+d.cell/2, y+17+14*j, fitted(l, d.cell, 11), text{size: 11, anchor: "middle"})
		}
	}
	return y + 24 + 14*most
}

// shade is a tint that leaves dark letters readable: warm where work is
// needed, cool where praise prevails; the number beside says which.
func shade(level int) string {
	warm := [...]string{"#ffffff", "#fdf0e2", "#fbdcbc", "#f7c08d", "#f0a05a"}
	cool := [...]string{"#ffffff", "#eaf2fa", "#d0e3f4", "#aecdec", "#86b3e0"}
	if level < 0 {
		return cool[min(-level, heat.Levels)]
	}
	return warm[min(level, heat.Levels)]
}

func heatCaption(m heat.Map, metric heat.Metric) string {
	return fmt.Sprintf("Numbers: %s. %s Years are those in which inspections were %s.", metric.Words(), m.Certainty(), m.Filter.Basis)
}

func heatNotes(m heat.Map) []string {
	out := []string{`"." means nothing in this source. Where only a part of a source is held, or grades only, that is not good news; in a whole report it does not mean resolved.`}
	if n := m.UnreadWords(); n != "" {
		out = append(out, n)
	}
	return out
}

func heatDescription(m heat.Map, metric heat.Metric) string {
	var b strings.Builder
	b.WriteString(heatCaption(m, metric))
	for _, r := range m.Rows {
		if r.Total.All() == 0 {
			fmt.Fprintf(&b, " %s: nothing.", r.Name)
			continue
		}
		b.WriteString(" " + r.Name + ":")
		for i, t := range r.Cells {
			fmt.Fprintf(&b, " %s %s;", m.Columns[i].Name(m.Filter.Basis), metric.Text(t, m.Columns[i].Findings)+m.Doubt(t))
		}
		fmt.Fprintf(&b, " %d findings.", r.Total.All())
	}
	return b.String()
}
