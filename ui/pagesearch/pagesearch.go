// Package pagesearch is the search in a page, whole: the line to type in, the
// places where the words stand, which of them is seen, and the keys for all that.
//
// It knows keys and words. It must not know what a page is made of: a screen
// says what to look through and goes to a place in its own terms, H.
package pagesearch

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/data/words"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// pause is how long typing rests before the page is searched.
const pause = 50 * time.Millisecond

const nothingSearched = "Nothing is searched for: / begins."

// Page is what a search asks of a screen.
type Page[H any] struct {
	// In returns what finds the places, in their order, whose texts match. That
	// runs in a command and must not touch the screen. Nil means that there is
	// nothing to look through yet.
	In func() func(match func(text string) bool) []H
	// Show goes to a place.
	Show func(H) tea.Cmd
	// Marked tells that other words are to be marked; nil where nothing is drawn
	// in advance.
	Marked func()
	// None is the sentence for a page without the words.
	None func() string
}

// Search is a search in a page. Make one with New.
type Search[H any] struct {
	Pause time.Duration // of typing; tests shorten it

	page  Page[H]
	line  widget.Input
	query words.Query
	hits  []H
	at    int // the hit that is seen
	finds request.Answer[found[H]]
}

// found is what a search found.
type found[H any] struct {
	query words.Query
	hits  []H
}

// New makes a search that is not begun.
func New[H any](p Page[H]) Search[H] {
	if p.Marked == nil {
		p.Marked = func() {}
	}
	return Search[H]{Pause: pause, page: p, line: widget.NewInput("/")}
}

// IsOpen reports whether the line takes the keys.
func (s *Search[H]) IsOpen() bool { return s.line.IsOpen() }

// View draws the line at most w cells wide.
func (s *Search[H]) View(w int) string { return s.line.View(w) }

// Query is what is looked for, to be marked in texts.
func (s *Search[H]) Query() words.Query { return s.query }

// Hits are the places found.
func (s *Search[H]) Hits() []H { return s.hits }

// Update takes the search's own messages, and while the line is open every key
// and what is pasted. A screen hands it what it does not know itself; ok is
// false for what is not the search's either.
func (s *Search[H]) Update(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	switch msg := msg.(type) {
	case request.RestedMsg[found[H]]:
		return s.finds.Rested(msg), true
	case request.ReadMsg[found[H]]:
		return s.take(msg), true
	case keys.PressMsg:
		if s.IsOpen() {
			return s.key(msg), true
		}
	default:
		if s.IsOpen() {
			return s.typed(msg), true
		}
	}
	return nil, false
}

// Act carries out the keys of a search while its line is closed: it begins one
// and goes from place to place. ok is false for any other action.
func (s *Search[H]) Act(a keys.Action) (cmd tea.Cmd, ok bool) {
	switch a {
	case keys.Search:
		return s.line.Open(s.line.Value()), true
	case keys.NextMatch:
		return s.jump(1), true
	case keys.PrevMatch:
		return s.jump(-1), true
	case keys.AsTyped:
		if s.query.Empty() {
			return nav.Send(nav.SayMsg{Text: nothingSearched}), true
		}
		s.line.Open(words.AsTyped(s.line.Value(), !s.query.AsTyped()))
		s.line.Close()
		return s.look(), true
	}
	return nil, false
}

// key takes a key while the line is open.
func (s *Search[H]) key(k keys.PressMsg) tea.Cmd {
	switch {
	case k.Action == keys.Open && !k.Writes():
		s.line.Close()
		return s.look()
	case k.Action == keys.Cancel && !k.Writes():
		s.line.Open(s.line.Before())
		s.line.Close()
		return s.look()
	}
	return s.typed(k.Key)
}

// typed takes what is typed or pasted, and searches once that rests.
func (s *Search[H]) typed(msg tea.Msg) tea.Cmd {
	changed, cmd := s.line.Update(msg)
	if !changed {
		return cmd
	}
	if s.line.Value() == "" {
		s.forget()
		return cmd
	}
	if read := s.reading(); read != nil {
		return tea.Batch(cmd, s.finds.AskAfter(s.Pause, read))
	}
	return cmd
}

// look searches for what stands in the line.
func (s *Search[H]) look() tea.Cmd {
	if fields := filter.Fields(s.line.Value()); len(fields) > 0 {
		s.forget()
		return nav.Send(nav.SayMsg{Text: fields[0] + " chooses findings, in Browse (1) and in \"casebook search\"; here words are looked for.", Bad: true})
	}
	if s.line.Value() == "" {
		s.forget()
		return nil
	}
	if read := s.reading(); read != nil {
		return s.finds.Ask(read)
	}
	return nil
}

func (s *Search[H]) reading() func() (found[H], error) {
	in, text := s.page.In(), s.line.Value()
	if in == nil {
		return nil
	}
	return func() (found[H], error) {
		q := words.Parse(text)
		return found[H]{q, in(q.In)}, nil
	}
}

// Again looks in a page that has changed, if anything is looked for.
func (s *Search[H]) Again() tea.Cmd {
	if s.query.Empty() && !s.finds.Asked() {
		return nil
	}
	return s.look()
}

// take takes what was found and goes to the first place of a new search; where
// the page changed under an older one the cursor stays.
func (s *Search[H]) take(msg request.ReadMsg[found[H]]) tea.Cmd {
	if news, cmd := s.finds.Take(msg); !news {
		return cmd
	}
	fresh := s.query.Empty() || s.line.IsOpen()
	got := s.finds.Got()
	s.query, s.hits = got.query, got.hits
	s.at = min(s.at, max(0, len(s.hits)-1))
	s.page.Marked()
	if fresh && len(s.hits) > 0 {
		s.at = 0
		return s.page.Show(s.hits[0])
	}
	return nil
}

// Drop ends the search; it reports whether there was one.
func (s *Search[H]) Drop() bool {
	was := !s.query.Empty() || s.finds.Asked()
	s.line.Open("")
	s.line.Close()
	s.forget()
	return was
}

// forget drops what was found and what is still looked for.
func (s *Search[H]) forget() {
	s.query, s.hits, s.at = words.Query{}, nil, 0
	s.finds.Drop()
	s.page.Marked()
}

// jump goes d places on, round the end, and says what the reader would not see
// otherwise.
func (s *Search[H]) jump(d int) tea.Cmd {
	switch {
	case s.query.Empty():
		return nav.Send(nav.SayMsg{Text: nothingSearched})
	case len(s.hits) == 0:
		return nav.Send(nav.SayMsg{Text: s.page.None()})
	}
	was := s.at
	s.at = (s.at + d + len(s.hits)) % len(s.hits)
	show := s.page.Show(s.hits[s.at])
	switch {
	case d > 0 && s.at < was:
		return tea.Batch(show, nav.Send(nav.SayMsg{Text: "On from the first match."}))
	case d < 0 && s.at > was:
		return tea.Batch(show, nav.Send(nav.SayMsg{Text: "On from the last match."}))
	}
	return show
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
