package pagesearch

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data/words"
	"casebook/ui/keys"
)

// page finds the words of a query in a few texts.
func page(texts ...string) func(words.Query) []int {
	return func(q words.Query) []int {
		var out []int
		for i, t := range texts {
			if len(q.Hits(t)) > 0 {
				out = append(out, i)
			}
		}
		return out
	}
}

func typed(s *Search[int], text string) {
	s.Open()
	for _, r := range text {
		s.Key(keys.PressMsg{Key: tea.KeyPressMsg{Code: r, Text: string(r)}})
	}
}

func take(t *testing.T, s *Search[int], cmd tea.Cmd) (*int, bool) {
	t.Helper()
	msg, ok := cmd().(FoundMsg[int])
	if !ok {
		t.Fatal("a search answers with what it found")
	}
	return s.Take(msg)
}

func TestAnAnswerThatCameTooLateIsDropped(t *testing.T) {
	texts := page("a lantern", "no light", "lanterns again")
	s := New[int]()
	typed(&s, "light")
	late := s.Look(texts)
	s.Key(keys.PressMsg{Action: keys.Cancel, Key: keys.Binding{Keys: []string{"esc"}}.Press()})
	typed(&s, "lantern")
	now := s.Look(texts)
	if show, news := take(t, &s, now); !news || show == nil || *show != 0 {
		t.Errorf("the search shows %v", show)
	}
	if _, news := take(t, &s, late); news || !slices.Equal(s.Hits(), []int{0, 2}) {
		t.Errorf("a stale answer counts: %v", s.Hits())
	}
	pending := s.Look(texts)
	s.Drop()
	if _, news := take(t, &s, pending); news || s.Place() != "" {
		t.Error("a dropped search comes back")
	}
}

func TestAPageThatChangesIsSearchedAgain(t *testing.T) {
	s := New[int]()
	if s.Again(page("a lantern")) != nil {
		t.Error("nothing is looked for, and yet a search begins")
	}
	typed(&s, "lantern")
	old := s.Look(page("a lantern")) // the page changes before the answer
	again := s.Again(page("none", "a lantern"))
	if again == nil {
		t.Fatal("a search under way is forgotten when the page changes")
	}
	take(t, &s, again)
	take(t, &s, old)
	if !slices.Equal(s.Hits(), []int{1}) {
		t.Errorf("found %v", s.Hits())
	}
}

func TestJumpGoesRoundAndSaysSo(t *testing.T) {
	s := New[int]()
	if show, news := s.Jump(1, "none"); show != nil || news == nil {
		t.Error("a jump without a search says nothing")
	}
	typed(&s, "lantern")
	take(t, &s, s.Look(page("lantern", "x", "lantern")))
	if s.Place() != "1/2" {
		t.Error(s.Place())
	}
	if show, news := s.Jump(1, ""); *show != 2 || news != nil || s.Place() != "2/2" {
		t.Error("not at the second", s.Place())
	}
	if show, news := s.Jump(1, ""); *show != 0 || news == nil {
		t.Error("going round is not said")
	}
	if show, news := s.Jump(-1, ""); *show != 2 || news == nil {
		t.Error("going round backwards is not said")
	}
	s.Key(keys.PressMsg{Action: keys.Cancel, Key: keys.Binding{Keys: []string{"esc"}}.Press()})
	typed(&s, "x")
	take(t, &s, s.Look(page("nothing")))
	if show, news := s.Jump(1, "none"); show != nil || news == nil || s.Place() != "no match" {
		t.Error("no match is not said", s.Place())
	}
}
