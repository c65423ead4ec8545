package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func text() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOf(rapid.StringOfN(rapid.RuneFrom([]rune("abcé’漢-.,")), 1, 20, -1)).Draw(t, "words")
		return strings.Join(words, " ")
	})
}

func TestWrapKeepsEveryWordAndTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := text().Draw(t, "text"), rapid.IntRange(4, 60).Draw(t, "width")
		indent := strings.Repeat(" ", rapid.IntRange(0, 3).Draw(t, "indent"))
		lines := Wrap(s, w, indent)
		for _, l := range lines {
			if ansi.StringWidth(l) > w {
				t.Fatalf("line %q is wider than %d", l, w)
			}
		}
		squash := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := squash(strings.Join(lines, " ")); got != squash(s) {
			t.Fatalf("wrapping %q lost text: %q", s, got)
		}
	})
}

func TestFitIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := text().Draw(t, "text"), rapid.IntRange(0, 60).Draw(t, "width")
		if got := ansi.StringWidth(Fit(s, w, "…")); got != w {
			t.Fatalf("Fit(%q, %d) is %d wide", s, w, got)
		}
		r := text().Draw(t, "right")
		if got := ansi.StringWidth(Spread(s, r, w, "…")); got != w {
			t.Fatalf("Spread(%q, %q, %d) is %d wide", s, r, w, got)
		}
	})
}

func TestOverKeepsTheSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 20).Draw(t, "h")
		bw, bh := rapid.IntRange(1, w).Draw(t, "bw"), rapid.IntRange(1, h).Draw(t, "bh")
		out := Over(Block([]string{text().Draw(t, "text")}, w, h), Block([]string{"box"}, bw, bh))
		if len(out) != h {
			t.Fatalf("%d lines, want %d", len(out), h)
		}
		for _, l := range out {
			if ansi.StringWidth(l) != w {
				t.Fatalf("line %q is %d wide, want %d", l, ansi.StringWidth(l), w)
			}
		}
	})
}

func TestListKeepsTheCursorInItsWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l List
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 4).Draw(t, "step") {
			case 0:
				l.SetTotal(rapid.IntRange(0, 50).Draw(t, "total"))
			case 1:
				l.SetHeight(rapid.IntRange(0, 20).Draw(t, "height"))
			case 2:
				l.Go(Motion(rapid.IntRange(0, int(Last)).Draw(t, "motion")))
			case 3:
				l.Centre(rapid.IntRange(-5, 60).Draw(t, "row"))
			case 4:
				l.Move(rapid.IntRange(-60, 60).Draw(t, "by"))
			}
			first, last := l.Window()
			if l.Total > 0 && (l.Cursor < 0 || l.Cursor >= l.Total) {
				t.Fatalf("cursor outside: %+v", l)
			}
			if first < 0 || last > max(l.Total, first) || last-first > l.Height {
				t.Fatalf("window %d-%d outside: %+v", first, last, l)
			}
			if l.Total > 0 && l.Height > 0 && (l.Cursor < first || l.Cursor >= last) {
				t.Fatalf("cursor not seen: %+v", l)
			}
		}
	})
}

func TestPageStaysInsideItsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p Page
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				p.Set(make([]string, rapid.IntRange(0, 50).Draw(t, "lines")))
			case 1:
				p.SetHeight(rapid.IntRange(0, 20).Draw(t, "height"))
			case 2:
				p.Go(Motion(rapid.IntRange(0, int(Last)).Draw(t, "motion")))
			case 3:
				if n := len(p.Lines); n > 0 && p.Height > 0 {
					line := rapid.IntRange(0, n-1).Draw(t, "line")
					p.Show(line)
					if line < p.Offset || line >= p.Offset+p.Height {
						t.Fatalf("line %d not seen: offset %d height %d", line, p.Offset, p.Height)
					}
				}
			}
			if got := len(p.View(10)); got != p.Height {
				t.Fatalf("%d lines drawn, want %d", got, p.Height)
			}
		}
	})
}

func TestCleanTakesOutWhatSteersATerminal(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"a\x1b[31mred\x1b[0m":         "a[31mred[0m",
		"two\nlines\tand\rmore":       "two lines and more",
		"bell\a and title\x1b]0;x\a":  "bell and title]0;x",
		"right\u202eleft\u2066apart":  "rightleftapart",
		"c1 control \u009b31m sneaks": "c1 control 31m sneaks",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestANameIsCutBehindAWord: as long as most of it is left, and it has its width at
// every width.
func TestANameIsCutBehindAWord(t *testing.T) {
	for _, x := range []struct {
		name string
		w    int
		want string
	}{
		{"Care leavers", 14, "Care leavers  "},
		{"Children left in unassessed risk", 20, "Children left in~   "},
		{"Children left in unassessed risk", 28, "Children left in unassessed~"},
		{"Unqualified staff", 14, "Unqualified~  "},
		{"Incomprehensibilities abound", 12, "Incomprehen~"},
		{"Plans, conferences", 8, "Plans~  "},
		{"Plans", 0, ""},
	} {
		if got := Fit(x.name, x.w, "~"); got != x.want {
			t.Errorf("%q in %d: %q, want %q", x.name, x.w, got, x.want)
		}
	}
	for w := range 60 {
		if got := ansi.StringWidth(Fit("子供たち of 東京, and their plans and visits", w, "…")); got != w {
			t.Errorf("%d cells of %d", got, w)
		}
	}
}

func TestWhatIsCutOffIsSeenToBe(t *testing.T) {
	all := []string{"one", "two  ", "three"}
	if got := Cut(all, 10, 3, "~"); len(got) != 3 || got[2] != "three" {
		t.Errorf("%q", got)
	}
	if got := Cut(all, 10, 2, "~"); len(got) != 2 || got[1] != "two~" || all[1] != "two  " {
		t.Errorf("%q", got)
	}
	if got := Cut(all, 4, 1, "~"); len(got) != 1 || ansi.StringWidth(got[0]) > 4 {
		t.Errorf("%q", got)
	}
}

// TestDrawnWordsAreCutBetweenWords: what is drawn already too, and its styles end.
func TestDrawnWordsAreCutBetweenWords(t *testing.T) {
	const text = "Write these inspections \x1b[1mwith their findings\x1b[m of all authorities"
	for w := 12; w < 70; w++ {
		line := Spread(text, "Esc", w, "~")
		if ansi.StringWidth(line) != w || strings.Contains(line, "\x1b[1m") && !strings.Contains(line, "\x1b[m") {
			t.Errorf("%d cells: %q", w, line)
		}
		kept, _, cut := strings.Cut(ansi.Strip(line), "~")
		if next := strings.TrimPrefix(ansi.Strip(text), kept); w > 40 && cut && !strings.HasPrefix(next, " ") {
			t.Errorf("%d cells: cut in a word: %q", w, kept)
		}
	}
}

// TestWidthIsTheLibrarys: of every letter that is thought one cell wide, and of texts in
// which such letters stand beside wide ones, joined ones and styles.
func TestWidthIsTheLibrarys(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if single(r) && ansi.StringWidth(string(r)) != 1 {
			t.Errorf("%q (%U) is %d cells wide", r, r, ansi.StringWidth(string(r)))
		}
	}
	pieces := []string{"a", " ", "é", "○", "━", "…", "’", "漢", "e\u0301", "\u0301", "\ufe0f", "\u200d", "👩", "\u0600", "\u00ad", "\t", "\x1b[1;38;5;4m", "\x1b[0m", "\x1b[4:3m", "\x1b[2K", "\x1b", "[", "m", "\x7f", "\xff"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q is %d cells wide, not %d", s, want, got)
		}
	})
}
