package compare

import (
	"fmt"
	"strings"

	"casebook/data"
)

// Status says who links two findings: the program, a matter that the built-in
// facts follow, or the reader.
type Status string

// The statuses, the weakest first. What is suggested is never certain.
const (
	Suggested Status = "suggested"
	Curated   Status = "curated"
	Confirmed Status = "confirmed"
)

// Statuses lists every status in the order in which screens count them.
func Statuses() []Status { return []Status{Suggested, Curated, Confirmed} }

// Words is the status as a reader sees it.
func (s Status) Words() string {
	switch s {
	case Curated:
		return "followed in the built-in facts"
	case Confirmed:
		return "confirmed by you"
	}
	return "suggested"
}

// What papers say of who stands for an answer.
const (
	SuggestedMeans = "Suggested: by the program, and confirmed by no person"
	StatusesMean   = SuggestedMeans + ". Curated: worked out by a reader and followed in the built-in facts. Confirmed: by a reviewer."
)

// maxLinks is how many of B's paragraphs a matter shows at most.
const maxLinks = 4

// fewest is how many of B's paragraphs it shows at least, as far as any comes
// near: those that are not taken to speak to it are marked so.
const fewest = 3

// maxAgain is how many of B's recommendations it shows at most.
const maxAgain = 2

// Link is a finding of B that speaks to a matter of A.
type Link struct {
	Finding data.Finding
	Score   float64 // 0 to 1; 1 where a person made the link
	Status  Status
	Near    bool     // the nearest that B has, too far off to be taken for the matter
	Reasons []string // why, in words, weightiest first
	Tone    Tone     // how its sentences on the matter read
	Rests   bool     // the change rests on it
	Excerpt Excerpt  // those sentences, and every other that says otherwise

	sentences matterTone // on the matter
}

// Matter is a finding of A that needs work, with what B says to it.
type Matter struct {
	Finding data.Finding
	// Ordinal counts A's recommendations from 1 in the report's order, the
	// board's after the authority's; 0 for a finding that is none.
	Ordinal int
	Change  data.Change
	Status  Status // of the change
	// Short says why a change that could rest on B's silence is not certain:
	// "partial", "selected", "damaged" or "one service", "" for none.
	Short  string
	Reason string // one line
	B      []Link // what B found, best first, at most four and those that people linked
	// Mentions are the places in B's report that the change rests on where no
	// finding of them is held.
	Mentions []data.Mention
	Again    []Link // B's recommendations that ask for the same, best first, at most two
	// Against is what of B speaks most against an improvement, at most one.
	Against []Link
}

// Words says how far a link can be relied on, who says so and what its finding
// says: "suggested, strong link; criticises it". again is for a link of
// Matter.Again.
func (l Link) Words(again bool) string {
	var out string
	switch {
	case l.Near && l.Score == 0:
		out = "on its theme only: too few of its words"
	case l.Near:
		out = "nearest only: too far off to be taken for it"
	case l.Status == Suggested:
		out = string(Suggested) + ", " + l.Strength()
	default:
		out = l.Status.Words()
	}
	if again {
		out += "; B asks for it again"
	}
	if l.Tone != "" && l.Tone != Plain {
		out += "; " + l.Tone.Words()
	}
	return out
}

// Strength says in words how much of a matter a finding holds.
func (l Link) Strength() string {
	switch m := newMatchWeights(); {
	case l.Score >= m.again:
		return "strong link"
	case l.Score >= m.relevant:
		return "fair link"
	}
	return "weak link"
}

// Orphan is a reader's pair that has lost a finding, mostly because its report
// was imported again and reads otherwise.
type Orphan struct {
	Pair         data.Pair
	GoneA, GoneB bool
	// Damaged says that a finding on a side that lost one is damaged: it may be
	// this one, which then is not gone but cannot be read.
	Damaged bool
}

// Orphaned heads such pairs.
const Orphaned = "Pairs that have lost a finding"

// Words says what is missing.
func (o Orphan) Words() string {
	who, is, where := "B's finding", "is not", "in the casebook any more"
	switch {
	case o.GoneA && o.GoneB:
		who, is = "neither finding", "is"
	case o.GoneA:
		who = "A's finding"
	}
	if o.Damaged {
		where = "among those that can be read: it may be damaged"
	}
	return who + " of this pair " + is + " " + where
}

// ChangeCount says how many matters came to a change, and who says so:
// "5 (4 suggested, 1 confirmed)".
func (a Alignment) ChangeCount(f data.Change) string {
	n, by := 0, map[Status]int{}
	for i := range a.Matters {
		if m := &a.Matters[i]; m.Change == f {
			n++
			by[m.Status]++
		}
	}
	var parts []string
	for _, s := range Statuses() {
		if by[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", by[s], s))
		}
	}
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%s)", n, strings.Join(parts, ", "))
}

// Name is how a matter is called in lists: "recommendation 3", "para 22".
func (m Matter) Name() string {
	if m.Ordinal > 0 {
		return fmt.Sprintf("recommendation %d", m.Ordinal)
	}
	return m.Finding.Called()
}

// Partial reports whether the change could rest on the silence of a B that is not
// held in full.
func (m Matter) Partial() bool { return m.Short != "" }

// Verdict is what became of the matter with who says so, and what B falls short
// of where the change could rest on its silence: "improved (suggested; B partial)".
func (m Matter) Verdict() string {
	out := m.Change.Words() + " (" + string(m.Status)
	if m.Short != "" {
		out += "; B " + m.Short
	}
	return out + ")"
}

// counts counts what became of the matters, and by status what they are linked
// to; what is near only is no link.
func (a Alignment) counts() (map[data.Change]int, map[Status]int) {
	changes, links := map[data.Change]int{}, map[Status]int{}
	for _, m := range a.Matters {
		changes[m.Change]++
		for _, l := range m.B {
			if !l.Near {
				links[l.Status]++
			}
		}
	}
	return changes, links
}
