package picture

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/history/heat"
	"casebook/data/history/timeline"
	"pgregory.net/rapid"
)

// read walks a picture as XML and returns its words.
func read(t interface{ Fatalf(string, ...any) }, svg string) (words []string) {
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch x := tok.(type) {
		case xml.CharData:
			if s := strings.TrimSpace(string(x)); s != "" {
				words = append(words, s)
			}
		case xml.StartElement:
			for _, a := range x.Attr {
				if a.Name.Local == "href" || x.Name.Local == "image" || x.Name.Local == "script" {
					t.Fatalf("the picture leans on something outside: %s", x.Name.Local)
				}
			}
		}
	}
}

func birmingham(t *testing.T) timeline.Timeline {
	t.Helper()
	c, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var own []data.Inspection
	for _, in := range c.Inspections {
		if in.Authority == "birmingham" {
			own = append(own, in)
		}
	}
	tl := timeline.Lay(data.Authority{ID: "birmingham", Name: "Birmingham"}, own, data.ByPublished, "2026-11-22")
	tl.Events = c.Events
	return tl
}

func TestTimelineSaysEveryGradeInLetters(t *testing.T) {
	tl := birmingham(t)
	for _, width := range []int{0, 1, 640, 1280, 100000} {
		var b strings.Builder
		if err := Timeline(&b, tl, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		words := read(t, b.String())
		letters, points := 0, 0
		for _, w := range words {
			if len(w) == 1 && strings.Contains("OGRAI-", w) {
				letters++
			}
		}
		for _, r := range tl.Rows {
			points += len(r.Points)
		}
		if letters < points {
			t.Errorf("width %d: %d letters for %d grades", width, letters, points)
		}
		for _, want := range []string{`role="img"`, `<title id="title">Timeline: Birmingham</title>`, `<desc id="description">`, "Inadequate, 23 May 2014"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("width %d: no %s", width, want)
			}
		}
	}
}

func TestTimelineWithoutAnything(t *testing.T) {
	var b strings.Builder
	if err := Timeline(&b, timeline.Lay(data.Authority{ID: "x", Name: "X"}, nil, data.ByPublished, "2026-11-22"), Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(read(t, b.String()), " "), "holds no inspection of X") {
		t.Error(b.String())
	}
}

func TestHeatSaysEveryNumber(t *testing.T) {
	m := heat.Map{Findings: 3, Suggested: 2, Columns: []heat.Column{{ID: "2019", Findings: 3, Full: 1, Part: 2}, {ID: "2020", Part: 1}},
		Rows: []heat.Row{{Theme: "plans", Name: "Plans & <visits>", Cells: []heat.Tally{{Development: 3, Suggested: 2}, {}}, Total: heat.Tally{Development: 3}}}}
	for _, width := range []int{480, 1280} {
		var b strings.Builder
		if err := Heat(&b, m, heat.Net, "X \x1b[31m\u202eY", Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		words := strings.Join(read(t, b.String()), "|")
		for _, want := range []string{"|+3?|", "|.|", "|1 full|", "|2 part|", "Plans & <visits>", "confirmed by nobody"} {
			if !strings.Contains(words, want) {
				t.Errorf("width %d: no %q in %s", width, want, words)
			}
		}
		if strings.ContainsAny(b.String(), "\x1b\u202e") {
			t.Error("a control character came through")
		}
	}
}

// TestTextIsSafe: whatever is written, the picture stays one.
func TestTextIsSafe(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var b strings.Builder
		name := rapid.String().Draw(rt, "name")
		tl := timeline.Lay(data.Authority{ID: "x", Name: name}, nil, data.ByPublished, "2026-11-22")
		tl.Events = []data.Event{{ID: "e", Text: rapid.String().Draw(rt, "text"), Date: data.Dated{Date: "2019-02"}}}
		if err := Timeline(&b, tl, Options{}); err != nil {
			rt.Fatal(err)
		}
		read(rt, b.String())
	})
}

// TestLabelsOfYearsNeverCollide: between two labels there is room for four
// figures.
func TestLabelsOfYearsNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := timeline.Axis{From: 2009, To: 2009 + rapid.IntRange(1, 120).Draw(t, "years"), X: 100, Width: rapid.IntRange(300, 4000).Draw(t, "width")}
		if gap := a.Year(a.From+a.Step(yearApart)) - a.Year(a.From); gap < lengthOf("2009", 12)+4 {
			t.Fatalf("%d pixels between labels", gap)
		}
	})
}
