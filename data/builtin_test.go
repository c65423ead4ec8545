package data

import "testing"

func TestBuiltinHoldsEveryFact(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	judgements := 0
	for _, in := range c.Inspections {
		judgements += len(in.Judgements)
	}
	for _, x := range []struct {
		what      string
		got, want int
	}{
		{"authorities", len(c.Authorities), 158},
		{"inspections (489 of reports and documents, 349 of published tables)", len(c.Inspections), 838},
		{"judgements (2,568 of reports and documents, 452 of published tables)", judgements, 3020},
		{"findings", len(c.Findings), 124},
		{"events", len(c.Events), 15},
		{"threads", len(c.Threads), 37},
		{"flags", len(c.Flags), 24},
		{"themes", len(BuiltinThemes()), 24},
	} {
		if x.got != x.want {
			t.Errorf("%s: got %d, want %d", x.what, x.got, x.want)
		}
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}
