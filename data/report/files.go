package report

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"casebook/data/regular"
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

// limits bound what is looked through: a folder named by mistake, a disk or a home
// directory, is told and not walked for hours.
type limits struct {
	depth   int   // folders below one that was given
	entries int   // of all folders
	files   int   // to be read
	bytes   int64 // of all of these
}

// usual are many times all reports that were ever published.
var usual = limits{depth: 40, entries: 1_000_000, files: 50_000, bytes: 32 << 30}

// Files lists the files whose names end in one of endings among files and
// folders, with all that is in the folders. A file that is reached twice is listed once. A
// link in a folder is followed to what lies in one that was given, and not twice; one
// that leads out of them is skipped. Other kinds of
// file are passed over in folders, and counted, and named as skipped when given. tell
// hears how many files were found, and in which folder it looks. The error
// is the context's, or that there is more than anybody means to import.
func Files(ctx context.Context, endings []string, tell func(found int, folder string), paths ...string) (Listing, error) {
	return (&lister{endings: endings, tell: tell, most: usual}).list(ctx, paths)
}

type lister struct {
	Listing
	seen    map[string]bool // real paths
	other   map[string]bool // real paths of other kinds: whether given by name
	endings []string
	tell    func(found int, folder string)
	given   []string // real paths
	most    limits
	spent   limits
}

func (l *lister) list(ctx context.Context, paths []string) (Listing, error) {
	l.seen, l.other = map[string]bool{}, map[string]bool{}
	for _, p := range paths {
		if realPath, err := resolved(p); err == nil {
			l.given = append(l.given, realPath)
		}
	}
	for _, p := range paths {
		if err := l.add(ctx, p, 0); err != nil {
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

// resolved is a path without links.
func resolved(path string) (string, error) {
	realPath, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(realPath)
}

// inside reports whether a real path lies in what was given.
func (l *lister) inside(realPath string) bool {
	return slices.ContainsFunc(l.given, func(root string) bool {
		rel, err := filepath.Rel(root, realPath)
		return err == nil && filepath.IsLocal(rel)
	})
}

// add adds a file, or a folder with what is in it, so many folders below one
// that was given.
func (l *lister) add(ctx context.Context, path string, depth int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	given := depth == 0
	realPath, err := resolved(path)
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
	case !given && (info.IsDir() || l.readable(path)) && !l.inside(realPath):
		l.skip(path, fmt.Errorf("%w %q", ErrLeadsOut, realPath))
	case info.IsDir() && depth > l.most.depth:
		l.skip(path, ErrDeep)
	case info.IsDir():
		l.seen[realPath] = true
		return l.folder(ctx, path, depth)
	case !info.Mode().IsRegular():
		if given {
			l.skip(path, ErrSpecial)
		}
	case l.readable(path):
		l.seen[realPath] = true
		l.Files = append(l.Files, path)
		l.spent.files, l.spent.bytes = l.spent.files+1, l.spent.bytes+info.Size()
		return l.enough(path)
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

// enough is an error once more was found than anybody means.
func (l *lister) enough(path string) error {
	var what string
	switch m := l.most; {
	case l.spent.files > m.files:
		what = fmt.Sprintf("%d reports and tables", m.files)
	case l.spent.entries > m.entries:
		what = fmt.Sprintf("%d files and folders", m.entries)
	case l.spent.bytes > m.bytes:
		what = fmt.Sprintf("%d GB of reports and tables", m.bytes>>30)
	default:
		return nil
	}
	return fmt.Errorf("%w: %s, by the time it came to %s; name the folders that hold the reports", ErrTooMany, what, path)
}

// unreadable says why a file of another kind is not read.
func unreadable(path string) error {
	if isWord(path, nil) {
		return ErrWord
	}
	return ErrUnknown
}

// folder adds what is in a folder, by name.
func (l *lister) folder(ctx context.Context, path string, depth int) error {
	if l.tell != nil {
		l.tell(len(l.Files), path)
	}
	entries, err := l.entries(ctx, path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") {
			continue // what a system or a program keeps for itself
		}
		if err := l.add(ctx, filepath.Join(path, e.Name()), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// entries reads a folder's names, in parts: one may hold millions.
func (l *lister) entries(ctx context.Context, path string) (all []fs.DirEntry, err error) {
	const part = 1000
	d, err := regular.Open(path)
	if err != nil {
		l.skip(path, fileError(err))
		return nil, nil
	}
	defer d.Close()
	for ctx.Err() == nil {
		some, err := d.ReadDir(part)
		all = append(all, some...)
		l.spent.entries += len(some)
		if many := l.enough(path); many != nil {
			return nil, many
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				l.skip(path, fileError(err))
			}
			slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
			return all, nil
		}
	}
	return nil, ctx.Err()
}

func (l *lister) skip(path string, err error) {
	l.Skipped = append(l.Skipped, Skipped{Path: path, Err: err})
}

func (l *lister) readable(path string) bool { return slices.Contains(l.endings, extension(path)) }
