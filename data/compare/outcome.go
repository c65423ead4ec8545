package compare

import (
	"math"
	"strings"

	"casebook/data"
)

// voices is how many of the best paragraphs have a say in a suggested fate.
const voices = 3

// outcome is what the linked paragraphs let a reader suppose of a matter.
type outcome struct {
	praise, concern float64
	places          []string // where B speaks of it, and how
	again           bool     // B asks for it again
}

// weigh adds what a paragraph says; share is its score beside the best one's.
func (o *outcome) weigh(l *Link, h hearing, share, fade float64) {
	w := math.Pow(share, fade)
	o.praise += w * h.praise
	o.concern += w * h.concern
	o.places = append(o.places, place(l.Finding)+" ("+string(l.Tone)+")")
}

// mention adds the places that a thread names.
func (o *outcome) mention(all []data.Mention) {
	for _, x := range all {
		h := hearing{}
		h.praise, h.concern = split(x.Polarity)
		o.praise += h.praise
		o.concern += h.concern
		o.places = append(o.places, "report: "+x.Where+" ("+string(h.tone())+")")
	}
}

// askedAgain adds that B asks for the same: what is asked for is not there.
func (o *outcome) askedAgain(best Link) {
	o.concern += best.Score
	o.again = true
}

func (o outcome) fate(l leaning) Fate {
	all := o.praise + o.concern
	switch {
	case all == 0:
		return Mixed
	case o.concern < l.praise*all:
		return Improved
	case o.concern > l.concern*all:
		return Persisted
	}
	return Mixed
}

// reason says in one line what a fate rests on.
func (o outcome) reason() string {
	var parts []string
	if len(o.places) > 0 {
		parts = append(parts, "rests on B's "+strings.Join(o.places, ", "))
	}
	if o.again {
		parts = append(parts, "B asks for it again")
	}
	if o.praise+o.concern == 0 {
		parts = append(parts, "neither praise nor concern was made out")
	}
	return strings.Join(parts, "; ")
}

// place names a finding's place in its report, or its id where none is stated.
func place(f data.Finding) string {
	p := f.Source
	p.Section, p.Page = "", 0
	if s := p.String(); s != "" {
		return s
	}
	return f.PlaceID()
}

// narrow reports whether a source's silence says nothing: part of a report, or
// a visit that looks at one service.
func narrow(in data.Inspection) bool {
	return in.Coverage != data.Complete || !in.Framework.Graded()
}

// elsewhere says that praise in such a source is not the whole story.
func elsewhere(b data.Inspection) string {
	if b.Coverage == data.Complete {
		return "B looks at a part of the services, so it may be wanting elsewhere"
	}
	return "B is a partial source, so concerns of the report may not be held here"
}

// narrowWords says so of a side.
func narrowWords(side string, in data.Inspection) string {
	if in.Coverage == data.Complete {
		return side + " looks at a part of the services, so its silence says nothing"
	}
	return side + " is a partial source, so its silence says nothing"
}
