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
		{"authorities", len(c.Authorities), 156},
		{"inspections (9 of Birmingham and 484 rated, 4 in both)", len(c.Inspections), 489},
		{"judgements (2,563 and 5 of Birmingham 2010 and 2012)", judgements, 2568},
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
