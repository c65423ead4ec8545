package store

import (
	"bytes"
	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"cmp"
	"slices"
)

// finish writes what was collected, and closes the file with two small
// commits, so that both meta pages describe the complete state.
func (b *builder) finish(generation int, o BuildOptions) error {
	b.index.Columns().Words = b.vocab.Words
	if err := b.index.Write(b.tx, b.authorities, b.themes()); err != nil {
		return err
	}
	if err := b.commit(); err != nil {
		return err
	}
	if err := boltfile.SyncDB(b.db); err != nil {
		return err
	}
	m, err := b.meta(generation, o)
	if err != nil {
		return err
	}
	b.db.NoSync = false
	if err := b.begin(); err != nil {
		return err
	}
	// The meta bucket is still written to.
	written := slices.DeleteFunc(codec.Buckets(), func(name []byte) bool { return bytes.Equal(name, codec.MetaBucket) })
	if m.Roots, err = boltfile.RootSeals(b.tx, written); err != nil {
		return err
	}
	if err := m.put(b.tx); err != nil {
		return err
	}
	if err := b.commit(); err != nil {
		return err
	}
	if err := b.begin(); err != nil {
		return err
	}
	t, err := boltfile.OpenTable(b.tx, codec.MetaBucket)
	if err != nil {
		return err
	}
	if err := t.Put(codec.ClosingKey, []byte{1}); err != nil {
		return err
	}
	return b.commit()
}

// meta says what the file is, and counts what the first frame shows.
func (b *builder) meta(generation int, o BuildOptions) (m *meta, err error) {
	m = &meta{Format: codec.Format, Complete: true, Generation: generation, Builtin: o.BuiltinVersion, Words: words.IndexVersion(), Made: o.now().UTC()}
	if b.before != nil {
		m.Builtin, m.Words = cmp.Or(m.Builtin, b.before.Builtin), b.before.Words // what was copied is by older rules still
	}
	m.Ready, m.Findings, m.Inspections, err = b.index.Ready()
	return m, err
}
