package turned

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
)

// look finds the turns of every authority within the question.
func (r *reading) look() {
	for _, a := range r.authorities {
		near, rank := nearness(r.out.Asker, a)
		if !r.out.Within.holds(near, r.out.Asker, a) {
			continue
		}
		pairs := r.out.Pairs
		for i, in := range r.of[a.ID] {
			k := r.weighed[in.ID]
			if k.Findings == 0 && k.Lost == 0 {
				r.out.Grades++
				continue
			}
			if t, ok := r.turn(in, r.of[a.ID][i+1:]); ok {
				t.Authority, t.Near, t.Rank = a, near, rank
				r.out.Turns = append(r.out.Turns, t)
			}
		}
		if r.out.Pairs > pairs {
			r.out.Authors++
		}
	}
}

// turn is what became of the theme after an inspection: the first later one in
// which it has improved, else the first in which it has in part. Silence and
// what is held in part turn nothing.
func (r *reading) turn(a data.Inspection, later []data.Inspection) (t Turn, ok bool) {
	for _, b := range later {
		y := r.weighed[b.ID]
		if y.Findings == 0 && y.Lost == 0 || !compare.Before(a, b) || (a.Framework == data.SEND) != (b.Framework == data.SEND) {
			continue
		}
		if r.inPart(a) || r.inPart(b) {
			r.out.InPart++
			continue
		}
		r.out.Pairs++
		switch change := r.change(a, b); {
		case change == data.Improved && t.Change != data.Improved, change == data.PartlyImproved && !ok:
			t, ok = Turn{A: a, B: b, Change: change, Suggested: r.weighed[a.ID].Suggested || y.Suggested}, true
		case ok && t.Again == nil && r.change(t.B, b) == data.Worse:
			t.Again = &b
		}
	}
	if ok {
		t.Between = between(t.A, t.B, r.out.Basis)
	}
	return t, ok
}

// between is the time from one inspection to a later one on a basis; where that is
// not known, between the dates by which they follow each other.
func between(a, b data.Inspection, basis data.Basis) history.Age {
	if d, ok := history.AgeOf(a.On(basis), b.On(basis)); ok {
		return d
	}
	d, _ := history.AgeOf(a.SortDate(), b.SortDate())
	return d
}

func (r *reading) inPart(in data.Inspection) bool {
	return compare.HeldInPart(in, r.weighed[in.ID].Lost)
}

func (r *reading) change(a, b data.Inspection) data.Change {
	x, y := r.weighed[a.ID], r.weighed[b.ID]
	return compare.ThemeChange(a, x.Theme(r.out.Theme), y.Theme(r.out.Theme))
}

// Nearness is how near an authority stands to the one that asks.
type Nearness int

// From near to far.
const (
	Itself Nearness = iota
	Neighbour
	SameRegion
	Elsewhere
)

// nearness is how near an authority stands, and its rank among the neighbours,
// from 1.
func nearness(asker, a data.Authority) (near Nearness, rank int) {
	switch i := slices.Index(asker.Neighbours, a.LACode); {
	case asker.ID == "":
		return Elsewhere, 0
	case asker.ID == a.ID:
		return Itself, 0
	case i >= 0 && a.LACode != "":
		return Neighbour, i + 1
	case a.Region != "" && a.Region == asker.Region:
		return SameRegion, 0
	}
	return Elsewhere, 0
}

// holds reports whether an authority is among those that are looked at.
func (w Within) holds(near Nearness, asker, a data.Authority) bool {
	switch w {
	case Neighbours:
		return near <= Neighbour
	case Region:
		return near == Itself || a.Region != "" && a.Region == asker.Region
	}
	return true
}

// sort puts the nearest matters first, the nearest of all at the top; then the
// nearest authorities, neighbours in the order of their table, and what was
// turned sooner.
func (a *Answer) sort() {
	slices.SortStableFunc(a.Turns, func(x, y Turn) int {
		if x.SameMatter() || y.SameMatter() {
			if c := cmp.Compare(y.Nearest, x.Nearest); c != 0 {
				return c
			}
		}
		return cmp.Or(cmp.Compare(x.Near, y.Near), cmp.Compare(x.Rank, y.Rank), cmp.Compare(x.Between.Days, y.Between.Days),
			cmp.Compare(x.Authority.Name, y.Authority.Name), cmp.Compare(x.A.ID, y.A.ID))
	})
}

// quote reads the paragraphs of every turn. One of which a paragraph is damaged
// is left out, and counted.
func (r *reading) quote() error {
	if r.out.Finding != "" {
		if err := r.nearest(); err != nil {
			return err
		}
	} else {
		for i := range r.out.Turns {
			t := &r.out.Turns[i]
			wanting, well := r.passages(*t)
			t.Criticised, t.Praised = r.first(t.A, wanting), r.first(t.B, well)
		}
	}
	for i := range r.out.Turns {
		t := &r.out.Turns[i]
		t.Criticised.Tone, t.Praised.Tone = compare.Concern, compare.Praise
	}
	all := len(r.out.Turns)
	r.out.Turns = slices.DeleteFunc(r.out.Turns, func(t Turn) bool { return t.Criticised.ID == "" || t.Praised.ID == "" })
	r.out.Damaged = all - len(r.out.Turns)
	if len(r.out.Turns) == 0 {
		return nil
	}
	var err error
	r.out.Sources, err = r.from.Sources()
	return err
}

// first is the first paragraph that can be read.
func (r *reading) first(in data.Inspection, all []compare.Passage) Quoted {
	for _, p := range all {
		if q, ok := r.read(in, p); ok {
			return q
		}
	}
	return Quoted{}
}

func (r *reading) read(in data.Inspection, p compare.Passage) (Quoted, bool) {
	f, err := r.from.FindingAt(in.ID+"/"+p.Place, p.At)
	return Quoted{Finding: f, Start: p.Start, End: p.End}, err == nil
}
