package tag

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"casebook/data/words"
)

// Breakdown is how a theme came to its place, for a reader: Weighed, Smaller,
// Section and Start add up to Total. All are logarithms of odds, to a tenth.
type Breakdown struct {
	Theme   string         // theme id
	Weighed []WeighedWords // words that weigh something, the weightiest first
	Smaller float64        // all that weighs less, together
	Section float64        // the part of the report that the paragraph stands in
	Start   float64        // how often readers name the theme at all
	Total   float64
	Yours   []string // a person's words that give it or keep it away, as they stand there
}

// WeighedWords is words of a paragraph, as they stand there in small letters, and
// what they weigh in all the places where they stand. Below 0 they speak
// against.
type WeighedWords struct {
	Words  string
	Weight float64
}

// What is told one by one, and what only together with the rest.
const (
	mostWeighed  = 7
	leastWeighed = 0.3
	mostJoined   = 4 // words
)

// Breakdowns explains each theme of a suggestion, in their order. Text is the
// paragraph that was read. A phrase gets its part of what all phrases together
// brought the theme, by their weights in the table.
func (s Suggestion) Breakdowns(text string) []Breakdown {
	var out []Breakdown
	for _, sum := range s.Sums {
		out = append(out, s.breakdown(text, sum))
	}
	return out
}

// Missing explains each theme of Missed, in their order.
func (s Suggestion) Missing(text string) []Breakdown {
	var out []Breakdown
	for _, m := range s.Missed {
		out = append(out, s.breakdown(text, m.Sum))
	}
	return out
}

func (s Suggestion) breakdown(text string, sum Sum) Breakdown {
	pieces := s.pieces(text, sum)
	a := Breakdown{Theme: sum.Theme, Weighed: weighedWords(text, pieces), Section: tenth(sum.Section), Start: tenth(sum.Start), Total: tenth(sum.Total)}
	a.Smaller = a.Total - a.Section - a.Start
	for _, g := range a.Weighed {
		a.Smaller -= g.Weight
	}
	a.Smaller = tenth(a.Smaller)
	for _, r := range s.Why {
		given := slices.Contains(s.Themes, sum.Theme)
		if r.Theme != sum.Theme || r.Rule != YourWords || given == (r.Weight == keepsAway) {
			continue
		}
		if q := quoted(text, r); !slices.Contains(a.Yours, q) {
			a.Yours = append(a.Yours, q)
		}
	}
	return a
}

// pieces are the words that spoke for a theme, each with its part of the sum.
func (s Suggestion) pieces(text string, sum Sum) []Reason {
	var out []Reason
	phrases := 0.0
	for _, r := range s.Why {
		if r.Theme == sum.Theme && r.Rule != YourWords && r.stands(text) {
			out = append(out, r)
			if r.Rule == Phrase {
				phrases += r.Weight
			}
		}
	}
	for i := range out {
		if out[i].Rule == Phrase && phrases != 0 {
			out[i].Weight *= sum.Phrases / phrases
		}
	}
	return out
}

// stands reports whether a reason rests on words of a text.
func (r Reason) stands(text string) bool {
	return r.Start >= 0 && r.Start < r.End && r.End <= len(text)
}

// Deciding are the places of a paragraph that Breakdowns and Tones name, in its
// order: what speaks for a theme, praises or asks for work.
func (s Suggestion) Deciding(text string) []words.Word {
	var out []words.Word
	add := func(pieces []Reason, weighedWords []WeighedWords, whichever bool) {
		for _, p := range joined(text, pieces) {
			quote := quoted(text, p)
			if slices.ContainsFunc(weighedWords, func(g WeighedWords) bool { return g.Words == quote && (whichever || g.Weight > 0) }) {
				out = append(out, words.Word{Start: p.Start, End: p.End})
			}
		}
	}
	for _, r := range s.Why {
		if r.Rule == YourWords && r.Weight > 0 && r.stands(text) && slices.Contains(s.Themes, r.Theme) {
			out = append(out, words.Word{Start: r.Start, End: r.End})
		}
	}
	for i, a := range s.Breakdowns(text) {
		add(s.pieces(text, s.Sums[i]), a.Weighed, false)
	}
	good, bad := s.cues(text)
	add(good, weighedWords(text, good), true)
	add(bad, weighedWords(text, bad), true)
	slices.SortFunc(out, func(a, b words.Word) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return slices.CompactFunc(out, func(w, before words.Word) bool { return w.End <= before.End })
}

// Tones are the words that praise and those that ask for work, the weightiest
// first: weights of the table by place, before the sentences are weighed against
// each other. Concern weighs below 0.
func (s Suggestion) Tones(text string) (praise, concern []WeighedWords) {
	good, bad := s.cues(text)
	return weighedWords(text, good), weighedWords(text, bad)
}

func (s Suggestion) cues(text string) (good, bad []Reason) {
	for _, r := range s.Why {
		switch {
		case r.Rule != Cue && (r.Rule != Word || r.Theme != "") || !r.stands(text):
		case r.Weight > 0:
			good = append(good, r)
		default:
			bad = append(bad, r)
		}
	}
	return good, bad
}

// Turns are the words of a paragraph after which it says otherwise.
func (s Suggestion) Turns(text string) []string {
	var out []string
	for _, r := range s.Why {
		if r.Rule == Contrast && r.stands(text) {
			if w := strings.ToLower(text[r.Start:r.End]); !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// RestsOn reports whether a suggestion rests on a rule.
func (s Suggestion) RestsOn(on Rule) bool {
	return slices.ContainsFunc(s.Why, func(r Reason) bool { return r.Rule == on })
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }

// weighedWords joins pieces of a text, sums those of the same words, and leaves out
// what weighs little or says nothing by itself.
func weighedWords(text string, pieces []Reason) []WeighedWords {
	var out []WeighedWords
	for _, p := range joined(text, pieces) {
		quote := quoted(text, p)
		if i := slices.IndexFunc(out, func(g WeighedWords) bool { return g.Words == quote }); i >= 0 {
			out[i].Weight += p.Weight
		} else if speaks(quote) {
			out = append(out, WeighedWords{quote, p.Weight})
		}
	}
	size := func(g WeighedWords) float64 { return math.Abs(g.Weight) }
	slices.SortStableFunc(out, func(a, b WeighedWords) int { return cmp.Compare(size(b), size(a)) })
	for i := range out {
		out[i].Weight = tenth(out[i].Weight)
	}
	out = slices.DeleteFunc(out, func(g WeighedWords) bool { return size(g) < leastWeighed })
	return out[:min(len(out), mostWeighed)]
}

// quoted is a piece of a text in small letters.
func quoted(text string, r Reason) string {
	return strings.ToLower(strings.Join(strings.Fields(text[r.Start:r.End]), " "))
}

// speaks reports whether words say something by themselves: "the" does not.
// Cues may be small words: "not" does.
func speaks(quote string) bool {
	return slices.ContainsFunc(words.Cut(quote), func(w words.Word) bool {
		return isTelling(w.Form) || negation(w.Form)
	})
}

// joined makes one piece of those that overlap, and of words that follow each
// other in the text: "social" and "workers" are "social workers". What speaks
// for a theme and what speaks against it stay apart unless they overlap.
func joined(text string, pieces []Reason) []Reason {
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b Reason) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var out []Reason
	for _, p := range pieces {
		if n := len(out); n > 0 && together(text, out[n-1], p) {
			out[n-1].End = max(out[n-1].End, p.End)
			out[n-1].Weight += p.Weight
			continue
		}
		out = append(out, p)
	}
	return out
}

// together reports whether two pieces, the first of which begins first, are one.
func together(text string, a, b Reason) bool {
	if b.Start < a.End {
		return true
	}
	gap := text[a.End:b.Start]
	return (gap == " " || gap == "-") && (a.Weight < 0) == (b.Weight < 0) &&
		len(words.Cut(text[a.Start:b.End])) <= mostJoined
}
