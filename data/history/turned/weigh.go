package turned

import (
	"context"
	"fmt"

	"casebook/data"
	"casebook/data/compare"
)

// Kept is what an inspection says of its themes, with what that was made of.
type Kept struct {
	compare.Weighed
	Stamp       uint64 // of the inspection when it was read
	Fingerprint string // of the findings that were read
}

// Tell says how far the weighing is: n of so many inspections.
type Tell func(n, of int, what string)

// together is how many inspections are weighed at once: enough for every core,
// and few enough that progress is seen and a stop is quick.
const together = 8

// weighing is what is weighed so far.
type weighing struct {
	from    Facts
	version string
	stamps  map[string]uint64
	done    map[string]Kept
	before  map[string]Kept // kept earlier, and not looked at yet
	news    bool            // something is to be kept
}

// weigh is what every inspection says of its themes, by its id. Only what has
// changed since it was kept is weighed anew. A stop keeps what was done.
func weigh(ctx context.Context, from Facts, inspections []data.Inspection, tell Tell) (map[string]Kept, error) {
	w := weighing{from: from, version: compare.WeighedVersion(from.Themes()), done: map[string]Kept{}, before: map[string]Kept{}}
	var err error
	if w.stamps, err = from.Stamps(); err != nil {
		return nil, err
	}
	for _, k := range from.Weighed(w.version) {
		w.before[k.Inspection] = k
	}
	var todo []data.Inspection
	for _, in := range inspections {
		if k, ok := w.before[in.ID]; ok && k.Stamp == w.stamps[in.ID] {
			w.done[in.ID] = k
			delete(w.before, in.ID)
		} else {
			todo = append(todo, in)
		}
	}
	defer w.keep()
	for at := 0; at < len(todo); at += together {
		batch := todo[at:min(at+together, len(todo))]
		tell(at, len(todo), batch[0].ID)
		if err := context.Cause(ctx); err != nil {
			return nil, err
		}
		if err := w.batch(batch); err != nil {
			return nil, err
		}
	}
	w.before = nil // of inspections that are gone
	return w.done, nil
}

// batch reads some inspections, and weighs those whose findings are others than
// when they were weighed before.
func (w *weighing) batch(batch []data.Inspection) error {
	var fresh []Kept
	var findings [][]data.Finding
	for _, in := range batch {
		held, err := w.from.Findings(in.ID)
		lost, err := data.Readable(err)
		if err != nil {
			return fmt.Errorf("weighing %s: %w", in.ID, err)
		}
		k := w.before[in.ID]
		delete(w.before, in.ID)
		was := k.Fingerprint
		k.Inspection, k.Lost, k.Stamp, k.Fingerprint = in.ID, len(lost), w.stamps[in.ID], compare.Fingerprint(held)
		w.news = w.news || k.Lost == 0
		if was == k.Fingerprint {
			w.done[in.ID] = k
			continue
		}
		fresh, findings = append(fresh, k), append(findings, held)
	}
	weighed, err := compare.WeighAll(w.from.Themes(), findings...)
	if err != nil {
		return err
	}
	for i, k := range fresh {
		weighed[i].Inspection, weighed[i].Lost = k.Inspection, k.Lost
		k.Weighed = weighed[i]
		w.done[k.Inspection] = k
	}
	return nil
}

// keep keeps what was weighed. Where findings were damaged it is not kept: they
// may be whole again tomorrow under the same stamp.
func (w *weighing) keep() {
	if !w.news {
		return
	}
	var all []Kept
	for _, some := range []map[string]Kept{w.done, w.before} {
		for _, k := range some {
			if k.Lost == 0 {
				all = append(all, k)
			}
		}
	}
	w.from.Keep(w.version, all)
}
