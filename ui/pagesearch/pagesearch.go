// Package pagesearch is the search in a page: the line to type in, the places where
// the words stand, and which of them is seen.
//
// It knows keys and words. It must not know what a page is made of: a screen
// looks for the words itself and says where they are in its own terms, H.
package pagesearch

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// pause is how long typing rests before the page is searched.
const pause = 50 * time.Millisecond

// Search is a search in a page. Make one with New.
type Search[H any] struct {
	Pause time.Duration // of typing; tests shorten it

	line     widget.Input
	query    words.Query
	hits     []H
	at       int // the hit that is seen
	asked    int // number of the last search begun
	answered int
}

// RestedMsg tells that typing has rested; the screen then calls Look.
type RestedMsg struct{ text string }

// FoundMsg carries what a search found; the screen hands it to Take.
type FoundMsg[H any] struct {
	seq   int
	query words.Query
	hits  []H
}

// New makes a search that is not begun.
func New[H any]() Search[H] { return Search[H]{Pause: pause, line: widget.NewInput("/")} }

// Open begins typing, with the words that are looked for.
func (s *Search[H]) Open() tea.Cmd { return s.line.Open(s.line.Value()) }

// IsOpen reports whether the line takes the keys.
func (s *Search[H]) IsOpen() bool { return s.line.IsOpen() }

// View draws the line at most w cells wide.
func (s *Search[H]) View(w int) string { return s.line.View(w) }

// Query is what is looked for, to be marked in texts.
func (s *Search[H]) Query() words.Query { return s.query }

// Hits are the places found.
func (s *Search[H]) Hits() []H { return s.hits }

// Key takes a key while the line is open. It reports whether the search is to be
// made at once.
func (s *Search[H]) Key(k keys.PressMsg) (now bool, cmd tea.Cmd) {
	switch {
	case k.Action == keys.Open && !k.Writes():
		s.line.Close()
		return true, nil
	case k.Action == keys.Cancel && !k.Writes():
		s.line.Open(s.line.Before())
		s.line.Close()
		return true, nil
	}
	return false, s.Other(k.Key)
}

// Other takes any other message, such as pasted text, while the line is open.
func (s *Search[H]) Other(msg tea.Msg) tea.Cmd {
	changed, cmd := s.line.Update(msg)
	if !changed {
		return cmd
	}
	text := s.line.Value()
	return tea.Batch(cmd, tea.Tick(s.Pause, func(time.Time) tea.Msg { return RestedMsg{text} }))
}

// Rested reports whether the text is still the one that rested.
func (s *Search[H]) Rested(msg RestedMsg) bool { return msg.text == s.line.Value() }

// Look begins the search with a function that returns the places in their
// order. It runs in a command and must not touch the screen. Nil means that
// no word is looked for and that what was found is dropped.
func (s *Search[H]) Look(in func(words.Query) []H) tea.Cmd {
	text := s.line.Value()
	if text == "" {
		s.Drop()
		return nil
	}
	s.asked++
	seq := s.asked
	return func() tea.Msg {
		q := words.Parse(text)
		return FoundMsg[H]{seq, q, in(q)}
	}
}

// Again looks in a page that has changed, if anything is looked for.
func (s *Search[H]) Again(in func(words.Query) []H) tea.Cmd {
	if s.query.Empty() && s.asked == s.answered {
		return nil
	}
	return s.Look(in)
}

// Take takes what was found; news is false for an answer that came too late.
// show is the place to go to, nil if the cursor is to stay.
func (s *Search[H]) Take(msg FoundMsg[H]) (show *H, news bool) {
	if msg.seq != s.asked {
		return nil, false
	}
	fresh := s.query.Empty() || s.line.IsOpen()
	s.answered, s.query, s.hits = msg.seq, msg.query, msg.hits
	s.at = min(s.at, max(0, len(s.hits)-1))
	if fresh && len(s.hits) > 0 {
		s.at = 0
		return &s.hits[0], true
	}
	return nil, true
}

// Drop ends the search.
func (s *Search[H]) Drop() {
	s.line.Open("")
	s.line.Close()
	s.query, s.hits, s.at = words.Query{}, nil, 0
	s.asked++ // an answer under way is for nobody
	s.answered = s.asked
}

// Jump goes d places on, round the end. show is nil where there is none; news
// says what the reader would not see otherwise, none being the sentence for a
// page without the words.
func (s *Search[H]) Jump(d int, none string) (show *H, news tea.Cmd) {
	switch {
	case s.query.Empty():
		return nil, nav.Send(nav.SayMsg{Text: "Nothing is searched for: / begins."})
	case len(s.hits) == 0:
		return nil, nav.Send(nav.SayMsg{Text: none})
	}
	was := s.at
	s.at = (s.at + d + len(s.hits)) % len(s.hits)
	switch {
	case d > 0 && s.at < was:
		news = nav.Send(nav.SayMsg{Text: "On from the first match."})
	case d < 0 && s.at > was:
		news = nav.Send(nav.SayMsg{Text: "On from the last match."})
	}
	return &s.hits[s.at], news
}

// Place says where the search is: "3/12".
func (s *Search[H]) Place() string {
	switch {
	case s.query.Empty():
		return ""
	case len(s.hits) == 0:
		return "no match"
	}
	return fmt.Sprintf("%d/%d", s.at+1, len(s.hits))
}
