package picture

import (
	"strings"

	"casebook/data"
	"casebook/data/history/timeline"
)

// former draws the inspections of those whose place the authority took, a row
// each above its own, faint and smaller than its grades: they are nobody's now.
func (d *timelineDrawing) former(y int) int {
	for _, f := range d.t.Former {
		d.label(y, f.Authority.Name+", "+strings.ToLower(data.Overall.Name()), false)
		side := d.boxed - 6
		places := timeline.Lane{End: d.end() - side}
		var shown []timeline.Placed
		for _, m := range f.Placed {
			if d.axis.Holds(m.Date) {
				places.Add(d.axis.Place(m.Date)-side/2, side+2)
				shown = append(shown, m)
			}
		}
		for i, x := range places.Settle() {
			in := shown[i].Inspection
			letter := in.OverallGrade().Letter()
			if in.Framework.Graded() {
				d.rect(x, y+(d.lane-side)/2, side, side, paper, faint)
			} else {
				letter = shown[i].Letter()
				d.circle(x+side/2, y+d.lane/2, side/2, paper, faint)
			}
			d.say(x+side/2, y+d.lane/2+4, letter, text{size: 11, anchor: "middle", fill: faint})
		}
		y += d.lane
	}
	return y
}
