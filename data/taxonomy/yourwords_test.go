package taxonomy

import (
	"fmt"
	"testing"
)

// TestExamplesComeFromAllOver: of a thousand findings of ten authorities not only the
// first one's are named, the same ones however they were counted, in order.
func TestExamplesComeFromAllOver(t *testing.T) {
	count := func(from, step int, tallies ...*Tally) {
		for i := range 1000 {
			n := (from + i*step) % 1000
			tallies[n%len(tallies)].Hold("lamps", WordExample{Finding: fmt.Sprintf("%c-town/p%03d", 'a'+n/100, n%100)}, true)
		}
	}
	named := func(x *Tally) string {
		p := Plan{Tally: *x}
		p.Worded = []string{"lamps"}
		return fmt.Sprint(p.YourWords()[0].Examples)
	}
	var one, half, other Tally
	count(0, 1, &one)
	count(500, 7, &half, &other)
	half.joinWords(other)
	if named(&one) != named(&half) {
		t.Errorf("%s, and counted otherwise %s", named(&one), named(&half))
	}
	towns, before := map[byte]bool{}, ""
	for _, e := range one.words["lamps"].Examples {
		towns[e.Finding[0]] = true
	}
	p := Plan{Tally: one}
	p.Worded = []string{"lamps"}
	for _, e := range p.YourWords()[0].Examples {
		if e.Finding < before {
			t.Errorf("%s stands behind %s", e.Finding, before)
		}
		before = e.Finding
	}
	if len(towns) < 4 {
		t.Errorf("all from %v", towns)
	}
}
