package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/data/topic"
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
func (s *shell) help(c *cobra.Command, _ []string) { s.helpWithout(c, "") }

// helpWithout is help that does not name a topic, because it follows.
func (s *shell) helpWithout(c *cobra.Command, follows string) {
	w := min(s.width(), document.DefaultWidth)
	out := c.OutOrStdout()
	text := c.Long
	if text == "" {
		text = c.Short
	}
	for _, paragraph := range strings.Split(text, "\n\n") {
		fmt.Fprintln(out, strings.Join(document.Wrap(paragraph, w), "\n")+"\n")
	}
	fmt.Fprintf(out, "Usage\n  %s\n", usageLine(c))
	if c.Example != "" {
		fmt.Fprintln(out, "\nExamples")
		for _, l := range splitLines(c.Example) {
			fmt.Fprintln(out, "  "+l)
		}
	}
	helpCommands(out, c, w)
	if !c.HasParent() {
		helpTopics(out, w)
	}
	helpFlags(out, c, w)
	more := "\nMore\n"
	for _, t := range topicsOf(strings.TrimPrefix(c.CommandPath(), "casebook ")) {
		if t.name != follows {
			fmt.Fprint(out, more)
			helpRow(out, "casebook help "+t.name, t.short, 28, w)
			more = ""
		}
	}
}

// The formats of help.
const formatText = "text"

func (s *shell) helpCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "print the help of a command, or a topic: the keys, filters, dates ...",
		Long:  "Print the help of a command, or a text about a topic.",
		Example: "casebook help compare\n" +
			"casebook help filters\n" +
			"casebook help keys --format md",
	}
	c.Flags().StringVar(&format, "format", formatText, "of a topic: text, wrapped to the terminal, or md (Markdown)")
	inGroup(c.Flags(), groupOutput, "FORMAT", "format")
	s.complete(c, "format", always([]string{formatText, string(document.Markdown)}))
	c.ValidArgsFunction = s.completion(helpWords, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if format != formatText && format != string(document.Markdown) {
			return unknownFormat(format, []string{formatText, string(document.Markdown)})
		}
		return s.helpAbout(cmd, args, format)
	}
	return c
}

// helpWords are the words that help knows: the commands and the topics.
func helpWords(c *cobra.Command) []string { return append(commandNames(c.Root()), topicNames()...) }

// helpAbout prints what there is about a word: the help of a command, a topic,
// or both where both have the name.
func (s *shell) helpAbout(cmd *cobra.Command, args []string, format string) error {
	out := cmd.OutOrStdout()
	var t helpTopic
	var isTopic bool
	if len(args) == 1 {
		t, isTopic = topicNamed(args[0])
	}
	if isTopic && format == string(document.Markdown) {
		_, err := io.WriteString(out, topic.Markdown(t.text))
		return err
	}
	sub, rest, err := cmd.Root().Find(args)
	isCommand := err == nil && len(rest) == 0
	switch {
	case !isCommand && !isTopic:
		return unknownHelp(cmd.Root(), strings.Join(args, " "))
	case format == string(document.Markdown):
		return fmt.Errorf("--format md is for topics, and %s is a command: the topics are %s", spoken(args), prose.List(topicNames(), "and"))
	case isCommand:
		sub.InitDefaultHelpFlag()
		s.helpWithout(sub, t.name)
	}
	if isCommand && isTopic {
		fmt.Fprintln(out)
	}
	if isTopic {
		return s.printTopic(out, t, min(s.width(), document.DefaultWidth))
	}
	return nil
}

// unknownHelp says of a word what may be meant, and what there is.
func unknownHelp(root *cobra.Command, word string) error {
	near := filter.Nearest(word, helpWords(root), 3)
	return fmt.Errorf("unknown command or topic %q%s\nThe topics are %s; 'casebook help' names the commands",
		word, meant(near), prose.List(topicNames(), "and"))
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

func helpTopics(out io.Writer, w int) {
	fmt.Fprintln(out, "\nTopics: casebook help TOPIC")
	for _, t := range topics() {
		helpRow(out, t.name, t.short, 22, w)
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
	for _, l := range document.Wrap(strings.Join(names, " "), w-2) {
		fmt.Fprintln(out, "  "+l)
	}
}

func helpRow(out io.Writer, left, right string, indent, w int) {
	lines := document.Wrap(right, max(w-indent-4, 20))
	if len(left) > indent {
		fmt.Fprintln(out, "  "+left)
		left = ""
	}
	for _, l := range lines {
		fmt.Fprintf(out, "  %-*s  %s\n", indent, left, l)
		left = ""
	}
}
