package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/training"
	"casebook/store"
	"casebook/ui"
)

// trainFlags are what a trainer asks for.
type trainFlags struct {
	script, write, group, date string
	force, answers             bool
}

func (s *shell) trainCommand() *cobra.Command {
	var f trainFlags
	c := &cobra.Command{
		Use:   "train [AUTHORITY]",
		Short: "lead a room through an authority's inspections, grades hidden until revealed",
		Long: "Lead a room through an authority's inspections: each is shown without its grade, the room guesses, " +
			"sees clues, then the answer with its source and what changed. A clicker's keys drive it.\n\n" +
			"Without a terminal, with --plain or with --format the script is printed instead, without answers " +
			"unless you ask for them. --write writes the usual script to a file that you can change and share; " +
			"--script opens such a file.",
		Example: "casebook train birmingham\n" +
			"casebook train birmingham --write birmingham.toml\n" +
			"casebook train --script birmingham.toml --group \"managers, 12 May\"\n" +
			"casebook train birmingham --plain --answers",
		Args: arguments(0, 1, "one authority, or --script FILE"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.authorityIDs, 1)
	s.addFormatFlag(c)
	offerFormats(fs, scriptPrinting())
	fs.BoolVar(&f.answers, "answers", false, "print the answers too")
	fs.StringVar(&f.write, "write", "", "write the script to this file, to be changed")
	fs.BoolVar(&f.force, "force", false, "with --write: put it in the place of a file that is there")
	fs.StringVar(&f.script, "script", "", "the script to open, instead of an authority's usual one")
	fs.StringVar(&f.group, "group", "", "who is in the room, for the title and the result")
	s.addDate(c, &f.date, whatYearMeans)
	inGroup(fs, groupOutput, "", "answers", "force")
	inGroup(fs, groupOutput, "FILE", "write")
	inGroup(fs, groupWhich, "FILE", "script")
	inGroup(fs, groupWhich, "NAME", "group")
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.train(cmd, f, args) }
	return c
}

func scriptPrinting() printing {
	return withoutRows("it makes rows of one kind, and a training is a page")
}

func (s *shell) authorityIDs(c *cobra.Command) []string {
	var out []string
	s.quietly(c, func(st *store.Store) error {
		all, err := st.Authorities()
		for _, a := range all {
			out = append(out, a.ID)
		}
		return err
	})
	return out
}

func (s *shell) train(cmd *cobra.Command, f trainFlags, args []string) error {
	if err := s.checkFormat(scriptPrinting()); err != nil {
		return err
	}
	basis, err := f.check(args)
	if err != nil {
		return err
	}
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	script, err := f.open(st, args)
	if err == nil && len(script.Rounds) == 0 {
		s.note(script.Empty())
		err = errNothing
	}
	s.damaged += len(script.Unreadable())
	printed := f.answers || cmd.Flags().Changed("plain") || cmd.Flags().Changed("format") || !s.draws()
	switch {
	case err != nil:
	case f.write != "":
		err = s.writeScript(f, script)
	case printed:
		err = s.print(script.Output(basis, f.answers))
	default: // closes the casebook itself
		return s.run(cmd, st, ui.Config{Script: &script, Basis: basis})
	}
	return errors.Join(err, st.Close())
}

// check refuses flags that do not go together.
func (f trainFlags) check(args []string) (data.Basis, error) {
	switch {
	case len(args) == 0 && f.script == "":
		return 0, errors.New("train takes one authority, or --script FILE, and was given none: see 'casebook train --help'")
	case len(args) > 0 && f.script != "":
		return 0, errors.New("the script names its authority: give --script FILE or an authority, not both")
	case f.force && f.write == "":
		return 0, errors.New("--force belongs to --write FILE")
	case f.answers && f.write != "":
		return 0, errors.New("--answers is for printing: the file that --write makes holds none")
	}
	return basisNamed(f.date)
}

// open makes the usual script, or reads the one that was written.
func (f trainFlags) open(st *store.Store, args []string) (training.Script, error) {
	var script training.Script
	if f.script != "" {
		text, err := readScript(f.script)
		if err != nil {
			return script, err
		}
		if script, err = training.Read(text, f.script, st); err != nil {
			return script, fmt.Errorf("the script has mistakes, and was not opened:\n%w", err)
		}
	} else {
		id, err := training.Authority(st, args[0])
		if err != nil {
			return script, err
		}
		facts, err := training.Gather(st, id)
		if err != nil {
			return script, err
		}
		script = training.For(facts)
	}
	if f.group != "" {
		script.Group = f.group
	}
	return script, nil
}

// scriptMost is the largest script that is read, in bytes: some hundred times
// what a day's training needs.
const scriptMost = 1 << 20

func readScript(path string) ([]byte, error) {
	file, err := openInput(path)
	if err != nil {
		return nil, fmt.Errorf("the script cannot be read: %w, one that --write made", err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, scriptMost+1))
	if err != nil {
		return nil, fmt.Errorf("the script cannot be read: %w", err)
	}
	if len(text) > scriptMost {
		return nil, fmt.Errorf("%s is larger than 1 MB, and is no script: name a file that --write made", path)
	}
	return text, nil
}

func (s *shell) writeScript(f trainFlags, script training.Script) error {
	if err := writeForced(f.write, script.Format(), f.force); err != nil {
		return err
	}
	s.note("Written: " + f.write + ". Change it, then: casebook train --script " + f.write)
	return nil
}
