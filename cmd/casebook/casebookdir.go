package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"casebook/data/regular"
	"casebook/store"
	"casebook/store/boltfile"
)

// storeVariable is the environment variable that names the casebook.
const storeVariable = "CASEBOOK_STORE"

// directory is where the casebook is: the flag, the variable, else "casebook"
// in the user's data directory, whose parents are made when they are missing.
// A directory that the user named must have a parent: it may be misspelt.
func (s *shell) directory(cmd *cobra.Command) (string, error) {
	dir, named := s.env[storeVariable], storeVariable
	if f := cmd.Flags().Lookup("store"); f != nil && f.Changed {
		dir, named = s.place, "--store"
	}
	if dir == "" && named == storeVariable {
		return dataDirectory()
	}
	if strings.TrimSpace(dir) == "" {
		return "", fmt.Errorf("%s is empty: name the directory of the casebook", named)
	}
	if _, err := os.Stat(filepath.Dir(filepath.Clean(dir))); errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%s %s: the directory %s does not exist: make it, or name another", named, dir, filepath.Dir(filepath.Clean(dir)))
	}
	return dir, nil
}

// dataDirectory is where a casebook is that nobody placed: in the user's data
// directory, which is made when it is missing. Without a home there is none.
func dataDirectory() (string, error) {
	at := xdg.DataHome
	if _, err := os.UserHomeDir(); err != nil && os.Getenv("XDG_DATA_HOME") == "" || !filepath.IsAbs(at) {
		return "", errors.New("your home directory is not known, so there is no place for the casebook: name one with --store or " + storeVariable)
	}
	if err := os.MkdirAll(at, 0o700); err != nil {
		return "", fmt.Errorf("your data directory %s cannot be made (%w): name another place with --store or %s", at, boltfile.Pathless(err), storeVariable)
	}
	return filepath.Join(at, "casebook"), nil
}

// open opens the casebook, builds it on the first run, and passes on what the
// store has to say.
func (s *shell) open(cmd *cobra.Command) (*store.Store, error) {
	dir, err := s.directory(cmd)
	if err != nil {
		return nil, err
	}
	st, err := s.openAt(cmd.Context(), dir)
	if err != nil {
		return nil, err
	}
	s.notices = notices(st)
	for _, n := range s.notices {
		s.note(n)
	}
	s.unread = st.NotebookUnread() != nil
	return st, nil
}

// notices are what the store has to say, and who else can look into the casebook,
// which is said once of a directory: those who share theirs know it from then on.
func notices(st *store.Store) []string {
	out := st.Notices()
	exposed := store.Exposed(st.Info().Dir)
	if exposed == "" {
		return out
	}
	at := filepath.Join(filepath.Dir(lookFile()), "exposed")
	told, _ := regular.ReadFile(at)
	if slices.Contains(strings.Split(string(told), "\n"), exposed) {
		return out
	}
	_ = keepForPerson(at, append(told, exposed+"\n"...)) // where it cannot be kept it is said again
	return append(out, exposed)
}

func (s *shell) openAt(ctx context.Context, dir string) (*store.Store, error) {
	return store.Open(ctx, store.Config{Dir: dir, Builtin: s.facts.read, BuiltinVersion: s.facts.version})
}

// with opens the casebook for the length of a command.
func (s *shell) with(cmd *cobra.Command, do func(*store.Store) error) error {
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	return errors.Join(do(st), st.Close())
}

// endsItself is how long a command that only reads may take to end by itself, saying
// what it left, when it is stopped.
const endsItself = 300 * time.Millisecond

// reads is with for a command that writes nothing but what it prints: a signal ends it
// also within a long computation, or while nobody reads what it prints. The program
// ends then, and the casebook is left as it stands.
func (s *shell) reads(cmd *cobra.Command, do func(*store.Store) error) error {
	ctx := cmd.Context()
	done := make(chan error, 1)
	go func() {
		err := s.with(cmd, do)
		if err == nil {
			err = s.out.Flush()
		}
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(endsItself):
		s.left = true
		return context.Cause(ctx)
	}
}
