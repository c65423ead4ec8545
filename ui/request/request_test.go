package request

import (
	"errors"
	"strings"
	"testing"

	"casebook/ui/style"
)

func told(n int, err error) func() (int, error) { return func() (int, error) { return n, err } }

func TestTheLastQuestionCounts(t *testing.T) {
	var a Answer[int]
	first, second := a.Ask(told(1, nil)), a.Ask(told(2, nil))
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
	if news, cmd := a.Take(a.Ask(told(0, errors.New("wet")))().(ReadMsg[int])); news || cmd == nil || a.Got() != nil {
		t.Error("the failure is not said")
	}
	if got := a.Waiting(st, "Page", "Reading.", "Not read.", 60, 3); !strings.Contains(got, "Not read. wet q goes back.") {
		t.Errorf("fails with %q", got)
	}
	a.Take(a.Ask(told(3, nil))().(ReadMsg[int]))
	a.Take(a.Ask(told(0, errors.New("wet")))().(ReadMsg[int]))
	if *a.Got() != 3 {
		t.Errorf("shows %d", *a.Got())
	}
}
