package history

import (
	"casebook/data"
	"casebook/data/document"
	"casebook/data/mark"
)

// FlagsOnto adds to a page what is unclear about a fact, and what that is, as
// called names it; nothing where all is clear.
func FlagsOnto(p *document.Document, flags []data.Flag, called func(id string) string) {
	if len(flags) == 0 {
		return
	}
	p.Heading("What is unclear")
	for _, f := range flags {
		p.Item(mark.Warning, f.Words(), called(f.About))
	}
}

// EventsOnto adds events to a page under a heading; nothing where there are
// none.
func EventsOnto(p *document.Document, heading string, events []data.Event) {
	if len(events) == 0 {
		return
	}
	p.Heading(heading)
	for _, e := range events {
		text := e.Text
		if e.Uncertain != "" {
			text += " (uncertain: " + e.Uncertain + ")"
		}
		p.Fact(e.Date.Short(), text)
	}
}
