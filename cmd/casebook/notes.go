package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/clean"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/store"
)

// noteFlags are what a note is given beside its text, and which are listed.
type noteFlags struct{ tags, by, tag, text string }

func (s *shell) notesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "notes [add ID TEXT | list [ID] | edit NOTE TEXT | rm NOTE...]",
		Short: "write and find notes of your own about findings, inspections, matters and authorities",
		Long: "Write notes, with tags, about a finding, an inspection, a matter or an authority, and find them again. They lie in " +
			"your notebook and stay when reports are imported again; where what a note is about is gone, the note is kept and says so. " +
			"Without more it lists them.",
		Example: "casebook notes add b14-01 \"Ask the lead member about this\" --tags visit,board\n" +
			"casebook notes add birmingham - < minutes.txt\ncasebook notes list birmingham-2014 --tag board\ncasebook notes rm n-7kq2m4xa",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("notes takes add, list, edit or rm, and was given %s: see 'casebook notes --help'", spoken(args))
			}
			return nil
		},
	}
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return s.noted(cmd, func(st *store.Store) error { return s.listNotes(st, nil, noteFlags{}) })
	}
	c.AddCommand(s.addNoteCommand(), s.listNotesCommand(), s.editNoteCommand(), s.removeNotesCommand())
	return c
}

// noted is with, for a command that prints notes.
func (s *shell) noted(cmd *cobra.Command, do func(*store.Store) error) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, do)
}

func (s *shell) addNoteCommand() *cobra.Command {
	var f noteFlags
	c := &cobra.Command{
		Use:     "add ID TEXT",
		Short:   "write a note",
		Long:    "Write a note about a finding, an inspection, a matter or an authority, by its id or name. - reads the text from the input.",
		Example: "casebook notes add birmingham-2014-03-sif \"Compare with the peer review\" --tags board --by Anna",
		Args:    arguments(2, 2, "what the note is about, and its text between quotation marks, or - for the input"),
	}
	f.given(c)
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return s.noted(cmd, func(st *store.Store) error {
			on, err := noteOn(st, args[0])
			if err != nil {
				return err
			}
			x := data.Note{ID: data.NewNoteID(), On: on}
			return s.putNote(cmd, st, x, args[1], f)
		})
	}
	return c
}

func (s *shell) editNoteCommand() *cobra.Command {
	var f noteFlags
	c := &cobra.Command{
		Use:     "edit NOTE TEXT",
		Short:   "put another text in the place of a note's",
		Long:    "Put another text in the place of a note's; - reads it from the input. Without --tags its tags stay. 'casebook undo' brings back what stood.",
		Example: "casebook notes edit n-7kq2m4xa \"Asked on 3 March\"",
		Args:    arguments(2, 2, "a note, as 'casebook notes' names it, and its text between quotation marks, or - for the input"),
	}
	f.given(c)
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return s.noted(cmd, func(st *store.Store) error {
			x, err := noteNamed(st, args[0])
			if err != nil {
				return err
			}
			return s.putNote(cmd, st, x.Note, args[1], f)
		})
	}
	return c
}

// given adds the flags of what is written with a note.
func (f *noteFlags) given(c *cobra.Command) {
	c.Flags().StringVar(&f.tags, "tags", "", "tags of your own, with commas between")
	c.Flags().StringVar(&f.by, "by", "", "who writes it")
	inGroup(c.Flags(), groupWhat, "TAGS", "tags")
	inGroup(c.Flags(), groupWhat, "NAME", "by")
}

// putNote gives a note its text and what else was said of it, writes it, and prints it.
func (s *shell) putNote(cmd *cobra.Command, st *store.Store, x data.Note, text string, f noteFlags) (err error) {
	if text == "-" {
		b, err := io.ReadAll(io.LimitReader(s.in, data.NoteMost+1))
		if err != nil {
			return fmt.Errorf("read the note from the input: %w", err)
		}
		text = string(b)
	}
	if x.Text, err = data.NoteText(text); err != nil {
		return fmt.Errorf("%w; nothing was written", err)
	}
	if cmd.Flags().Changed("tags") {
		if x.Tags, err = data.NoteTags(f.tags); err != nil {
			return fmt.Errorf("--tags %w; nothing was written", err)
		}
	}
	if cmd.Flags().Changed("by") {
		x.By = strings.TrimSpace(clean.Text(f.by))
	}
	if err := st.PutNotes(x); err != nil {
		return err
	}
	kept, err := noteNamed(st, x.ID)
	if err != nil {
		return err
	}
	return s.print(listing.Notes().Of([]data.KeptNote{kept}))
}

func (s *shell) listNotesCommand() *cobra.Command {
	var f noteFlags
	c := &cobra.Command{
		Use:     "list [ID]",
		Short:   "find notes",
		Long:    "Find notes: those about a finding, an inspection with its findings, a matter or an authority with all of its; by a tag, and by words.",
		Example: "casebook notes list birmingham --tag board\ncasebook notes list --text \"lead member\" --format csv",
		Args:    arguments(0, 1, "at most one id or name"),
	}
	c.Flags().StringVar(&f.tag, "tag", "", "only those with this tag")
	c.Flags().StringVar(&f.text, "text", "", "only those that hold these words")
	inGroup(c.Flags(), groupWhat, "TAG", "tag")
	inGroup(c.Flags(), groupWhat, "WORDS", "text")
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return s.noted(cmd, func(st *store.Store) error { return s.listNotes(st, args, f) })
	}
	return c
}

// listNotes prints the notes that are asked for.
func (s *shell) listNotes(st *store.Store, about []string, f noteFlags) error {
	under := ""
	if len(about) > 0 {
		on, err := noteOn(st, about[0])
		if err != nil {
			return err
		}
		under = on.ID
	}
	all, err := st.Notes()
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(k data.KeptNote) bool { return !k.Under(under) || !k.Has(f.tag, strings.Fields(f.text)) })
	if err := s.print(listing.Notes().Of(all)); err != nil {
		return err
	}
	if len(all) == 0 {
		s.note(prose.Sentence(listing.NoNotes))
		return errNothing
	}
	return nil
}

func (s *shell) removeNotesCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "rm NOTE...",
		Short:   "take notes out",
		Long:    "Take notes out of the notebook. 'casebook undo' brings them back; 'casebook undo --list' shows what was taken out.",
		Example: "casebook notes rm n-7kq2m4xa",
		Args:    arguments(1, -1, "notes, as 'casebook notes' names them"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.noted(cmd, func(st *store.Store) error {
				var ids []string
				for _, name := range args {
					x, err := noteNamed(st, name)
					if err != nil {
						return err
					}
					ids = append(ids, x.ID)
				}
				if err := st.RemoveNotes(ids...); err != nil {
					return err
				}
				s.note("Taken out: " + strings.Join(ids, ", ") + ". 'casebook undo' brings it back.")
				return nil
			})
		},
	}
}

// noteNamed is the one note whose id begins with what was typed.
func noteNamed(st *store.Store, typed string) (found data.KeptNote, err error) {
	all, err := st.Notes()
	if err != nil {
		return found, err
	}
	typed = strings.ToLower(strings.TrimSpace(typed))
	var ids []string
	for _, k := range all {
		if typed != "" && (strings.HasPrefix(k.ID, typed) || strings.HasPrefix(k.ID, "n-"+typed)) {
			found, ids = k, append(ids, k.ID)
		}
	}
	switch len(ids) {
	case 0:
		return found, fmt.Errorf("no note has the id %q: see 'casebook notes'", clean.Text(typed))
	case 1:
		return found, nil
	}
	return found, ambiguous(clean.Text(typed), ids)
}

// noteOn is what a note is to be about: a finding, an inspection or a matter by its id,
// or an authority.
func noteOn(st *store.Store, typed string) (on data.NoteOn, err error) {
	if m, err := st.Matter(strings.ToLower(strings.TrimSpace(typed))); err == nil {
		return data.NoteOn{Kind: data.OnMatter, Key: m.ID, ID: m.ID}, nil
	}
	if a, err := resolveAuthority(st, typed); err == nil {
		return data.NoteOn{Kind: data.OnAuthority, Key: a, ID: a}, nil
	}
	id, err := resolve(st, typed)
	switch {
	case err != nil:
		return on, err
	case !strings.Contains(id, "/"):
		return data.NoteOn{Kind: data.OnInspection, Key: id, ID: id}, nil
	}
	f, err := st.Finding(id)
	if errors.Is(err, store.ErrNotFound) {
		return on, unknownID(st, typed)
	}
	return data.NoteOnFinding(f), err
}
