package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/nav"
)

// seenForms are the forms of what is seen: only a timeline and a heat map are
// drawn.
func (a *app) seenForms(msg nav.SeenMsg) []nav.ExportFormat {
	form := func(ending, words string) nav.ExportFormat {
		render := a.render
		return nav.ExportFormat{Ending: ending, Words: words, Make: func() ([]byte, error) { return render(msg, ending) }}
	}
	out := []nav.ExportFormat{form("md", "Markdown, to read and to paste"), form("csv", "a table of every value")}
	if msg.England == nil {
		out = append(out, form("svg", "a picture for slides"))
	}
	return out
}

// toExportSeen asks in which form what is seen is to be written, and where.
func (a *app) toExportSeen(msg nav.SeenMsg) tea.Cmd {
	if a.render == nil {
		a.say = nav.SayMsg{Text: "Nothing can be written from here."}
		return nil
	}
	return a.toExport(nav.ExportMsg{Title: "Write what is seen to a file",
		Name: fileName(msg.Name + "-" + string(a.settings.Today)), Formats: a.seenForms(msg)})
}

// fileName keeps what every disk takes in a name.
func fileName(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '-'
	}, strings.ToLower(s))
}
