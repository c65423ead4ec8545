package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Who may do something with a file, as its bits of permission.
const (
	group    fs.FileMode = 0o010
	everyone fs.FileMode = 0o001
)

// Exposed says who besides its owner can look into a casebook's directory, its
// files and copies, and what to do; "" for nobody. The program makes all of them
// for their owner alone. Windows keeps no such bits.
func Exposed(dir string) string {
	at, err := filepath.EvalSymlinks(dir)
	if err == nil {
		at, err = filepath.Abs(at)
	}
	if err != nil || runtime.GOOS == "windows" {
		return ""
	}
	can := may(at)
	if entries, err := os.ReadDir(at); err == nil {
		for _, e := range entries {
			if holds(e.Name()) {
				can |= may(filepath.Join(at, e.Name()))
			}
		}
	}
	who := can & comeTo(at)
	words := "Others on this computer"
	switch {
	case who == 0:
		return ""
	case who&everyone == 0:
		words = "Others in its group"
	}
	return words + " can look into your casebook in " + dir + ". To keep it to yourself: chmod -R go= '" + at + "'"
}

// may is who may read or change a file or the list of a directory.
func may(path string) (who fs.FileMode) {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	if info.Mode()&0o060 != 0 {
		who |= group
	}
	if info.Mode()&0o006 != 0 {
		who |= everyone
	}
	return who
}

// comeTo is who passes all directories down to the one that is named. Somebody of
// the last one's group may be anybody to those above it.
func comeTo(dir string) fs.FileMode {
	who := group | everyone
	for at := dir; ; at = filepath.Dir(at) {
		info, err := os.Stat(at)
		if err != nil {
			return 0
		}
		pass := info.Mode() & (group | everyone)
		if pass&everyone != 0 {
			pass |= group
		}
		if who &= pass; who == 0 || at == filepath.Dir(at) {
			return who
		}
	}
}
