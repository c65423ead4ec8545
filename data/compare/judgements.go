package compare

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
)

// Judgements sets the judgements of a beside those of b, in the order of
// data.Areas. Every judgement of either stands in exactly one row.
func Judgements(a, b data.Inspection) []Row {
	ea, eb := a.Edition(), b.Edition()
	rules, forward := rulesFor(ea, eb)
	left, right := newSide(a), newSide(b)
	var rows []Row
	for _, r := range rules {
		row := Row{Area: rowArea(r, forward), A: left.take(r.a), B: right.take(r.b), State: r.state, Reason: r.reason}
		switch {
		case row.A == nil && row.B == nil:
			continue
		case row.A == nil:
			row.AreaB = r.b
		case row.B == nil:
			row.AreaA = r.a
		default:
			row.AreaA, row.AreaB = r.a, r.b
		}
		judge(&row, r, a, b)
		rows = append(rows, row)
	}
	rows = append(rows, unmatched(left, right)...)
	slices.SortStableFunc(rows, func(x, y Row) int { return cmp.Compare(x.order(), y.order()) })
	return rows
}

// side hands out each judgement of an inspection once.
type side struct {
	in   data.Inspection
	left []data.Judgement
}

func newSide(in data.Inspection) *side {
	return &side{in: in, left: slices.Clone(in.Judgements)}
}

func (s *side) take(area data.Area) *data.Judgement {
	i := slices.IndexFunc(s.left, func(j data.Judgement) bool { return j.Area == area })
	if area == "" || i < 0 {
		return nil
	}
	j := s.left[i]
	s.left = slices.Delete(s.left, i, i+1)
	return &j
}

func rowArea(r rule, forward bool) data.Area {
	first, second := r.b, r.a // the newer edition's area first
	if !forward {
		first, second = r.a, r.b
	}
	if first == "" {
		return second
	}
	return first
}

// judge says what a matched row lets a reader say.
func judge(row *Row, r rule, a, b data.Inspection) {
	if row.A == nil || row.B == nil {
		if r.a != "" && r.b != "" {
			oneSided(row, a, b)
		}
		return
	}
	if r.state == NotComparable {
		return
	}
	row.ScaleChanged = a.Edition().Scale() != b.Edition().Scale()
	row.Direction, row.Steps = direction(row.A.Grade, row.B.Grade)
	switch {
	case row.A.Grade.Step() == 0 || row.B.Grade.Step() == 0:
		row.Reason = row.Open("A", "B")
	case row.A.Disputed() || row.B.Disputed():
		row.Direction, row.Steps = Unsaid, 0
		row.Reason = row.Open("A", "B")
	case thirdSteps(row.A.Grade, row.B.Grade):
		row.ScaleChanged = true
		row.Reason = "scale changed: adequate and requires improvement are both the third step, not the same grade"
	case row.ScaleChanged:
		row.Reason += "; scale changed"
	}
}

// direction is Unsaid where a side has no grade, and between adequate and
// requires improvement: the bar was meant to move between them.
func direction(a, b data.Grade) (Direction, int) {
	switch {
	case a.Step() == 0 || b.Step() == 0 || thirdSteps(a, b):
		return Unsaid, 0
	case b.Step() < a.Step():
		return Up, a.Step() - b.Step()
	case b.Step() > a.Step():
		return Down, b.Step() - a.Step()
	}
	return Level, 0
}

func thirdSteps(a, b data.Grade) bool { return a != b && a.Step() == 3 && b.Step() == 3 }

// Open says why nothing may be said of a change though both sides are there:
// one was not judged, or its sources disagree. It names the sides as given,
// and is "" where neither holds.
func (r Row) Open(a, b string) string {
	if r.A == nil || r.B == nil {
		return ""
	}
	names := strings.NewReplacer("A", a, "B", b)
	switch {
	case r.A.Grade.Step() == 0 || r.B.Grade.Step() == 0:
		return "not judged in " + names.Replace(which(r.A.Grade.Step() == 0, r.B.Grade.Step() == 0))
	case r.A.Disputed() || r.B.Disputed():
		return "sources disagree on the grade in " + names.Replace(which(r.A.Disputed(), r.B.Disputed()))
	}
	return ""
}

func which(a, b bool) string {
	switch {
	case a && b:
		return "A and B"
	case a:
		return "A"
	}
	return "B"
}

// order places a row by the older name of its subject, so that safeguarding of
// 2009-12 stands before its own capacity to improve.
func (r Row) order() int {
	at := r.Area.Order()
	for _, a := range []data.Area{r.AreaA, r.AreaB} {
		if a != "" {
			at = min(at, a.Order())
		}
	}
	return at
}
