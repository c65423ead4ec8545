package picture

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"casebook/data/history/heat"
)

// Lengths of a heat map.
const (
	headSize  = 11
	leastCell = 60
	totalCell = 56
	noteSize  = 12
)

// heatRows are the heights that a row can have, the one that is easiest to
// read first.
func heatRows() []int { return []int{26, 24, 22, 20} }

// Heat draws a heat map: as a slide, sixteen by nine, where it can be read as
// one. about says of which authority, region or all.
func Heat(w io.Writer, m heat.Map, metric heat.Metric, about string, o Options) error {
	title := "Heat map: " + about
	var d *heatDrawing
	for _, high := range heatRows() {
		d = newHeatDrawing(m, metric, o, high)
		y := d.table(title)
		whole := d.notes(y, math.MaxInt)
		if d.height = whole + margin; d.height <= slideHigh(d.width) {
			return d.write(w, title, heatDescription(m, metric))
		}
	}
	d = newHeatDrawing(m, metric, o, heatRows()[len(heatRows())-1])
	d.height = d.notes(d.table(title), 2) + margin
	return d.write(w, title, heatDescription(m, metric))
}

type heatDrawing struct {
	canvas
	m        heat.Map
	metric   heat.Metric
	label    int // width of the themes' column
	cell     int
	sign     int // size of a cell's number
	high     int // of a row
	greatest int
}

func newHeatDrawing(m heat.Map, metric heat.Metric, o Options, high int) *heatDrawing {
	d := &heatDrawing{m: m, metric: metric, greatest: m.Greatest(metric), high: high, sign: 13}
	d.width = o.width()
	d.label = min(300, d.width*3/10)
	n := max(len(m.Columns), 1)
	d.cell = (d.width - 2*margin - d.label - totalCell) / n
	if d.cell < d.needs() {
		d.label, d.sign = min(d.label, 240), 11
		d.cell = max(d.needs(), (d.width-2*margin-d.label-totalCell)/n)
		d.width = max(d.width, 2*margin+d.label+totalCell+n*d.cell)
	}
	d.cell = min(d.cell, 180)
	return d
}

// needs is how wide a column must be, so that no number leaves its cell.
func (d *heatDrawing) needs() int {
	most := leastCell
	for _, r := range d.m.Rows {
		for i, t := range r.Cells {
			most = max(most, lengthOf(d.text(t, i), d.sign)+6)
		}
	}
	return most
}

// text is what stands in a cell.
func (d *heatDrawing) text(t heat.Tally, column int) string {
	return d.metric.Text(t, d.m.Columns[column].Findings) + d.m.Doubt(t)
}

// table draws all but the notes and returns the y below.
func (d *heatDrawing) table(title string) int {
	y := d.paragraph(margin, 30, d.width-2*margin, title, text{size: 18, bold: true})
	y = d.paragraph(margin, y, d.width-2*margin, heatCaption(d.m, d.metric), text{size: 13, fill: faint})
	if len(d.m.Columns) == 0 { // noughts would look like an answer
		return y + 14
	}
	y = d.head(y + 4)
	for _, r := range d.m.Rows {
		y = d.row(y, r)
	}
	return d.coverage(y)
}

// notes draws the notes, each on at most most lines: what they leave out is in
// the description.
func (d *heatDrawing) notes(y, most int) int {
	for _, n := range heatNotes(d.m) {
		lines, _ := shortened(n, d.width-2*margin, noteSize, most)
		for _, l := range lines {
			d.say(margin, y+noteSize-6, l, text{size: noteSize, fill: faint})
			y += noteSize + 4
		}
		y += 4
	}
	return y - noteSize
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
	d.name(margin, y, d.label-8, d.high-2, r.Name)
	middle := d.high/2 + 4
	for i, t := range r.Cells {
		fill := paper
		if t.All() > 0 {
			fill = shade(d.metric.Shade(d.metric.Value(t, d.m.Columns[i].Findings), d.greatest))
		}
		d.rect(d.at(i), y, d.cell-2, d.high-2, fill, rule)
		d.say(d.at(i)+d.cell/2-1, y+middle, d.text(t, i), text{size: d.sign, anchor: "middle"})
	}
	d.say(d.at(len(r.Cells))+totalCell/2, y+middle, strconv.Itoa(r.Total.All()), text{size: 13, anchor: "middle", bold: true})
	return y + d.high
}

// coverage says under each column what its silence is worth.
func (d *heatDrawing) coverage(y int) int {
	d.say(margin, y+17, "Source held", text{size: 13, bold: true})
	most := 1
	for i, c := range d.m.Columns {
		lines := strings.Split(c.Words(), ", ")
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
	return fmt.Sprintf("Numbers: %s. %s Years are those in which inspections were %s, %s.", metric.Words(), m.Certainty(), m.Filter.Basis, m.Day().Words())
}

func heatNotes(m heat.Map) []string {
	var out []string
	if len(m.Columns) > 0 {
		out = append(out, "A dot: "+heat.Dot)
	}
	if n := m.UnreadWords(); n != "" {
		out = append(out, n)
	}
	return out
}

func heatDescription(m heat.Map, metric heat.Metric) string {
	var b strings.Builder
	b.WriteString(heatCaption(m, metric))
	for _, n := range heatNotes(m) {
		b.WriteString(" " + n)
	}
	b.WriteString(" Inspections " + m.Reach())
	for _, r := range m.Rows {
		if len(m.Columns) == 0 {
			break
		}
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
