//go:build !windows

package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/topic"
)

// TestTheTourIsTrue presses what README's tour says, key by key, in the program
// with the facts that its users have, and waits for the words in quotation marks
// beside it.
func TestTheTourIsTrue(t *testing.T) {
	datatest.Whole(t)
	rows := tour(t)
	path, err := usersBinary()
	must(t, err)
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			x := startProgram(t, path, size[0], size[1], []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
			x.waitFor(" findings", "year = published")
			for _, r := range rows {
				for _, key := range r.keys {
					before := x.text()
					x.press(key)
					if key != "ctrl+c" {
						x.until("the screen answers "+key, func() bool { return x.text() != before })
						x.rest()
					}
				}
				if r.sees != "" {
					x.waitFor(r.sees)
				}
			}
			x.wantLeft()
		})
	}
}

// rest waits, at a person's pace, until the screen stands still.
func (x *console) rest() { x.t.Helper(); x.restFor(100 * time.Millisecond) }

// restFor waits until the screen has stood still for so long.
func (x *console) restFor(still time.Duration) {
	x.t.Helper()
	was, since := x.text(), time.Now()
	x.until("the screen stands still", func() bool {
		if now := x.text(); now != was {
			was, since = now, time.Now()
		}
		return time.Since(since) > still
	})
}

type tourRow struct {
	keys []string
	sees string
}

var quoted = regexp.MustCompile(`"([^"]*)"`)

func tour(t *testing.T) []tourRow {
	t.Helper()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	var out []tourRow
	for _, b := range topic.Read(string(text)).Blocks {
		table, ok := b.(document.Table)
		if !ok || table.Columns[0].Name != "press" {
			continue
		}
		for _, r := range table.Rows {
			row := tourRow{keys: strings.Fields(r.Cells[0])}
			for i, k := range row.keys {
				switch k {
				case "Enter", "Esc", "Down":
					row.keys[i] = strings.ToLower(k)
				case "Ctrl-c":
					row.keys[i] = "ctrl+c"
				}
			}
			if m := quoted.FindStringSubmatch(r.Cells[1]); m != nil {
				row.sees = m[1]
			}
			out = append(out, row)
		}
	}
	if len(out) < 10 {
		t.Fatalf("README's tour has %d steps", len(out))
	}
	return out
}
