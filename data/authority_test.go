package data

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSlug(t *testing.T) {
	for _, x := range []struct{ name, want string }{
		{"Kingston upon Hull", "kingston-upon-hull"},
		{"Bristol, City of", "bristol"},
		{"Herefordshire, County of", "herefordshire"},
		{"St. Helens", "st-helens"},
		{"Hammersmith & Fulham", "hammersmith-and-fulham"},
		{"King's Lynn", "kings-lynn"},
		{"King’s Lynn", "kings-lynn"},
		{"  Isles of Scilly ", "isles-of-scilly"},
		{"Дети и ДОМА", "дети-и-дома"},
		{"ΛΌΓΟΣ", "λόγοσ"},
		{"λόγος", "λόγοσ"},
		{"બાળકો", "બાળકો"},
		{"儿童", "儿童"},
		{"", ""},
	} {
		if got := Slug(x.name); got != x.want {
			t.Errorf("%q is %q, want %q", x.name, got, x.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := Slug(rapid.String().Draw(t, "name"))
		if Slug(s) != s {
			t.Fatalf("%q becomes %q", s, Slug(s))
		}
	})
}

func TestNamed(t *testing.T) {
	a := Authority{ID: "kingston-upon-hull", URN: "80477", Name: "Kingston upon Hull", Aliases: []string{"Hull", "Hull City Council"}}
	for _, x := range []struct {
		name string
		want bool
	}{
		{"kingston-upon-hull", true}, {"KINGSTON UPON HULL", true}, {"80477", true}, {"hull", true}, {"Hull city council", true},
		{"kingston", false}, {"Kingston upon Thames", false}, {"", false},
	} {
		if a.Named(x.name) != x.want {
			t.Errorf("%q: %v", x.name, !x.want)
		}
	}
}

// TestBuiltinNamesAreApart: no name leads to two authorities.
func TestBuiltinNamesAreApart(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Authorities {
		for _, name := range append([]string{a.ID, a.Name, a.URN}, a.Aliases...) {
			for _, b := range c.Authorities {
				if b.Named(name) != (a.ID == b.ID) {
					t.Errorf("%q of %s and %s", name, a.ID, b.ID)
				}
			}
		}
	}
}
