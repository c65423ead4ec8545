package main

import (
	_ "embed"
	"io"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/importing"
	"casebook/data/paper"
	"casebook/data/taxonomy"
	"casebook/data/topic"
	"casebook/data/training"
	"casebook/store"
	"casebook/ui"
	"casebook/ui/keys"
)

//go:embed COMMANDS.md
var commandsHelp string

// helpTopic is a text that help prints beside the help of commands. The text
// is Markdown and lies in the folder that it is about.
type helpTopic struct {
	name, short, text string
	commands          string // whose help names it
}

// topics are the texts in the order in which help names them.
func topics() []helpTopic {
	return []helpTopic{
		{"screens", "what each screen shows, and its marks", ui.HelpText, ""},
		{"keys", "every key, by screen", keys.HelpText, ""},
		{"commands", "every command, ids, formats, exit status", commandsHelp, ""},
		{"filters", "how findings are chosen and searched: facets, years, words", filter.HelpText, "list search facets inspections heat england"},
		{"dates", "what year means, and how dates are known", data.DatesHelp, "list inspections timeline heat england"},
		{"comparability", "which judgements compare with which, and what became of a matter", compare.HelpText, "compare chain across turned timeline"},
		{"themes", "themes and polarity: whose they are, confirming, your own, a second reader", taxonomy.HelpText, "themes review confirm undo redo tag codes"},
		{"importing", "which files are read, and what becomes of them", importing.HelpText, "import"},
		{"training", "leading a room through an authority's inspections", training.HelpText, "train"},
		{"papers", "a comparison as a document for a board", paper.HelpText, "compare"},
		{"files", "where the casebook and your notebook lie, copies, damage", store.HelpText, "notes undo redo check backup restore"},
		{"limits", "what the program will not do, and how far it can be trusted", data.LimitsHelp, ""},
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

// topicsOf are the topics that the help of a command names.
func topicsOf(command string) []helpTopic {
	return slices.DeleteFunc(topics(), func(t helpTopic) bool { return !slices.Contains(strings.Fields(t.commands), command) })
}

// printTopic writes a text wrapped to a width in cells.
func (s *shell) printTopic(w io.Writer, t helpTopic, width int) error {
	return document.Write(w, document.Text, topic.Read(t.text), document.Options{Width: width, ASCII: s.plainLetters(), Spaced: true})
}
