package tag

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// What is told of a theme adds up to its sum, the weightiest first, in words
// that say something.
func TestBreakdownsAddUp(t *testing.T) {
	sample := strings.Fields("the of social workers supervision is not regular and records of plans for children are weak, however care leavers live in suitable accommodation. The virtual school and domestic abuse")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(sample), 1, 60).Draw(t, "text"), " ")
		s := Suggest(text, rapid.SampledFrom(data.Areas()).Draw(t, "section"), false)
		breakdowns := s.Breakdowns(text)
		if len(breakdowns) != len(s.Themes) {
			t.Fatalf("%d accounts of %q", len(breakdowns), s.Themes)
		}
		for i, a := range breakdowns {
			sum, last := a.Smaller+a.Section+a.Start, math.Inf(1)
			for _, g := range a.Weighed {
				sum += g.Weight
				if math.Abs(g.Weight) > last || math.Abs(g.Weight) < leastWeighed || !strings.Contains(strings.ToLower(text), g.Words) || !speaks(g.Words) {
					t.Fatalf("ground %+v of %q", g, text)
				}
				last = math.Abs(g.Weight)
			}
			if math.Abs(sum-a.Total) > 1e-9 || math.Abs(a.Total-s.Sums[i].Total) > 0.051 || a.Theme != s.Themes[i] {
				t.Fatalf("%+v adds up to %v; its sum is %+v", a, sum, s.Sums[i])
			}
		}
	})
}

func TestWeighedWordsAreReadable(t *testing.T) {
	const text = "The social workers know the plans. Social workers, of course, plan the rest of it."
	piece := func(words string, weight float64) Reason {
		at := strings.Index(text, words)
		return Reason{Start: at, End: at + len(words), Weight: weight}
	}
	for _, x := range []struct {
		name   string
		pieces []Reason
		want   []WeighedWords
	}{
		{"words that follow each other are a phrase", []Reason{piece("social", 0.3), piece("workers", 0.3)}, []WeighedWords{{"social workers", 0.6}}},
		{"so are overlapping ones", []Reason{piece("workers know", 0.5), piece("workers", -0.2), piece("social workers", 1)}, []WeighedWords{{"social workers know", 1.3}}},
		{"what speaks against stays apart", []Reason{piece("social", 0.4), piece("workers", -0.3)}, []WeighedWords{{"social", 0.4}, {"workers", -0.3}}},
		{"a comma divides", []Reason{piece("Social workers", 0.5), piece("of course", 0.4)}, []WeighedWords{{"social workers", 0.5}, {"of course", 0.4}}},
		{"the same words in two places are summed", []Reason{piece("social workers", 0.5), piece("Social workers", 0.4), piece("plans", 0.7)}, []WeighedWords{{"social workers", 0.9}, {"plans", 0.7}}},
		{"small words and small weights are left out", []Reason{piece("The", 2), piece("rest", 0.1), piece("the rest of it", 0.04)}, nil},
		{"the weightiest first, whichever way", []Reason{piece("plans", 0.5), piece("course", -0.9)}, []WeighedWords{{"course", -0.9}, {"plans", 0.5}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := weighedWords(text, x.pieces); !slices.Equal(got, x.want) {
				t.Errorf("got %v, want %v", got, x.want)
			}
		})
	}
}

func TestTones(t *testing.T) {
	const text = "Supervision is good and effective, but it is not recorded."
	s := Suggest(text, "", false)
	praise, concern := s.Tones(text)
	if len(praise) == 0 || len(concern) == 0 || praise[0].Weight < 0 || concern[0].Weight > 0 || !slices.Equal(s.Turns(text), []string{"but"}) {
		t.Errorf("praise %v, concern %v, turns at %q", praise, concern, s.Turns(text))
	}
	var marked []string
	for _, w := range s.Deciding(text) {
		marked = append(marked, text[w.Start:w.End])
	}
	if got := strings.Join(marked, "|"); !strings.HasPrefix(got, "Supervision|good|effective|") || strings.Contains(got, "and") {
		t.Errorf("marked %s", got)
	}
	if asks := Suggest("Ensure that supervision is regular.", "", false); !asks.RestsOn(Asked) || asks.RestsOn(Progress) {
		t.Errorf("%+v", asks)
	}
}
