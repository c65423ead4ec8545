package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/store/boltfile"
)

// TestThemesAndTheirFileComeTogether makes each call on the system fail, and stops the
// program before each, while themes are applied over others, and reset: the next start
// finds the casebook under the themes of before and their file, or under the new ones
// and theirs; an import that comes first changes nothing of that.
func TestThemesAndTheirFileComeTogether(t *testing.T) {
	datatest.Whole(t)
	base, _ := made(t)
	_, s := retaggedTo(t, base, ownThemes)
	must(t, s.Close())
	const other = "# other\n[[theme]]\nid = \"lamps\"\nlabel = \"River lamps\"\nwords = [\"lamp*\"]\n"
	for _, next := range []string{other, ""} {
		for _, stop := range []bool{false, true} {
			for _, importsFirst := range []bool{false, true} {
				calls, olds, news := 0, 0, 0
				for reached := true; reached; calls++ {
					dir := filepath.Join(t.TempDir(), "casebook")
					must(t, os.CopyFS(dir, os.DirFS(base)))
					s := openQuiet(t, dir)
					p, err := s.PlanRetag(context.Background(), themes(t, next), []byte(next), nil)
					must(t, err)
					n, said := 0, error(nil)
					reached = false
					release := boltfile.Failing(func(c boltfile.Call, _ string) error {
						if c == boltfile.Read { // what cannot be read is refused before anything is written
							return nil
						}
						if n++; n != calls+1 {
							return nil
						}
						if reached = true; stop {
							runtime.Goexit()
						}
						return &fs.PathError{Op: string(c), Err: syscall.EIO}
					})
					ended := make(chan struct{})
					go func() {
						defer close(ended)
						_, said = Retag(context.Background(), p, BuildOptions{}, nil)
					}()
					<-ended
					release()
					if importsFirst {
						_, err := Add(context.Background(), dir, data.Casebook{}, sequence(nil), BuildOptions{})
						must(t, err)
					}
					if settledOn(t, dir, next) {
						news++
					} else if olds++; !stop && said == nil {
						t.Errorf("call %d: nothing is said, and nothing was applied", calls)
					}
				}
				if olds == 0 || news == 0 || calls < 8 {
					t.Errorf("%d calls, %d left the old themes, %d the new ones", calls, olds, news)
				}
				t.Logf("to %q, stopped %v, an import first %v: %d calls, %d old, %d new", strings.TrimSpace(next[:min(7, len(next))]), stop, importsFirst, calls-1, olds, news)
			}
		}
	}
}

// settledOn opens a casebook and reports whether the new themes are in force; the file
// must hold those that are.
func settledOn(t *testing.T, dir, next string) bool {
	t.Helper()
	s := openQuiet(t, dir)
	inForce, err := s.ThemesText()
	must(t, err)
	file, err := os.ReadFile(filepath.Join(dir, ThemesFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if string(file) != string(inForce) {
		t.Errorf("in force is %q, the file holds %q", inForce, file)
	}
	if string(inForce) != next && string(inForce) != ownThemes {
		t.Errorf("in force is %q", inForce)
	}
	must(t, Check(context.Background(), s.Info().File))
	if left, _ := filepath.Glob(filepath.Join(dir, ThemesFile+".0*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	return string(inForce) == next
}
