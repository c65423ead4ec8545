package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"casebook/data/filter"
	"casebook/data/topic"
	"casebook/ui/keys"
)

// helpTopic is a text that help prints beside the help of commands. The text
// is Markdown and lies in the folder that it is about.
type helpTopic struct{ name, short, text string }

// topics are the texts in the order in which help names them.
func topics() []helpTopic {
	return []helpTopic{
		{"keys", "every key, by screen", keys.HelpText},
		{"filters", "how findings are chosen and searched: facets, years, words", filter.HelpText},
	}
}

func topicNames() []string {
	var names []string
	for _, t := range topics() {
		names = append(names, t.name)
	}
	return names
}

func topicNamed(word string) (helpTopic, bool) {
	all := topics()
	if i := slices.IndexFunc(all, func(t helpTopic) bool { return t.name == word }); i >= 0 {
		return all[i], true
	}
	return helpTopic{}, false
}

// printTopic writes a text wrapped to a width in cells.
func (s *shell) printTopic(w io.Writer, t helpTopic, width int) error {
	var lines []string
	item := false
	for _, b := range topic.Read(t.text) {
		if len(lines) > 0 && !(item && b.Kind == topic.Item) {
			lines = append(lines, "")
		}
		item = b.Kind == topic.Item
		switch b.Kind {
		case topic.Heading:
			lines = append(lines, strings.ToUpper(b.Text))
		case topic.Paragraph:
			lines = append(lines, wrap(b.Text, width)...)
		case topic.Item:
			lines = append(lines, hanging(" -", b.Text, 2, width)...)
		case topic.Code:
			for _, l := range b.Lines {
				lines = append(lines, strings.TrimRight("  "+l, " "))
			}
		case topic.Table:
			var cells strings.Builder
			cols := make([]column, len(b.Head))
			for i, name := range b.Head {
				cols[i] = column{name: name, wrap: true}
			}
			if err := fill(newTable(&cells, "", cols, width, s.ellipsis()), b.Rows); err != nil {
				return err
			}
			lines = append(lines, splitLines(cells.String())...)
		}
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}
