package inspections

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestNoInspectionIsCalledTwice: a visit is called by its framework already.
func TestNoInspectionIsCalledTwice(t *testing.T) {
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range book.Inspections {
		if name := called(in); strings.Count(name, in.Framework.Name()) != 1 {
			t.Errorf("%s is called %q", in.ID, name)
		}
	}
}
