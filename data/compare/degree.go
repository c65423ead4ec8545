package compare

import "casebook/data/words"

// degree is what a sentence says of how far its praise or concern goes.
type degree struct {
	few    bool // it speaks of a small number of cases
	most   bool // it speaks of most, and so not of all
	better bool // it says that something got better
}

// How a degree tempers praise and concern. Readers of reports call a matter
// improved though a few cases are excepted, and look for the rest where most
// do well.
const (
	inFew    = 0.5 // of the concern, where it is of a small number
	forMost  = 0.7 // of the praise, where it is of most
	atLeast  = 0.5 // praise of what got better, even where it is found wanting
	deniedBy = 3   // words before "improved" within which "not" denies it
)

// degreeOf reads the words of a sentence.
func degreeOf(ws []words.Word) degree {
	var d degree
	form := func(i int) string {
		if i < 0 || i >= len(ws) {
			return ""
		}
		return ws[i].Form
	}
	not := -deniedBy - 1
	for i, w := range ws {
		switch w.Form {
		case "not", "no", "never":
			not = i
		case "minority", "handful":
			d.few = true
		case "number", "numbers":
			d.few = d.few || form(i-1) == "small"
		case "few":
			d.few = d.few || form(i-1) == "a" && form(i-2) != "only"
		case "most":
			d.most = d.most || form(i-1) != "the"
		case "majority", "mostly", "generally":
			d.most = true
		case "all":
			d.most = d.most || form(i-1) == "almost" || form(i-1) == "nearly"
		case "improved", "improving":
			d.better = d.better || i-not > deniedBy
		case "improve":
			d.better = d.better || form(i-1) == "to" && continues(form(i-2)) && i-not > deniedBy
		}
	}
	return d
}

func continues(form string) bool {
	return form == "continue" || form == "continues" || form == "continued" || form == "continuing"
}

// temper is the praise and concern of a sentence by its degree.
func (d degree) temper(tone [2]float64) [2]float64 {
	if d.few {
		tone[1] *= inFew
	}
	if d.most {
		tone[0] *= forMost
	}
	if d.better {
		tone[0] = max(tone[0], atLeast)
	}
	return tone
}
