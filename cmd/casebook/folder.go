package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"casebook/data/importing"
	screen "casebook/ui/importer"
)

// Folder lists what can be imported of a folder: other folders, and files by
// the endings of their names. Hidden ones are left out.
func (im *importer) Folder(path string) (screen.Folder, error) {
	path, err := wherever(path)
	if err != nil {
		return screen.Folder{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return screen.Folder{}, folderError(path, err)
	}
	var f screen.Folder
	if !info.IsDir() {
		if !importable(path) {
			return f, fmt.Errorf("%s: it is no report and no table: those are %s", path, strings.Join(importing.Extensions(), " "))
		}
		f.File, path = path, filepath.Dir(path)
	}
	f.Path = path
	if up := filepath.Dir(path); up != path {
		f.Parent = up
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return screen.Folder{}, folderError(path, err)
	}
	for _, e := range entries {
		if x, ok := entryOf(path, e); ok {
			f.Entries = append(f.Entries, x)
		}
	}
	slices.SortStableFunc(f.Entries, func(a, b screen.Entry) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return f, nil
}

func entryOf(folder string, e fs.DirEntry) (screen.Entry, bool) {
	x := screen.Entry{Name: e.Name(), Path: filepath.Join(folder, e.Name())}
	if strings.HasPrefix(e.Name(), ".") {
		return x, false
	}
	info, err := os.Stat(x.Path) // follows links
	if err != nil {
		return x, false
	}
	x.Folder, x.Size = info.IsDir(), info.Size()
	return x, x.Folder || info.Mode().IsRegular() && importable(x.Path)
}

func importable(path string) bool {
	return slices.Contains(importing.Extensions(), strings.ToLower(filepath.Ext(path)))
}

func folderError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file or folder", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: you have no permission to look into it", path)
	}
	return err
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
