package filter

import (
	"strings"
	"testing"

	"casebook/data"
)

// What counts leave out of themselves gives way to any choice of frameworks or
// inspections, and is taken back like every other part of a filter.
func TestOwnServices(t *testing.T) {
	send := string(data.SEND)
	for name, c := range map[string]struct {
		f    Filter
		want bool
	}{
		"nothing chosen":        {Default(), true},
		"an authority chosen":   {Default().Include(Authority, "leeds"), true},
		"a framework chosen":    {Default().Include(Framework, "ilacs"), false},
		"area SEND chosen":      {Default().Include(Framework, send), false},
		"a framework left out":  {Default().Exclude(Framework, "sif"), false},
		"an inspection kept to": {Default().Within(data.Inspection{ID: "leeds-2025-05-send"}), false},
		"chosen after all":      {Default().OwnServices().Include(Framework, send).OwnServices(), false},
	} {
		got := strings.Join(c.f.OwnServices().Pick(Framework).Exclude, " ") == send
		if got != c.want {
			t.Errorf("%s: area SEND left out: %v, want %v", name, got, c.want)
		}
	}
	if asked := Default().OwnServices().Asked(nil, data.ThemeSet{}); !strings.Contains(asked, "NOT framework: SEND") {
		t.Errorf("a filter does not say what it leaves out: %q", asked)
	}
	all, err := Default().With(Framework, []string{"all"}, false, names)
	if err != nil || !all.Equal(Default()) {
		t.Errorf("every framework: %v, %v", all, err)
	}
}
