package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The groups in which help shows flags, in order.
const (
	groupWhere      = "Where and when"
	groupWhat       = "What is said"
	groupWhich      = "Which inspections"
	groupNot        = "Leave out findings with a value"
	groupOutput     = "Output"
	groupEverywhere = "With every command"
)

// Annotations of a flag.
const (
	groupKey = "group"
	valueKey = "value"
)

// inGroup says where help shows flags and what it calls their value; a switch
// has none.
func inGroup(fs *pflag.FlagSet, group, value string, names ...string) {
	for _, n := range names {
		if f := fs.Lookup(n); f != nil {
			f.Annotations = map[string][]string{groupKey: {group}, valueKey: {value}}
		}
	}
}

func groupOf(f *pflag.Flag) string {
	if g := f.Annotations[groupKey]; len(g) > 0 {
		return g[0]
	}
	return groupEverywhere
}

// help prints a command's help with its flags in groups. The help of the fang
// module would not do: it asks the terminal for its background, which costs a
// reader four seconds in a terminal that never answers, also on every error;
// it has no groups of flags, and it reads the process's own environment.
func (s *shell) help(c *cobra.Command, _ []string) {
	w := min(s.width(), defaultWidth)
	out := c.OutOrStdout()
	text := c.Long
	if text == "" {
		text = c.Short
	}
	for _, paragraph := range strings.Split(text, "\n\n") {
		fmt.Fprintln(out, strings.Join(wrap(paragraph, w), "\n")+"\n")
	}
	fmt.Fprintf(out, "Usage\n  %s\n", usageLine(c))
	if c.Example != "" {
		fmt.Fprintln(out, "\nExamples")
		for _, l := range splitLines(c.Example) {
			fmt.Fprintln(out, "  "+l)
		}
	}
	helpCommands(out, c, w)
	helpFlags(out, c, w)
}

func (s *shell) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "print the help of a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			sub, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), strings.Join(args, " "))
			}
			sub.InitDefaultHelpFlag()
			return sub.Help()
		},
	}
}

func usageLine(c *cobra.Command) string {
	path := strings.TrimSuffix(c.CommandPath(), c.Name())
	return path + c.Use + " [flags]"
}

func helpCommands(out io.Writer, c *cobra.Command, w int) {
	if !c.HasAvailableSubCommands() {
		return
	}
	fmt.Fprintln(out, "\nCommands")
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			helpRow(out, sub.Use, sub.Short, 22, w)
		}
	}
}

func helpFlags(out io.Writer, c *cobra.Command, w int) {
	for _, g := range []string{groupWhere, groupWhat, groupWhich, groupNot, groupOutput, groupEverywhere} {
		var flags []*pflag.Flag
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden && groupOf(f) == g {
				flags = append(flags, f)
			}
		})
		if len(flags) == 0 {
			continue
		}
		fmt.Fprintln(out, "\n"+g)
		if g == groupNot {
			helpLeaveOut(out, flags, w)
			continue
		}
		for _, f := range flags {
			left := append([]string{"--" + f.Name}, f.Annotations[valueKey]...)
			helpRow(out, strings.TrimSpace(strings.Join(left, " ")), f.Usage, 22, w)
		}
	}
}

// helpLeaveOut names the flags that exclude in one paragraph: each takes what
// its counterpart takes.
func helpLeaveOut(out io.Writer, flags []*pflag.Flag, w int) {
	names := make([]string, len(flags))
	for i, f := range flags {
		names[i] = "--" + f.Name
	}
	for _, l := range wrap(strings.Join(names, " "), w-2) {
		fmt.Fprintln(out, "  "+l)
	}
}

func helpRow(out io.Writer, left, right string, indent, w int) {
	lines := wrap(right, max(w-indent-4, 20))
	if len(left) > indent {
		fmt.Fprintln(out, "  "+left)
		left = ""
	}
	for _, l := range lines {
		fmt.Fprintf(out, "  %-*s  %s\n", indent, left, l)
		left = ""
	}
}
