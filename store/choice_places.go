package store

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	"casebook/store/notebook"
	bolt "go.etcd.io/bbolt"
)

// notes are the choices of a notebook with the findings of this generation on
// which they stand.
type notes struct {
	stamp  notebook.Stamp
	places []place // a choice each
}

// place is where a choice stands now.
type place struct {
	key     string     // of the choice
	made    string     // finding id when the choice was made
	id      string     // finding id now; "" when it has none: the choice is orphaned
	finding uint32     // number now
	changed bool       // the text has changed since
	ofsted  bool       // Ofsted says it
	was     index.Tags // what the finding has by itself
	now     index.Tags // what was chosen
	twins   []twin     // other findings with the choice's very key; of a settled choice only
}

// twin is a finding that has one key with another: the same words a second time
// under one heading. What is chosen of one is chosen of both, for nothing tells
// them apart when the report is read again.
type twin struct {
	finding uint32
	id      string
	ofsted  bool
	was     index.Tags
}

// at is where a choice stands on a twin.
func (p *place) at(t twin) *place {
	out := *p
	out.finding, out.id, out.ofsted, out.was, out.twins = t.finding, t.id, t.ofsted, t.was, nil
	return &out
}

// on reports whether a choice stands on a finding, or on its twin.
func (p *place) on(findingID string) bool {
	return !p.lost() && (p.id == findingID || slices.ContainsFunc(p.twins, func(t twin) bool { return t.id == findingID }))
}

func (p *place) lost() bool { return p.id == "" }

// rank orders choices that stand on one finding: the one made of this very
// text first, then the latest.
type rank struct {
	exact bool
	made  time.Time
}

func (r rank) before(o rank) bool {
	if r.exact != o.exact {
		return r.exact
	}
	return r.made.After(o.made)
}

// settleChoices finds the findings of choices. Where two stand on one finding the
// better one counts and the other is orphaned, not dropped. known are places of
// the same generation that need no search.
func (s *Store) settleChoices(choices []data.Choice, known map[string]*place) ([]place, error) {
	choices = slices.Clone(choices)
	slices.SortStableFunc(choices, func(a, b data.Choice) int { return strings.Compare(a.Inspection, b.Inspection) })
	out := make([]place, len(choices))
	best := map[uint32]int{}
	ranks := make([]rank, len(choices))
	err := s.read("find what was confirmed", func(tx *bolt.Tx) error {
		var near *shelf
		for i, c := range choices {
			p := place{key: c.Key, made: c.Finding}
			if k := known[c.Key]; k != nil && !k.lost() && !k.changed {
				p = *k
			} else {
				if near == nil || near.inspection != c.Inspection {
					var err error
					if near, err = s.shelfOf(tx, c.Inspection); err != nil {
						return err
					}
				}
				near.find(c, &p)
			}
			p.now = index.Tags{Themes: unique(s.taxonomy.Of(c.Themes)), Polarity: c.Polarity, By: data.ConfirmedTags}
			out[i], ranks[i] = p, rank{!p.changed, c.Made}
			if p.lost() {
				continue
			}
			j, taken := best[p.finding]
			switch {
			case !taken:
				best[p.finding] = i
			case ranks[i].before(ranks[j]):
				best[p.finding], out[j].id = i, ""
			default:
				out[i].id = ""
			}
		}
		return nil
	})
	for i := range out {
		for _, t := range out[i].twins { // of the very text, so it counts before a choice made of another
			if j, taken := best[t.finding]; taken && j != i {
				out[j].id = ""
			}
		}
	}
	return out, err
}

func unique(list []string) []string {
	out := make([]string, 0, len(list))
	for _, x := range list {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// shelf is the findings of one inspection, read when they are asked for.
type shelf struct {
	s          *Store
	inspection string
	records    boltfile.Table
	places     map[string]uint32   // last part of the id -> number
	keys       map[string][]uint32 // nil until it is needed
}

// shelfOf is empty where the inspection is not there.
func (s *Store) shelfOf(tx *bolt.Tx, inspection string) (*shelf, error) {
	sh := &shelf{s: s, inspection: inspection, places: map[string]uint32{}}
	n, err := s.numberOf(tx, inspection)
	if errors.Is(err, ErrNotFound) {
		return sh, nil
	}
	if err != nil {
		return nil, err
	}
	if sh.records, err = boltfile.OpenTable(tx, codec.FindingBucket); err != nil {
		return nil, err
	}
	for at, end := s.index.Columns().Findings(n); at < end; at++ {
		if v, err := sh.records.Get(codec.NumberKey(at)); err == nil { // a damaged finding has no choice to show
			sh.places[codec.PlaceOf(v)] = at
		}
	}
	return sh, nil
}

func (sh *shelf) read(n uint32) (data.Finding, bool) {
	f, err := sh.s.stored(sh.records, sh.inspection, n)
	return f, err == nil
}

// find looks for a choice's finding: by its key, at its old place first, else
// at that place when the text there is nearly the same.
func (sh *shelf) find(c data.Choice, p *place) {
	n, there := sh.places[strings.TrimPrefix(c.Finding, sh.inspection+"/")]
	if of := sh.of(c.Key); len(of) > 0 {
		at := of[0] // of two with one key, the first
		if there && slices.Contains(of, n) {
			at = n
		}
		f, _ := sh.read(at)
		p.stand(at, f)
		for _, other := range of {
			if f, ok := sh.read(other); ok && other != at {
				p.twins = append(p.twins, twin{other, f.ID, f.Attribution == data.Ofsted, ownTags(f)})
			}
		}
		return
	}
	if !there {
		return
	}
	if old, ok := sh.read(n); ok && data.NearlySame(c.Text, old.Text) {
		p.stand(n, old)
		p.changed = c.Text != old.Text
	}
}

// of are the findings that have a key, in their order.
func (sh *shelf) of(key string) []uint32 {
	if sh.keys == nil {
		sh.keys = make(map[string][]uint32, len(sh.places))
		for _, at := range slices.Sorted(maps.Values(sh.places)) {
			if f, ok := sh.read(at); ok {
				sh.keys[f.Key()] = append(sh.keys[f.Key()], at)
			}
		}
	}
	return sh.keys[key]
}

// stand notes the finding on which a choice stands.
func (p *place) stand(n uint32, f data.Finding) {
	p.id, p.finding, p.ofsted, p.was = f.ID, n, f.Attribution == data.Ofsted, ownTags(f)
}

// ownTags are what a finding has by itself.
func ownTags(f data.Finding) index.Tags {
	return index.Tags{Themes: unique(f.Themes), Polarity: f.Polarity, By: f.Tagging()}
}
