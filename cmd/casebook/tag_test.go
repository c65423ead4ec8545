package main

import (
	"strings"
	"testing"
)

const coded = "text,themes_1,polarity_1,themes_2,polarity_2\n" +
	"Supervision is weak and inconsistent.,supervision,development,supervision|oversight,mixed\n" +
	"The virtual school is effective.,education,strength,health,strength\n"

func TestTagEvaluate(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "coded.csv", coded)
	out := c.found(t, "tag", "--evaluate", file)
	for _, want := range []string{
		"themes against reader 1: micro-F1 1.000, first theme 100.0 %, polarity 100.0 % of 2\n",
		"themes against reader 2: micro-F1 0.400, first theme 50.0 %, polarity 50.0 % of 2\nrows read: 2 by the row's text alone, as your casebook holds no such paragraph or the row names none\n",
		"supervision       1.00    1.00          1       1     1",
		"health               -    0.00          0       1     0",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	got := decoded[[]object](t, c, "tag", "--evaluate", file)
	if len(got) != 2 || got[1]["micro_f1"] != 0.4 || got[1]["reader"] != 2.0 || got[0]["polarity"] != 1.0 {
		t.Errorf("%v", got)
	}
}

func TestTagEvaluateInEveryFormat(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "coded.csv", coded)
	for format, want := range map[string]string{
		"plain": "themes against reader 2\thealth\t-\t0.00\t0\t1\t0\n", "md": "## Themes against reader 2", "html": "<h2 id=\"polarity-against-reader-1\">", "docx": "PK",
	} {
		if out := c.found(t, "tag", "--evaluate", file, "--format", format); !strings.Contains(out, want) {
			t.Errorf("%s lacks %q:\n%.600s", format, want, out)
		}
	}
}

func TestTagEvaluateByOwnThemesAndFindings(t *testing.T) {
	c := newShelf(t)
	own := written(t, t.TempDir(), "themes.toml", "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp*\"]\n")
	if status, _, errs := c.call(t, "themes", "apply", own, "--yes"); status != statusDone {
		t.Fatal(errs)
	}
	file := written(t, t.TempDir(), "coded.csv", "finding,text,themes_1,polarity_1\n,Lamps are good.,lamps,strength\nbirmingham-2014-03-sif/b14-01,,front-door,development\n")
	if out := c.found(t, "tag", "--evaluate", file); !strings.Contains(out, " of 2\n") || !strings.Contains(out, "rows read: 1 as your casebook holds the paragraph, with its section; 1 by") ||
		!strings.Contains(out, "lamps            1.00    1.00          1       1     1") {
		t.Error(out)
	}
}

func TestTagRefuses(t *testing.T) {
	c := newShelf(t)
	bad := written(t, t.TempDir(), "coded.csv", "text,themes_1,polarity_1\nx,roofs,strength\n")
	for _, x := range []struct {
		name string
		args []string
		want string
	}{
		{"no file", []string{"tag"}, "tag takes --evaluate FILE"},
		{"a file that is not there", []string{"tag", "--evaluate", bad + "x"}, "no such file"},
		{"a bad row", []string{"tag", "--evaluate", bad}, bad + ": nothing was measured:\n" + `casebook: line 2, column themes_1: unknown theme "roofs"`},
		{"a format of rows", []string{"tag", "--evaluate", bad, "--format", "csv"}, "--format csv does not fit here"},
		{"words", []string{"tag", bad}, "tag takes --evaluate FILE and no other words"},
	} {
		status, out, errs := c.call(t, x.args...)
		if status != statusWrong || out != "" || !strings.Contains(errs, strings.ReplaceAll(x.want, "\ncasebook: ", "\n")) {
			t.Errorf("%s: status %d, %q, %q", x.name, status, out, errs)
		}
	}
}
