package document

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"casebook/data/datatest"
)

// sample holds a block of every kind; text stands in all of them.
func sample(text string) Document {
	d := Document{Title: "A page: " + text, Front: []Block{Heading{Level: 2, Text: "In short", Anchor: "in-short"}, Paragraph(text), List{{Mark: Bullet, Name: text, Text: "decides", Under: "quiet " + text}}}}
	d.Fact("Where", text)
	d.Fact("", "and once more")
	d.Fact("A label that is long", text)
	d.Fact("Nothing", "")
	d.Heading("What was found")
	d.Paragraph("1. " + text)
	d.Paragraph("")
	d.Item("+", text, "quiet "+text)
	d.Item("", "goes on", "")
	d.Item("-", "a dash", "")
	d.Heading("What was found")
	d.Table([]Column{{Name: "Name", Width: 12}, {Name: "Number", Right: true}, {Name: "Words", Wrap: true}, {Name: "Wide alone", From: 90}},
		[][]string{{text, "7", "many words that a narrow terminal has to break", "x"}, {"two", "12", "", ""}})
	d.Subheading("A part")
	d.Add(Bullets("one", text), Caution(text), Quote{Lead: "A: said", Text: text, Cite: "p.1", Report: true},
		Table{Caption: "Shares", Columns: []Column{{Name: "A", Share: 30}, {Name: "B", Share: 70}}, Rows: []Row{{Cells: []string{text, "b"}, Link: "what-was-found"}}})
	d.Add(Lines{"$ " + text, "    ```", "  ─┼─"})
	d.Add(Facts{}, List{}, Facts{{Label: "empty"}})
	return d
}

func written(t testing.TB, f Format, d Document, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEveryBlockInEveryFormat(t *testing.T) {
	for _, f := range []Format{Text, Plain, Markdown, HTML} {
		t.Run(string(f), func(t *testing.T) {
			golden.RequireEqual(t, []byte(written(t, f, sample("a|b *c* <d> & =1"), Options{Width: 60})))
		})
	}
}

// TestAnyTextIsHarmless: whatever stands in a text, each format stays what it
// is and nothing in it steers who shows it.
func TestAnyTextIsHarmless(t *testing.T) {
	datatest.Whole(t)
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		d := sample(text)
		for _, f := range []Format{Text, Plain, Markdown, HTML} {
			var b bytes.Buffer
			if err := Write(&b, f, d, Options{Width: rapid.IntRange(20, 120).Draw(t, "width"), ASCII: true}); err != nil {
				t.Fatal(err)
			}
			for _, r := range b.String() {
				if r != '\n' && !(r == '\t' && f == Plain) && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
					t.Fatalf("%s holds %q", f, r)
				}
			}
		}
		body(t, d)
	})
}

type fatal interface{ Fatal(...any) }

// body is what a Word document says; one that is no XML ends the test.
func body(t fatal, d Document) string {
	var b bytes.Buffer
	if err := Write(&b, Word, d, Options{}); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	for dec := xml.NewDecoder(bytes.NewReader(text)); ; {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			return string(text)
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestHTMLIsWellFormed(t *testing.T) {
	page := written(t, HTML, sample("<b>bold</b>"), Options{})
	var open []string
	empty := map[string]bool{"meta": true, "col": true, "br": true}
	ids := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		x := z.Token()
		for _, a := range x.Attr {
			if a.Key == "id" && ids[a.Val] {
				t.Errorf("two elements have the id %q", a.Val)
			}
			ids[a.Val] = ids[a.Val] || a.Key == "id"
		}
		switch {
		case kind == html.StartTagToken && !empty[x.Data]:
			open = append(open, x.Data)
		case kind == html.EndTagToken:
			if n := len(open); n == 0 || open[n-1] != x.Data {
				t.Fatalf("</%s> closes none of %v", x.Data, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 || strings.Contains(page, "<b>") {
		t.Errorf("open at the end: %v", open)
	}
}

// TestTheFrontStandsBeforeTheContents: on a page of its own, in every format that
// has pages.
func TestTheFrontStandsBeforeTheContents(t *testing.T) {
	d := sample("text")
	page, word := written(t, HTML, d, Options{}), body(t, d)
	for _, x := range []struct{ text, front, contents, section string }{
		{page, `<strong>text.</strong> decides`, `>Contents<`, `<h2 id="what-was-found"`},
		{word, `>text. <`, `>Contents<`, `w:name="what_was_found"`},
	} {
		a, b, c := strings.Index(x.text, x.front), strings.Index(x.text, x.contents), strings.Index(x.text, x.section)
		if a < 0 || b < a || c < b {
			t.Errorf("the front at %d, contents at %d, the first section at %d", a, b, c)
		}
	}
	if !strings.Contains(word, `w:val="ContentsHeading"`) || !strings.Contains(page, ".front { break-after: page") {
		t.Error("no page ends after the front")
	}
}

// TestATableThatIsTooWideIsParted: every part has the first column, the sum
// stands in the last, and each cell once.
func TestATableThatIsTooWideIsParted(t *testing.T) {
	table := Table{Parted: true, Columns: []Column{{Name: "Theme", Width: 20}}, Rows: []Row{{Cells: []string{"a theme"}}}}
	for i := range 12 {
		table.Columns = append(table.Columns, Column{Name: fmt.Sprintf("col%02d", i), Width: 10})
		table.Rows[0].Cells = append(table.Rows[0].Cells, fmt.Sprintf("cell%02d", i))
	}
	table.Columns = append(table.Columns, Column{Name: "All", Width: 6, Right: true})
	table.Rows[0].Cells = append(table.Rows[0].Cells, "sum")
	for _, width := range []int{10, 40, 80, 100, 400} {
		text := written(t, Text, Document{Blocks: []Block{table}}, Options{Width: width})
		parts := table.parts(width)
		if n := strings.Count(text, "sum"); width > 20 && n != 1 || strings.Count(text, "Theme") != len(parts) {
			t.Errorf("at %d: %d sums in\n%s", width, n, text)
		}
		for i := range 12 {
			if name := fmt.Sprintf("cell%02d", i); width > 40 && strings.Count(text, name) != 1 {
				t.Errorf("at %d: %s stands %d times", width, name, strings.Count(text, name))
			}
		}
	}
	if parts := table.parts(400); len(parts) != 1 {
		t.Errorf("%d parts where one has room", len(parts))
	}
	if text := written(t, Markdown, Document{Blocks: []Block{table}}, Options{}); strings.Count(text, "Theme") != 1 {
		t.Errorf("Markdown has no width:\n%s", text)
	}
}

// TestAWideTableLiesOnItsSideInWord, and one wider still is parted: Word takes
// no more than 63 columns.
func TestAWideTableLiesOnItsSideInWord(t *testing.T) {
	for columns, landscape := range map[int]bool{3: false, 7: false, 8: true, 100: true} {
		table := Table{Parted: true, Rows: make([]Row, 1)}
		for i := range columns {
			table.Columns = append(table.Columns, Column{Name: fmt.Sprintf("column %d", i), Width: 13})
			table.Rows[0].Cells = append(table.Rows[0].Cells, "cell")
		}
		text := body(t, Document{Title: "Wide", Blocks: []Block{table}})
		if got := strings.Contains(text, `w:orient="landscape"`); got != landscape {
			t.Errorf("%d columns: on its side %v", columns, got)
		}
		for _, part := range strings.Split(text, "<w:tbl>")[1:] {
			grid, _, _ := strings.Cut(part, "</w:tblGrid>")
			if n := strings.Count(grid, "<w:gridCol"); n > 63 {
				t.Errorf("a table of %d columns", n)
			}
		}
	}
}

func numbers() Rows[int] {
	cells := func(n int) []string { return []string{fmt.Sprint(n), "=" + fmt.Sprint(n)} }
	return Rows[int]{Caption: "Numbers", Brief: []Column{{Name: "N", Right: true}, {Name: "Formula"}}, Cells: cells, Full: []string{"n", "formula"}, Fields: cells,
		Record: func(n int) any { return map[string]int{"n": n} }}
}

// counter counts what was written.
type counter struct{ n int }

func (c *counter) Write(b []byte) (int, error) { c.n += len(b); return len(b), nil }

// TestRowsAreWrittenAsTheyCome: long before the last record is read, the first
// are out.
func TestRowsAreWrittenAsTheyCome(t *testing.T) {
	for _, f := range []Format{Text, Plain, JSON, CSV, Markdown} {
		var out counter
		records := func(yield func(int, error) bool) {
			for i := range 20000 {
				if i == 10000 && out.n == 0 {
					t.Errorf("%s: nothing is written after %d records", f, i)
				}
				if !yield(i, nil) {
					return
				}
			}
		}
		if n, err := numbers().Write(&out, f, Options{}, records); n != 20000 || err != nil {
			t.Errorf("%s: %d records, %v", f, n, err)
		}
	}
}

func endless(yield func(int, error) bool) {
	for i := 0; yield(i, nil); i++ {
	}
}

func TestRowsOnAPage(t *testing.T) {
	var b bytes.Buffer
	for _, f := range []Format{HTML, Word} {
		b.Reset()
		if n, err := numbers().Write(&b, f, Options{}, Each([]int{1, 2})); n != 2 || err != nil {
			t.Errorf("%s: %d, %v", f, n, err)
		}
		if n, err := numbers().Write(&b, f, Options{}, endless); !errors.Is(err, ErrTooMany) || n != MostOnPage {
			t.Errorf("%s: %d, %v", f, n, err)
		}
	}
	fails := errors.New("no disk")
	var broken iter.Seq2[int, error] = func(yield func(int, error) bool) { yield(0, fails) }
	for _, f := range Formats() {
		if _, err := numbers().Write(&b, f, Options{}, broken); !errors.Is(err, fails) {
			t.Errorf("%s: %v", f, err)
		}
	}
	if _, err := numbers().Write(&b, "odt", Options{}, broken); err == nil || !strings.Contains(err.Error(), `"odt"`) {
		t.Error(err)
	}
}

// TestAnOutputMakesOnlyWhatItsFormatAsksFor: JSON makes no page, a page no
// record.
func TestAnOutputMakesOnlyWhatItsFormatAsksFor(t *testing.T) {
	made := ""
	x := Output{
		Page:   func() Document { made += "page "; return sample("x") },
		Record: func() any { made += "record "; return 1 },
		Rows:   func(w io.Writer) error { made += "rows "; return numbers().CSV(Each([]int{1}))(w) },
	}
	for f, want := range map[Format]string{Text: "page ", Plain: "page ", Markdown: "page ", HTML: "page ", Word: "page ", JSON: "record ", CSV: "rows "} {
		made = ""
		if err := x.Write(io.Discard, f, Options{}); err != nil || made != want {
			t.Errorf("%s makes %q, %v", f, made, err)
		}
	}
	x.Rows = nil
	if err := x.Write(io.Discard, CSV, Options{}); !errors.Is(err, ErrNoRows) {
		t.Error(err)
	}
	var b bytes.Buffer
	if _, err := numbers().Write(&b, CSV, Options{}, Each([]int{1})); err != nil {
		t.Fatal(err)
	}
	if rows, err := csv.NewReader(&b).ReadAll(); err != nil || rows[1][1] != "'=1" {
		t.Errorf("%q, %v", rows, err)
	}
}

func TestFormats(t *testing.T) {
	for _, f := range Formats() {
		if f.Words() == "" || f.Ending() == "" {
			t.Errorf("%s says nothing of itself", f)
		}
		if got, ok := ByEnding(f.Ending()); !ok || got != f && f != Plain {
			t.Errorf("%s ends in %s, which is %s", f, f.Ending(), got)
		}
	}
	if f, ok := ByEnding("DOCX"); !ok || f != Word {
		t.Error(f)
	}
	offered := FileFormats()
	if !slices.IsSortedFunc(offered, func(a, b Format) int { return strings.Compare(fmt.Sprint(!a.Page()), fmt.Sprint(!b.Page())) }) || slices.Contains(offered, Text) {
		t.Errorf("pages, then rows, and nothing for terminals: %v", offered)
	}
	for _, f := range []Format{Markdown, HTML, Word, CSV} {
		if !slices.Contains(offered, f) {
			t.Errorf("%s is not offered: %v", f, offered)
		}
	}
	if f, ok := ByEnding("odt"); ok {
		t.Error(f)
	}
}

func TestFileNames(t *testing.T) {
	for in, want := range map[string]string{"heat-West Midlands/../é-2026": "heat-west-midlands-2026", "Bristol, City of": "bristol-city-of", "../..": ""} {
		if got := FileName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestADashBesideAnotherMarkIsOne: "+" gained, "-" lost. Dashes alone are the
// bullets that a format has.
func TestADashBesideAnotherMarkIsOne(t *testing.T) {
	for _, x := range []struct {
		name  string
		items List
		marks int // in each format
	}{
		{"dashes", List{{Mark: "-", Text: "lost"}, {Mark: Bullet, Text: "lost"}}, 0},
		{"both", List{{Mark: "+", Text: "gained"}, {Mark: "-", Text: "lost"}}, 2},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := Document{Blocks: []Block{x.items}}
			for f, mark := range map[Format]string{Markdown: "- `", HTML: "<strong>", Word: "<w:b/>"} {
				text := d.body()
				if f != Word {
					text = written(t, f, d, Options{})
				}
				if n := strings.Count(text, mark); n != x.marks {
					t.Errorf("%s has %d marks, want %d:\n%s", f, n, x.marks, text)
				}
			}
		})
	}
}
