package history

import "casebook/data"

// LatestWords say that an inspection is the latest graded one of its authority,
// as far as the facts reach; "" for every other.
func LatestWords(in data.Inspection, all []data.Inspection) string {
	if reach, last := latestOf(in, all); last != nil && !later(*last, in) {
		return "The latest graded inspection, " + reach.Words() + "."
	}
	return ""
}

// LatestBeside say the same of one of two inspections side by side, and of the
// later of them where it is not the latest, which inspection is.
func LatestBeside(in, other data.Inspection, all []data.Inspection) string {
	_, last := latestOf(in, all)
	switch {
	case last == nil, other.Authority == in.Authority && later(other, in):
		return ""
	case later(*last, in):
		return "A later graded inspection is held: " + last.ShortName() + ", published " + last.Published.Date.String() + "."
	}
	return LatestWords(in, all)
}

// latestOf is the latest graded inspection of an authority, nil beside one that
// gives no grade.
func latestOf(in data.Inspection, all []data.Inspection) (data.Reach, *data.Inspection) {
	reach := data.ReachOf(all, "")
	last, ok := Standing(all, in.Authority, reach.On)
	if !ok || !Grades(in) {
		return reach, nil
	}
	return reach, &last.Inspection
}
