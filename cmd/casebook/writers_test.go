package main

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"casebook/ui/widget"
)

func TestTablesKeepTheirWidthAndLoseNoWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(40, 200).Draw(t, "width")
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[a-zé \x1b\t]{0,60}`), 3, 3), 1, 20).Draw(t, "rows")
		var out bytes.Buffer
		w := newTable(&out, "a caption", []column{{name: "One", width: 8}, {name: "Two", width: 20, wrap: true}, {name: "Three", wrap: true}}, width, "…")
		if err := fill(w, rows); err != nil {
			t.Fatal(err)
		}
		for _, l := range splitLines(out.String()) {
			if n := ansi.StringWidth(l); n > width || widget.Clean(l) != l {
				t.Fatalf("a line of %d cells at %d, or controls: %q", n, width, l)
			}
		}
		letters := func(s string) int { return len(strings.Map(onlyLetters, s)) }
		for _, r := range rows {
			if len(r[2]) > 0 && letters(out.String()) < letters(widget.Clean(r[2])) {
				t.Fatalf("%q is cut in\n%s", r[2], out.String())
			}
		}
	})
}

func onlyLetters(r rune) rune {
	if r >= 'a' && r <= 'z' {
		return r
	}
	return -1
}

func TestWrapKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z\-é ]{0,80}`).Draw(t, "text")
		width := rapid.IntRange(1, 40).Draw(t, "width")
		lines := wrap(text, width)
		for _, l := range lines {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}

func TestCSVIsHarmlessAndReadsBack(t *testing.T) {
	for _, x := range []struct{ name, cell, want string }{
		{"formula", `=HYPERLINK("http://x","y")`, `'=HYPERLINK("http://x","y")`},
		{"plus", "+1", "'+1"}, {"minus", "-1", "'-1"}, {"at", "@SUM(A1)", "'@SUM(A1)"},
		{"quotes and commas", `a "b", c`, `a "b", c`},
		{"line ends", "a\r\nb", "a  b"},
		{"escape", "a\x1b[31mb", "a[31mb"},
		{"nothing", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := fill(newCSV(&out, []string{"one", "two"}), [][]string{{x.cell, "end"}}); err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(out.String(), "\r\n") {
				t.Errorf("no CRLF at the end: %q", out.String())
			}
			rows, err := csv.NewReader(&out).ReadAll()
			if err != nil || len(rows) != 2 || rows[1][0] != x.want {
				t.Errorf("reads back as %q, %v; want %q", rows, err, x.want)
			}
		})
	}
}

func TestPlainHasARecordALine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.SliceOfN(rapid.String(), 4, 4)).Draw(t, "rows")
		var out bytes.Buffer
		if err := fill(newPlain(&out), rows); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(out.String(), "\n"); n != len(rows) {
			t.Fatalf("%d lines of %d records", n, len(rows))
		}
		if n := strings.Count(out.String(), "\t"); n != 3*len(rows) {
			t.Fatalf("%d tabs in %d records of 4 cells", n, len(rows))
		}
	})
}

func TestMarkdownIsNotReadAsMarks(t *testing.T) {
	var out bytes.Buffer
	if err := fill(newMarkdown(&out, "", []column{{name: "A"}, {name: "B", right: true}}), [][]string{{"a|b *c* <d>", "1"}}); err != nil {
		t.Fatal(err)
	}
	want := "| A | B |\n| --- | ---: |\n| a\\|b \\*c\\* &lt;d> | 1 |\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestLocales(t *testing.T) {
	for _, x := range []struct {
		name string
		env  []string
		utf8 bool
	}{
		{"none set", nil, true},
		{"UTF-8", []string{"LANG=en_GB.UTF-8"}, true},
		{"utf8", []string{"LANG=C.utf8"}, true},
		{"POSIX", []string{"LANG=C"}, false},
		{"Latin 1", []string{"LANG=en_GB.ISO-8859-1"}, false},
		{"LC_ALL before LANG", []string{"LC_ALL=C", "LANG=en_GB.UTF-8"}, false},
		{"LC_CTYPE before LANG", []string{"LC_CTYPE=en_GB.UTF-8", "LANG=C"}, true},
		{"an empty one decides nothing", []string{"LC_ALL=", "LANG=C"}, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := newEnvironment(x.env).utf8(); got != x.utf8 {
				t.Errorf("UTF-8: %v, want %v", got, x.utf8)
			}
		})
	}
}
