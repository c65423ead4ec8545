package importing

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Folder is what a folder holds of what can be imported: other folders, and
// files by the endings of their names. Hidden ones are left out.
type Folder struct {
	Path    string // absolute
	Parent  string // "" at the top
	Entries []FolderEntry
	File    string // the path of the file that was asked for, if it was one
}

// FolderEntry is a folder or a file that can be imported.
type FolderEntry struct {
	Name, Path string
	Folder     bool
	Size       int64 // bytes of a file
}

// ListFolder lists a folder by its absolute path; the path of a file lists its folder.
func ListFolder(path string) (Folder, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Folder{}, folderError(path, err)
	}
	var f Folder
	if !info.IsDir() {
		if !importable(path) {
			return f, fmt.Errorf("%s: it is no report and no table: those are %s", path, strings.Join(Extensions(), " "))
		}
		f.File, path = path, filepath.Dir(path)
	}
	f.Path = path
	if up := filepath.Dir(path); up != path {
		f.Parent = up
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return Folder{}, folderError(path, err)
	}
	for _, e := range entries {
		if x, ok := folderEntry(path, e); ok {
			f.Entries = append(f.Entries, x)
		}
	}
	slices.SortStableFunc(f.Entries, func(a, b FolderEntry) int {
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

func folderEntry(folder string, e fs.DirEntry) (FolderEntry, bool) {
	x := FolderEntry{Name: e.Name(), Path: filepath.Join(folder, e.Name())}
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
	return slices.Contains(Extensions(), strings.ToLower(filepath.Ext(path)))
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
