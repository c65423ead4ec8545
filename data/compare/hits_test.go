package compare

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/words"
	"pgregory.net/rapid"
)

// drawn makes findings of sentences about a few subjects.
func drawn(t *rapid.T, in string) []data.Finding {
	sentence := rapid.SampledFrom([]string{
		"Visits to care leavers are late.", "Care leavers are visited well, but not often.", "The MASH is weak. However, it has improved.",
		"Ensure that care plans are reviewed so that children are safe.", "Plans for children in care are reviewed since the last inspection.",
		"Foster carers feel valued (paragraphs 3, 4).", "Supervision of social workers is regular.", "", "Audits of care plans and supervision are thorough.",
	})
	var out []data.Finding
	for i := range rapid.IntRange(1, 9).Draw(t, "findings of "+in) {
		f := data.Finding{ID: fmt.Sprintf("%s/p%d", in, i+1), Inspection: in, Attribution: data.Ofsted, Polarity: rapid.SampledFrom(data.Polarities()).Draw(t, "polarity")}
		for range rapid.IntRange(0, 4).Draw(t, "sentences") {
			f.Text += sentence.Draw(t, "sentence") + " "
		}
		out = append(out, f)
	}
	return out
}

// failer is a test of either kind.
type failer interface {
	Fatal(...any)
	Helper()
}

// indexOf reads findings to be matched, whoever says them.
func indexOf(t failer, a, b []data.Finding) *index {
	t.Helper()
	s := Sides{FindingsA: a, FindingsB: b, EvidenceA: Evidence{}, EvidenceB: Evidence{}}
	if err := s.readBoth(func(*data.Finding) bool { return true }); err != nil {
		t.Fatal(err)
	}
	return s.read
}

// TestNothingThatCountsIsLeftOff: what is found with paragraphs left off that
// cannot change anything is what all scores together would have shown.
func TestNothingThatCountsIsLeftOff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := indexOf(t, drawn(t, "a"), drawn(t, "b"))
		w := (&aligner{index: x, match: newMatchWeights()}).forWorker()
		spoken := make([]bool, len(x.b))
		for _, e := range x.a {
			q := w.newQuery(e, w.match)
			hits, again := w.hits(&q)
			var all, asked []found
			for i, c := range w.b {
				f := w.score(&q, c, w.sums[i], 0)
				speaks := f.total >= w.match.relevant
				spoken[i] = spoken[i] || speaks
				switch {
				case f.total == 0:
				case c.finding.Polarity != data.Recommendation:
					all = append(all, f)
				case speaks:
					asked = append(asked, f)
				}
			}
			w.release(&q)
			asAll(t, "hits", hits, all, maxLinks)
			asAll(t, "again", again, asked, maxAgain)
			if !slices.Equal(w.spoken, spoken) {
				t.Fatalf("spoken %v, not %v", w.spoken, spoken)
			}
		}
	})
}

func asAll(t *rapid.T, name string, got, all []found, most int) {
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(b.total, a.total) })
	if want := all[:min(len(all), most)]; !slices.Equal(got, want) {
		t.Fatalf("%s: %v, not %v", name, got, want)
	}
}

// TestClauses: a sentence is cut where it turns, and nowhere else.
func TestClauses(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"one", "Visits are late and plans are weak", []string{"Visits are late and plans are weak"}},
		{"but", "It has improved, but not for all", []string{"It has improved", "but not for all"}},
		{"but without a comma", "Plans are made but are not kept", []string{"Plans are made", "but are not kept"}},
		{"but that does not turn", "All but one are late", []string{"All but one are late"}},
		{"twice", "Plans are clear, although late, however kept", []string{"Plans are clear", "although late", "however kept"}},
		{"semicolon", "Plans are clear; however, they drift", []string{"Plans are clear", "however, they drift"}},
		{"opens with it", ", but late", []string{", but late"}},
		{"a list", "Plans, visits, reviews", []string{"Plans, visits, reviews"}},
	} {
		var got []string
		for _, c := range clauses(x.text, nil) {
			got = append(got, x.text[c[0]:c[1]])
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}

// TestTonesOfSentences: each sentence is heard by itself, whatever stands
// around it, and without the references to paragraphs behind it.
func TestTonesOfSentences(t *testing.T) {
	f := data.Finding{Text: "Visits are timely, but not for all (paragraph 3). Plans are weak. There were forty visits."}
	e := indexOf(t, nil, []data.Finding{f}).b[0]
	if got, want := e.tones, [][2]float64{{0.5, 0.5}, {0, 1}, {0, 0}}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if e.back != "" {
		t.Error("looks back")
	}
	f.Text = "Little has changed since the last INSPECTION."
	if got := looksBack(&f, words.Cut(f.Text)); got != "since the last inspection" {
		t.Errorf("looks back: %q", got)
	}
}
