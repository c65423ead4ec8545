package ui

import (
	"context"
	"errors"
	"io"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/training"
	"casebook/ui/importer"
	"casebook/ui/library"
	"casebook/ui/nav"
	"casebook/ui/style"
	train "casebook/ui/training"
)

// Config is what the command hands to the screens.
type Config struct {
	Store   Store
	Filter  *filter.Filter // to begin with; nil for the default
	Today   data.Date      // the day of the clock, for the names of files alone
	Notices []string       // news of opening the casebook, shown once
	// Reopen opens the casebook again if another process has changed it, and
	// closes the one before; nil, nil when nothing has changed.
	// Changed reports whether another process has written the casebook; it is
	// asked off the screen's goroutine. nil: nobody watches.
	Changed func() bool
	Reopen  func(context.Context) (Store, error)
	// Importer reads and writes files for the Import screen; nil where the
	// casebook cannot be written.
	Importer importer.Importer
	// Applier puts themes in force for the Library screen; nil where the
	// casebook cannot be written.
	Applier library.Applier
	// Open hands a file to the system's viewer, at a page if it can; 0 is none.
	// It returns the file's SHA-256 as it is now, in hex, "" where that is not known.
	Open func(path string, page int) (hash string, err error)
	// Save writes a document to the file that the reader names and returns its
	// whole path. A file that is there stays and is fs.ErrExist, unless it is to
	// be replaced. nil: nothing can be written.
	Save func(name string, text []byte, replace bool) (path string, err error)
	// Training is what the training screen cannot do by itself; Script is the
	// training to begin with, nil for none.
	Training train.Options
	Script   *training.Script
	Basis    data.Basis // to begin with, where there is no Filter
	Input    io.Reader
	Output   io.Writer
	Env      []string // as os.Environ gives it
	Look     style.Look
	KeepLook func(style.Look) error // for the next time; nil: it is forgotten
	ASCII    bool
	Sixteen  bool // the terminal has no more than sixteen colours
	Cube     bool // it has 256 colours
	Links    bool // the terminal follows web addresses (OSC 8)
	Stops    bool // a shell waits that can stop the program and go on with it
	FPS      int  // frames a second at most, 0 for 120
}

// defaultFPS keeps a key's way to the screen at 10 ms; at 60 it is 19 ms.
const defaultFPS = 120

// Run shows the screens until the reader quits or ctx ends; the terminal is
// left as it was found in both cases.
func Run(ctx context.Context, c Config) error {
	glyphs := style.UTF8()
	if c.ASCII {
		glyphs = style.ASCII()
	}
	glyphs.Links, glyphs.Sixteen, glyphs.Cube = c.Links, c.Sixteen, c.Cube
	if c.FPS == 0 {
		c.FPS = defaultFPS
	}
	set := nav.Settings{Basis: c.Basis, Today: c.Today, Style: style.New(c.Look, glyphs)}
	if c.Filter != nil {
		set.Basis, set.OtherVoices = c.Filter.Basis, !c.Filter.OfstedOnly()
	}
	a := newApp(c.Store, c.Notices, set)
	a.train, a.script, a.save = c.Training, c.Script, c.Save
	a.reopen, a.changed, a.importer, a.openFile = c.Reopen, c.Changed, c.Importer, c.Open
	a.applier, a.stops = c.Applier, c.Stops
	if c.KeepLook != nil {
		a.keepLook = c.KeepLook
	}
	if c.Filter != nil && !c.Filter.Equal(filter.Default()) {
		a.first = c.Filter
	}
	p := tea.NewProgram(a, tea.WithInput(c.Input), tea.WithOutput(c.Output), tea.WithEnvironment(c.Env),
		tea.WithFPS(c.FPS), tea.WithoutSignalHandler())
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case <-ctx.Done():
			p.Quit()
		case <-done:
		}
	}()
	_, err := p.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	return err
}
