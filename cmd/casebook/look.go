package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"

	"casebook/data/regular"
	"casebook/store/boltfile"
	"casebook/ui/style"
)

// look is how the screens are coloured: not at all where the terminal cannot or
// its variables (NO_COLOR, CLICOLOR, TERM) ask for that, else as the reader chose
// last.
func (s *shell) look() style.Look {
	if colorprofile.Env(s.env.list()) < colorprofile.ANSI || s.env["CLICOLOR"] == "0" && s.env["CLICOLOR_FORCE"] == "" {
		return style.Mono
	}
	kept, _ := regular.ReadFile(lookFile())
	l, _ := style.LookNamed(string(kept))
	return l
}

// has reports whether the terminal has the colours of a profile and no more.
func (e environment) has(p colorprofile.Profile) bool { return colorprofile.Env(e.list()) == p }

// lookFile is where the chosen look is kept: it belongs to the person, not to a
// casebook.
func lookFile() string { return filepath.Join(xdg.StateHome, "casebook", "look") }

// keepLook has the screens drawn in a look the next time too.
func keepLook(l style.Look) error {
	return keepForPerson(lookFile(), []byte(l.String()+"\n"))
}

// keepForPerson writes a file that belongs to the person, whole or not at all. What
// has its name is replaced: a pipe there keeps nobody waiting.
func keepForPerson(at string, text []byte) error {
	if !filepath.IsAbs(at) {
		return errors.New("your home directory is not known, so that it cannot be kept")
	}
	err := os.MkdirAll(filepath.Dir(at), 0o700)
	if err == nil {
		err = boltfile.WriteAtomic(at, func(w io.Writer) error { _, err := w.Write(text); return err })
	}
	if err != nil {
		return fmt.Errorf("it cannot be kept in %s (%w)", at, boltfile.Pathless(err))
	}
	return nil
}
