package data

import (
	"slices"
	"testing"
)

func TestTrustsWorkForAuthoritiesThatWeHold(t *testing.T) {
	book, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if len(Trusts()) == 0 {
		t.Error("no trust is known")
	}
	for _, trust := range Trusts() {
		for _, id := range trust.Authorities {
			if !slices.ContainsFunc(book.Authorities, func(a Authority) bool { return a.ID == id }) {
				t.Errorf("%s works for %s, which is no authority", trust.Name, id)
			}
		}
	}
}
