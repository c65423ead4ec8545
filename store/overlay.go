package store

import (
	"casebook/data"
	"casebook/store/index"
)

// overlay is what the notebook says of this generation's findings: it replaces
// their themes and polarity in every answer. It is never changed once it is
// made; a write to the notebook makes another.
type overlay struct {
	notes
	at   map[uint32]*anchor // by number of the finding
	view *index.View
}

func newOverlay(x *index.Index, n notes) *overlay {
	o := &overlay{notes: n, at: make(map[uint32]*anchor, len(n.anchors))}
	for i := range n.anchors {
		if p := &n.anchors[i]; !p.orphaned() {
			o.at[p.finding] = p
			for _, t := range p.twins {
				o.at[t.finding] = p.onTwin(t)
			}
		}
	}
	changes := make([]index.Change, 0, len(o.at))
	for number, p := range o.at {
		changes = append(changes, index.Change{Finding: number, Was: p.was, Now: p.now, Ofsted: p.ofsted})
	}
	o.view = x.View(changes)
	return o
}

// apply lays what was chosen over a finding.
func (o *overlay) apply(n uint32, f data.Finding) data.Finding {
	if o == nil {
		return f
	}
	p := o.at[n]
	if p == nil {
		return f
	}
	f = f.Chosen(data.Choice{Themes: p.now.Themes, Polarity: p.now.Polarity})
	f.TextChanged = p.changed
	return f
}
