// Package compare says what two inspections let a reader compare: which
// judgement can be held against which, what may be said of the change, and
// what became of each theme, area and matter that the earlier one raised. It
// also measures how far readers agree with that, and keeps what was measured.
//
// It is pure, save that Of gathers its facts through an interface: it knows the
// frameworks' rules, the words of the field and the domain's types, and nothing
// of screens, stores or files. Screens and the shell print its answers as they
// are, so every answer carries its reason in plain words.
package compare

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/prose"
)

// State says how far two judgements can be compared.
type State string

// The states. A comparison the other way round has the same state, save that
// split and merged change places.
const (
	Same          State = "same"
	WithCare      State = "with-care"
	Split         State = "split"
	Merged        State = "merged"
	Renamed       State = "renamed"
	NotComparable State = "not-comparable"
)

// States lists every state, the most comparable first.
func States() []State {
	return []State{Same, WithCare, Renamed, Merged, Split, NotComparable}
}

// Words is the state as a reader sees it: "with care".
func (s State) Words() string {
	switch s {
	case WithCare:
		return "with care"
	case NotComparable:
		return "not comparable"
	}
	return string(s)
}

// Direction is where a grade went from A to B.
type Direction string

// The directions. Unsaid means that nothing may be said: no arrow is drawn,
// and JSON has null.
const (
	Up     Direction = "up"
	Down   Direction = "down"
	Level  Direction = "none"
	Unsaid Direction = ""
)

// Mark is the sign of a direction, or a space.
func (d Direction) Mark() string {
	switch d {
	case Up:
		return mark.Better
	case Down:
		return mark.Worse
	case Level:
		return mark.Same
	}
	return " "
}

// Row is a judgement area of A beside what it can be held against in B. Where
// a side has nothing to hold, its judgement is nil and its area empty.
type Row struct {
	// Area is the row's place and its name in JSON: where A and B call the
	// subject differently, the later framework's area.
	Area         data.Area
	AreaA, AreaB data.Area
	A, B         *data.Judgement
	State        State
	Direction    Direction
	Steps        int    // 1 to 3 with up and down, else 0
	Reason       string // one line
	ScaleChanged bool   // the grades stand on different scales
}

// Comparable says how far the row's two judgements compare: its state in words,
// or that only one of the two inspections gave a grade.
func (r Row) Comparable() string {
	if (r.A == nil || r.B == nil) && r.State == Same {
		return "one only"
	}
	return r.State.Words()
}

// Comparability is Comparable with its reason as one phrase: "merged: ILACS to
// 2022 joins care leavers to it"; "same framework" says both alone.
func (r Row) Comparability() string { return phrase(r.Comparable(), r.Reason) }

// ComparabilityInTime is Comparability with ReasonInTime.
func (r Row) ComparabilityInTime() string { return phrase(r.Comparable(), r.ReasonInTime()) }

func phrase(state, reason string) string {
	switch {
	case reason == "":
		return state
	case strings.HasPrefix(reason, state+" "):
		return reason
	}
	return state + ": " + reason
}

// ReasonInTime is the reason where nobody called the two A and B: the one is
// the inspection before the other.
func (r Row) ReasonInTime() string {
	for _, x := range []struct{ sides, words string }{
		{" in " + which(true, true), " in either inspection"}, {" in " + which(true, false), " in the inspection before"}, {" in " + which(false, true), " in this inspection"},
	} {
		if words, ok := strings.CutSuffix(r.Reason, x.sides); ok {
			return words + x.words
		}
	}
	return r.Reason
}

// SignsLegend says what the signs of a direction mean.
func SignsLegend() string {
	return mark.Legend(mark.Better, mark.Worse, mark.Same) + ", with the number of steps"
}

// Signs is the direction in as few signs as do: "▲2", "▼1", "=", in brackets
// where the two compare with care only; "" when nothing may be said.
func (r Row) Signs() string {
	s := ""
	switch r.Direction {
	case Up, Down:
		s = r.Direction.Mark() + strconv.Itoa(r.Steps)
	case Level:
		s = r.Direction.Mark()
	default:
		return ""
	}
	if r.State != Same {
		return "(" + s + ")"
	}
	return s
}

// Difference says how B's grade stands to A's of two authorities: a difference
// between them, never a change.
func (r Row) Difference() string {
	switch r.Direction {
	case Up:
		return "B better by " + strconv.Itoa(r.Steps)
	case Down:
		return "B worse by " + strconv.Itoa(r.Steps)
	case Level:
		return "same grade"
	}
	return "nothing may be said"
}

// ScaleChanged is said of two grades between which no direction is drawn,
// because they are of different scales.
const ScaleChanged = "scale changed"

// OnlyScale reports whether nothing may be said of two grades because the scale
// changed.
func (r Row) OnlyScale() bool {
	return r.Direction == Unsaid && r.ScaleChanged && r.A != nil && r.B != nil
}

// SignsOrScale is Signs, or that the scale changed.
func (r Row) SignsOrScale() string {
	if r.OnlyScale() {
		return "(" + ScaleChanged + ")"
	}
	return r.Signs()
}

// ChangeOrScale is Change, or that the scale changed.
func (r Row) ChangeOrScale() string {
	if r.OnlyScale() {
		return ScaleChanged
	}
	return r.Change()
}

// Change is the direction in words with its mark: "▲ up 1", "= same grade",
// "" when nothing may be said.
func (r Row) Change() string {
	switch r.Direction {
	case Up, Down:
		return r.Direction.Mark() + " " + string(r.Direction) + " " + strconv.Itoa(r.Steps)
	case Level:
		return mark.Same + " same grade"
	}
	return ""
}

// Moved is the direction in words: "one step up"; "" where none may be said.
func (r Row) Moved() string {
	switch r.Direction {
	case Up, Down:
		steps := prose.Number(r.Steps) + " step"
		if r.Steps > 1 {
			steps += "s"
		}
		return steps + " " + string(r.Direction)
	case Level:
		return "the same grade"
	}
	return ""
}

// Said is what may be said of the row's two grades in words: "one step up, with
// care: same subject, criteria rewritten".
func (r Row) Said() string {
	said := r.Moved()
	switch {
	case said != "":
	case r.A != nil && r.B != nil && r.State != NotComparable && r.Reason != "":
		return r.Reason // why no direction is drawn
	case r.Reason != "":
		return "no comparison: " + r.Reason
	default:
		return "no comparison"
	}
	if r.State == Same {
		return said
	}
	return said + ", with care: " + r.Reason
}

// Meaning says what a state lets a reader say.
func (s State) Meaning() string {
	switch s {
	case Same:
		return "same subject and scale; a change of grade may be said as it stands."
	case WithCare:
		return "same scale, criteria or make-up differ; a change may be said together with that."
	case Split:
		return "B judges apart what A judged as one; a change may be said of the part with care."
	case Merged:
		return "B judges as one what A judged apart; a change may be said of the whole with care."
	case Renamed:
		return "the subject goes on under another name and its criteria were rewritten."
	}
	return "nothing may be said of a change, and no arrow is drawn."
}
