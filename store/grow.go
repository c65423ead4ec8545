package store

import (
	"casebook/data"
	"casebook/store/codec"
)

// loadOld takes up what the copied generation holds.
func (b *builder) loadOld() error {
	m, cols, err := readHead(b.tx)
	if err != nil {
		return err
	}
	b.old, b.cols = *m, cols
	b.vocab.Words = cols.words
	for d := range numDims {
		for i, v := range cols.values[d] {
			b.values[d][v] = uint16(i)
			if d.ofInspection() || cols.missing[d] {
				continue
			}
			if b.facets[d][v], err = readFacet(b.tx, cols, d, i); err != nil {
				return err
			}
		}
	}
	for _, layer := range []string{codec.BuiltinLayer, codec.AddedLayer} {
		f, err := readFacts[data.Authority](b.tx, layer, authoritiesKind)
		if err != nil {
			return err
		}
		for _, a := range f {
			b.authorities[a.ID] = a
		}
	}
	if err := b.openTables(); err != nil {
		return err
	}
	if err := b.loadTaxonomy(); err != nil {
		return err
	}
	return b.workOut(cols.lacks())
}

// workOut counts the findings by facets that the copied generation lacks.
func (b *builder) workOut(lacking []dim) error {
	if len(lacking) == 0 {
		return nil
	}
	c := b.cols
	for _, d := range lacking {
		c.values[d], b.values[d] = nil, map[string]uint16{}
	}
	for i, flags := range c.flags {
		in := &data.Inspection{}
		if flags&flagDead == 0 {
			v, err := b.insp.Get(codec.NumberKey(uint32(i)))
			if err == nil {
				in, err = codec.DecodeInspection(v)
			}
			if err == nil {
				err = b.workOutFindings(lacking, c.first[i], c.count[i])
			}
			if err != nil {
				return err
			}
		}
		a := b.authorities[in.Authority]
		for _, d := range lacking {
			if d.ofInspection() {
				c.of[d][i] = b.place(d, d.facet().ValueAt(in, &a, d.basis()))
			}
		}
	}
	return nil
}

func (b *builder) workOutFindings(lacking []dim, first, count uint32) error {
	for n := first; n < first+count; n++ {
		v, err := b.find.Get(codec.NumberKey(n))
		if err != nil {
			return err
		}
		f, err := codec.DecodeFinding(v, "", b.vocab.Words)
		if err != nil {
			return err
		}
		for _, d := range lacking {
			if !d.ofInspection() {
				b.mark(d, &f, n)
			}
		}
	}
	return nil
}
