package report

import (
	"slices"
	"testing"

	"casebook/data/report/pdf/pdftest"
	"casebook/data/report/text"
)

// The lines of a letter have their places and types, those of other files do not: it
// takes time.
func TestPlacesOfALettersLines(t *testing.T) {
	lines := func(greeting string) []pdftest.TypedLine {
		return []pdftest.TypedLine{{Text: greeting, Size: 11}, {Text: "Findings of the visit", Size: 14, Bold: true, Room: 24}, {Text: "Plans are thin, and few say who does what and by", Size: 11, Room: 20}, {Text: "when.", Size: 11, Room: 14}}
	}
	for _, c := range []struct {
		greeting string
		want     []text.Place
	}{
		{"Dear Ms Person", []text.Place{{X: 60, Y: 780, Size: 110}, {X: 60, Y: 756, Size: 140, Bold: true}, {X: 60, Y: 736, Size: 110}, {X: 60, Y: 722, Size: 110}}},
		{"A report of a visit", nil},
	} {
		doc, err := readFile(t.Context(), testReader(t), saved(t, "a.pdf", pdftest.Typed(lines(c.greeting))))
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Pages[0].Places; !slices.Equal(got, c.want) {
			t.Errorf("%s: places %v, want %v", c.greeting, got, c.want)
		}
	}
}

// A type's size is that on paper, however the file comes to it.
func TestSizesAreThoseOnPaper(t *testing.T) {
	lines := []pdftest.TypedLine{{Text: "Dear Ms Person", Size: 12}, {Text: "Findings of the visit", Size: 15, Room: 24}}
	for _, scale := range []float64{0.75, 12, 0.05} {
		doc, err := readFile(t.Context(), testReader(t), saved(t, "a.pdf", pdftest.TypedAtScale(scale, lines)))
		if err != nil {
			t.Fatal(err)
		}
		want := []text.Place{{X: 60, Y: 780, Size: 120}, {X: 60, Y: 756, Size: 150}}
		if got := doc.Pages[0].Places; !slices.Equal(got, want) {
			t.Errorf("at %g: places %v, want %v", scale, got, want)
		}
	}
}

// No more lines and pages are placed than a letter has.
func TestPlacesAreBounded(t *testing.T) {
	long := []pdftest.TypedLine{{Text: "Dear Ms Person", Size: 4}}
	for range 300 {
		long = append(long, pdftest.TypedLine{Text: "Plans are thin.", Size: 2, Room: 2})
	}
	doc, err := readFile(t.Context(), testReader(t), saved(t, "a.pdf", pdftest.Typed(long, long[:3])))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages[0].Places) > 0 || len(doc.Pages[1].Places) != len(doc.Pages[1].Lines) {
		t.Errorf("%d and %d places", len(doc.Pages[0].Places), len(doc.Pages[1].Places))
	}
}
