package index

import "slices"

// patch is what the changes do in the set of one value.
type patch struct{ out, in []uint32 }

// patchesOf gathers the changes of every value, once.
func (v *View) patchesOf() map[Dim]map[string]*patch {
	all := map[Dim]map[string]*patch{}
	for _, d := range decided() {
		all[d] = map[string]*patch{}
		of := func(id string) *patch {
			if all[d][id] == nil {
				all[d][id] = &patch{}
			}
			return all[d][id]
		}
		for _, p := range v.changes {
			was, now := p.Was.values(d), p.Now.values(d)
			for _, id := range was {
				if !slices.Contains(now, id) {
					of(id).out = append(of(id).out, p.Finding)
				}
			}
			for _, id := range now {
				if !slices.Contains(was, id) {
					of(id).in = append(of(id).in, p.Finding)
				}
			}
		}
	}
	return all
}

// over is a copy of a set of findings with the changes in it; the set itself
// where they change nothing.
func (p *patch) over(base bitset, next uint32) bitset {
	if p == nil {
		return base
	}
	set := newBitset(next)
	copy(set, base)
	for _, n := range p.out {
		set.wipe(n, n+1)
	}
	for _, n := range p.in {
		set.set(n)
	}
	return set
}
