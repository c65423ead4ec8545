package compare_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
)

func TestOfGathersBothSides(t *testing.T) {
	facts := datatest.Builtin(t)
	c, err := compare.Of(facts, "birmingham-2014-03-sif", "birmingham-2018-12-ilacs", compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c.FindingsA != 24 || c.FindingsB != 10 || c.HiddenA != 3 || c.HiddenB != 3 {
		t.Errorf("findings %d, %d; hidden %d, %d", c.FindingsA, c.FindingsB, c.HiddenA, c.HiddenB)
	}
	if len(c.Themes) != 17 || c.Changes[data.NotMentioned] != 10 || c.Changes[data.CannotTell] != 3 {
		t.Errorf("%d themes, %v", len(c.Themes), c.Changes)
	}
	if len(c.AllA) != 10 || !c.OneAuthority() || c.AuthorityB.Name != "Birmingham" {
		t.Errorf("%d inspections of %q", len(c.AllA), c.AuthorityB.Name)
	}
	with, err := compare.Of(facts, "birmingham-2014-03-sif", "birmingham-2018-12-ilacs", compare.Options{OtherVoices: true})
	if err != nil || with.FindingsA != 27 || with.HiddenA != 0 {
		t.Errorf("with other voices: %d findings, %d hidden, %v", with.FindingsA, with.HiddenA, err)
	}
	if _, err := compare.Of(facts, "birmingham-2014-03-sif", "nowhere", compare.Options{}); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("an unknown inspection: %v", err)
	}
}

// TestMatchedAgain: what is matched again, with other pairs and of other voices
// too, is what a fresh comparison would say.
func TestMatchedAgain(t *testing.T) {
	facts := datatest.Builtin(t)
	const a, b = "birmingham-2014-03-sif", "birmingham-2018-12-ilacs"
	kept, err := compare.Gather(facts, a, b, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pair := func(ofsted bool) data.Pair {
		left, right, _, _ := kept.Held()
		i := slices.IndexFunc(left, func(f data.Finding) bool { return (f.Attribution == data.Ofsted) == ofsted })
		return data.Pair{A: data.PairEnd{Finding: left[i].ID, Inspection: a}, B: data.PairEnd{Finding: right[0].ID, Inspection: b}, Together: true}
	}
	for i, pairs := range [][]data.Pair{nil, {pair(false)}, nil, {pair(true)}, {pair(true), pair(false)}} {
		fresh, err := compare.Of(facts, a, b, compare.Options{}, pairs...)
		if err = errors.Join(err, kept.Match(pairs...)); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(kept.Matters, fresh.Matters) || !reflect.DeepEqual(kept.New, fresh.New) || len(kept.Matters) == 0 {
			t.Errorf("pairs %d: matched again it says another thing", i)
		}
	}
}

func TestPartly(t *testing.T) {
	whole := data.Inspection{Coverage: data.Complete, Framework: data.SIF}
	part := data.Inspection{Coverage: data.Partial, Framework: data.SIF}
	letter := data.Inspection{Coverage: data.Complete, Framework: data.Focused}
	for _, x := range []struct {
		name string
		a, b data.Inspection
		want string
	}{
		{"both whole", whole, whole, ""}, {"A in part", part, whole, "A partial"}, {"B in part", whole, part, "B partial"}, {"both in part", part, part, "A and B partial"},
		{"a visit", whole, letter, "B one service"}, {"a part and a visit", part, letter, "A partial, B one service"}, {"two visits", letter, letter, "A and B one service"},
	} {
		if got := (compare.Comparison{A: x.a, B: x.b}).Partly(); got != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
