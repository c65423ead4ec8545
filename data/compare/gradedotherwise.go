package compare

import (
	"slices"
	"strings"

	"casebook/data"
)

// gradedOtherwise says how B graded the area in which it says most of a theme,
// where that points the other way than the change: the grade rose, or is good
// and has none before it to be held against, beside "worse"; it fell, or is
// inadequate, beside what improved or stayed good. "" else: one theme is not all
// that an area is graded for.
func (s Sides) gradedOtherwise(c data.Change, y *evidence) string {
	if y == nil {
		return ""
	}
	area := y.area()
	j, ok := s.B.Judgement(area)
	if !ok || j.Grade.Step() == 0 {
		return ""
	}
	rows := Judgements(s.A, s.B)
	i := slices.IndexFunc(rows, func(r Row) bool { return r.AreaB == area })
	if i < 0 {
		return ""
	}
	well, out := j.Grade.Step() <= data.Good.Step(), "B grades "+strings.ToLower(area.NameIn(s.B.Edition())+" "+j.Grade.Words())
	than := " than in A"
	if rows[i].State != Same {
		than += ", with care"
	}
	switch d := rows[i].Direction; {
	case c == data.Worse && d == Up:
		return out + ", higher" + than
	case c == data.Worse && d == Unsaid && well:
		return out
	case (c == data.Improved || c == data.StayedGood) && d == Down:
		return out + ", lower" + than
	case (c == data.Improved || c == data.StayedGood) && j.Grade == data.Inadequate:
		return out
	}
	return ""
}
