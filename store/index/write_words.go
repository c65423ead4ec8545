package index

import (
	"encoding/binary"
	"maps"
	"slices"

	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// writeWords writes postings and dictionary, in the order of their keys. A
// chunk that an earlier generation began is joined with what it held.
func (b *Builder) writeWords(tx *bolt.Tx) error {
	b.text.finish()
	dict, err := codec.OpenChain(tx, codec.DictionaryBucket)
	if err != nil {
		return err
	}
	post, err := boltfile.OpenTable(tx, codec.PostingBucket)
	if err != nil {
		return err
	}
	pre, err := boltfile.OpenTable(tx, codec.PrefixBucket)
	if err != nil {
		return err
	}
	entries := map[string][]byte{}
	for _, s := range slices.Sorted(maps.Keys(b.text.stems)) {
		if len(b.text.stems[s].done) == 0 { // a wording that no text holds
			continue
		}
		if entries[codec.StemMark+s], err = b.writeChunks(dict, post, codec.StemMark, s, b.text.stems[s].done); err != nil {
			return err
		}
	}
	for _, p := range slices.Sorted(maps.Keys(b.text.prefixes)) {
		if entries[codec.PrefixMark+p], err = b.writeChunks(dict, pre, codec.PrefixMark, p, b.text.prefixes[p].done); err != nil {
			return err
		}
	}
	for word, f := range b.text.forms {
		entries[word] = codec.StemEntry(word, f.root)
	}
	return b.writeDict(dict, entries)
}

// writeChunks writes the lists of one word and returns its dictionary entry:
// the chunks that exist.
func (b *Builder) writeChunks(dict codec.Chain, t boltfile.Table, mark, word string, done []chunk) ([]byte, error) {
	t.Bucket.FillPercent = 0.95
	var old []byte
	if b.copied {
		var err error
		if old, err = dict.Find(mark + word); err != nil {
			return nil, err
		}
	}
	numbers, err := codec.ChunkNumbers(old)
	if err != nil {
		return nil, err
	}
	for _, c := range done {
		key := codec.ChunkKey(word, c.number)
		list := c.list
		if slices.Contains(numbers, c.number) {
			before, err := t.Get(key)
			if err != nil {
				return nil, err
			}
			var set codec.Chunk
			if err := codec.OrPostings(set[:], before); err != nil {
				return nil, err
			}
			if err := codec.OrPostings(set[:], list); err != nil {
				return nil, err
			}
			list = set.Encode()
		} else {
			numbers = append(numbers, c.number)
		}
		if err := t.Put(key, list); err != nil {
			return nil, err
		}
	}
	var entry []byte
	for _, n := range numbers {
		entry = binary.BigEndian.AppendUint16(entry, n)
	}
	return entry, nil
}

// writeDict puts entries into the dictionary. A new dictionary is written in
// one sweep, an old one entry by entry.
func (b *Builder) writeDict(dict codec.Chain, entries map[string][]byte) error {
	if b.copied {
		for _, k := range slices.Sorted(maps.Keys(entries)) {
			if err := dict.Add(k, entries[k]); err != nil {
				return err
			}
		}
		return nil
	}
	dict.Bucket.FillPercent = 0.95
	before := ""
	for _, k := range slices.Sorted(maps.Keys(entries)) {
		if err := dict.Write(k, before, entries[k]); err != nil {
			return err
		}
		before = k
	}
	return dict.Write(codec.ChainEnd, before, nil)
}
