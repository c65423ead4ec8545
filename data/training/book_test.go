package training

import (
	"fmt"
	"sync"
	"testing"

	"casebook/data/datatest"
)

// book is a casebook in memory.
type book = datatest.Book

var builtinOnce = sync.OnceValues(datatest.Facts)

func builtin(t testing.TB) book {
	t.Helper()
	c, err := builtinOnce()
	if err != nil {
		t.Fatal(err)
	}
	return book{Casebook: c}
}

func facts(t testing.TB, authority string) Facts {
	t.Helper()
	f, err := Gather(builtin(t), authority)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// spread writes a slide as lines, the choices last and only if wanted.
func spread(s Slide, choices bool) string {
	if !choices {
		s.Options = nil
	}
	answer, change := s.Answer, s.Change
	s.Answer, s.Change = nil, nil
	text := fmt.Sprintf("%+v", s)
	if answer != nil {
		text += fmt.Sprintf("\nanswer %+v", *answer)
	}
	if change != nil {
		text += fmt.Sprintf("\nchange %+v", *change)
	}
	return text
}
