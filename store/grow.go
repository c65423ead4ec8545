package store

import (
	"casebook/data"
	"casebook/data/filter"
)

// loadOld takes up what the copied generation holds.
func (b *builder) loadOld() error {
	m, err := readMeta(b.tx)
	if err != nil {
		return err
	}
	b.old = *m
	if b.cols, err = readColumns(b.tx, m.Format); err != nil {
		return err
	}
	b.vocab.words = b.cols.words
	e := engine{cols: b.cols}
	for d := range numDims {
		for i, v := range b.cols.values[d] {
			b.values[d][v] = uint16(i)
			if d.ofInspection() || d == dim(filter.Tagging) && m.Format < taggingFormat {
				continue
			}
			s, err := readFacet(b.tx, e.cols, d, i)
			if err != nil {
				return err
			}
			b.facets[d][v] = s
		}
	}
	for _, layer := range []string{builtinLayer, addedLayer} {
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
	if err := b.loadTaxonomy(); err != nil || m.Format >= taggingFormat {
		return err
	}
	return b.markTagging()
}

// markTagging notes whose the themes of the findings are, for a file of a format
// that does not know it.
func (b *builder) markTagging() error {
	s := &Store{cols: b.cols}
	for i, flags := range b.cols.flags {
		if flags&flagDead != 0 {
			continue
		}
		for n := b.cols.first[i]; n < b.cols.first[i]+b.cols.count[i]; n++ {
			f, err := s.stored(b.find, "", n)
			if err != nil {
				return err
			}
			b.mark(dim(filter.Tagging), &f, n)
		}
	}
	return nil
}
