package store

import (
	"casebook/data"
	"casebook/store/codec"
)

// loadCopied takes up what the copied generation holds, and counts by facets
// that it lacks.
func (b *builder) loadCopied() error {
	m, x, err := readHead(b.tx)
	if err != nil {
		return err
	}
	b.before, b.vocab.Words = m, x.Columns().Words
	if err := b.index.Load(b.tx, x.Columns()); err != nil {
		return err
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
	return b.index.CountMissing(b)
}

// InspectionAt reads an inspection that is in the file, and its authority.
func (b *builder) InspectionAt(n uint32) (*data.Inspection, *data.Authority, error) {
	v, err := b.insp.Get(codec.NumberKey(n))
	if err != nil {
		return nil, nil, err
	}
	in, err := codec.DecodeInspection(v)
	if err != nil {
		return nil, nil, err
	}
	a := b.authorities[in.Authority]
	return in, &a, nil
}

// FindingAt reads a finding that is in the file, without the inspection's id.
func (b *builder) FindingAt(n uint32) (*data.Finding, error) {
	v, err := b.find.Get(codec.NumberKey(n))
	if err != nil {
		return nil, err
	}
	f, err := codec.DecodeFinding(v, "", b.vocab.Words)
	return &f, err
}
