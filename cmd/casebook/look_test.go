//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"casebook/ui/style"
)

// TestALookIsKept: what is chosen is there at the next start, and what is only
// looked at is not.
func TestALookIsKept(t *testing.T) {
	env := []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook", "XDG_STATE_HOME=" + t.TempDir(), "COLORTERM=truecolor"}
	const ground = "48;2;16;18;24" // of the dark look
	x := startConsole(t, 80, 24, env)
	x.waitFor("115 findings")
	if strings.Contains(x.output(), ground) {
		t.Fatal("the first look is dark")
	}
	x.press("f2")
	x.waitFor("high contrast")
	x.press("down")
	x.until("the dark look", func() bool { return strings.Contains(x.output(), ground) })
	x.press("enter")
	x.waitFor("Look: dark.")
	x.press("f2")
	x.waitFor("high contrast")
	x.press("down")
	x.press("esc")
	x.waitGone("high contrast")
	x.press("q")
	x.wantLeft()
	x = startConsole(t, 80, 24, env)
	x.waitFor("115 findings")
	if !strings.Contains(x.output(), ground) {
		t.Error("the look was not kept")
	}
	x.press("q")
	x.wantLeft()
}

// TestAPipeInThePlaceOfWhatIsKeptKeepsNobodyWaiting, and a link leads nowhere else.
func TestAPipeInThePlaceOfWhatIsKeptKeepsNobodyWaiting(t *testing.T) {
	dir := t.TempDir()
	elsewhere := written(t, dir, "elsewhere", "theirs")
	pipe, link := filepath.Join(dir, "pipe"), filepath.Join(dir, "link")
	must(t, syscall.Mkfifo(pipe, 0o600))
	must(t, os.Symlink(elsewhere, link))
	for _, at := range []string{pipe, link} {
		must(t, keepForPerson(at, []byte("ours")))
		if b, err := os.ReadFile(at); err != nil || string(b) != "ours" {
			t.Errorf("%s holds %q, %v", at, b, err)
		}
	}
	if b, err := os.ReadFile(elsewhere); err != nil || string(b) != "theirs" {
		t.Errorf("written through the link: %q, %v", b, err)
	}
}

// TestWhatTheTerminalCanDecidesTheLook before what was kept does.
func TestWhatTheTerminalCanDecidesTheLook(t *testing.T) {
	for _, x := range []struct {
		env     []string
		colours bool
		sixteen bool
		cube    bool
	}{
		{[]string{"TERM=xterm-256color"}, true, false, true},
		{[]string{"TERM=xterm-256color", "COLORTERM=truecolor"}, true, false, false},
		{[]string{"TERM=linux"}, true, true, false},
		{[]string{"TERM=xterm-256color", "NO_COLOR=1"}, false, false, false},
		{[]string{"TERM=xterm-256color", "CLICOLOR=0"}, false, false, true},
		{[]string{"TERM=dumb"}, false, false, false},
	} {
		s := &shell{env: newEnvironment(x.env)}
		if got := s.look() != style.Mono; got != x.colours {
			t.Errorf("%v: colours %v", x.env, got)
		}
		if sixteen, cube := s.env.has(colorprofile.ANSI), s.env.has(colorprofile.ANSI256); sixteen != x.sixteen || cube != x.cube {
			t.Errorf("%v: sixteen colours alone %v, 256 %v", x.env, sixteen, cube)
		}
	}
}
