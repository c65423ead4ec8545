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
	tax, err := Read([]byte("[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp\"]\n"), "f")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := tax.Rules()
	if err != nil {
		t.Fatal(err)
	}
	named := func(x *Tally) string {
		p := Plan{Tally: *x, Rules: rules}
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
	p := Plan{Tally: one, Rules: rules}
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

// TestAWordThatStandsNowhereIsNamed beside others of its theme that stand somewhere,
// also where findings were counted apart.
func TestAWordThatStandsNowhereIsNamed(t *testing.T) {
	for _, x := range []struct{ name, words, said string }{
		{"none", `"lamp*", "oil"`, "Your words for Lamps occur in 2 paragraphs, 2 would get the theme."},
		{"a word", `"lamp*", "wick", "oil"`, "Your words for Lamps occur in 2 paragraphs, 2 would get the theme. Of your words no paragraph has wick."},
		{"an ending, a phrase, one that keeps away", `"lamp*", "lam*", "lampsh*", "oil lit", "oil", "-candle"`, "Your words for Lamps occur in 2 paragraphs, 2 would get the theme. Of your words no paragraph has -candle, oil lit, lampsh*."},
		{"all", `"wick", "candle*"`, "Your words for Lamps occur in no paragraph."},
	} {
		t.Run(x.name, func(t *testing.T) {
			tax, err := Read([]byte("[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = ["+x.words+"]\n"), "f")
			if err != nil {
				t.Fatal(err)
			}
			p := Plan{Taxonomy: tax, Before: Builtin()}
			if p.Rules, err = tax.Rules(); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{"Lamps are lit with oil.", "A lamp is lit.", "No light."} {
				var part Tally
				given, stand := p.Rules.YourWords(text)
				part.Stand(stand)
				for range given {
					part.Hold("lamps", WordExample{Finding: text}, true)
				}
				part.Add(text, nil, nil, false)
				p.Join(part)
			}
			if got := p.YourWords()[0].sentence(100); got != x.said {
				t.Errorf("said %q", got)
			}
		})
	}
}
