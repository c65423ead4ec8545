package data

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRetag(t *testing.T) {
	f := Finding{Themes: []string{"plans", "quality"}, Polarity: Development}
	asks := Finding{Themes: []string{"plans"}, Polarity: Recommendation}
	for _, x := range []struct {
		name     string
		r        TagChange
		f        Finding
		want     []string
		polarity Polarity
		room     bool
	}{
		{"nothing", TagChange{}, f, []string{"plans", "quality"}, Development, true},
		{"whole, in its own order", TagChange{Whole: true, Themes: []string{"health", "plans"}}, f, []string{"health", "plans"}, Development, true},
		{"no theme at all", TagChange{Whole: true}, f, nil, Development, true},
		{"put after, drop, and polarity", TagChange{Put: []string{"health"}, Drop: []string{"plans"}, Polarity: Strength}, f, []string{"quality", "health"}, Strength, true},
		{"what it has is put once", TagChange{Put: []string{"plans"}}, f, []string{"plans", "quality"}, Development, true},
		{"no room", TagChange{Put: []string{"health", "voice"}}, f, []string{"plans", "quality", "health"}, Development, false},
		{"nothing becomes a recommendation", TagChange{Polarity: Recommendation}, f, []string{"plans", "quality"}, Development, true},
		{"a recommendation stays one", TagChange{Polarity: Strength}, asks, []string{"plans"}, Recommendation, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, room := x.r.Of(x.f)
			if !slices.Equal(got.Themes, x.want) || got.Polarity != x.polarity || room != x.room {
				t.Errorf("got %q %s %v", got.Themes, got.Polarity, room)
			}
		})
	}
}

// A change never touches the finding it is made of, and keeps every theme that
// it was not asked to drop.
func TestRetagKeepsWhatItWasNotAskedToChange(t *testing.T) {
	ids := []string{"plans", "quality", "health", "voice", "iro"}
	rapid.Check(t, func(t *rapid.T) {
		some := func(name string, most int) []string {
			return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, most, rapid.ID[string]).Draw(t, name)
		}
		f := Finding{Themes: some("has", MaxThemes)}
		was := slices.Clone(f.Themes)
		r := TagChange{Put: some("put", 3), Drop: some("drop", 5)}
		got, _ := r.Of(f)
		if !slices.Equal(f.Themes, was) || len(got.Themes) > MaxThemes {
			t.Fatalf("from %q by %+v: %q, and now %q", was, r, got.Themes, f.Themes)
		}
		for _, id := range was {
			if !slices.Contains(r.Drop, id) && !slices.Contains(got.Themes, id) {
				t.Fatalf("%q by %+v lost %s: %q", was, r, id, got.Themes)
			}
		}
	})
}

// Whoever asks, and whatever for, what asks by its place in the report asks
// still, and nothing else does.
func TestNoChoiceMakesOrUnmakesARecommendation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Finding{Polarity: rapid.SampledFrom(Polarities()).Draw(t, "has")}
		p := rapid.SampledFrom(Polarities()).Draw(t, "wanted")
		got, err := f.WithPolarity(p)
		if (got.Polarity == Recommendation) != (f.Polarity == Recommendation) {
			t.Fatalf("%s became %s", f.Polarity, got.Polarity)
		}
		if (err == nil) != (got.Polarity == p) {
			t.Fatalf("%s by %s: %s, %v", f.Polarity, p, got.Polarity, err)
		}
		if by, _ := (TagChange{Polarity: p}).Of(f); by.Polarity != got.Polarity {
			t.Fatalf("one of many: %s, alone: %s", by.Polarity, got.Polarity)
		}
	})
}
