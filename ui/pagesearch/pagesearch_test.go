package pagesearch

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// screen is a page of a few texts; shown are the places that the search went to.
type screen struct {
	Search[int]
	texts []string
	shown []int
}

func start(texts ...string) *screen {
	s := &screen{texts: texts}
	s.Search = New(Page[int]{
		In: func() func(func(string) bool) []int {
			texts := s.texts
			return func(match func(string) bool) []int {
				var out []int
				for i, t := range texts {
					if match(t) {
						out = append(out, i)
					}
				}
				return out
			}
		},
		Show: func(at int) tea.Cmd { s.shown = append(s.shown, at); return nil },
		None: func() string { return "none" },
	})
	s.Pause = 0
	return s
}

// press works keys by their names; what they ask for waits in the commands.
func (s *screen) press(names ...string) (last tea.Cmd) {
	for _, n := range names {
		k := keys.Default().Resolve(keys.InInspection, keys.Binding{Keys: []string{n}}.Press())
		cmd, ok := s.Update(k)
		if !ok {
			cmd, _ = s.Act(k.Action)
		}
		last = cmd
	}
	return last
}

// look types a text and asks for it with Enter.
func (s *screen) look(text string) tea.Cmd {
	s.press("/")
	for range s.line.Value() {
		s.press("backspace")
	}
	return s.press(append(strings.Split(text, ""), "enter")...)
}

// take hands over what a command brings; it reports whether it was taken.
func (s *screen) take(t *testing.T, cmd tea.Cmd) bool {
	t.Helper()
	msg, ok := cmd().(request.ReadMsg[found[int]])
	if !ok {
		t.Fatal("a search answers with what it found")
	}
	asked := s.finds.Asked()
	s.Update(msg)
	return asked && !s.finds.Asked()
}

func newsOf(cmd tea.Cmd) string {
	if cmd == nil {
		return ""
	}
	msg, _ := cmd().(nav.SayMsg)
	return msg.Text
}

func TestAnAnswerThatCameTooLateIsDropped(t *testing.T) {
	s := start("a lantern", "no light", "lanterns again")
	late := s.look("light")
	now := s.look("lantern")
	if !s.take(t, now) || !slices.Equal(s.shown, []int{0}) {
		t.Errorf("the search shows %v", s.shown)
	}
	if s.take(t, late) || !slices.Equal(s.Hits(), []int{0, 2}) {
		t.Errorf("a stale answer counts: %v", s.Hits())
	}
	pending := s.Again()
	if !s.Drop() {
		t.Error("a search that is dropped was none")
	}
	if s.take(t, pending) || s.Place() != "" || s.Drop() {
		t.Error("a dropped search comes back")
	}
}

func TestAPageThatChangesIsSearchedAgain(t *testing.T) {
	s := start("a lantern")
	if s.Again() != nil {
		t.Error("nothing is looked for, and yet a search begins")
	}
	old := s.look("lantern") // the page changes before the answer
	s.texts = []string{"none", "a lantern"}
	again := s.Again()
	if again == nil {
		t.Fatal("a search under way is forgotten when the page changes")
	}
	s.take(t, again)
	if s.take(t, old); !slices.Equal(s.Hits(), []int{1}) {
		t.Errorf("found %v", s.Hits())
	}
	s.texts = []string{"a lantern", "another lantern"}
	if s.take(t, s.Again()); !slices.Equal(s.shown, []int{1}) {
		t.Errorf("the cursor goes to %v though only the page has changed", s.shown)
	}
}

func TestGoingFromPlaceToPlace(t *testing.T) {
	s := start("lantern", "x", "lantern")
	if got := newsOf(s.press("n")); !strings.Contains(got, "/ begins") {
		t.Errorf("a jump without a search says %q", got)
	}
	s.take(t, s.look("lantern"))
	for _, x := range []struct{ key, place, news string }{
		{"n", "2/2", ""}, {"n", "1/2", "On from the first match."}, {"N", "2/2", "On from the last match."},
	} {
		if news := newsOf(s.press(x.key)); news != x.news || s.Place() != x.place {
			t.Errorf("%s: %q at %s, want %q at %s", x.key, news, s.Place(), x.news, x.place)
		}
	}
	if !slices.Equal(s.shown, []int{0, 2, 0, 2}) {
		t.Errorf("shown %v", s.shown)
	}
	s.take(t, s.look("zebra"))
	if news := newsOf(s.press("n")); news != "none" || s.Place() != "no match" {
		t.Errorf("no match: %q at %q", news, s.Place())
	}
}

func TestEveryWordIsLookedFor(t *testing.T) {
	s := start("plans for children", "zebras for children", "a plan for a zebra")
	if s.take(t, s.look("zebra plan")); !slices.Equal(s.Hits(), []int{2}) {
		t.Errorf("found %v", s.Hits())
	}
}

func TestOtherWordingsAreTurnedOffAndOn(t *testing.T) {
	s := start("a delay", "a late visit")
	if s.take(t, s.look("late ")); !slices.Equal(s.Hits(), []int{0, 1}) {
		t.Errorf("found %v", s.Hits())
	}
	if s.take(t, s.press("=")); !slices.Equal(s.Hits(), []int{1}) {
		t.Errorf("as typed: found %v", s.Hits())
	}
	if s.take(t, s.press("=")); !slices.Equal(s.Hits(), []int{0, 1}) {
		t.Errorf("on again: found %v", s.Hits())
	}
}

func TestAnEmptiedLineFindsNothingAndStaysOpen(t *testing.T) {
	s := start("lantern")
	s.take(t, s.look("l"))
	s.press("/", "backspace")
	if !s.IsOpen() || !s.Query().Empty() {
		t.Errorf("open %v, looks for %v", s.IsOpen(), s.Query())
	}
	if s.take(t, s.press("esc")); s.IsOpen() || s.Place() != "1/1" {
		t.Errorf("Esc does not go back to the words before: %q", s.Place())
	}
}

// TestAReading: what has come is shown, and what is typed is the search's.
func TestAReading(t *testing.T) {
	var shown, acted int
	r := Reading[int, int]{Search: start("lantern").Search}
	update := func(msg tea.Msg) tea.Cmd {
		return r.Update(msg, func() { shown++ }, func(keys.Action) tea.Cmd { acted++; return nil })
	}
	press := func(a keys.Action) tea.Cmd { return update(keys.PressMsg{Action: a}) }
	if press(keys.Search); r.Search.IsOpen() {
		t.Error("a page that is not read yet is searched")
	}
	update(r.Page.Ask(func() (int, error) { return 0, errors.New("wet") })())
	update(r.Page.Ask(func() (int, error) { return 7, nil })())
	if shown != 1 || *r.Page.Got() != 7 {
		t.Errorf("shown %d times", shown)
	}
	press(keys.Why)
	press(keys.Search)
	update(keys.PressMsg{Key: tea.KeyPressMsg{Code: 'i', Text: "i"}, Action: keys.Why})
	if !r.Search.IsOpen() || acted != 2 { // before it was read, and Why
		t.Errorf("open %v, %d actions", r.Search.IsOpen(), acted)
	}
	r.Search.Drop()
	if _, ok := press(keys.Back)().(nav.BackMsg); !ok {
		t.Error("back does not leave")
	}
}
