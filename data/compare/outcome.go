package compare

import (
	"math"
	"slices"
	"strings"

	"casebook/data"
)

// decidingParagraphs is how many of the best paragraphs have a say in a
// suggested change. The third turned one answer of 86 from the wrong way round,
// and no other; a fourth added nothing.
const decidingParagraphs = 3

// outcome is what the linked paragraphs let a reader suppose of a matter.
type outcome struct {
	paragraphs      []paragraphTone
	praise, concern float64  // of places that are named only
	places          []string // where B speaks of it, and how
	again           float64  // score of the best of B's recommendations that ask for it, 0 for none
}

// paragraphTone is what one paragraph has to say, and how much that counts.
type paragraphTone struct {
	matterTone
	counts float64
}

// weigh adds what a paragraph says; share is its score beside the best one's.
func (o *outcome) weigh(l *Link, h matterTone, share, fade float64) {
	o.paragraphs = append(o.paragraphs, paragraphTone{h, math.Pow(share, fade)})
	o.place(l.Finding.Called(), l.Tone)
}

// mention adds the places that a thread names.
func (o *outcome) mention(all []data.Mention) {
	for _, x := range all {
		h := matterTone{}
		h.praise, h.concern = split(x.Polarity)
		o.praise += h.praise
		o.concern += h.concern
		o.place("report: "+x.Where, h.tone())
	}
}

// place names where B speaks of it, and how. Two findings of one recommendation
// are one place.
func (o *outcome) place(where string, tone Tone) {
	if p := where + " (" + tone.Words() + ")"; !slices.Contains(o.places, p) {
		o.places = append(o.places, p)
	}
}

// weighed is the praise and the concern of all that speaks. A sentence of a
// paragraph has its say by how much of the matter it holds beside the sentence
// that holds most, so that one in passing does not outweigh one on the matter.
func (o *outcome) weighed() (praise, concern float64) {
	praise, concern = o.praise, o.concern
	most := 0.0
	for _, v := range o.paragraphs {
		most = max(most, v.most)
	}
	for _, v := range o.paragraphs {
		if v.plain() {
			praise, concern = praise+v.counts*v.praise, concern+v.counts*v.concern
			continue
		}
		praise, concern = praise+v.counts*v.weighedPraise/most, concern+v.counts*v.weighedConcern/most
	}
	return praise, concern
}

// share is how much of what is said is concern, 0 to 1.
func (o *outcome) share(l matchWeights) float64 {
	praise, concern := o.weighed()
	return (concern + l.unsure) / (praise + concern + 2*l.unsure)
}

// change says what became of a matter by the share of concern, of the linked
// paragraphs alone or with what B says of the matter's themes.
func (l matchWeights) change(share float64) data.Change {
	switch {
	case share < l.praise:
		return data.Improved
	case share < l.concern:
		return data.PartlyImproved
	}
	return data.StillNeedsWork
}

// close names the change that the one supposed comes close to, "" for none.
func (l matchWeights) closeTo(share float64) data.Change {
	for _, bound := range []float64{l.praise, l.concern} {
		if math.Abs(share-bound) >= l.close {
			continue
		}
		if share < bound {
			return l.change(bound)
		}
		return l.change(bound - l.close)
	}
	return ""
}

// reason says in one line what a change rests on.
func (o *outcome) reason(l matchWeights, share float64) string {
	var parts []string
	if len(o.places) > 0 {
		parts = append(parts, "rests on B's "+strings.Join(o.places, ", "))
	}
	if o.again > 0 {
		parts = append(parts, "B asks for it again")
	}
	if praise, concern := o.weighed(); praise+concern == 0 {
		parts = append(parts, "neither praise nor concern was made out")
	} else if f := l.closeTo(share); f != "" {
		parts = append(parts, "close to "+f.Words())
	}
	return strings.Join(parts, "; ")
}
