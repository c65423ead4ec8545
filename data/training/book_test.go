package training

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"casebook/data"
)

// book is a casebook in memory.
type book struct{ *data.Casebook }

var builtinOnce = sync.OnceValues(data.Builtin)

func builtin(t testing.TB) book {
	t.Helper()
	c, err := builtinOnce()
	if err != nil {
		t.Fatal(err)
	}
	return book{c}
}

func (b book) Authorities() ([]data.Authority, error) { return b.Casebook.Authorities, nil }

func (b book) Authority(id string) (data.Authority, error) {
	for _, a := range b.Casebook.Authorities {
		if a.ID == id {
			return a, nil
		}
	}
	return data.Authority{}, data.ErrNotFound
}

func (b book) AuthorityInspections(id string) ([]data.Inspection, error) {
	var out []data.Inspection
	for _, in := range b.Casebook.Inspections {
		if in.Authority == id {
			out = append(out, in)
		}
	}
	slices.SortStableFunc(out, func(x, y data.Inspection) int {
		return strings.Compare(string(x.SortDate())+string(x.Published.Date), string(y.SortDate())+string(y.Published.Date))
	})
	return out, nil
}

func (b book) AuthorityFindings(id string) ([]data.Finding, error) {
	var out []data.Finding
	for _, f := range b.Casebook.Findings {
		if strings.HasPrefix(f.Inspection, id+"-") {
			out = append(out, f)
		}
	}
	return out, nil
}

func (b book) Events(id string) ([]data.Event, error) {
	var out []data.Event
	for _, e := range b.Casebook.Events {
		if e.Authority == id {
			out = append(out, e)
		}
	}
	return out, nil
}

func (b book) Sources() (map[string]data.Source, error) {
	out := map[string]data.Source{}
	for _, s := range b.Casebook.Sources {
		out[s.ID] = s
	}
	return out, nil
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
