package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"casebook/data"
	"casebook/data/prose"
	"casebook/store"
	"casebook/ui"
	"casebook/ui/training"
)

// errNoTerminal is what "casebook" alone says where it cannot draw.
var errNoTerminal = errors.New("the screens need a terminal, and this is none.\n" +
	"To print instead: casebook --plain (the findings, one a line), or casebook list, search,\n" +
	"facets, inspections, show or compare, with --format " + prose.List(printing{}.formatWords(), "or") + ".\n" +
	"casebook --help says more")

// openScreens opens the screens on the terminal, with what the filter flags
// ask for.
func (s *shell) openScreens(cmd *cobra.Command, flags *filterFlags) error {
	if !s.draws() {
		return errNoTerminal
	}
	if f := printingFlag(cmd.Flags()); f != "" {
		return fmt.Errorf("--%s is for printing: add --plain, or use casebook list; the screens do not take it", f)
	}
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	f, err := flags.filter(st)
	if err != nil {
		return errors.Join(err, st.Close())
	}
	return s.run(cmd, st, ui.Config{Filter: &f})
}

// draws reports whether there is a terminal to draw on and to take keys from.
func (s *shell) draws() bool {
	_, ok := terminal(s.in)
	_, drawn := terminal(s.screen)
	return ok && drawn
}

// run shows the screens of a casebook until the reader quits, and closes it.
// config says what to begin with.
func (s *shell) run(cmd *cobra.Command, st *store.Store, config ui.Config) error {
	in, _ := terminal(s.in)
	out, _ := terminal(s.screen)
	b := &openCasebook{shell: s, store: st}
	config.Today = data.Date(time.Now().Format(time.DateOnly))
	config.Store, config.Notices, config.Reopen, config.Changed, config.Open = st, s.notices, b.reopen, b.changed, openFile
	config.Input, config.Output, config.Env, config.Look, config.ASCII = in, out, s.env.list(), s.look(), s.plainLetters()
	config.KeepLook = keepLook
	config.Sixteen, config.Cube = s.env.has(colorprofile.ANSI), s.env.has(colorprofile.ANSI256)
	config.Links, config.Stops = s.env.links(), shellWaits()
	config.Save = saveAs
	config.Training = training.Options{Now: time.Now, Every: time.Second}
	if st.Writable() {
		config.Importer, config.Applier = screenImporter{newImporter(b.current)}, shelver{}
	}
	s.unread = false // the screens say so themselves
	err := ui.Run(cmd.Context(), config)
	return errors.Join(err, b.current().Close())
}

// printingFlag names a flag that was given and that is only for printing.
func printingFlag(fs *pflag.FlagSet) string {
	var name string
	fs.Visit(func(f *pflag.Flag) {
		if groupOf(f) == groupOutput {
			name = f.Name
		}
	})
	return name
}

// openCasebook holds the store that the screens have open.
type openCasebook struct {
	shell *shell
	mu    sync.Mutex
	store *store.Store
}

// current is the store that is open now.
func (b *openCasebook) current() *store.Store {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.store
}

// changed reports whether a newer generation lies in the directory.
func (b *openCasebook) changed() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.store.Changed()
}

// reopen opens the casebook again where a newer generation lies in its
// directory; nil says that there is none. The news of opening it are not
// printed: the screens are drawn there.
func (b *openCasebook) reopen(ctx context.Context) (ui.Store, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.store.Changed() {
		return nil, nil
	}
	st, err := b.shell.openAt(ctx, b.store.Info().Dir)
	if err != nil {
		return nil, err
	}
	old := b.store
	b.store = st
	err = old.Close()
	store.Tidy(st.Info().Dir)
	return st, err
}

var _ ui.Store = (*store.Store)(nil)
