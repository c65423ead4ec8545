package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
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
	c, err := datatest.Facts()
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

// TestATimelineIsBrokenWhereNoOverallGradeStands: as many bars as grades in force,
// the areas below, who was there before, and the last overall grade once.
func TestATimelineIsBrokenWhereNoOverallGradeStands(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	drawn := func(authority string) (timeline.Timeline, string) {
		i := slices.IndexFunc(c.Authorities, func(a data.Authority) bool { return a.ID == authority })
		own := slices.DeleteFunc(slices.Clone(c.Inspections), func(in data.Inspection) bool { return in.Authority != authority })
		tl := timeline.Lay(c.Authorities[i], own, data.ByPublished, "")
		tl.Handovers = c.Authorities[i].Handovers(c.Authorities)
		for _, old := range c.Authorities[i].Predecessors(c.Authorities) {
			theirs := slices.DeleteFunc(slices.Clone(c.Inspections), func(in data.Inspection) bool { return in.Authority != old.ID })
			x := timeline.Former{Authority: old}
			for _, in := range theirs {
				x.Placed = append(x.Placed, timeline.Placed{Inspection: in, Date: in.SortDate()})
			}
			tl.Former = append(tl.Former, x)
		}
		var b strings.Builder
		if err := Timeline(&b, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		read(t, b.String())
		_, picture, _ := strings.Cut(b.String(), "</desc>")
		return tl, picture
	}
	tl, picture := drawn("trafford")
	bars := 0
	for _, r := range tl.InForce() {
		for _, s := range r.Stretches {
			if s.Grade != "" {
				bars++
			}
		}
	}
	if got := strings.Count(picture, `fill="`+band+`" stroke="`+ink+`"`); got != bars || bars != 19 {
		t.Errorf("%d bars for %d grades in force", got, bars)
	}
	if n := strings.Count(picture, "Last overall: Requires improvement, 31 January 2023; none given since April 2026."); n != 1 {
		t.Errorf("the last overall grade is said %d times", n)
	}
	for _, authority := range []string{"cumbria", "cumberland"} {
		if _, picture := drawn(authority); !strings.Contains(picture, ">Authority</text>") || !strings.Contains(picture, ">Cumbria</text>") {
			t.Errorf("%s: who was there before and after is not drawn", authority)
		}
	}
	tl, picture = drawn("bournemouth-christchurch-and-poole")
	for _, f := range tl.Former {
		if !strings.Contains(picture, ">"+f.Authority.Name+", overall</text>") {
			t.Errorf("the inspections of %s are not drawn", f.Authority.Name)
		}
	}
	if n := strings.Count(picture, `fill="`+paper+`" stroke="`+faint+`"`); n != len(tl.Former[0].Placed)+len(tl.Former[1].Placed) {
		t.Errorf("%d inspections of those before it are drawn", n)
	}
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

// TestHeatWithoutAnything draws no noughts: they would look like an answer.
func TestHeatWithoutAnything(t *testing.T) {
	m := heat.Map{Rows: []heat.Row{{Theme: "plans", Name: "Plans"}}, Unread: []heat.Column{{ID: "2019"}}}
	var b strings.Builder
	if err := Heat(&b, m, heat.Net, "X", Options{}); err != nil {
		t.Fatal(err)
	}
	words := strings.Join(read(t, b.String()), "|")
	if strings.Contains(words, "Plans") || !strings.Contains(words, "No findings are held") || !strings.Contains(words, "no text of them is held: 2019") {
		t.Error(words)
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
		for _, want := range []string{"|!3?|", "|.|", "|1 full|", "|2 partial|", "Plans & <visits>", "confirmed by nobody", "published, " + m.Day().Words()} {
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

// drawn is what stands in a picture: its size, and its words with their boxes.
type drawn struct {
	width, height int
	words         []box
}

type box struct {
	from, until, bottom int
	size                int
	words               string
}

func look(t interface {
	Fatalf(string, ...any)
	Helper()
}, svg string) drawn {
	t.Helper()
	var x struct {
		Width  int `xml:"width,attr"`
		Height int `xml:"height,attr"`
		Text   []struct {
			X      int    `xml:"x,attr"`
			Y      int    `xml:"y,attr"`
			Size   int    `xml:"font-size,attr"`
			Anchor string `xml:"text-anchor,attr"`
			Words  string `xml:",chardata"`
		} `xml:"text"`
	}
	if err := xml.Unmarshal([]byte(svg), &x); err != nil {
		t.Fatalf("not well-formed: %v", err)
	}
	d := drawn{width: x.Width, height: x.Height}
	for _, w := range x.Text {
		n := lengthOf(w.Words, w.Size)
		from := w.X
		if w.Anchor == "middle" {
			from -= n / 2
		}
		d.words = append(d.words, box{from, from + n, w.Y, w.Size, w.Words})
	}
	return d
}

// within says what of a picture's words lies outside of it.
func (d drawn) within(t *testing.T, name string) {
	t.Helper()
	for _, w := range d.words {
		if w.from < 0 || w.until > d.width || w.bottom > d.height {
			t.Errorf("%s: %q from %d to %d at %d leaves a picture of %dx%d", name, w.words, w.from, w.until, w.bottom, d.width, d.height)
		}
	}
}

// apart says which lines at the left edge run into the one above: capitals
// rise three quarters of a size above their line, tails hang a sixth below it.
func (d drawn) apart(t *testing.T, name string) {
	t.Helper()
	var above box
	for _, w := range d.words {
		if w.from != margin {
			continue
		}
		if above.words != "" && w.bottom > above.bottom && w.bottom-w.size*3/4 < above.bottom+above.size/6 {
			t.Errorf("%s: %q at %d runs into %q at %d", name, w.words, w.bottom, above.words, above.bottom)
		}
		above = w
	}
}

// TestAPictureFitsASlide whatever the authority, and keeps an entry for every
// number that it draws.
func TestAPictureFitsASlide(t *testing.T) {
	datatest.Whole(t)
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]timeline.Timeline{"many events": birmingham(t)}
	for _, a := range c.Authorities {
		var own []data.Inspection
		for _, in := range c.Inspections {
			if in.Authority == a.ID {
				own = append(own, in)
			}
		}
		all[a.ID] = timeline.Lay(a, own, data.ByPublished, "2026-11-22")
	}
	for name, tl := range all {
		var b strings.Builder
		if err := Timeline(&b, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		d := look(t, b.String())
		if d.width != 1280 || d.height > 720 {
			t.Errorf("%s: %dx%d does not fit a slide", name, d.width, d.height)
		}
		d.within(t, name)
		d.apart(t, name)
	}
}

// TestEveryNumberHasItsEntry: of many events too, or the picture says how many
// it leaves out; what an entry has no room for is in the description.
func TestEveryNumberHasItsEntry(t *testing.T) {
	datatest.Whole(t)
	for _, n := range []int{1, 15, 24, 200} {
		tl := birmingham(t)
		tl.Events = nil
		for i := range n {
			tl.Events = append(tl.Events, data.Event{Text: fmt.Sprintf("Event number %d was a long one, of which there is much to say, more than a line of a column holds, and it ended with word%d.", i+1, i+1),
				Uncertain: "Nobody knows.", Date: data.Dated{Date: data.Date(fmt.Sprint(2010 + i%12))}})
		}
		var b strings.Builder
		if err := Timeline(&b, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		d := look(t, b.String())
		said, more := 0, false
		for _, w := range d.words {
			if strings.Contains(w.words, ", uncertain: Event number") {
				said++
			}
			more = more || strings.HasPrefix(w.words, "And ") && strings.Contains(w.words, "more")
		}
		switch {
		case said < n && (n <= 24 || !more):
			t.Errorf("%d of %d events have an entry, told so: %v", said, n, more)
		case n > 15 && !more:
			t.Errorf("%d events: nothing is said of the notes that are left out", n)
		case d.height > 720:
			t.Errorf("%d events: %d high", n, d.height)
		case !strings.Contains(b.String(), fmt.Sprintf("ended with word%d.", n)):
			t.Errorf("%d events: the last is not whole in the description", n)
		}
	}
}

// TestWhatLastedHasABar over its time beside its number.
func TestWhatLastedHasABar(t *testing.T) {
	bars := func(end data.Date) int {
		tl := birmingham(t)
		tl.Events = []data.Event{{Text: "It lasted.", Date: data.Dated{Date: "2016", End: end}}}
		var b strings.Builder
		if err := Timeline(&b, tl, Options{}); err != nil {
			t.Fatal(err)
		}
		if said := strings.Contains(b.String(), "2016-2018: It lasted."); said != (end != "") {
			t.Errorf("until %q: its time is said: %v", end, said)
		}
		return strings.Count(b.String(), "<rect")
	}
	if lasting, day := bars("2018"), bars(""); lasting != day+1 {
		t.Errorf("%d boxes for what lasted, %d for what did not", lasting, day)
	}
}

// TestNoNumberLeavesItsCell, of however many findings and columns, and the map
// is no higher than a slide of its width.
func TestNoNumberLeavesItsCell(t *testing.T) {
	for _, columns := range []int{1, 5, 17, 40} {
		m := heat.Map{Findings: 90000, Suggested: 80000}
		for i := range columns {
			m.Columns = append(m.Columns, heat.Column{ID: fmt.Sprint(2009 + i), Findings: 5000, Full: 40, Part: 3, Grades: 12})
			m.Unread = append(m.Unread, heat.Column{ID: fmt.Sprint(1900 + i)})
		}
		for i := range 25 {
			r := heat.Row{Theme: "t", Name: fmt.Sprintf("A theme that has quite a long name, %d", i)}
			for range columns {
				r.Cells = append(r.Cells, heat.Tally{Strength: 1234, Development: 1035, Suggested: 1})
			}
			m.Rows = append(m.Rows, r)
		}
		for _, width := range []int{0, 640} {
			var b strings.Builder
			if err := Heat(&b, m, heat.Each, "X", Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			d := look(t, b.String())
			name := fmt.Sprintf("%d columns, width %d", columns, width)
			d.within(t, name)
			d.apart(t, name)
			if width == 0 && d.height > d.width*9/16 {
				t.Errorf("%s: %dx%d is higher than a slide", name, d.width, d.height)
			}
			last := box{}
			for _, w := range d.words {
				if w.words == "+1234 -1035?" {
					if w.bottom == last.bottom && w.from <= last.until {
						t.Fatalf("%s: two numbers run into each other at %d", name, w.from)
					}
					last = w
				}
			}
		}
	}
}
