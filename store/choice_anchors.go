package store

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"casebook/data"
	"casebook/store/index"
	"casebook/store/notebook"
	bolt "go.etcd.io/bbolt"
)

// notes are the choices of a notebook with the findings of this generation on
// which they stand.
type notes struct {
	stamp   notebook.Stamp
	anchors []anchor // a choice each
}

// anchor is a choice and the finding on which it stands now.
type anchor struct {
	key     string     // of the choice
	made    string     // finding id when the choice was made
	id      string     // finding id now; "" when it has none: the choice is orphaned
	finding uint32     // number now
	changed bool       // the text has changed since
	ofsted  bool       // Ofsted says it
	was     index.Tags // what the finding has by itself
	now     index.Tags // what was chosen
	twins   []twin     // other findings with the choice's very key; only once anchorChoices has looked
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

// onTwin is a choice as it stands on a twin.
func (a *anchor) onTwin(t twin) *anchor {
	out := *a
	out.finding, out.id, out.ofsted, out.was, out.twins = t.finding, t.id, t.ofsted, t.was, nil
	return &out
}

// standsOn reports whether a choice stands on a finding, or on its twin.
func (a *anchor) standsOn(findingID string) bool {
	return !a.orphaned() && (a.id == findingID || slices.ContainsFunc(a.twins, func(t twin) bool { return t.id == findingID }))
}

func (a *anchor) orphaned() bool { return a.id == "" }

// rank orders choices that stand on one finding: the one made of this very
// text first, then the latest.
type rank struct {
	exact bool
	made  time.Time
	key   string
}

func (r rank) before(o rank) bool {
	if r.exact != o.exact {
		return r.exact
	}
	return cmp.Or(o.made.Compare(r.made), cmp.Compare(r.key, o.key)) < 0
}

// anchorChoices finds the findings of choices. Where two stand on one finding the
// better one counts and the other is orphaned, not dropped. known are anchors of
// the same generation that need no search.
func (s *Store) anchorChoices(choices []data.Choice, known map[string]*anchor) ([]anchor, error) {
	var there, sought []data.Choice // an inspection's are looked for together
	for _, c := range choices {
		if k := known[c.Key]; k != nil && !k.orphaned() && !k.changed {
			there = append(there, c)
		} else {
			sought = append(sought, c)
		}
	}
	slices.SortStableFunc(sought, func(a, b data.Choice) int { return strings.Compare(a.Inspection, b.Inspection) })
	choices = append(there, sought...)
	out := make([]anchor, len(choices))
	best := map[uint32]int{}
	ranks := make([]rank, len(choices))
	err := s.read("find what was confirmed", func(tx *bolt.Tx) error {
		var near *findingLookup
		for i, c := range choices {
			a := anchor{key: c.Key, made: c.Finding}
			if i < len(there) {
				a = *known[c.Key]
			} else {
				if near == nil || near.inspection != c.Inspection {
					var err error
					if near, err = s.findingLookupOf(tx, c.Inspection); err != nil {
						return err
					}
				}
				near.find(c, &a)
			}
			a.now = index.Tags{Themes: unique(s.taxonomy.Of(c.Themes)), Polarity: c.Polarity, By: []string{string(data.ConfirmedTags)}}
			out[i], ranks[i] = a, rank{!a.changed, c.Made, c.Key}
			if a.orphaned() {
				continue
			}
			j, taken := best[a.finding]
			switch {
			case !taken:
				best[a.finding] = i
			case ranks[i].before(ranks[j]):
				best[a.finding], out[j].id = i, ""
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

// put notes the finding on which a choice stands.
func (a *anchor) put(n uint32, f data.Finding) {
	a.id, a.finding, a.ofsted, a.was = f.ID, n, f.Attribution == data.Ofsted, ownTags(f)
}

// ownTags are what a finding has by itself.
func ownTags(f data.Finding) index.Tags {
	return index.Tags{Themes: unique(f.Themes), Polarity: f.Polarity, By: f.Taggings()}
}
