package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/store"
	"casebook/store/codec"
	"casebook/store/notebook"
)

func (s *shell) doctorCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "doctor",
		Short: "print versions, paths, sizes, locks and the terminal, for a report of a fault",
		Long: "Print what somebody who looks into a fault asks for: versions, where files lie and how large they are, " +
			"which locks are held, and what the terminal says of itself. No finding, note or name of a report is in it, " +
			"and your home directory stands as ~. It changes nothing and builds nothing.",
		Example: "casebook doctor\ncasebook doctor --format json > doctor.json",
		Args:    arguments(0, 0, "no arguments"),
	}
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.checkFormat(printing{}); err != nil {
			return err
		}
		d := doctor{home: xdg.Home}
		d.program()
		d.casebook(cmd.Context(), s, cmd)
		d.terminal(s)
		return s.print(listing.States().Of(d.states))
	}
	return c
}

// doctor gathers what is said.
type doctor struct {
	home   string
	of     string
	states []listing.State
}

func (d *doctor) say(what, value string) {
	if len(d.home) > 1 {
		value = strings.ReplaceAll(value, d.home, "~")
	}
	d.states = append(d.states, listing.State{Of: d.of, What: what, Value: value})
}

// linked are the modules whose version matters most where something is wrong.
var linked = []string{"charm.land/bubbletea/v2", "charm.land/lipgloss/v2", "go.etcd.io/bbolt", "github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero"}

func (d *doctor) program() {
	d.of = "program"
	d.say("version", version())
	d.say("built-in facts", data.BuiltinVersion()+", "+data.ReachOf(nil, "").Words())
	d.say("built by", runtime.Version()+" for "+runtime.GOOS+"/"+runtime.GOARCH+", "+buildWords())
	d.say("processors, limit of memory", fmt.Sprintf("%d, %s", runtime.GOMAXPROCS(0), memoryLimit()))
	d.say("formats", fmt.Sprintf("findings to %d, notebook to %d", codec.Format, notebook.Format))
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return
	}
	for _, m := range info.Deps {
		if slices.Contains(linked, m.Path) {
			d.say(m.Path, m.Version)
		}
	}
}

func memoryLimit() string {
	if n := debug.SetMemoryLimit(-1); n < 1<<62 {
		return prose.Size(n)
	}
	return "none"
}

func (d *doctor) casebook(ctx context.Context, s *shell, cmd *cobra.Command) {
	d.of = "casebook"
	dir, err := s.directory(cmd)
	if err != nil {
		d.say("directory", err.Error())
		return
	}
	d.say("directory", dir)
	survey, err := store.SurveyOf(dir)
	if errors.Is(err, fs.ErrNotExist) {
		d.say("files", "none: there is no casebook yet")
		return
	}
	if err != nil {
		d.say("cannot be looked at", err.Error())
		return
	}
	for _, f := range survey.Files {
		d.say(f.Name(), fmt.Sprintf("%s, %s, %s", prose.Size(f.Size()), f.Mode(), f.ModTime().UTC().Format("2006-01-02 15:04:05Z")))
	}
	d.say("other files there", fmt.Sprint(survey.Others))
	d.say("locks held now", orNone(survey.Held))
	if exposed := store.Exposed(dir); exposed != "" {
		d.say("open to others", exposed)
	}
	if st, err := store.Open(ctx, store.Config{Dir: dir}); err != nil { // without facts it builds nothing
		d.say("cannot be opened", err.Error())
	} else {
		i := st.Info()
		d.say("findings file", fmt.Sprintf("format %d, generation %d, %s, %s", i.FormatVersion, i.Generation, prose.Count(i.Findings, "finding"), prose.Count(i.Inspections, "inspection")))
		d.say("its built-in facts", i.BuiltinVersion)
		for _, n := range st.Notices() {
			d.say("it says", n)
		}
		_ = st.Close() // it was only read
	}
	engine := filepath.Join(xdg.CacheHome, "casebook", "pdf")
	d.say("kept for reading PDFs", engine+", "+folderSize(engine))
	look := lookFile()
	if _, err := os.Stat(look); err != nil {
		look += ", none"
	}
	d.say("look", look+", "+s.look().String())
}

func (d *doctor) terminal(s *shell) {
	d.of = "terminal"
	for _, x := range []struct {
		name   string
		stream any
	}{{"input", s.in}, {"output", s.screen}, {"messages", s.err}} {
		words := "no terminal"
		if f, ok := terminal(x.stream); ok {
			words = "a terminal"
			if w, h, err := term.GetSize(f.Fd()); err == nil {
				words = fmt.Sprintf("a terminal of %d columns and %d lines", w, h)
			}
		}
		d.say(x.name, words)
	}
	d.say("colours", colorprofile.Env(s.env.list()).String())
	d.say("letters", map[bool]string{true: "ASCII only", false: "UTF-8"}[s.plainLetters()])
	d.say("links", map[bool]string{true: "followed", false: "not shown"}[s.env.links()])
	for _, name := range []string{"TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE",
		"LC_ALL", "LC_CTYPE", "LANG", "TZ", "GOMEMLIMIT", "GOMAXPROCS"} {
		if v, set := s.env[name]; set {
			d.say(name, v)
		}
	}
	for _, name := range []string{"TMUX", "STY", "SSH_CONNECTION", "WT_SESSION"} {
		if s.env[name] != "" {
			d.say(name, "set")
		}
	}
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

// folderSize is how much the files of a folder, and of those in it, come to.
func folderSize(dir string) string {
	var n int64
	err := filepath.WalkDir(dir, func(_ string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			if info, gone := e.Info(); gone == nil {
				n += info.Size()
			}
		}
		return err
	})
	if err != nil {
		return "none yet"
	}
	return prose.Size(n)
}
