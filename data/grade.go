package data

// Grade is a grade on one of the two four-step scales.
type Grade string

// The grades. Adequate (to 2013) and requires improvement are both the third
// step of four, and not the same grade: the bar was meant to move.
const (
	Outstanding         Grade = "outstanding"
	Good                Grade = "good"
	RequiresImprovement Grade = "requires-improvement"
	Adequate            Grade = "adequate"
	Inadequate          Grade = "inadequate"
	NotGraded           Grade = "not-graded"
)

// Grades lists every grade, best first.
func Grades() []Grade {
	return []Grade{Outstanding, Good, RequiresImprovement, Adequate, Inadequate, NotGraded}
}

var gradeFacts = map[Grade]struct {
	words, letter string
	step          int
}{
	Outstanding:         {"Outstanding", "O", 1},
	Good:                {"Good", "G", 2},
	RequiresImprovement: {"Requires improvement", "R", 3},
	Adequate:            {"Adequate", "A", 3},
	Inadequate:          {"Inadequate", "I", 4},
	NotGraded:           {"Not judged", "-", 0},
}

// Valid reports whether g is a known grade.
func (g Grade) Valid() bool { _, ok := gradeFacts[g]; return ok }

// Words is the grade as it is read: "Requires improvement". "" for no grade.
func (g Grade) Words() string { return gradeFacts[g].words }

// Letter is the grade's mark: O G R A I, or "-".
func (g Grade) Letter() string {
	if l := gradeFacts[g].letter; l != "" {
		return l
	}
	return "-"
}

// Step is the grade's place on its scale, 1 (outstanding) to 4 (inadequate);
// 0 when there is no grade.
func (g Grade) Step() int { return gradeFacts[g].step }
