package taxonomy

import (
	"cmp"
	"slices"

	"casebook/data/tag"
)

// examples is how many ids a tally names on each side.
const examples = 5

// Change is what re-tagging does to one theme. Counts are of findings as they
// are shown, confirmed ones under what was confirmed.
type Change struct {
	Theme     string   `json:"id"`
	Label     string   `json:"label"`     // as Plan.Themes names it
	Before    int      `json:"before"`    // findings that have it now
	After     int      `json:"after"`     // findings that would have it
	Gained    int      `json:"gained"`    // findings that would have it and do not
	Lost      int      `json:"lost"`      // findings that have it and would not
	Confirmed int      `json:"confirmed"` // of After: a person's own choice, which stays
	GainedBy  []string `json:"gained_by"` // examples: ids of findings, the first in order
	LostBy    []string `json:"lost_by"`
}

// Tally counts what re-tagging changes. The zero Tally is empty.
type Tally struct {
	Findings  int // looked at
	Changed   int // whose themes would be shown otherwise
	Confirmed int // that a person confirmed
	of        map[string]*Change
	words     map[string]*WordCount
	stand     map[tag.OwnWord]bool // the reader's words that stand anywhere
}

// Add counts one finding: its themes as they are shown and as they would be.
func (t *Tally) Add(id string, before, after []string, confirmed bool) {
	if t.of == nil {
		t.of = map[string]*Change{}
	}
	before, after = union(nil, before), union(nil, after)
	t.Findings++
	if confirmed {
		t.Confirmed++
	}
	if !slices.Equal(before, after) {
		t.Changed++
	}
	for _, x := range before {
		c := t.at(x)
		c.Before++
		if !slices.Contains(after, x) {
			c.Lost++
			c.LostBy = example(c.LostBy, id)
		}
	}
	for _, x := range after {
		c := t.at(x)
		c.After++
		if confirmed {
			c.Confirmed++
		}
		if !slices.Contains(before, x) {
			c.Gained++
			c.GainedBy = example(c.GainedBy, id)
		}
	}
}

func (t *Tally) at(theme string) *Change {
	c := t.of[theme]
	if c == nil {
		c = &Change{Theme: theme}
		t.of[theme] = c
	}
	return c
}

// example keeps the first few ids in their order, in whatever order they come.
func example(list []string, id string) []string {
	at, found := slices.BinarySearch(list, id)
	if found || at == examples {
		return list
	}
	list = slices.Insert(list, at, id)
	return list[:min(len(list), examples)]
}

// Join adds another tally of other findings.
func (t *Tally) Join(o Tally) {
	if t.of == nil {
		t.of = map[string]*Change{}
	}
	t.Findings += o.Findings
	t.Changed += o.Changed
	t.Confirmed += o.Confirmed
	t.joinWords(o)
	for id, x := range o.of {
		c := t.at(id)
		c.Before, c.After = c.Before+x.Before, c.After+x.After
		c.Gained, c.Lost, c.Confirmed = c.Gained+x.Gained, c.Lost+x.Lost, c.Confirmed+x.Confirmed
		for _, e := range x.GainedBy {
			c.GainedBy = example(c.GainedBy, e)
		}
		for _, e := range x.LostBy {
			c.LostBy = example(c.LostBy, e)
		}
	}
}

// Changes lists every theme that findings have or would have, in the order of a
// taxonomy; ids that it does not know come last by name.
func (t *Tally) Changes(by Taxonomy) []Change {
	place := map[string]int{}
	for i, e := range by.Entries() {
		place[e.ID] = i - len(by.Entries())
	}
	out := make([]Change, 0, len(t.of))
	for _, c := range t.of {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b Change) int {
		return cmp.Or(cmp.Compare(place[a.Theme], place[b.Theme]), cmp.Compare(a.Theme, b.Theme))
	})
	return out
}
