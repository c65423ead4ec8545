package widget

import "testing"

func TestHoldsAll(t *testing.T) {
	for _, x := range []struct {
		text, typed string
		want        bool
	}{
		{"Bristol, City of", "city BRIS", true},
		{"Bristol, City of", "city brest", false},
		{"Bristol, City of", "  ", true},
		{"", "", true},
		{"", "x", false},
	} {
		if got := HoldsAll(x.text, x.typed); got != x.want {
			t.Errorf("%q in %q: %v", x.typed, x.text, got)
		}
	}
}
