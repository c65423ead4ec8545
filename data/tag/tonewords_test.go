package tag

import (
	"math"
	"strings"
	"testing"
)

// A word or pair counts once in each part of a sentence, the less the more
// words stand there.
func TestWordsHaveATone(t *testing.T) {
	rs := newRoots()
	tones, err := readTones("# remark\n0.8 steady, not all\n-1 #, brief", rs)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name, text string
		want       []float64 // by part, before it is divided by its length
	}{
		{"praise", "Visits are steady.", []float64{0.8}},
		{"twice is once", "Steady visits are steady.", []float64{0.8}},
		{"a pair", "Not all visits, not all calls.", []float64{0.8}},
		{"no pair", "Not nearly all visits.", []float64{0}},
		{"a number", "There were 40 and 12.", []float64{-1}},
		{"each part by itself", "Visits are steady, but they are brief. Brief.", []float64{0.8, -1, -1}},
		{"nothing known", "Roofs leak.", []float64{0}},
	} {
		p := cut(x.text)
		p.roots = rs.of(p, nil)
		unit := p.units(nil)
		units := p.sentenceTones(unit, nil)
		tones.weigh(p, unit, clauses(p, nil), units, nil)
		if len(units) != len(x.want) {
			t.Errorf("%s: %d parts", x.name, len(units))
			continue
		}
		for i, want := range x.want {
			if got := units[i].learnt * math.Sqrt(brief); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s, part %d: %v, want %v", x.name, i, got, want)
			}
		}
	}
	if _, err := readTones("1 good\nbad", rs); err == nil || !strings.Contains(err.Error(), "tones.txt, line 2") {
		t.Errorf("%v", err)
	}
}

// TestWordsCountByPlace: a mark before a word of words.txt says where it must
// stand.
func TestWordsCountByPlace(t *testing.T) {
	l, err := readLearnt("[plans]\n1 goal\n2 ^goal\n3 <goal\n4 .goal\n5 goal kept", newRoots(), map[string]int{"plans": 0}, known())
	if err != nil {
		t.Fatal(err)
	}
	const before = "Today visiting workers talked often about one "
	for _, x := range []struct {
		name, text string
		want       float32
	}{
		{"opens the paragraph", "Goal set.", 1 + 2 + 3},
		{"late in the first sentence", before + "goal.", 1 + 2},
		{"opens a later sentence", before + "thing. Goal set.", 1 + 4},
		{"late in a later sentence", before + "thing. " + before + "goal.", 1},
		{"a pair", before + "thing. " + before + "goal kept.", 1 + 5},
		{"no pair over a small word", before + "thing. " + before + "goal is kept.", 1},
		{"not there", before + "thing.", 0},
	} {
		p := cut(x.text)
		p.roots = l.roots.of(p, nil)
		fs, _ := l.find(p, &scratch{})
		var got float32
		for _, f := range fs {
			got += l.votes[f.feature][0].weight
		}
		if got != x.want {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}
