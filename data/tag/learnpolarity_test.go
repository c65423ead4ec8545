package tag

import (
	"math"
	"slices"
	"testing"
)

// pullTones is how much what is learned of whole paragraphs is pulled towards what
// their words say on the average. From 20 to 240 does alike on reports left out.
const pullTones = 160

// learnParagraphs fits how a paragraph reads as a whole.
func learnParagraphs(ds []*learned) paragraphModel {
	const k, n = len(modelPolarities), len(toneFeatures)
	x := make([]float64, k*n)
	for i := range k {
		x[i*n+saysTone+i] = 1
	}
	before := slices.Clone(x)
	descend(x, 300, func(x, slope []float64) float64 {
		clear(slope)
		loss := 0.0
		for _, d := range ds {
			if !d.judged {
				continue
			}
			var want, sums [k]float64
			readers := float64(len(d.P))
			for _, p := range d.P {
				for i, v := range modelPolarities {
					if string(v) == p {
						want[i]++
					}
				}
			}
			all := 0.0
			for i := range sums {
				sums[i] = dot(x[i*n:(i+1)*n], d.tones[:])
				all += math.Exp(sums[i])
			}
			for i := range sums {
				loss += want[i] * (math.Log(all) - sums[i])
				add(slope[i*n:(i+1)*n], d.tones[:], readers*math.Exp(sums[i])/all-want[i])
			}
		}
		for i := range x {
			away := x[i] - before[i]
			loss += pullTones / 2 * away * away
			slope[i] += pullTones * away
		}
		return loss
	})
	var out paragraphModel
	for i := range out {
		copy(out[i][:], x[i*n:])
	}
	return out
}

// TestNamesOfToneFeatures holds their number and order.
func TestNamesOfToneFeatures(t *testing.T) {
	for i, p := range modelPolarities {
		if toneFeatures[saysTone+i] != "says-"+string(p) {
			t.Errorf("%s", toneFeatures[saysTone+i])
		}
	}
	for i, p := range tonesOfSentences {
		for at, name := range map[int]string{partTone: "part-", manyTone: "many-", firstTone: "first-", lastTone: "last-"} {
			if toneFeatures[at+i] != name+string(p) {
				t.Errorf("%s is not %s", toneFeatures[at+i], name+string(p))
			}
		}
	}
	if len(toneFeatures) != afterTones+12 {
		t.Errorf("%d features", len(toneFeatures))
	}
}
