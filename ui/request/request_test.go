package request

import (
	"errors"
	"strings"
	"testing"

	"casebook/ui/style"
)

func reads(n int, err error) func() (int, error) { return func() (int, error) { return n, err } }

func TestTheLastQuestionCounts(t *testing.T) {
	var a Answer[int]
	first, second := a.Ask(reads(1, nil)), a.Ask(reads(2, nil))
	if news, _ := a.Take(second().(ReadMsg[int])); !news || *a.Got() != 2 {
		t.Errorf("news %v, got %v", news, a.Got())
	}
	if news, cmd := a.Take(first().(ReadMsg[int])); news || cmd != nil || *a.Got() != 2 {
		t.Errorf("a late answer is taken: %v", *a.Got())
	}
}

func TestAFailureIsSaidAndWhatIsShownStays(t *testing.T) {
	var a Answer[int]
	st := style.New(style.Mono, style.ASCII())
	if got := a.Waiting(st, "Page", "Reading.", "Not read.", 20, 3); !strings.Contains(got, "Reading.") {
		t.Errorf("waits with %q", got)
	}
	if news, cmd := a.Take(a.Ask(reads(0, errors.New("wet")))().(ReadMsg[int])); news || cmd == nil || a.Got() != nil {
		t.Error("the failure is not said")
	}
	if got := a.Waiting(st, "Page", "Reading.", "Not read.", 60, 3); !strings.Contains(got, "Not read. wet q goes back.") {
		t.Errorf("fails with %q", got)
	}
	a.Take(a.Ask(reads(3, nil))().(ReadMsg[int]))
	a.Take(a.Ask(reads(0, errors.New("wet")))().(ReadMsg[int]))
	if *a.Got() != 3 {
		t.Errorf("shows %d", *a.Got())
	}
}

func TestOnlyWhatTheCursorRestsOnIsRead(t *testing.T) {
	var a Answer[int]
	passed, rests := a.AskAfter(0, reads(1, nil)), a.AskAfter(0, reads(2, nil))
	if a.Rested(passed().(RestedMsg[int])) != nil {
		t.Error("what was passed over is read")
	}
	if !a.Asked() {
		t.Error("nothing is waited for")
	}
	a.Take(a.Rested(rests().(RestedMsg[int]))().(ReadMsg[int]))
	if a.Asked() || *a.Got() != 2 {
		t.Errorf("asked %v, got %v", a.Asked(), a.Got())
	}
}

func TestAnAnswerForWhatWasThereBeforeIsDropped(t *testing.T) {
	var a Answer[int]
	late := a.Ask(reads(1, nil))
	a.Drop()
	again := a.Ask(reads(2, nil))
	if news, _ := a.Take(late().(ReadMsg[int])); news {
		t.Error("it is taken")
	}
	if news, _ := a.Take(again().(ReadMsg[int])); !news {
		t.Error("the new one is not")
	}
}
