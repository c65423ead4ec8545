package widget

import (
	"slices"
	"testing"
)

func TestHoldsAll(t *testing.T) {
	for _, x := range []struct {
		text, typed string
		want        bool
	}{
		{"Bristol, City of", "city BRIS", true},
		{"Bristol, City of", "city brest", false},
		{"Bristol, City of", "  ", true},
		{"", "", true},
		{"Front door, MASH", "frontdoor", true},
		{"Front door, MASH", "front-door", true},
		{"Front door, MASH", "...", false},
		{"", "x", false},
	} {
		if got := HoldsAll(x.text, x.typed); got != x.want {
			t.Errorf("%q in %q: %v", x.typed, x.text, got)
		}
	}
}

func TestWhatBeginsSoIsFoundFirst(t *testing.T) {
	names := []string{"Region: London", "City of London", "Barking and Donington", "Croydon", "Doncaster", "Donnington (Telford)"}
	name := func(i int) string { return names[i] }
	for _, x := range []struct {
		typed string
		want  []int
	}{
		{"don", []int{4, 5, 2, 0, 1, 3}},
		{"lon", []int{0, 1}},
		{"telf don", []int{5}},
		{"", []int{0, 1, 2, 3, 4, 5}},
		{"xyz", nil},
	} {
		if got := Found(len(names), x.typed, name); !slices.Equal(got, x.want) {
			t.Errorf("%q finds %v, want %v", x.typed, got, x.want)
		}
	}
	if Best(len(names), "don", name) != 4 || Best(len(names), "xyz", name) != -1 {
		t.Error("the best is another")
	}
}
