package data

import (
	"fmt"
	"strings"

	"casebook/data/mark"
)

// Balance counts what findings say of a subject, such as a theme in one
// inspection: how many praise it, tell of progress, hold both, and say that it
// needs work. Context counts nothing.
type Balance struct {
	Praise   int `json:"praise"`
	Progress int `json:"progress"`
	Mixed    int `json:"mixed"`
	Work     int `json:"needs_work"` // recommendations too
}

// BalanceOf weighs what Ofsted says in findings; other voices count nothing.
func BalanceOf(findings []Finding) Balance {
	var b Balance
	for _, f := range findings {
		if f.Attribution == Ofsted {
			b.Add(f.Polarity)
		}
	}
	return b
}

// Add counts one finding.
func (b *Balance) Add(p Polarity) {
	switch p {
	case Strength:
		b.Praise++
	case Progress:
		b.Progress++
	case MixedPolarity:
		b.Mixed++
	case Development, Recommendation:
		b.Work++
	}
}

// Counted is how many findings count.
func (b Balance) Counted() int { return b.Praise + b.Progress + b.Mixed + b.Work }

// Words lists the counts: "praise 3, needs work 1"; "" where nothing counts.
func (b Balance) Words() string {
	var out []string
	for _, x := range []struct {
		word string
		n    int
	}{{"praise", b.Praise}, {"progress", b.Progress}, {"mixed", b.Mixed}, {"needs work", b.Work}} {
		if x.n > 0 {
			out = append(out, fmt.Sprintf("%s %d", x.word, x.n))
		}
	}
	return strings.Join(out, ", ")
}

// Verdict is what a balance comes to.
type Verdict string

// The verdicts.
const (
	AllPraised       Verdict = "praised"
	MostlyPraised    Verdict = "mostly-praised"
	MixedVerdict     Verdict = "mixed"
	MostlyCriticised Verdict = "mostly-criticised"
	AllCriticised    Verdict = "criticised"
	SilentVerdict    Verdict = "silent" // no finding counts, which says nothing of the subject
)

// Verdicts lists every verdict, the best first and silence last.
func Verdicts() []Verdict {
	return []Verdict{AllPraised, MostlyPraised, MixedVerdict, MostlyCriticised, AllCriticised, SilentVerdict}
}

// What a finding counts towards the share of work, in tenths.
const (
	workOfProgress = 3
	workOfMixed    = 5
	workOfWork     = 10
)

// Work is how much of a finding of that polarity asks for work, 0 to 1; false
// for one that counts for nothing.
func (p Polarity) Work() (share float64, counts bool) {
	switch p {
	case Strength:
		return 0, true
	case Progress:
		return workOfProgress / 10., true
	case MixedPolarity:
		return workOfMixed / 10., true
	case Development, Recommendation:
		return workOfWork / 10., true
	}
	return 0, false
}

// Where a verdict ends and the next begins, as the share of work in per cent:
// fitted to 264 sides of themes in pairs of reports that a reader judged.
const (
	praisedTo          = 5
	mostlyPraisedBelow = 30
	mixedTo            = 55
	criticisedFrom     = 90
)

// Verdict is what the balance comes to, by the share of work.
func (b Balance) Verdict() Verdict {
	all := workOfWork * b.Counted()
	work := 100 * (workOfProgress*b.Progress + workOfMixed*b.Mixed + workOfWork*b.Work)
	switch {
	case all == 0:
		return SilentVerdict
	case work <= praisedTo*all:
		return AllPraised
	case work < mostlyPraisedBelow*all:
		return MostlyPraised
	case work <= mixedTo*all:
		return MixedVerdict
	case work < criticisedFrom*all:
		return MostlyCriticised
	}
	return AllCriticised
}

// VerdictRule says in one sentence how a verdict is reached.
func VerdictRule() string {
	return fmt.Sprintf("A verdict goes by the share of work among the findings that count, where one that needs work counts 1, "+
		"one that is mixed 0.%d, progress 0.%d, a strength 0 and context not at all: up to %d per cent is %s, below %d %s, up to %d %s, below %d %s, and from there %s; where nothing counts it is %s.",
		workOfMixed, workOfProgress, praisedTo, AllPraised.Words(), mostlyPraisedBelow, MostlyPraised.Words(), mixedTo, MixedVerdict.Words(),
		criticisedFrom, MostlyCriticised.Words(), AllCriticised.Words(), SilentVerdict.Words())
}

// Words is the verdict as it is read: "mostly praised".
func (v Verdict) Words() string { return strings.ReplaceAll(string(v), "-", " ") }

// Mark is the verdict's sign.
func (v Verdict) Mark() string {
	switch {
	case v.Well():
		return Strength.Mark()
	case v == MixedVerdict:
		return MixedPolarity.Mark()
	case v.Wanting():
		return Development.Mark()
	}
	return mark.Silent
}

// Well reports whether the subject does well.
func (v Verdict) Well() bool { return v == AllPraised || v == MostlyPraised }

// Wanting reports whether the subject is found wanting: it needs work.
func (v Verdict) Wanting() bool {
	return v == MixedVerdict || v == MostlyCriticised || v == AllCriticised
}

// Order is the verdict's place from the best, 0, to the worst, 4; silence has
// none, -1.
func (v Verdict) Order() int {
	for i, x := range Verdicts() {
		if x == v && v != SilentVerdict {
			return i
		}
	}
	return -1
}
