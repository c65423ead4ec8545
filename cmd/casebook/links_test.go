//go:build !windows

package main

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// TestWebAddressesAreLinksWhereTheTerminalFollowsThem: printed and in the screens,
// and never where it shows what makes them, nor in a form that scripts read.
func TestWebAddressesAreLinksWhereTheTerminalFollowsThem(t *testing.T) {
	const address, id = "https://files.ofsted.gov.uk/v1/file/50004265", "birmingham-2014-03-sif"
	env := []string{"CASEBOOK_STORE=" + newShelf(t).dir}
	for _, x := range []struct {
		name  string
		env   string
		args  []string
		links bool
	}{
		{"a page", "TERM=xterm-256color", []string{"show", id}, true},
		{"a dumb terminal", "TERM=dumb", []string{"show", id}, false},
		{"plain lines", "TERM=xterm-256color", []string{"show", id, "--plain"}, false},
		{"Markdown", "TERM=xterm-256color", []string{"show", id, "--format", "md"}, false},
		{"JSON", "TERM=xterm-256color", []string{"show", id, "--format", "json"}, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := startConsole(t, 100, 40, append(env, x.env), x.args...)
			select {
			case <-c.ended:
			case <-time.After(patience):
				t.Fatal("it does not end")
			}
			c.until("the address was read", func() bool { return strings.Contains(c.output(), address) })
			if got := strings.Contains(c.output(), ansi.SetHyperlink(address)); got != x.links {
				t.Errorf("linked: %v, want %v", got, x.links)
			}
		})
	}
	for links, name := range map[bool]string{true: "TERM=xterm-256color", false: "TERM=linux"} {
		c := startConsole(t, 120, 40, append(env, name))
		c.waitFor("of 115 findings")
		c.press("4")
		c.waitFor("Timeline  Birmingham")
		c.press("left", "left", "enter")
		c.waitFor("Read at: https://")
		if got := strings.Contains(c.output(), ansi.SetHyperlink("https://")[:len("\x1b]8;;https://")]); got != links {
			t.Errorf("%s: the screens have links: %v", name, got)
		}
		c.press("ctrl+c")
		c.wantLeft()
	}
}
