package main

import (
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"casebook/data"
)

// literalsOf returns the text of every string in the program's sources, by the
// file that has it; tests are left out.
func literalsOf(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, room := range []string{"cmd", "data", "store", "ui"} {
		root := filepath.Join("..", "..", room)
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name := filepath.ToSlash(strings.TrimPrefix(path, filepath.Join("..", "..")+string(filepath.Separator)))
			var s scanner.Scanner
			files := token.NewFileSet()
			s.Init(files.AddFile(path, files.Base(), len(src)), src, nil, 0)
			for {
				_, kind, text := s.Scan()
				if kind == token.EOF {
					return nil
				}
				if kind == token.STRING {
					if text, err := strconv.Unquote(text); err == nil {
						out[name] = append(out[name], text)
					}
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestEachFactIsWordedOnce: the words of every absent grade and of every verdict
// stand in one place of the sources, and the words that said the same before
// stand nowhere.
func TestEachFactIsWordedOnce(t *testing.T) {
	literals := literalsOf(t)
	if len(literals["data/overall.go"]) == 0 || len(literals["data/balance.go"]) == 0 {
		t.Fatal("the sources are not read")
	}
	in := func(words string, whole bool) []string {
		var out []string
		for file, all := range literals {
			for _, s := range all {
				if s = strings.ToLower(s); s == words || !whole && strings.Contains(s, words) {
					out = append(out, file)
				}
			}
		}
		return out
	}
	once := func(words, home string, whole bool) {
		if got := in(words, whole); len(got) != 1 || got[0] != home {
			t.Errorf("%q is worded in %q, want it once in %s", words, got, home)
		}
	}
	once(data.OverallNotGiven.Words(), "data/overall.go", false)
	once(data.NeverGraded.Words(), "data/overall.go", false)
	once(data.OverallNotHeld.Words(), "data/overall.go", true) // of other things that are not held other sentences tell
	once(data.NoOverall, "data/overall.go", false)
	once(data.NoGradeHeld, "data/overall.go", false)
	for _, v := range []data.Verdict{data.MostlyPraised, data.MostlyCriticised} {
		once(string(v), "data/balance.go", false)
		if got := in(v.Words(), false); len(got) > 0 {
			t.Errorf("%q is worded in %q: Verdict.Words does", v.Words(), got)
		}
	}
	for _, v := range []data.Verdict{data.AllCriticised, data.SilentVerdict, data.AllPraised} {
		for _, file := range in(string(v), true) {
			switch file {
			case "data/balance.go", "data/tag/polaritymodel.go", "data/history/matter.go": // a feature of a model, and the state of a moment
			default:
				t.Errorf("%q is worded in %s too", v, file)
			}
		}
	}
	// A screen that puts marks round a clue is of the same kind: it takes Handed.
	for _, mark := range []string{"“", "”"} {
		for _, file := range in(mark, true) {
			if file != "data/finding.go" && file != "data/document/document.go" {
				t.Errorf("%s quotes by itself: data.Finding.Quotation knows whose words a text is", file)
			}
		}
	}
	for _, gone := range []string{"overall not held", "no single overall", "gives no grades", "no grade held", "none held",
		"never gives one", "grades only: nothing", "nothing there that needs work", "asking for work"} {
		if got := in(gone, false); len(got) > 0 {
			t.Errorf("%q is worded in %q, which data words otherwise", gone, got)
		}
	}
}
