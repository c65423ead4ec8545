package report

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Listing is what a list of files and folders holds.
type Listing struct {
	Files      []string   // to be read, in the order given, a folder's by name
	Skipped    []Skipped  // given by name, or found and closed to us
	OtherFiles OtherFiles // of other kinds, found in folders
}

// Skipped is a path that is not read, and why: one of this package's sentinels
// or the system's error.
type Skipped struct {
	Path string
	Err  error
}

// Extensions are the endings of the names of files that can be read.
func Extensions() []string {
	return []string{".pdf", ".html", ".htm", ".mhtml", ".mht", ".txt", ".text"}
}

// Files lists the files whose names end in one of endings among files and
// folders, with all that is in the folders. A file that is reached twice is listed once, and a
// link that leads back into a folder is not followed twice. Other kinds of
// file are passed over in folders, and counted, and named as skipped when given. The error
// is the context's.
func Files(ctx context.Context, endings []string, paths ...string) (Listing, error) {
	l := lister{seen: map[string]bool{}, other: map[string]bool{}, endings: endings}
	for _, p := range paths {
		if err := l.add(ctx, p, true); err != nil {
			return Listing{}, err
		}
	}
	for path, named := range l.other {
		if !named {
			l.OtherFiles = append(l.OtherFiles, path)
		}
	}
	slices.Sort(l.OtherFiles)
	return l.Listing, nil
}

type lister struct {
	Listing
	seen    map[string]bool // real paths
	other   map[string]bool // real paths of other kinds: whether given by name
	endings []string
}

// add adds a file, or a folder with what is in it.
func (l *lister) add(ctx context.Context, path string, given bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	realPath, err := filepath.EvalSymlinks(path)
	if err == nil {
		realPath, err = filepath.Abs(realPath)
	}
	if err != nil {
		// A broken link in a folder is nobody's loss.
		if given || os.IsPermission(err) {
			l.skip(path, fileError(err))
		}
		return nil
	}
	info, err := os.Stat(realPath)
	switch {
	case err != nil:
		l.skip(path, fileError(err))
	case l.seen[realPath]:
	case info.IsDir():
		l.seen[realPath] = true
		return l.folder(ctx, path)
	case !info.Mode().IsRegular():
		if given {
			l.skip(path, ErrSpecial)
		}
	case l.readable(path):
		l.seen[realPath] = true
		l.Files = append(l.Files, path)
	case given && l.other[realPath]:
	case given:
		l.other[realPath] = true
		l.skip(path, unreadable(path))
	case !strings.HasPrefix(filepath.Base(path), "."):
		if !l.other[realPath] {
			l.other[realPath] = false // passed over, and not given by name
		}
	}
	return nil
}

// unreadable says why a file of another kind is not read.
func unreadable(path string) error {
	if isWord(path, nil) {
		return ErrWord
	}
	return ErrUnknown
}

// folder adds what is in a folder, by name.
func (l *lister) folder(ctx context.Context, path string) error {
	entries, err := os.ReadDir(path)
	if err != nil {
		l.skip(path, fileError(err))
	}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") {
			continue // what a system or a program keeps for itself
		}
		if err := l.add(ctx, filepath.Join(path, e.Name()), false); err != nil {
			return err
		}
	}
	return nil
}

func (l *lister) skip(path string, err error) {
	l.Skipped = append(l.Skipped, Skipped{Path: path, Err: err})
}

func (l *lister) readable(path string) bool { return slices.Contains(l.endings, extension(path)) }
