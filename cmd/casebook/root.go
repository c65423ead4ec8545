package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"casebook/data/document"
	"casebook/data/filter"
)

// root makes the command with all that hang on it.
func (s *shell) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "casebook [command]",
		Short: "Inspection findings on English children's services, offline.",
		Long: "Inspection findings on English children's services, offline.\n\n" +
			"In a terminal, casebook alone opens the screens. The commands print the same facts " +
			"for reading, for spreadsheets and for scripts. Unless you say otherwise only Ofsted's " +
			"words count, and years are those of publication.",
		Example: "casebook\n" +
			"casebook list --authority birmingham --year 2014..2019 --theme front-door\n" +
			"casebook search agency staff --polarity development\n" +
			"casebook compare birmingham-2014-03-sif birmingham-2018-12-ilacs",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs, // a misspelt command is answered by RunE
	}
	c.SetOut(s.out) // before the completion commands, which remember it
	var printed bool
	flags := s.addFilterFlags(c, paged)
	c.Flags().BoolVar(&printed, "plain", false, "print the list of findings, one a line, instead of opening the screens")
	inGroup(c.Flags(), groupOutput, "", "plain")
	c.PersistentFlags().StringVar(&s.place, "store", "", "directory of the casebook (else CASEBOOK_STORE, else your data directory)")
	c.PersistentFlags().BoolVar(&s.ascii, "ascii", false, "draw with ASCII characters only")
	inGroup(c.PersistentFlags(), groupEverywhere, "DIR", "store")
	inGroup(c.PersistentFlags(), groupEverywhere, "", "ascii")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) > 0:
			return unknownCommand(cmd, args[0])
		case printed:
			if !cmd.Flags().Changed("format") {
				s.format = document.Plain
			}
			return s.list(cmd, flags)
		}
		return s.openScreens(cmd, flags)
	}
	c.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		return flagsFilled(cmd.Flags(), "text", "out", "write", "script", "evaluate")
	}
	c.SetFlagErrorFunc(flagError)
	c.SetHelpFunc(s.help)
	c.Version = version()
	c.SetVersionTemplate("casebook {{.Version}}\n")
	c.AddCommand(s.listCommand(), s.searchCommand(), s.facetsCommand(), s.inspectionsCommand(),
		s.showCommand(), s.compareCommand(), s.chainCommand(), s.acrossCommand(), s.turnedCommand(), s.timelineCommand(), s.heatCommand(), s.englandCommand(), s.trainCommand(), s.importCommand(), s.reviewCommand(), s.confirmCommand(), s.notesCommand(), s.undoCommand(), s.redoCommand(), s.tagCommand(), s.themesCommand(), s.codesCommand(),
		s.checkCommand(), s.doctorCommand(), s.backupCommand(), s.restoreCommand(), s.licencesCommand(), s.versionCommand(), s.manCommand())
	c.SetHelpCommand(s.helpCommand())
	c.InitDefaultCompletionCmd()
	for _, sub := range c.Commands() {
		if sub.Name() == "completion" {
			sub.Args = arguments(0, 0, "one of bash, fish, powershell or zsh")
			sub.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() } // else its arguments are not looked at
			sub.Short = "print a script that completes commands and flags in your shell"
		}
	}
	return c
}

// arguments makes a check of the number of arguments whose error says what is
// wanted.
func arguments(least, most int, wanted string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		return fmt.Errorf("%s takes %s, and was given %s: see '%s --help'", cmd.Name(), wanted, spoken(args), cmd.CommandPath())
	}
}

// spoken writes arguments as a message names them: an empty one, or one of
// several words, in quotes.
func spoken(args []string) string {
	if len(args) == 0 {
		return "none"
	}
	out := make([]string, len(args))
	for i, a := range args {
		if out[i] = a; len(strings.Fields(a)) != 1 {
			out[i] = strconv.Quote(a)
		}
	}
	return strings.Join(out, " ")
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return names
}

func unknownCommand(root *cobra.Command, word string) error {
	near := filter.Nearest(word, commandNames(root), 3)
	if len(near) == 0 {
		return fmt.Errorf("unknown command %q: see 'casebook --help'", word)
	}
	return fmt.Errorf("unknown command %q%s", word, meant(near))
}

// flagError says what is wrong with a flag, and which flag may be meant.
func flagError(cmd *cobra.Command, err error) error {
	see := fmt.Sprintf("see '%s --help'", cmd.CommandPath())
	if words := cmd.Flags().Args(); !cmd.HasParent() && len(words) > 0 {
		return unknownCommand(cmd, words[0]) // its flags are unknown because it is
	}
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		name := unknown.GetSpecifiedName()
		if left := unknown.GetSpecifiedShortnames(); len(left) > 1 && strings.HasSuffix(cmd.Use, " WORDS") {
			return fmt.Errorf("unknown flag -%s: to leave out what has a word, type it behind --, as in: %s -- -%s", name, cmd.CommandPath(), left)
		} else if left != "" {
			return fmt.Errorf("unknown flag -%s: flags are whole words after two hyphens; %s", name, see)
		}
		near := filter.Nearest(name, flagNames(cmd), 3)
		for i := range near {
			near[i] = "--" + near[i]
		}
		if len(near) == 0 {
			return fmt.Errorf("unknown flag --%s: %s", name, see)
		}
		return fmt.Errorf("unknown flag --%s%s", name, meant(near))
	}
	var bare *pflag.ValueRequiredError
	if errors.As(err, &bare) {
		return fmt.Errorf("--%s needs a value: %s", bare.GetSpecifiedName(), see)
	}
	var bad *pflag.InvalidValueError
	if errors.As(err, &bad) {
		f := bad.GetFlag()
		return fmt.Errorf("--%s takes %s, not %q: %s", f.Name, kindOfValue(f), bad.GetValue(), see)
	}
	return fmt.Errorf("%w: %s", err, see)
}

func kindOfValue(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "int":
		return "a whole number"
	case "bool":
		return "true or false"
	}
	return "a " + f.Value.Type()
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}
