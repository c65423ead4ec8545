package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history"
	"casebook/data/words"
	"casebook/ui/style"
)

type facts = datatest.Book

func options(f facts, w int) Options {
	sources, _ := f.Sources()
	return Options{Style: style.New(style.Plain, style.UTF8()), Width: w, Sources: sources}
}

func read(t testing.TB, f facts, id string) history.Reading {
	t.Helper()
	x, err := f.Finding(id)
	if err != nil {
		t.Fatal(err)
	}
	r, err := history.Read(f, x)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// flat joins lines so that what is wrapped can be looked for.
func flat(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), " ")
}

func TestLinesTellEverything(t *testing.T) {
	f := datatest.Builtin(t)
	for _, x := range []struct {
		name, id string
		want     []string
	}{
		{"a thread, a conflict of dates", "birmingham-2016-09-sif/b16-05", []string{
			"!* needs work, serious", "By Ofsted", "Help and protection", "I Inadequate overall, by this inspection",
			"2009 Nov ! area for development (told by a later report)", "2014 Mar ! report paras 45-46: no qualified",
			"oversee them well enough < here", "2018 Dec . not mentioned (partial source)", "2023 Feb grades only: nothing to read",
			"◆ sources differ: The 2016 news report", "Decided: 25 November 2016", "Published 25 November 2016: stated in the report, which corrects news or a letter",
			"but 28 November 2016"}},
		{"a confirmed finding with a note and an undated source", "birmingham-2014-03-sif/b14-02", []string{
			"Confirmed", "paras 2, 56", "NOTE", "undated, not before 23 May 2014"}},
		{"a visit has no grade of its own", "birmingham-2018-08-monitoring/m18-10", []string{
			"I Inadequate overall, by SIF re-inspection 2016, standing since 25 Nov 2016", "from elsewhere on the web"}},
		{"another voice", "birmingham-2018-12-ilacs/b19-c2", []string{"The trust, not Ofsted, in the casebook's own words (left out of counts unless other voices are on)"}},
		{"no area", "birmingham-2011-10-ucra/b11-s01", []string{"Area none named for this finding", "overall not given under this framework (SLAC 2010)"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := flat(Lines(read(t, f, x.id), options(f, 60)))
			for _, w := range x.want {
				if !strings.Contains(got, w) {
					t.Errorf("lacks %q:\n%s", w, got)
				}
			}
		})
	}
}

// TestNothingIsLostAtAnyWidth holds every width to the words of a wide page
// and to its own measure.
func TestNothingIsLostAtAnyWidth(t *testing.T) {
	f := datatest.Builtin(t)
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SampledFrom(f.Casebook.Findings).Draw(t, "finding")
		w := rapid.IntRange(1, 140).Draw(t, "width")
		r, err := history.Read(f, x)
		if err != nil {
			t.Fatal(err)
		}
		o := options(f, w)
		o.Words = words.Parse(rapid.SampledFrom([]string{"", "assess", "children in"}).Draw(t, "words"))
		lines := Lines(r, o)
		for _, l := range lines {
			if n := ansi.StringWidth(l); n > w {
				t.Fatalf("width %d: %d cells: %q", w, n, l)
			}
		}
		if w < 13 { // marks and months no longer fit
			return
		}
		o.Width = 140
		if got, want := letters(lines), letters(Lines(r, o)); got != want {
			t.Fatalf("width %d loses text:\n%s\n%s", w, got, want)
		}
	})
}

func letters(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, ""))), "")
}

func TestControlCharactersAreTakenOut(t *testing.T) {
	f := datatest.Builtin(t)
	r := read(t, f, "birmingham-2016-09-sif/b16-05")
	const bad = "x\x1b[2Jy\x07z\u202ew"
	r.Finding.Text, r.Finding.Note, r.Finding.Source.Document = bad, bad, bad
	r.Flags = []data.Flag{{Kind: bad, Text: bad, Resolution: bad}}
	r.Authority.Name = bad
	o := options(f, 60)
	o.Style = style.New(style.Mono, style.ASCII())
	got := strings.Join(Lines(r, o), "")
	for _, c := range []string{"\x1b[2J", "\x07", "\u202e"} {
		if strings.Contains(got, c) {
			t.Errorf("%q reaches the terminal", c)
		}
	}
}

func TestLitMarksAcrossPieces(t *testing.T) {
	text := "assess children early"
	hits := words.Parse("children ").Hits(text)
	s := style.New(style.Mono, style.ASCII())
	for _, x := range []struct {
		name  string
		at    int
		piece string
		want  string
	}{
		{"whole", 0, text, "assess " + s.Match.Render("children") + " early"},
		{"cut in the hit", 0, "assess chil", "assess " + s.Match.Render("chil")},
		{"from the middle of the hit", 11, "dren early", s.Match.Render("dren") + " early"},
		{"before the hit", 0, "assess", "assess"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := Lit(x.piece, x.at, hits, s.Text, s.Match); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}
