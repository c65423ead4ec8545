package main

import (
	"strings"
	"testing"

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

// TestWhatTheTerminalCanDecidesTheLook before what was kept does.
func TestWhatTheTerminalCanDecidesTheLook(t *testing.T) {
	for _, x := range []struct {
		env     []string
		colours bool
		sixteen bool
	}{
		{[]string{"TERM=xterm-256color"}, true, false},
		{[]string{"TERM=xterm-256color", "COLORTERM=truecolor"}, true, false},
		{[]string{"TERM=linux"}, true, true},
		{[]string{"TERM=xterm-256color", "NO_COLOR=1"}, false, false},
		{[]string{"TERM=xterm-256color", "CLICOLOR=0"}, false, false},
		{[]string{"TERM=dumb"}, false, false},
	} {
		s := &shell{env: newEnvironment(x.env)}
		if got := s.look() != style.Mono; got != x.colours {
			t.Errorf("%v: colours %v", x.env, got)
		}
		if got := s.env.sixteen(); got != x.sixteen {
			t.Errorf("%v: sixteen colours alone %v", x.env, got)
		}
	}
}
