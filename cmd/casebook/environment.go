package main

import (
	"io"
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"

	"casebook/data/document"
)

// environment is the variables that the program was started with.
type environment map[string]string

func newEnvironment(list []string) environment {
	e := make(environment, len(list))
	for _, entry := range list {
		if name, value, ok := strings.Cut(entry, "="); ok && name != "" {
			e[name] = value
		}
	}
	return e
}

// list is the variables as os.Environ gives them, in the order of names.
func (e environment) list() []string {
	out := make([]string, 0, len(e))
	for name, value := range e {
		out = append(out, name+"="+value)
	}
	slices.Sort(out)
	return out
}

// utf8 reports whether the locale writes UTF-8. The first of the three
// variables that is set decides, as POSIX has it; none set says nothing
// against UTF-8, which is how Windows and containers come.
func (e environment) utf8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(e[name]); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}

// dumb reports whether the terminal says that it cannot draw.
func (e environment) dumb() bool { return e["TERM"] == "dumb" }

// links reports whether the terminal follows web addresses (OSC 8), or at least
// shows none of what makes them. Those that are known not to are a dumb one, the
// console of Linux, the old ones whose names they carry, and what has no name
// but on Windows, whose newer terminal has a variable of its own.
func (e environment) links() bool {
	switch name, _, _ := strings.Cut(e["TERM"], "-"); {
	case name == "":
		return e["WT_SESSION"] != ""
	case slices.Contains([]string{"dumb", "linux", "ansi", "cygwin", "screen", "sun", "cons25"}, name):
		return false
	default:
		return !strings.HasPrefix(name, "vt")
	}
}

// plainLetters reports whether only ASCII may be used for drawing.
func (s *shell) plainLetters() bool { return s.ascii || s.env.dumb() || !s.env.utf8() }

// terminal returns the file of a stream that is a terminal.
func terminal(stream any) (*os.File, bool) {
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return nil, false
	}
	return f, true
}

// width is the width of the output in cells.
func (s *shell) width() int { return widthOf(s.screen) }

func widthOf(w io.Writer) int {
	f, ok := terminal(w)
	if !ok {
		return document.DefaultWidth
	}
	n, _, err := term.GetSize(f.Fd())
	if err != nil || n <= 0 {
		return document.DefaultWidth
	}
	return max(n, 40)
}
