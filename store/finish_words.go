package store

import (
	"encoding/binary"
	"slices"

	"casebook/store/boltfile"
)

// writeWords writes postings and dictionary, in the order of their keys. A
// chunk that an earlier generation began is joined with what it held.
func (b *builder) writeWords() error {
	b.text.finish()
	dict, err := boltfile.OpenTable(b.tx, dictBucket)
	if err != nil {
		return err
	}
	post, err := boltfile.OpenTable(b.tx, postBucket)
	if err != nil {
		return err
	}
	pre, err := boltfile.OpenTable(b.tx, preBucket)
	if err != nil {
		return err
	}
	entries := map[string][]byte{}
	for _, s := range sortedKeys(b.text.stems) {
		if entries[stemMark+s], err = b.writeChunks(chain{dict}, post, stemMark, s, b.text.stems[s].done); err != nil {
			return err
		}
	}
	for _, p := range sortedKeys(b.text.prefixes) {
		if entries[prefixMark+p], err = b.writeChunks(chain{dict}, pre, prefixMark, p, b.text.prefixes[p].done); err != nil {
			return err
		}
	}
	for word, f := range b.text.forms {
		entries[word] = stemEntry(word, f.root)
	}
	return b.writeDict(chain{dict}, entries)
}

// writeChunks writes the lists of one word and returns its dictionary entry:
// the chunks that exist.
func (b *builder) writeChunks(dict chain, t boltfile.Table, mark, word string, done []chunk) ([]byte, error) {
	t.Bucket.FillPercent = 0.95
	var old []byte
	if b.grown {
		var err error
		if old, err = dict.find(mark + word); err != nil {
			return nil, err
		}
	}
	numbers, err := chunkNumbers(old)
	if err != nil {
		return nil, err
	}
	for _, c := range done {
		key := chunkKey(word, c.number)
		list := c.list
		if slices.Contains(numbers, c.number) {
			before, err := t.Get(key)
			if err != nil {
				return nil, err
			}
			var set chunkSet
			if err := orChunk(set[:], before); err != nil {
				return nil, err
			}
			if err := orChunk(set[:], list); err != nil {
				return nil, err
			}
			list = set.encode()
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

// stemEntry is the dictionary entry of a surface form: how much of the form
// its stem shares, and the rest of the stem.
func stemEntry(form, root string) []byte {
	n := 0
	for n < min(len(form), len(root)) && form[n] == root[n] {
		n++
	}
	return append([]byte{byte(min(n, 255))}, root[min(n, 255):]...)
}

func stemOf(form string, entry []byte) (string, error) {
	if len(entry) == 0 || int(entry[0]) > len(form) {
		return "", boltfile.Damaged("dictionary entry of %q", form)
	}
	return form[:entry[0]] + string(entry[1:]), nil
}

func chunkNumbers(entry []byte) ([]uint16, error) {
	if len(entry)%2 != 0 {
		return nil, boltfile.Damaged("dictionary entry of %d bytes", len(entry))
	}
	var out []uint16
	for ; len(entry) > 0; entry = entry[2:] {
		out = append(out, binary.BigEndian.Uint16(entry))
	}
	return out, nil
}

// writeDict puts entries into the dictionary. A new dictionary is written in
// one sweep, an old one entry by entry.
func (b *builder) writeDict(dict chain, entries map[string][]byte) error {
	if b.grown {
		for _, k := range sortedKeys(entries) {
			if err := dict.add(k, entries[k]); err != nil {
				return err
			}
		}
		return nil
	}
	dict.Bucket.FillPercent = 0.95
	before := ""
	for _, k := range sortedKeys(entries) {
		if err := dict.write(k, before, entries[k]); err != nil {
			return err
		}
		before = k
	}
	return dict.write(chainEnd, before, nil)
}
