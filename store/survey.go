package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"casebook/store/boltfile"
)

// Survey is what lies in a casebook's directory, without a word of what it says.
type Survey struct {
	Files  []fs.FileInfo // that a casebook has, by name
	Others int           // files that are not a casebook's
	Held   []string      // locks that another program holds now
}

// SurveyOf looks at a directory. It makes nothing and waits for nobody.
func SurveyOf(dir string) (s Survey, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return s, fault("look at casebook", dir, err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !holds(e.Name()) {
			s.Others++
			continue
		}
		s.Files = append(s.Files, info)
		if filepath.Ext(e.Name()) == ".lock" && boltfile.Held(filepath.Join(dir, e.Name())) {
			s.Held = append(s.Held, e.Name())
		}
	}
	return s, nil
}

// holds reports whether a file of that name is part of a casebook.
func holds(name string) bool { return ours(name) || strings.HasPrefix(name, ThemesFile) }
