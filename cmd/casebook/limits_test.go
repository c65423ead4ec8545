package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"casebook/data/datatest"
	"casebook/store/boltfile"
)

// limited runs the program under a limit of the shell, and returns its status and what
// it said. One that does not end in two minutes hangs.
func limited(t *testing.T, limit string, args ...string) (status int, out, errs string) {
	t.Helper()
	path, err := binary()
	must(t, err)
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	defer stop()
	var o, e bytes.Buffer
	cmd := exec.CommandContext(ctx, "sh", append([]string{"-c", limit + ` && exec "$@"`, "sh", path}, args...)...)
	cmd.Stdout, cmd.Stderr = &o, &e
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) || ctx.Err() != nil {
		t.Fatalf("%s: %v: %v", limit, args, err)
	}
	return cmd.ProcessState.ExitCode(), o.String(), e.String()
}

func limits(t *testing.T) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("this system has other limits")
	}
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no sh")
	}
}

// TestTooLittleMemoryIsSaid: under a limited address space a command works, or says one
// sentence and ends with status 2. Far below, Go's runtime dies before any of this
// program is reached; that is told by what it prints, and counted.
func TestTooLittleMemoryIsSaid(t *testing.T) {
	limits(t)
	c := newShelf(t)
	letter := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", "Children are seen promptly, and plans are clear."))
	paper := filepath.Join(t.TempDir(), "paper.pdf")
	must(t, os.WriteFile(paper, textPDF("A page of text."), 0o600))
	commands := [][]string{{"list", "--plain"}, {"check"}, {"themes"}, {"import", "--dry-run", letter}, {"import", "--dry-run", paper}}
	const least = 1500 << 10
	for _, args := range commands {
		args = append(args, "--store", c.dir)
		_, want, _ := limited(t, "true", args...)
		said, died, worked := 0, 0, 0
		for _, kb := range []int{150000, 400000, 700000, 800000, 1000000, 1200000, 1300000, least - 1, least, 2000000} {
			status, out, errs := limited(t, fmt.Sprintf("ulimit -v %d", kb), args...)
			switch {
			case kb >= least && out == want:
				worked++
			case kb < least && status == statusWrong && out == "" && strings.Contains(errs, "ulimit -v") && strings.Count(errs, "\n") == 1:
				said++
			case kb < 1400000 && (strings.HasPrefix(errs, "runtime") || strings.HasPrefix(errs, "fatal error")):
				died++
			default:
				t.Errorf("%v under %d KB: status %d, %q, %.300q", args, kb, status, out, errs)
			}
		}
		t.Logf("%v: %d worked, %d said, under %d the runtime does not start", args[:len(args)-2], worked, said, died)
	}
}

// TestACasebookTooLargeForTheMemoryIsSaid by its name and what to do.
func TestACasebookTooLargeForTheMemoryIsSaid(t *testing.T) {
	limits(t)
	c := newShelf(t)
	files, err := filepath.Glob(filepath.Join(c.dir, "findings-*.db"))
	must(t, err)
	must(t, os.Truncate(files[0], 8<<30)) // a hole: it takes no room
	for _, args := range [][]string{{"list"}, {"check"}, {"facets"}} {
		status, out, errs := limited(t, "ulimit -v 2000000", append(args, "--store", c.dir)...)
		if status != statusWrong || !strings.Contains(errs, files[0]) || !strings.Contains(errs, "too little memory") {
			t.Errorf("%v: status %d, %q, %.300q", args, status, out, errs)
		}
	}
}

var times = regexp.MustCompile(`[0-9]{2}:[0-9]{2}(:[0-9.]+Z?)?`)

// shelved is a casebook in which something is confirmed, and what commands that write are
// called with, by what they do.
func shelved(t *testing.T) (c shelf, papers string, calls map[string][]string) {
	t.Helper()
	c, papers = newShelf(t), t.TempDir()
	files := []string{written(t, papers, "letter.txt", letter("Leeds", "14 March 2017", "Children are seen promptly, and plans are clear.")),
		written(t, papers, "themes.toml", mergedThemes)}
	c.found(t, "confirm", "birmingham-2014-03-sif/b14-01")
	return c, papers, map[string][]string{
		"import":  {"import", files[0]},
		"confirm": {"confirm", "birmingham-2014-03-sif/b14-02"},
		"undo":    {"confirm", "--undo", "birmingham-2014-03-sif/b14-01"},
		"back":    {"undo"},
		"note":    {"notes", "add", "birmingham", "A note"},
		"restore": {"restore"},
		"backup":  {"backup", filepath.Join(papers, "copy.db")},
		"themes":  {"themes", "apply", files[1], "--yes"},
		"share":   {"compare", "birmingham-2014", "birmingham-2016", "--format", "html", "--out", filepath.Join(papers, "paper.html")},
	}
}

// state is what a casebook says of itself, which commands that fail must leave.
func (c shelf) state(t *testing.T) string {
	t.Helper()
	out := ""
	for _, args := range [][]string{{"check"}, {"list", "--plain"}, {"confirm", "--list", "--plain"}, {"notes", "list", "--plain"}, {"themes", "--plain"}} {
		status, said, errs := c.call(t, args...)
		if status == statusWrong {
			t.Fatalf("%v: status %d, %s", args, status, errs)
		}
		if args[0] == "notes" { // their ids are drawn by lot
			said = fmt.Sprint(strings.Count(said, "\n"))
		}
		if args[0] != "check" { // it names the directory, and counts copies
			out += times.ReplaceAllString(said, "")
		}
	}
	return out
}

// TestEveryCallOfEveryCommandMayFail: each call but reads that a command makes fails in turn;
// then the casebook is what it was, or what was asked for, the command that says that it
// did its work has done it, and the same call does it afterwards.
func TestEveryCallOfEveryCommandMayFail(t *testing.T) {
	datatest.Whole(t)
	ways := []string{"once"}
	if *everyWay {
		ways = append(ways, "cut short", "and all after it")
	}
	for _, way := range ways {
		t.Run(way, func(t *testing.T) { everyCall(t, way) })
	}
}

var everyWay = flag.Bool("everyway", false, "make calls fail in every way, not once each")

func everyCall(t *testing.T, way string) {
	c, papers, calls := shelved(t)
	before := c.state(t)
	for name, args := range calls {
		t.Run(name, func(t *testing.T) {
			after, old, did := "", 0, 0
			for nth := -1; ; nth++ { // first none
				own := shelf{filepath.Join(t.TempDir(), "casebook")}
				must(t, os.CopyFS(own.dir, os.DirFS(c.dir)))
				for _, made := range []string{"paper.html", "copy.db"} {
					_ = os.Remove(filepath.Join(papers, made))
				}
				var failed atomic.Value
				var n atomic.Int64
				release := boltfile.Failing(func(x boltfile.Call, path string) error {
					if x == boltfile.Read {
						return nil
					}
					at := n.Add(1) - 1
					if nth < 0 || at < int64(nth) || at > int64(nth) && way != "and all after it" {
						return nil
					}
					failed.CompareAndSwap(nil, x)
					if way == "cut short" {
						return boltfile.Cut(7)
					}
					return &fs.PathError{Op: string(x), Path: path, Err: syscall.EIO}
				})
				status, _, errs := own.call(t, args...)
				release()
				now := own.state(t)
				if nth < 0 {
					if after = now; status != statusDone {
						t.Fatalf("status %d, %s", status, errs)
					}
					continue
				}
				if failed.Load() == nil {
					t.Logf("%d calls: %d did it, %d left it as it was", nth, did, old)
					return
				}
				switch {
				case status == statusDone && now == after:
					did++
				case status == statusWrong && strings.HasPrefix(errs, "casebook: ") && (now == before || now == after && saysSo(errs)):
					old++
				default:
					t.Errorf("call %d (%s): status %d, %.300q; as before %v, as asked for %v", nth, failed.Load(), status, errs, now == before, now == after)
				}
				_ = os.Remove(filepath.Join(papers, "copy.db"))
				_ = os.Remove(filepath.Join(papers, "paper.html"))
				if name != "undo" && name != "back" || now == before { // what is taken back is not there to be taken back once more
					if status, _, errs := own.call(t, args...); status != statusDone {
						t.Errorf("call %d (%s): afterwards status %d, %s", nth, failed.Load(), status, errs)
					}
				}
				if failed.Load() != boltfile.Remove && way != "and all after it" { // that leaves what the next hour's write takes away
					leftOver(t, own.dir, papers)
				}
				clear(t, papers)
			}
		})
	}
}

// saysSo reports whether an error says that what was asked for stands all the same.
func saysSo(errs string) bool {
	return strings.Contains(errs, boltfile.ErrUnsettled.Error()) || strings.Contains(errs, "the themes count now")
}

// clear removes what was left unfinished beside papers.
func clear(t *testing.T, dir string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(dir, ".*"+boltfile.Unfinished))
	must(t, err)
	for _, path := range left {
		must(t, os.Remove(path))
	}
}

// leftOver looks for files that were being written.
func leftOver(t *testing.T, dirs ...string) {
	t.Helper()
	for _, dir := range dirs {
		left, err := filepath.Glob(filepath.Join(dir, "*"+boltfile.Unfinished))
		must(t, err)
		if len(left) > 0 {
			t.Errorf("left: %q", left)
		}
	}
}

// TestAFileThatMayNotGrowLosesNothing: whatever a command writes fails, or is cut short,
// at one size after another; then the casebook is what it was, or what was asked for, and
// the command that says that it did its work has done it.
func TestAFileThatMayNotGrowLosesNothing(t *testing.T) {
	datatest.Whole(t)
	limits(t)
	c, papers, calls := shelved(t)
	before := c.state(t)
	for name, args := range calls {
		if name == "backup" || name == "back" || name == "note" {
			continue // as share, and confirm
		}
		t.Run(name, func(t *testing.T) {
			after, old, did, said := "", 0, 0, 0
			for _, blocks := range []string{"unlimited", "0", "1", "8", "16", "40", "100", "400", "1000", "2000"} {
				dir := filepath.Join(t.TempDir(), "casebook")
				must(t, os.CopyFS(dir, os.DirFS(c.dir)))
				_ = os.Remove(filepath.Join(papers, "paper.html"))
				status, _, errs := limited(t, "ulimit -f "+blocks, append(args, "--store", dir)...)
				now := shelf{dir}.state(t)
				if blocks == "unlimited" {
					if after = now; status != statusDone {
						t.Fatalf("status %d, %s", status, errs)
					}
				}
				_, noPaper := os.Stat(filepath.Join(papers, "paper.html"))
				switch {
				case status == statusDone && now == after && (name != "share" || noPaper == nil):
					did++
				case status == statusWrong && strings.HasPrefix(errs, "casebook: ") && !strings.Contains(errs, "goroutine") && (now == before || now == after) && (name != "share" || noPaper != nil):
					if said++; now == before {
						old++
					}
				default:
					t.Errorf("%s blocks: status %d, %.300q; as before %v, as asked for %v", blocks, status, errs, now == before, now == after)
				}
			}
			t.Logf("%s: %d did it, %d said that they could not (%d as before)", name, did, said, old)
		})
	}
}
