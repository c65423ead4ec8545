package taxonomy

import (
	"fmt"
	"slices"
	"strings"
)

// With returns the taxonomy with one entry changed, or added where there is
// none of that id. The error says what is wrong with it, in the words of a
// file's mistakes.
func (t Taxonomy) With(e Entry) (Taxonomy, error) {
	out := Taxonomy{all: slices.Clone(t.all)}
	if i := out.index(e.ID); i >= 0 {
		e.Own = out.all[i].Own
		out.all[i] = e
	} else {
		e.Own = true
		out.all = append(out.all, e)
	}
	return out.checked()
}

// Without returns the taxonomy with an entry as it was built in, or gone where
// it was the reader's own.
func (t Taxonomy) Without(id string) (Taxonomy, error) {
	out := Taxonomy{all: slices.Clone(t.all)}
	i := out.index(id)
	if i < 0 {
		return t, fmt.Errorf("there is no theme %q", id)
	}
	if out.all[i].Own {
		out.all = slices.Delete(out.all, i, i+1)
	} else {
		b, _ := Builtin().entry(id)
		out.all[i] = b
	}
	return out.checked()
}

// checked reads the taxonomy back as a file, so that an edit cannot make what a
// file could not say.
func (t Taxonomy) checked() (Taxonomy, error) {
	read, err := Read(t.Format(), "themes")
	if err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		_, words, _ := strings.Cut(first, ": ")
		return Taxonomy{}, fmt.Errorf("%s", words)
	}
	return read, nil
}
