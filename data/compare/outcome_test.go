package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// says is a paragraph of which the sentence on the matter says this.
func says(praise, concern, holds float64) matterTone {
	return matterTone{praise: praise, concern: concern, weighedPraise: praise * holds, weighedConcern: concern * holds, most: holds}
}

func spoke(l matchWeights, again float64, share float64, all ...matterTone) outcome {
	o := outcome{again: again}
	for i, h := range all {
		counts := 1.0
		if i > 0 {
			counts = share
		}
		o.weigh(&Link{}, h, counts, l.fade)
	}
	return o
}

func TestOutcome(t *testing.T) {
	l := newMatchWeights()
	for _, x := range []struct {
		name  string
		of    outcome
		fate  Fate
		close Fate
	}{
		{"praise", spoke(l, 0, 1, says(1, 0, 5)), Improved, ""},
		{"concern", spoke(l, 0, 1, says(0, 1, 5)), Persisted, ""},
		{"both alike", spoke(l, 0, 1, says(1, 1, 5)), Mixed, ""},
		{"neither", spoke(l, 0, 1, says(0, 0, 5)), Mixed, ""},
		{"praise, and concern in passing", spoke(l, 0, 1, says(1, 0, 5), says(0, 1, 0.5)), Improved, ""},
		{"praise, and concern as much on the matter", spoke(l, 0, 1, says(1, 0, 5), says(0, 1, 5)), Mixed, ""},
		{"praise, and concern of a lesser paragraph", spoke(l, 0, 0.5, says(1, 0, 5), says(0, 1, 5)), Improved, ""},
		{"praise, asked for again", spoke(l, 0.5, 1, says(1, 0, 5)), Mixed, Improved},
		{"praise, something near it asked for", spoke(l, l.relevant, 1, says(1, 0, 5)), Improved, ""},
		{"both, asked for again", spoke(l, 0.6, 1, says(1, 1, 5)), Persisted, ""},
		{"only asked for again", spoke(l, 0.5, 1), Persisted, ""},
		{"mostly praise", spoke(l, 0, 1, says(1, 0.48, 5)), Mixed, Improved},
		{"somewhat less concern", spoke(l, 0, 1, says(1, 0.41, 5)), Improved, Mixed},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.of.fate(l); got != x.fate {
				t.Errorf("%s at a share of %.2f, want %s", got, x.of.share(l), x.fate)
			}
			if got := x.of.close(l); got != x.close {
				t.Errorf("close to %q at a share of %.2f, want %q", got, x.of.share(l), x.close)
			}
			if strings.Contains(x.of.reason(l), "close to") != (x.close != "") {
				t.Errorf("reason %q", x.of.reason(l))
			}
		})
	}
}

// More concern never makes a fate better, nor does B's asking for it again.
func TestConcernNeverImproves(t *testing.T) {
	l := newMatchWeights()
	part := rapid.Float64Range(0, 1)
	rank := map[Fate]int{Improved: 0, Mixed: 1, Persisted: 2}
	rapid.Check(t, func(t *rapid.T) {
		praise, concern, holds := part.Draw(t, "praise"), rapid.Float64Range(0.01, 1).Draw(t, "concern"), rapid.Float64Range(1, 20).Draw(t, "holds")
		again, more := part.Draw(t, "again"), part.Draw(t, "more")
		was := spoke(l, again, 1, says(praise, concern, holds))
		worse := spoke(l, min(1, again+more), 1, says(praise, min(1, concern+more), holds))
		if rank[worse.fate(l)] < rank[was.fate(l)] {
			t.Fatalf("%s became %s", was.fate(l), worse.fate(l))
		}
		if s := was.share(l); s < 0 || s > 1 {
			t.Fatalf("share %f", s)
		}
	})
}
