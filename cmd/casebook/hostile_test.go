//go:build !windows

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebook/data/datatest"
	"casebook/data/document"
)

// TestNoTextSteersWhatItIsPrintedTo: whatever bytes stand in whatever text, what a
// command prints and says holds none that steers.
func TestNoTextSteersWhatItIsPrintedTo(t *testing.T) {
	datatest.Whole(t)
	facts := builtin{datatest.HostileFacts, datatest.Version + "-hostile"}
	env := []string{storeVariable + "=" + t.TempDir() + "/casebook", "LANG=C.UTF-8"}
	call := func(args ...string) (int, string, string) {
		var o, e bytes.Buffer
		status := runWith(context.Background(), facts, args, strings.NewReader(""), &o, &e, env)
		return status, o.String(), e.String()
	}
	for name, args := range printed() {
		for _, f := range []document.Format{document.Text, document.Plain, document.JSON, document.CSV, document.Markdown, document.HTML} {
			status, out, errs := call(slices.Concat(args, []string{"--format", string(f)})...)
			if status == statusDone && out == "" {
				t.Errorf("%s --format %s: prints nothing", name, f)
			}
			for _, text := range []string{out, errs} {
				if bad := datatest.Steering(strings.ReplaceAll(text, "\r\n", "\n"), nil); bad != "" {
					t.Errorf("%s --format %s, status %d: %s", name, f, status, bad)
				}
			}
			if (f == document.Text || f == document.CSV) && name == "search" && !strings.Contains(out, "evil") {
				t.Errorf("%s --format %s holds no harmed text: the test tries nothing", name, f)
			}
			if f == document.HTML {
				if bad := regexp.MustCompile(`<script>evil|[^"]&evil;`).FindString(out); bad != "" {
					t.Errorf("%s: %q in a page", name, bad)
				}
			}
		}
	}
}

// TestNoNameOfAFileSteers: reports whose names hold every byte that a name can are
// read, listed and shown, by commands and on the screen.
func TestNoNameOfAFileSteers(t *testing.T) {
	datatest.Whole(t)
	parent, c := t.TempDir(), newShelf(t)
	folder := filepath.Join(parent, "evil\x9b31m\x1b]0;evil\x07\u202e")
	must(t, os.Mkdir(folder, 0o700))
	for i := 1; i < 256; i += 51 {
		var name []byte
		for b := i; b < min(i+51, 256); b++ {
			if b != '/' {
				name = append(name, byte(b))
			}
		}
		written(t, folder, string(name)+"\u009b2J\u200b.txt", letter("Leeds", fmt.Sprintf("%d March 2017", 1+i/51), praise))
	}
	for _, args := range [][]string{
		{"import", "--dry-run", folder}, {"import", "--dry-run", "--format", "json", folder}, {"import", folder}, {"list", "lanternfish"},
		{"list", "lanternfish", "--format", "csv"}, {"list", "lanternfish", "--format", "json"}, {"inspections", "leeds", "--format", "csv"},
		{"show", "leeds-2017"}, {"import", folder + "/gone\x9b\x07"},
	} {
		status, out, errs := c.call(t, args...)
		for _, text := range []string{out, errs} {
			if bad := datatest.Steering(strings.ReplaceAll(text, "\r\n", "\n"), nil); bad != "" {
				t.Errorf("%q, status %d: %s", args, status, bad)
			}
		}
	}
	x := startConsole(t, 120, 40, []string{storeVariable + "=" + c.dir})
	x.waitFor("findings")
	x.press("I")
	x.waitFor("Import")
	x.press("\x0c", "\x15", parent, "enter")
	x.waitFor("evil")
	x.press("down", "enter")
	x.rest()
	x.press("I")
	x.rest()
	x.press("enter")
	x.rest()
	raw := x.output()
	for _, bad := range []string{"\x9b3", "\u009b", "\x1b]0;evil", "\u202e", "\u200b"} {
		if at := strings.Index(raw, bad); at >= 0 {
			t.Errorf("the screen is sent %q: %q", bad, raw[max(0, at-40):min(len(raw), at+40)])
		}
	}
	if !strings.Contains(raw, ".txt") {
		t.Errorf("the screen shows no file:\n%s", x.text())
	}
}
