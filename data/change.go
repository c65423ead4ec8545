package data

import (
	"strings"

	"casebook/data/mark"
)

// Change is what became of a theme, an area or a matter from one inspection of
// an authority, A, to a later one, B; or, between two authorities, which of the
// two does well.
type Change string

// The changes.
const (
	Worse          Change = "worse"
	NewConcern     Change = "new-concern"
	StillNeedsWork Change = "still-needs-work"
	PartlyImproved Change = "partly-improved"
	Improved       Change = "improved"
	StayedGood     Change = "stayed-good"
	NewStrength    Change = "new-strength"
	NotMentioned   Change = "not-mentioned"
	CannotTell     Change = "cannot-tell"
)

// What two inspections say of which neither follows on the other: those of two
// authorities, or one held against itself. Nothing became of one in the other.
const (
	BothWanting Change = "both-need-work"
	OnlyA       Change = "only-A-needs-work"
	OnlyB       Change = "only-B-needs-work"
	Neither     Change = "neither-needs-work"
)

// changeFact is how a change is shown and what it means.
type changeFact struct {
	mark    string
	meaning string
}

var changeFacts = map[Change]changeFact{
	Worse:          {mark.Worse + mark.NeedsWork, "A praised it or was mixed, and B criticises it clearly more; or it needed work and is more serious now"},
	NewConcern:     {mark.New + mark.NeedsWork, "A does not speak of it, and B says that it needs work"},
	StillNeedsWork: {mark.Same + mark.NeedsWork, "it needed work in A and needs it in B, with no clear effect yet"},
	PartlyImproved: {mark.Better + mark.Mixed, "it needed work in A; B tells of real progress and still wants work, or praises it beside a recommendation on it"},
	Improved:       {mark.Better + mark.Strength, "it needed work in A; B praises it, with small gaps at most"},
	StayedGood:     {mark.Same + mark.Strength, "it did well in A and does well in B, with small gaps at most"},
	NewStrength:    {mark.New + mark.Strength, "A does not speak of it, and B praises it"},
	NotMentioned:   {mark.Silent + mark.Silent, "B does not speak of it; silence never means that it was put right"},
	CannotTell:     {mark.CannotTell + mark.CannotTell, "what B says does not settle it: it speaks of a part, too little, or both ways, or only a part of its report is held"},
	BothWanting:    {mark.NeedsWork + mark.NeedsWork, "it needs work in A and in B"},
	OnlyA:          {mark.NeedsWork + mark.Strength, "it needs work in A and not in B"},
	OnlyB:          {mark.Strength + mark.NeedsWork, "it needs work in B and not in A"},
	Neither:        {mark.Strength + mark.Strength, "it needs work in neither"},
}

// Changes lists what can become of something, in the order in which all
// counts, lists and papers tell it: what got worse first.
func Changes() []Change {
	return []Change{Worse, NewConcern, StillNeedsWork, PartlyImproved, Improved, StayedGood, NewStrength, NotMentioned, CannotTell}
}

// Differences lists what two authorities can come to, in that order.
func Differences() []Change { return []Change{BothWanting, OnlyA, OnlyB, Neither} }

// formerChanges are the words of earlier versions, which notebooks still hold.
var formerChanges = map[string]Change{"persisted": StillNeedsWork, "mixed": PartlyImproved}

// ChangeOf reads a change as a file or a notebook has it, also by the words of
// earlier versions; false for anything else.
func ChangeOf(word string) (Change, bool) {
	if c, ok := formerChanges[word]; ok {
		return c, true
	}
	_, ok := changeFacts[Change(word)]
	return Change(word), ok
}

// Words is the change as a reader sees it: "still needs work".
func (c Change) Words() string { return strings.ReplaceAll(string(c), "-", " ") }

// Mark is the change in two signs: how it moved, and how B stands on it. Silence
// and what cannot be told have theirs twice. Of two authorities, how each stands.
func (c Change) Mark() string { return changeFacts[c].mark }

// Move is the first sign of the mark alone, where what stands beside it says how B
// stands.
func (c Change) Move() string {
	for _, r := range c.Mark() {
		return string(r)
	}
	return ""
}

// Moves are the signs of Move that stand behind another; what is new has none there.
func Moves() []string { return []string{mark.Better, mark.Worse, mark.Same, mark.CannotTell} }

// Brief is how something moved in a word of eight letters at most, which stands
// behind how B stands on it; "" where nothing is said of that.
func (c Change) Brief() string {
	return map[Change]string{Worse: "worse", NewConcern: "new", StillNeedsWork: "still", PartlyImproved: "partly", Improved: "improved", StayedGood: "still", NewStrength: "new"}[c]
}

// Meaning says in half a sentence when a change is said.
func (c Change) Meaning() string { return changeFacts[c].meaning }

// Well reports whether the change ends well: B is good, whole or new.
func (c Change) Well() bool { return c == Improved || c == StayedGood || c == NewStrength }

// Wanting reports whether B needs work after it, whatever got better.
func (c Change) Wanting() bool {
	return c == Worse || c == NewConcern || c == StillNeedsWork || c == PartlyImproved || c == BothWanting || c == OnlyB
}

// Stayed reports whether the change is none: "changed only" leaves it out.
func (c Change) Stayed() bool {
	return c == StillNeedsWork || c == StayedGood || c == BothWanting || c == Neither
}
