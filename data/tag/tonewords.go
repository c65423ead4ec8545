package tag

import (
	_ "embed"
	"math"
	"strings"
)

//go:embed tones.txt
var tonesText string

// toneTable is words, and pairs of words, that go with praise or concern.
// Unlike those of themes they may be small ones: "not all", "for some".
type toneTable struct {
	alone []float64 // by the number of a root
	pairs map[uint64]float64
	opens []bool // by the number of a root: it is the first of a pair
}

// readTones reads tones.txt: a weight and words on a line.
func readTones(text string, rs *roots) (*toneTable, error) {
	rows, err := readRows("tones.txt", text)
	if err != nil {
		return nil, err
	}
	t := &toneTable{pairs: make(map[uint64]float64, len(text)/10)}
	for _, r := range rows {
		for _, p := range r.phrases {
			if a, b, pair := strings.Cut(p, " "); pair {
				first := rs.number(a)
				t.pairs[pairOf(first, rs.number(b))] = r.weight
				*at(&t.opens, first) = true
				continue
			}
			*at(&t.alone, rs.number(p)) = r.weight
		}
	}
	return t, nil
}

// at is a place of a list, which is made long enough.
func at[T any](list *[]T, n int32) *T {
	if more := int(n) + 1 - len(*list); more > 0 {
		*list = append(*list, make([]T, more)...)
	}
	return &(*list)[n]
}

// brief is the number of words of a short sentence. In a shorter one a word
// counts no more.
const brief = 8

// shareIn is how much one word counts in a sentence of so many.
func shareIn(words int) float64 { return 1 / math.Sqrt(float64(max(words, brief))) }

// weigh adds what the words of each unit say, each word and pair once in it, and
// appends the reasons. Where concern counts for nothing theirs does not.
func (t *toneTable) weigh(p paragraph, unit []int, place []share, units []sentenceTone, why []Reason) []Reason {
	for from := 0; from < len(p.words); {
		to := from
		for to < len(p.words) && unit[to] == unit[from] {
			to++
		}
		s := &units[unit[from]]
		share := shareIn(s.words)
		say := func(i, j int, w float64) {
			if w < 0 && place[j].concern == 0 {
				return
			}
			s.learnt += w * share
			if math.Abs(w*share) >= telling {
				why = append(why, Reason{Start: p.words[i].Start, End: p.words[j].End, Rule: Word, Weight: w * share})
			}
		}
		for i := from; i < to; i++ {
			n := p.roots[i]
			if n == unknownRoot {
				continue
			}
			if int(n) < len(t.alone) && t.alone[n] != 0 && !p.repeated(from, i, 1) {
				say(i, i, t.alone[n])
			}
			if before := p.roots[max(from, i-1)]; i > from && before != unknownRoot && int(before) < len(t.opens) && t.opens[before] {
				if w, ok := t.pairs[pairOf(before, n)]; ok && !p.repeated(from, i-1, 2) {
					say(i-1, i, w)
				}
			}
		}
		from = to
	}
	return why
}

// repeated reports whether the n words from i on stand between from and i already.
func (p paragraph) repeated(from, i, n int) bool {
	for k := from; k < i; k++ {
		if p.roots[k] == p.roots[i] && (n == 1 || p.roots[k+1] == p.roots[i+1]) {
			return true
		}
	}
	return false
}
