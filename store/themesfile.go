package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"casebook/store/boltfile"
)

// ThemesFile is the file in a casebook's directory that its reader edits; it is
// written whenever themes are applied. What counts is the copy among the facts.
//
// It goes with the generation whose themes it holds: its text lies beside, under the
// generation's number, before that comes into force by its name, and takes the file's
// place afterwards. Where a stop came between, the next start or write does that, or
// takes away the text of a generation that never came.
const ThemesFile = "themes.toml"

func comingThemes(dir string, generation int) string {
	return filepath.Join(dir, fmt.Sprintf("%s.%06d", ThemesFile, generation))
}

// settleThemes brings the file of themes up to the newest generation. The caller
// holds the lock.
func settleThemes(dir string) error {
	l, err := list(dir)
	if err != nil {
		return err
	}
	for _, n := range l.themes {
		path := comingThemes(dir, n)
		if n <= l.newest {
			text, err := boltfile.ReadFile(path)
			if err == nil {
				err = writeThemes(dir, text)
			}
			if err != nil {
				return err
			}
		}
		if err := boltfile.Delete(path); err != nil {
			return err
		}
	}
	return nil
}

// settleLeft is settleThemes at a start. A program that is writing now does it
// itself, and what cannot be done now is done another time.
func settleLeft(ctx context.Context, dir string) {
	if release, err := boltfile.Lock(ctx, filepath.Join(dir, lockName), 0); err == nil {
		defer release()
		_ = settleThemes(dir)
	}
}

// writeThemes makes a text the file that the reader edits. What the file held
// before, if it was something else, is kept beside it.
func writeThemes(dir string, text []byte) error {
	path := filepath.Join(dir, ThemesFile)
	before, err := boltfile.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case slices.Equal(before, text):
		return nil
	default:
		if err := boltfile.WriteAtomic(path+".before", holding(before)); err != nil {
			return err
		}
	}
	if len(text) > 0 {
		return boltfile.WriteAtomic(path, holding(text))
	}
	if err := boltfile.Delete(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return boltfile.SyncDir(dir)
}

// holding writes a text into a file.
func holding(text []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
}
