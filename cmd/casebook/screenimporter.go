package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"casebook/data/importing"
	screen "casebook/ui/importer"
)

// screenImporter is the importer of the screen, on which folders are typed.
type screenImporter struct{ *importing.Importer }

var _ screen.Importer = screenImporter{}

// Folder lists a folder that a person names.
func (screenImporter) Folder(path string) (importing.Folder, error) {
	path, err := wherever(path)
	if err != nil {
		return importing.Folder{}, err
	}
	return importing.ListFolder(path)
}

// wherever makes an absolute path of what a person types, pastes or drops:
// quoted, with "~", as a file URL, or with spaces escaped as shells want them.
// "" is the working directory, else home.
func wherever(path string) (string, error) {
	path = strings.TrimSpace(path)
	if path == "" {
		if wd, err := os.Getwd(); err == nil {
			return wd, nil
		}
		return os.UserHomeDir()
	}
	if n := len(path); n > 1 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = path[1 : n-1]
	}
	if u, err := url.Parse(path); err == nil && u.Scheme == "file" {
		path = filepath.FromSlash(u.Path)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		path = filepath.Join(home, rest)
	}
	if _, err := os.Stat(path); err != nil && filepath.Separator == '/' {
		if plain := strings.ReplaceAll(path, `\ `, " "); plain != path {
			path = plain
		}
	}
	return filepath.Abs(path)
}
