package data

import (
	"maps"
	"testing"
)

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
		{"events", len(c.Events), 22},
		{"flags", len(c.Flags), 34},
		{"themes", len(BuiltinThemes()), 24},
	} {
		if x.got != x.want {
			t.Errorf("%s: got %d, want %d", x.what, x.got, x.want)
		}
	}
}

// TestEveryStoryHoldsItsFacts counts each story by itself.
func TestEveryStoryHoldsItsFacts(t *testing.T) {
	c := mustBuiltin(t)
	type counts struct{ findings, threads int }
	want := map[string]counts{
		"birmingham":                {402, 56},
		"cheshire-west-and-chester": {182, 34},
		"norfolk":                   {204, 37},
	}
	of := map[string]string{}
	for _, in := range c.Inspections {
		of[in.ID] = in.Authority
	}
	got := map[string]counts{}
	for _, f := range c.Findings {
		n := got[of[f.Inspection]]
		n.findings++
		got[of[f.Inspection]] = n
	}
	for _, h := range c.Threads {
		n := got[h.Authority]
		n.threads++
		got[h.Authority] = n
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}
