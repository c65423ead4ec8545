package words

import (
	"slices"
	"strings"
	"testing"

	"casebook/data/datatest"
)

// TestEveryFormOfAStemCounts: most words of a text are passed over by how they begin,
// and none of those may be another form of what is looked for.
func TestEveryFormOfAStemCounts(t *testing.T) {
	datatest.Whole(t)
	special := strings.Fields("ski skis sky skies die dies dying died lie lying tie tying use using owe owing idly idle idling gently gentle ugly uglier early only singly " +
		"hope hoping hop hopping sensible sensibly ability able capably capable nation national rational rationalise organization activity relational possibly agency agencies")
	endings := []string{"", "s", "es", "ed", "ing", "ingly", "edly", "y", "ies", "ied", "e", "er", "ers", "ly", "ation", "ational", "ization", "isation", "izer", "ate", "iveness", "ivity",
		"ability", "ably", "able", "ibility", "ibly", "ible", "alism", "ality", "ally", "al", "fulness", "fully", "ful", "ousness", "ously", "lessly", "ement", "ment", "ence", "ency", "ogy", "ism", "icate", "ative", "'s", "s'"}
	of := map[string][]string{}
	for _, base := range slices.Concat(special, FieldForms()) {
		for _, from := range []string{base, strings.TrimRight(base, "aeiouy"), base + base[len(base)-1:]} {
			for _, e := range endings {
				if s := Stem(from + e); s != "" {
					of[s] = append(of[s], from+e)
				}
			}
		}
	}
	for stem, forms := range of {
		q := Parse(forms[0] + " ")
		if q.Empty() || len(q.Clauses()) > 1 || Stem(forms[0]) != q.Clauses()[0].Any[0].Stems[0] {
			continue
		}
		typed := q.NewRelevance(nil, 0)
		half := forms[0][:(len(forms[0])+1)/2]
		begins := Parse(half).Widened(half, []string{stem})
		isBegun := len(half) >= 3 && !begins.Empty() && begins.Clauses()[0].Any[0].Prefix == half
		begun := begins.NewRelevance(nil, 0)
		for _, f := range forms {
			switch {
			case !typed.may(f) || len(typed.marks(f)) == 0:
				t.Fatalf("%q is passed over where %q is looked for", f, forms[0])
			case isBegun && (!begun.may(f) || len(begun.marks(f)) == 0):
				t.Fatalf("%q is passed over where %q is begun", f, half)
			}
		}
	}
}
