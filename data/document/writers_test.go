package document

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"casebook/data/clean"
)

func TestTablesKeepTheirWidthAndLoseNoWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(40, 200).Draw(t, "width")
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[a-zé \x1b\t]{0,60}`), 3, 3), 1, 20).Draw(t, "rows")
		var out bytes.Buffer
		w := newTextTable(&out, "a caption", []Column{{Name: "One", Width: 8}, {Name: "Two", Width: 20, Wrap: true}, {Name: "Three", Wrap: true}}, Options{Width: width})
		if err := filled(w, rows); err != nil {
			t.Fatal(err)
		}
		for _, l := range strings.Split(strings.TrimRight(out.String(), "\n"), "\n") {
			if n := ansi.StringWidth(l); n > width || clean.Text(l) != l {
				t.Fatalf("a line of %d cells at %d, or controls: %q", n, width, l)
			}
		}
		letters := func(s string) int { return len(strings.Map(onlyLetters, s)) }
		for _, r := range rows {
			if len(r[2]) > 0 && letters(out.String()) < letters(clean.Text(r[2])) {
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
		lines := Wrap(text, width)
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
			if err := filled(newCSV(&out, []string{"one", "two"}), [][]string{{x.cell, "end"}}); err != nil {
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
		if err := filled(plainRows{&out}, rows); err != nil {
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
	if err := filled(newMarkdown(&out, "", []Column{{Name: "A"}, {Name: "B", Right: true}}), [][]string{{"a|b *c* <d>", "1"}}); err != nil {
		t.Fatal(err)
	}
	want := "| A | B |\n| --- | ---: |\n| a\\|b \\*c\\* &lt;d> | 1 |\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func filled(w rowWriter, rows [][]string) error {
	for _, r := range rows {
		if err := w.row(r); err != nil {
			return err
		}
	}
	return w.end()
}
