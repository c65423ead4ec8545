//go:build !windows

package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// console is the program running in a pseudo-terminal, with a screen that
// tests read instead of sleeping.
type console struct {
	t      *testing.T
	cmd    *exec.Cmd
	tty    *os.File // our end
	slave  *os.File // the program's end, kept open to look at its state
	before *term.State
	screen vt10x.Terminal
	mu     sync.Mutex
	raw    bytes.Buffer
	ended  chan error
}

func startConsole(t *testing.T, w, h int, env []string, args ...string) *console {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	return startProgram(t, path, w, h, env, args...)
}

// startProgram is startConsole for a program of its own.
func startProgram(t *testing.T, path string, w, h int, env []string, args ...string) *console {
	t.Helper()
	tty, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	x := &console{t: t, tty: tty, slave: slave, screen: vt10x.New(vt10x.WithSize(w, h)), ended: make(chan error, 1)}
	if err := pty.Setsize(tty, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		t.Fatal(err)
	}
	if x.before, err = term.GetState(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	x.cmd = exec.Command(path, args...)
	x.cmd.Env = append([]string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + t.TempDir(), "XDG_CACHE_HOME=" + xdg.CacheHome, "PATH=" + os.Getenv("PATH")}, env...)
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = slave, slave, slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true} // so that it hears of new sizes
	if err := x.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go x.read()
	go func() { x.ended <- x.cmd.Wait() }()
	t.Cleanup(func() {
		x.cmd.Process.Kill()
		tty.Close()
		slave.Close()
	})
	return x
}

// read draws what the program sends. A letter of several bytes may come in two
// reads; the emulator is given it whole, as it drops what it cannot decode.
func (x *console) read() {
	buf := make([]byte, 64<<10)
	held := 0 // bytes of a letter that is not whole yet
	for {
		n, err := x.tty.Read(buf[held:])
		x.mu.Lock()
		x.raw.Write(buf[held : held+n])
		whole := wholeLetters(buf[:held+n])
		x.screen.Write(buf[:whole])
		x.mu.Unlock()
		held = copy(buf, buf[whole:held+n])
		if err != nil {
			return
		}
	}
}

// wholeLetters is how many bytes of b are whole letters of UTF-8.
func wholeLetters(b []byte) int {
	for back := 1; back <= min(utf8.UTFMax, len(b)); back++ {
		if at := len(b) - back; utf8.RuneStart(b[at]) {
			if utf8.FullRune(b[at:]) {
				return len(b)
			}
			return at
		}
	}
	return len(b)
}

// text is what the screen shows now.
func (x *console) text() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.screen.String()
}

func (x *console) output() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

const patience = 20 * time.Second

// waitFor polls until the screen shows every text.
func (x *console) waitFor(texts ...string) {
	x.t.Helper()
	x.until("the screen shows "+strings.Join(texts, ", "), func() bool {
		s := x.text()
		for _, t := range texts {
			if !strings.Contains(s, t) {
				return false
			}
		}
		return true
	})
}

// waitGone polls until the screen no longer shows a text.
func (x *console) waitGone(text string) {
	x.t.Helper()
	x.until("the screen no longer shows "+text, func() bool { return !strings.Contains(x.text(), text) })
}

func (x *console) until(what string, ok func() bool) {
	x.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	x.t.Fatalf("waited in vain until %s; the screen:\n%s", what, x.text())
}

// press types keys; names such as "enter" stand for their sequences.
func (x *console) press(keys ...string) {
	x.t.Helper()
	seq := map[string]string{"enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "down": "\x1b[B", "up": "\x1b[A",
		"right": "\x1b[C", "left": "\x1b[D", "pgdown": "\x1b[6~", "ctrl+c": "\x03", "backspace": "\x7f", "ctrl+l": "\x0c", "f2": "\x1bOQ", "f5": "\x1b[15~"}
	for _, k := range keys {
		if s, ok := seq[k]; ok {
			k = s
		}
		if _, err := x.tty.WriteString(k); err != nil {
			x.t.Fatal(err)
		}
	}
}

func (x *console) resize(w, h int) {
	x.t.Helper()
	x.mu.Lock()
	x.screen.Resize(w, h)
	x.mu.Unlock()
	if err := pty.Setsize(x.tty, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		x.t.Fatal(err)
	}
}

// wantLeft waits for the end and checks that the terminal is as it was: line
// discipline, main screen, cursor.
func (x *console) wantLeft() {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(patience):
		x.t.Fatalf("the program did not end; the screen:\n%s", x.text())
	}
	after, err := term.GetState(x.slave.Fd())
	if err != nil {
		x.t.Fatal(err)
	}
	if *after != *x.before {
		x.t.Errorf("the terminal's state is not as it was: %+v, was %+v", after, x.before)
	}
	x.until("the alternate screen is left and the cursor shown", func() bool {
		out := x.output()
		return strings.LastIndex(out, "\x1b[?1049l") > strings.LastIndex(out, "\x1b[?1049h") &&
			strings.LastIndex(out, "\x1b[?25h") > strings.LastIndex(out, "\x1b[?25l")
	})
}
