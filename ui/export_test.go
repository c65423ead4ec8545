package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data/datatest"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// shelf keeps what was saved, by name.
type shelf map[string]string

func (s shelf) save(name string, text []byte, replace bool) (string, error) {
	if name == "bad.md" {
		return "", errors.New("write bad.md: the disk is full")
	}
	if s[name] != "" && !replace {
		return "", fmt.Errorf("write %s: %w", name, fs.ErrExist)
	}
	s[name] = string(text)
	return "/home/reader/" + name, nil
}

const paperName = "compare-birmingham-2014-03-sif-birmingham-2018-12-ilacs"

func exporting(t *testing.T, w, h int) (*driver, shelf) {
	t.Helper()
	d, files := drive(t, w, h), shelf{}
	d.app.save = files.save
	d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
	d.press("e")
	return d, files
}

func TestExportFrames(t *testing.T) {
	for _, size := range uitest.Sizes() {
		for name, walk := range map[string]func(*driver, shelf){
			"asked": func(*driver, shelf) {},
			"taken": func(d *driver, s shelf) { s[paperName+".docx"] = "x"; d.press("enter") },
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d, s := exporting(t, size[0], size[1])
				walk(d, s)
				golden.RequireEqual(t, []byte(d.frame()))
			})
		}
	}
}

func TestComparisonIsWrittenAndNeverOverAFileUnasked(t *testing.T) {
	d, files := exporting(t, 80, 24)
	d.want("Write the comparison to a file", "docx", "html", "md", "csv", paperName+".docx")
	d.press("down", "down", "enter")
	d.want("Written", "/home/reader/"+paperName+".html")
	d.press("esc")
	name := paperName + ".html"
	if text := files[name]; !strings.HasPrefix(text, "<!doctype html>") || !strings.Contains(text, "1. Recommendation 1") || strings.Contains(text, ". Needs work: ") {
		t.Errorf("the second of two web pages has the recommendations alone: %.60q", files[name])
	}
	files[name] = "mine"
	d.press("e", "down", "down", "down", "enter")
	d.want("already. Enter puts this in its place", "Esc keeps it")
	d.press("esc")
	if d.press("esc"); files[name] != "mine" || d.app.over != nil {
		t.Errorf("Esc: the file is %.20q, the box is open: %v", files[name], d.app.over != nil)
	}
	d.press("e", "down", "down", "down", "enter", "enter")
	if !strings.Contains(files[name], "Management was inconsistent.") {
		t.Errorf("the second Enter did not write the whole paper: %.60q", files[name])
	}
}

func TestAnotherNameIsNoAnswerToTheQuestion(t *testing.T) {
	d, files := exporting(t, 80, 24)
	files[paperName+".docx"], files[paperName+".docxa"] = "mine", "mine too"
	d.want(paperName)
	d.press("enter")
	d.typed("a")
	d.press("enter")
	d.want("already. Enter puts")
	if files[paperName+".docx"] != "mine" || files[paperName+".docxa"] != "mine too" {
		t.Error("a file was written over without being asked for")
	}
}

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	d, _ := exporting(t, 80, 24)
	for range paperName + ".docx" {
		d.press("backspace")
	}
	d.press("enter")
	d.want("Type a name for the file.")
	d.typed("bad.md")
	d.press("enter")
	d.want("the disk is full", "bad.md")
	for range "bad.md" {
		d.press("backspace")
	}
	d.typed("short")
	d.press("enter")
	d.want("Written", "/home/reader/short.docx")
	d.press("esc")
	d.app.save = nil
	d.press("e")
	d.want("Nothing can be written from here.")
}

func TestExportFitsEverySize(t *testing.T) {
	datatest.Whole(t)
	d, files := exporting(t, 80, 24)
	files[paperName+".docx"] = "x"
	for w := 40; w <= 120; w += 13 {
		for h := 10; h <= 30; h += 2 {
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			d.wantExact("e")
			d.press("enter")
			d.wantExact("e, enter")
			d.want("◆ ")
			d.press("esc")
		}
	}
}
