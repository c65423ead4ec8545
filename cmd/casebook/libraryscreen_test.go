//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestThemesOnATerminal asks on a terminal, then merges a theme in the Library
// and finds it in force when the program starts again.
func TestThemesOnATerminal(t *testing.T) {
	c := newShelf(t)
	env := []string{storeVariable + "=" + c.dir}
	path := fileOf(t, "t.toml", mergedThemes)
	x := startConsole(t, 120, 40, env, "themes", "apply", path)
	x.waitFor("Put these themes in force? [y/N]")
	x.press("n", "enter")
	x.waitFor("Nothing was applied.")
	if _, err := os.Stat(filepath.Join(c.dir, "themes.toml")); err == nil {
		t.Error("no was taken for yes")
	}

	x = startConsole(t, 120, 40, env)
	x.waitFor("findings")
	x.press("7")
	x.waitFor("Library", "> Themes", "Domestic abuse")
	x.press("e")
	x.waitFor("Ctrl-s keep") // and not "Enter accepts": there it ends a line
	x.press("esc")
	x.waitGone("Ctrl-s keep")
	x.press("x")
	x.waitFor("DRAFT, not in force")
	x.press("w")
	x.waitFor("What the draft changes")
	x.press("enter")
	x.waitFor("in force now")
	x.waitGone("DRAFT")
	x.press("q")
	if out := c.found(t, "themes", "--format", "toml"); out != "[[theme]]\nid = \"front-door\"\nhidden = true\n" {
		t.Errorf("in force: %q", out)
	}
}
