package compare

import (
	"strings"
	"testing"

	"casebook/data"
	"pgregory.net/rapid"
)

// says is a paragraph of which the sentence on the matter says this.
func says(praise, concern, holds float64) matterTone {
	return matterTone{praise: praise, concern: concern, weighedPraise: praise * holds, weighedConcern: concern * holds, most: holds}
}

func spoke(l matchWeights, share float64, all ...matterTone) outcome {
	var o outcome
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
		name   string
		of     outcome
		change data.Change
		close  data.Change
	}{
		{"praise", spoke(l, 1, says(1, 0, 5)), data.Improved, ""},
		{"concern", spoke(l, 1, says(0, 1, 5)), data.StillNeedsWork, ""},
		{"both alike", spoke(l, 1, says(1, 1, 5)), data.PartlyImproved, ""},
		{"neither", spoke(l, 1, says(0, 0, 5)), data.PartlyImproved, ""},
		{"praise, and concern in passing", spoke(l, 1, says(1, 0, 5), says(0, 1, 0.5)), data.Improved, ""},
		{"praise, and concern as much on the matter", spoke(l, 1, says(1, 0, 5), says(0, 1, 5)), data.PartlyImproved, ""},
		{"praise, and concern of a lesser paragraph", spoke(l, 0.5, says(1, 0, 5), says(0, 1, 5)), data.Improved, ""},
		{"mostly praise", spoke(l, 1, says(1, 0.48, 5)), data.PartlyImproved, data.Improved},
		{"somewhat less concern", spoke(l, 1, says(1, 0.41, 5)), data.Improved, data.PartlyImproved},
		{"somewhat more concern", spoke(l, 1, says(0.6, 1, 5)), data.StillNeedsWork, data.PartlyImproved},
	} {
		t.Run(x.name, func(t *testing.T) {
			share := x.of.share(l)
			if got := l.change(share); got != x.change {
				t.Errorf("%s at a share of %.2f, want %s", got, share, x.change)
			}
			if got := l.closeTo(share); got != x.close {
				t.Errorf("close to %q at a share of %.2f, want %q", got, share, x.close)
			}
			if strings.Contains(x.of.reason(l, share), "close to") != (x.close != "") {
				t.Errorf("reason %q", x.of.reason(l, share))
			}
		})
	}
}

// More concern never makes a change better.
func TestConcernNeverImproves(t *testing.T) {
	l := newMatchWeights()
	part := rapid.Float64Range(0, 1)
	rank := map[data.Change]int{data.Improved: 0, data.PartlyImproved: 1, data.StillNeedsWork: 2}
	rapid.Check(t, func(t *rapid.T) {
		praise, concern, holds := part.Draw(t, "praise"), rapid.Float64Range(0.01, 1).Draw(t, "concern"), rapid.Float64Range(1, 20).Draw(t, "holds")
		before := spoke(l, 1, says(praise, concern, holds))
		after := spoke(l, 1, says(praise, min(1, concern+part.Draw(t, "more")), holds))
		was, now := before.share(l), after.share(l)
		if rank[l.change(now)] < rank[l.change(was)] {
			t.Fatalf("%s became %s", l.change(was), l.change(now))
		}
		if was < 0 || was > 1 {
			t.Fatalf("share %f", was)
		}
	})
}
