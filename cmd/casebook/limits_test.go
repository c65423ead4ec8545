package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"casebook/data/datatest"
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

// TestAFileThatMayNotGrowLosesNothing: whatever a command writes fails, or is cut short,
// at one size after another; then the casebook is what it was, or what was asked for, and
// the command that says that it did its work has done it.
func TestAFileThatMayNotGrowLosesNothing(t *testing.T) {
	datatest.Whole(t)
	limits(t)
	c := newShelf(t)
	papers := t.TempDir()
	files := []string{written(t, papers, "letter.txt", letter("Leeds", "14 March 2017", "Children are seen promptly, and plans are clear.")),
		written(t, papers, "themes.toml", mergedThemes)}
	c.found(t, "confirm", "birmingham-2014-03-sif/b14-01")
	state := func(dir string) string {
		t.Helper()
		out := ""
		for _, args := range [][]string{{"check"}, {"list", "--plain"}, {"confirm", "--list", "--plain"}, {"themes", "--plain"}} {
			status, said, errs := shelf{dir: dir}.call(t, args...)
			if status == statusWrong {
				t.Fatalf("%v: status %d, %s", args, status, errs)
			}
			if args[0] != "check" { // it names the directory, and counts copies
				out += times.ReplaceAllString(said, "")
			}
		}
		return out
	}
	before := state(c.dir)
	for name, args := range map[string][]string{
		"import":  {"import", files[0]},
		"confirm": {"confirm", "birmingham-2014-03-sif/b14-02"},
		"undo":    {"confirm", "--undo", "birmingham-2014-03-sif/b14-01"},
		"restore": {"restore"},
		"themes":  {"themes", "apply", files[1], "--yes"},
		"share":   {"compare", "birmingham-2014", "birmingham-2016", "--format", "html", "--out", filepath.Join(papers, "paper.html")},
	} {
		t.Run(name, func(t *testing.T) {
			after, old, did, said := "", 0, 0, 0
			for _, blocks := range []string{"unlimited", "0", "1", "8", "16", "40", "100", "400", "1000", "2000"} {
				dir := filepath.Join(t.TempDir(), "casebook")
				must(t, os.CopyFS(dir, os.DirFS(c.dir)))
				_ = os.Remove(filepath.Join(papers, "paper.html"))
				status, _, errs := limited(t, "ulimit -f "+blocks, append(args, "--store", dir)...)
				now := state(dir)
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
