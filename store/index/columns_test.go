package index

import "testing"

func TestTheInspectionOfAFinding(t *testing.T) {
	c := &Columns{first: []uint32{0, 0, 3, 3, 8}, count: []uint32{0, 3, 0, 5, 1}, next: 9}
	want := []uint32{1, 1, 1, 3, 3, 3, 3, 3, 4}
	for n, w := range want {
		if i, ok := c.InspectionOf(uint32(n)); !ok || i != w {
			t.Errorf("finding %d is of inspection %d, %v; want %d", n, i, ok, w)
		}
	}
	if _, ok := c.InspectionOf(9); ok {
		t.Error("a finding beyond the last has an inspection")
	}
}
