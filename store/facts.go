package store

import (
	"encoding/json"
	"slices"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// Facts other than inspections and findings are few: one JSON list a kind and
// layer. Of two records with one id the added one counts.

const (
	authoritiesKind = "authorities"
	sourcesKind     = "sources"
	eventsKind      = "events"
	threadsKind     = "threads"
	flagsKind       = "flags"
)

func readFacts[T any](tx *bolt.Tx, layer, kind string) ([]T, error) {
	t, err := boltfile.OpenTable(tx, codec.FactBucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Get(codec.FactKey(layer, kind))
	if err != nil {
		return nil, err
	}
	var out []T
	if err := json.Unmarshal(v, &out); err != nil {
		return nil, boltfile.Damaged("%s: %v", kind, err)
	}
	return out, nil
}

// readBoth reads a kind from both layers.
func readBoth[T any](tx *bolt.Tx, kind string, id func(T) string) ([]T, error) {
	all, err := readFacts[T](tx, codec.BuiltinLayer, kind)
	if err != nil {
		return nil, err
	}
	added, err := readFacts[T](tx, codec.AddedLayer, kind)
	if err != nil {
		return nil, err
	}
	return layered(all, added, id), nil
}

// layered puts the records of b over those of a with the same id.
func layered[T any](a, b []T, id func(T) string) []T {
	out := slices.Clone(a)
	at := make(map[string]int, len(out))
	for i, x := range out {
		at[id(x)] = i
	}
	for _, x := range b {
		if i, ok := at[id(x)]; ok {
			out[i] = x
			continue
		}
		at[id(x)] = len(out)
		out = append(out, x)
	}
	return out
}

func authorityID(a data.Authority) string { return a.ID }
func sourceID(s data.Source) string       { return s.ID }
func eventID(e data.Event) string         { return e.ID }
func threadID(t data.Thread) string       { return t.ID }
func flagID(f data.Flag) string           { return f.ID }

// addFacts lays facts over those of a layer.
func (b *builder) addFacts(layer string, c data.Casebook) error {
	for _, a := range c.Authorities {
		b.authorities[a.ID] = a
	}
	for _, t := range c.Threads {
		b.matters[t.ID] = t.Label
	}
	for _, l := range []string{codec.BuiltinLayer, codec.AddedLayer} {
		if b.before != nil && l != layer {
			continue
		}
		facts := c
		if l != layer {
			facts = data.Casebook{}
		}
		if err := b.putLayer(l, facts); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) putLayer(layer string, c data.Casebook) error {
	if err := putFacts(b, layer, authoritiesKind, c.Authorities, authorityID); err != nil {
		return err
	}
	if err := putFacts(b, layer, sourcesKind, c.Sources, sourceID); err != nil {
		return err
	}
	if err := putFacts(b, layer, eventsKind, c.Events, eventID); err != nil {
		return err
	}
	if err := putFacts(b, layer, threadsKind, c.Threads, threadID); err != nil {
		return err
	}
	return putFacts(b, layer, flagsKind, c.Flags, flagID)
}

func putFacts[T any](b *builder, layer, kind string, list []T, id func(T) string) error {
	t, err := boltfile.OpenTable(b.tx, codec.FactBucket)
	if err != nil {
		return err
	}
	if had, err := t.Lookup(codec.FactKey(layer, kind)); err != nil {
		return err
	} else if had != nil {
		old, err := readFacts[T](b.tx, layer, kind)
		if err != nil {
			return err
		}
		list = layered(old, list, id)
	}
	v, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return t.Put(codec.FactKey(layer, kind), v)
}
