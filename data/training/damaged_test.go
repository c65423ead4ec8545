package training

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// scratched is a casebook in which one finding cannot be read.
type scratched struct {
	datatest.Book
	gone data.Unreadable
	why  error
}

func (s scratched) AuthorityFindings(id string) ([]data.Finding, error) {
	all, err := s.Book.AuthorityFindings(id)
	if s.gone.Inspection == "" {
		return nil, s.why
	}
	return all[1:], errors.Join(err, &data.UnreadableError{List: []data.Unreadable{s.gone}, Why: s.why})
}

func TestATrainingGoesOnWithoutWhatCannotBeRead(t *testing.T) {
	const in = "birmingham-2014-03-sif"
	gone := data.Unreadable{Inspection: in, Place: 1, Of: 27}
	f, err := Gather(scratched{builtin(t), gone, errors.New("a checksum differs")}, "birmingham")
	if err != nil {
		t.Fatal(err)
	}
	s := For(f)
	if w := s.Warnings(); len(w) != 1 || !strings.Contains(w[0], "1 of its 27 findings is damaged") || !slices.Equal(s.Unreadable(), []data.Unreadable{gone}) {
		t.Errorf("warnings %q", w)
	}
	noted := 0
	for _, x := range s.Slides(data.ByPublished, true) {
		if strings.Contains(x.Note, "is damaged") {
			noted++
			if x.Inspection != in {
				t.Errorf("the note of %s tells of another's damage", x.Inspection)
			}
		}
	}
	if noted == 0 {
		t.Error("no note for the speaker tells of it")
	}
	if text := told(t, Start(s)); !strings.Contains(text, "damaged and cannot be read") {
		t.Errorf("the result does not tell:\n%s", text)
	}
	broken := errors.New("the disk is gone")
	if _, err := Gather(scratched{Book: builtin(t), why: broken}, "birmingham"); !errors.Is(err, broken) {
		t.Errorf("another error: %v", err)
	}
}
