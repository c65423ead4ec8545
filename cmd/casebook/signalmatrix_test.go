//go:build !windows

package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	bolt "go.etcd.io/bbolt"

	"github.com/charmbracelet/x/term"
)

var everySignal = flag.Bool("signals", false, "try every signal on every command in every phase, not one of each in turn")

// A phase is what a program is doing when a signal comes.
const (
	waiting = iota // for a lock that another program holds
	reading        // or working, some time after its start
	writing        // to a terminal that takes no more
	phases
)

// signalled are commands of every kind. Those that ask or draw go on until they are
// stopped; the others may have ended by themselves.
func signalled(t *testing.T, c shelf, dir string) map[string][]string {
	t.Helper()
	themes := written(t, dir, "themes.toml", "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp\"]\n")
	report := written(t, dir, "letter.txt", letter("Leeds", "14 March 2017", praise))
	codes := written(t, dir, "codes.csv", "finding,themes\nbirmingham-2016-09-sif/b16-05,plans\n")
	labels := written(t, dir, "labels.csv", "text,themes_1,polarity_1\nLanterns are late.,plans,development\n")
	copied := filepath.Join(dir, "copy.db")
	c.found(t, "confirm", "birmingham-2016-09-sif/b16-06")
	c.found(t, "backup", copied)
	out := map[string][]string{}
	for _, line := range []string{"", "list", "search social", "facets", "inspections", "show birmingham-2016-09-sif", "compare birmingham-2014 birmingham-2016", "chain birmingham",
		"across birmingham --neighbours", "turned plans", "timeline birmingham", "heat", "england", "train birmingham --answers", "train birmingham", "import " + report, "import --dry-run " + report, "review", "review --limit 3 --format plain",
		"confirm birmingham-2016-09-sif/b16-05", "confirm --list", "tag --evaluate " + labels, "themes", "themes apply " + themes, "themes reset", "codes", "codes import --reader Anna " + codes,
		"codes agreement", "check", "doctor", "backup " + filepath.Join(dir, "new.db"), "restore " + copied, "licences", "version", "man", "completion bash", "help filters"} {
		out[line] = strings.Fields(line)
	}
	return out
}

// TestEverySignalEndsEveryCommand in good order: the terminal is as it was, nothing
// is dumped, and the casebook is sound.
func TestEverySignalEndsEveryCommand(t *testing.T) {
	path, err := binary()
	must(t, err)
	c := newShelf(t)
	n, tried := 0, 0
	for name, args := range signalled(t, c, t.TempDir()) {
		for phase := range phases {
			for i, sig := range endings {
				n++
				if !*everySignal && n%13 != 0 {
					continue
				}
				tried++
				x := startHeld(t, path, phase == writing, append(args, "--store", c.dir)...)
				release := func() {}
				if phase == waiting {
					release = holdFindings(t, c)
				}
				x.begun()
				time.Sleep([]time.Duration{0, 10, 40, 150}[(n/3+i)%4] * time.Millisecond)
				x.ends(sig, fmt.Sprintf("casebook %s, %s while %s", name, sig, []string{"waiting", "reading", "writing"}[phase]))
				release()
			}
		}
	}
	if status, out, errs := c.call(t, "check"); status != statusDone {
		t.Errorf("after %d signals: status %d, %s, %s", tried, status, out, errs)
	}
	if left, _ := filepath.Glob(filepath.Join(c.dir, ".casebook-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	t.Logf("%d signals", tried)
}

// holdFindings keeps others out of the findings for a while, as a program does that
// writes them.
func holdFindings(t *testing.T, c shelf) (release func()) {
	all, err := filepath.Glob(filepath.Join(c.dir, "findings-*.db"))
	if err != nil || len(all) == 0 {
		t.Fatal("no findings: ", err)
	}
	db, err := bolt.Open(all[len(all)-1], 0o600, &bolt.Options{Timeout: 10 * time.Millisecond})
	if err != nil {
		return func() {} // the program came first
	}
	return func() { db.Close() }
}

// held is a program in a pseudo-terminal whose output is read only at the end.
type held struct {
	t      *testing.T
	cmd    *exec.Cmd
	tty    *os.File
	slave  *os.File
	before *term.State
	hold   bool
	said   chan string
	ended  chan struct{}
}

// startHeld starts a program; its output is read at once, or not before it ends.
func startHeld(t *testing.T, path string, hold bool, args ...string) *held {
	t.Helper()
	tty, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	must(t, pty.Setsize(tty, &pty.Winsize{Rows: 30, Cols: 100}))
	x := &held{t: t, tty: tty, slave: slave, hold: hold, said: make(chan string, 1), ended: make(chan struct{})}
	x.before, err = term.GetState(slave.Fd())
	must(t, err)
	x.cmd = exec.Command(path, args...)
	x.cmd.Env = []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = slave, slave, slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, x.cmd.Start())
	go func() { _ = x.cmd.Wait(); close(x.ended) }()
	go func() {
		if hold {
			<-x.ended
		}
		var all strings.Builder
		for buf := make([]byte, 64<<10); ; {
			n, err := tty.Read(buf)
			all.Write(buf[:n])
			if err != nil || strings.HasSuffix(all.String(), lastWord) {
				x.said <- all.String()
				return
			}
		}
	}()
	return x
}

// lastWord is what the test writes when a program has ended, so that all before it
// is known to be read.
const lastWord = "-the end-"

// begun waits until the program has said what it does with signals: until then they
// are the system's.
func (x *held) begun() {
	if runtime.GOOS != "linux" {
		time.Sleep(300 * time.Millisecond)
		return
	}
	for range 1000 {
		b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", x.cmd.Process.Pid))
		_, ignored, _ := strings.Cut(string(b), "SigIgn:\t")
		var mask uint64
		if _, bad := fmt.Sscanf(ignored, "%x", &mask); err != nil || bad == nil && mask&(1<<(syscall.SIGPIPE-1)) != 0 {
			return
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// ends sends a signal until the program ends, and looks at what it leaves.
func (x *held) ends(sig syscall.Signal, what string) {
	x.t.Helper()
	defer func() { x.tty.Close(); x.slave.Close() }()
	again, most := patience, 1 // the first signal ends it
	if x.hold {                // it cannot while nobody reads: a second one does
		again, most = 200*time.Millisecond, 100
	}
	sent := 0
	for alive := true; alive; {
		_ = x.cmd.Process.Signal(sig) // it may have ended
		select {
		case <-x.ended:
			alive = false
		case <-time.After(again):
		}
		if sent++; alive && sent == most {
			_ = x.cmd.Process.Kill()
			x.t.Errorf("%s: it goes on", what)
			return
		}
	}
	after, err := term.GetState(x.slave.Fd())
	must(x.t, err)
	if *after != *x.before {
		x.t.Errorf("%s: the terminal is not as it was", what)
	}
	_, _ = x.slave.WriteString(lastWord)
	said := <-x.said
	if strings.Contains(said, "goroutine ") || strings.Contains(said, "panic") {
		x.t.Errorf("%s: says %q", what, said)
	}
	if strings.LastIndex(said, "\x1b[?1049h") > strings.LastIndex(said, "\x1b[?1049l") || strings.LastIndex(said, "\x1b[?25l") > strings.LastIndex(said, "\x1b[?25h") {
		x.t.Errorf("%s: the terminal is left with the screens'", what)
	}
	switch code := x.cmd.ProcessState.ExitCode(); code {
	case statusDone, statusNothing, statusWrong, statusStopped, -1:
	default:
		x.t.Errorf("%s: status %d, says %q", what, code, said)
	}
}
