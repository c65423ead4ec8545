package store

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"casebook/data"
	"casebook/store/boltfile"
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
	key     string // of the choice
	made    string // finding id when the choice was made
	id      string // finding id now; "" when it has none: the choice is orphaned
	finding uint32 // number now
	changed bool   // the text has changed since
	ofsted  bool   // Ofsted says it
	was     tags   // what the finding has by itself
	now     tags   // what was chosen
}

// tags are what a choice decides.
type tags struct {
	themes   []string // no theme twice
	polarity data.Polarity
	by       data.Tagging
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
			p.now = tags{unique(s.taxonomy.Of(c.Themes)), c.Polarity, data.ConfirmedTags}
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
	places     map[string]uint32 // last part of the id -> number
	keys       map[string]uint32 // nil until it is needed
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
	if sh.records, err = boltfile.OpenTable(tx, findBucket); err != nil {
		return nil, err
	}
	for at := s.cols.first[n]; at < s.cols.first[n]+s.cols.count[n]; at++ {
		if v, err := sh.records.Get(numberKey(at)); err == nil { // a damaged finding has no choice to show
			sh.places[placeOf(v)] = at
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
	var old data.Finding
	if there {
		if old, there = sh.read(n); there && old.Key() == c.Key {
			p.stand(n, old)
			return
		}
	}
	if sh.keys == nil {
		sh.keys = make(map[string]uint32, len(sh.places))
		for _, at := range slices.Sorted(maps.Values(sh.places)) {
			f, ok := sh.read(at)
			if _, twin := sh.keys[f.Key()]; ok && !twin { // of two with one key, the first
				sh.keys[f.Key()] = at
			}
		}
	}
	if at, ok := sh.keys[c.Key]; ok {
		if f, ok := sh.read(at); ok {
			p.stand(at, f)
			return
		}
	}
	if there && data.NearlySame(c.Text, old.Text) {
		p.stand(n, old)
		p.changed = c.Text != old.Text
	}
}

// stand notes the finding on which a choice stands.
func (p *place) stand(n uint32, f data.Finding) {
	p.id, p.finding, p.ofsted = f.ID, n, f.Attribution == data.Ofsted
	p.was = tags{unique(f.Themes), f.Polarity, f.Tagging()}
}
