package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/provenance"
	"casebook/ui/nav"
)

// openedMsg tells that the file of a source was handed to the system, or why
// it was not.
type openedMsg struct {
	source data.Source
	page   int
	hash   string // of the file as it is now
	err    error
}

// openSource hands the file of a source to the system's viewer. A source that
// is no imported file is named instead.
func (a *app) openSource(msg nav.SourceMsg) tea.Cmd {
	s := msg.Source
	if s.Path == "" || a.openFile == nil {
		a.over = newPageOverlay("No file to open", noFile(s), a.settings)
		return nil
	}
	open := a.openFile
	return func() tea.Msg {
		hash, err := open(s.Path, msg.Page)
		return openedMsg{s, msg.Page, hash, err}
	}
}

// noFile says what a source is, where there is no file of it to open.
func noFile(s data.Source) []string {
	if s.Path != "" {
		return []string{"Files cannot be opened from here. The file is", s.Path}
	}
	lines := []string{"This was not read from a file that was imported."}
	for _, f := range provenance.Source(s.ID, map[string]data.Source{s.ID: s}) {
		lines = append(lines, f.String())
	}
	return append(lines, "", "I imports a report from a file; then o opens it at its page.")
}

func (a *app) opened(msg openedMsg) {
	if msg.err != nil {
		lines := []string{msg.err.Error(), "", "It was read from", msg.source.Path}
		if msg.source.Hash != "" {
			lines = append(lines, "SHA-256 "+msg.source.Hash)
		}
		a.over = newPageOverlay("The file could not be opened", append(lines, "", "Import it again from where it is now, and o finds it there."), a.settings)
		return
	}
	text := "Handed to your viewer"
	if msg.page > 0 {
		text += " at page " + strconv.Itoa(msg.page) + " (some open at the first)"
	}
	if msg.hash == "" && msg.source.Hash != "" {
		text += ", but whether it has changed since the import could not be seen"
	} else if msg.hash != msg.source.Hash && msg.source.Hash != "" {
		a.over = newPageOverlay("The file has changed since it was imported", changedFile(msg, text), a.settings)
		return
	}
	a.say = nav.SayMsg{Text: text + ": " + msg.source.Document}
}

// changedFile says what a reader of a changed file must know.
func changedFile(msg openedMsg, text string) []string {
	return []string{
		text + ".", "", "What you see there may not be what the casebook holds: the text here is that of the file as it was imported.", "",
		"File: " + msg.source.Path, "SHA-256 then: " + msg.source.Hash, "SHA-256 now:  " + msg.hash, "",
		"I imports it anew: a corrected report takes the place of the earlier one.",
	}
}
