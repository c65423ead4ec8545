package store

import (
	"bytes"
	"encoding/binary"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/store/codec"
	"casebook/store/index"
	"casebook/store/notebook"
)

// Where the choices of a notebook stand in a generation is found once and
// written down beside it, so that a start does not look for a thousand
// findings again: 200 ms then at a million findings, 8 with this file. It is no
// more than that: whatever is wrong with it, it is made again.

const (
	anchorsName    = "notebook-places"
	anchorsVersion = 3
)

func (s *Store) anchorsPath() string { return filepath.Join(s.info.Dir, anchorsName) }

// anchorsHead says for what the anchors were found.
func (s *Store) anchorsHead(stamp notebook.Stamp) []byte {
	var w codec.Writer
	for _, n := range []uint64{anchorsVersion, uint64(s.info.Generation), uint64(s.info.Made.UnixNano()), uint64(s.index.Columns().Next()),
		uint64(stamp.Size), uint64(stamp.Modified), stamp.Tx} {
		w.Bytes = binary.BigEndian.AppendUint64(w.Bytes, n)
	}
	return w.Bytes
}

// cacheAnchors writes the anchors down. Where that fails the next start looks for
// them again.
func (s *Store) cacheAnchors(n notes) {
	w := codec.Writer{Bytes: s.anchorsHead(n.stamp)}
	codec.WriteList(&w, n.anchors, func(a anchor) {
		for _, text := range []string{a.key, a.made, a.id} {
			w.Str(text)
		}
		w.Uint(uint64(a.finding))
		w.Uint(bit(a.changed) | bit(a.ofsted)<<1)
		writeTags(&w, a.was)
		writeTags(&w, a.now)
		codec.WriteList(&w, a.twins, func(t twin) {
			w.Uint(uint64(t.finding))
			w.Str(t.id)
			w.Uint(bit(t.ofsted))
			writeTags(&w, t.was)
		})
	})
	keepCache(s.anchorsPath(), w.Bytes)
}

func bit(on bool) uint64 {
	if on {
		return 1
	}
	return 0
}

// cachedAnchors reads the anchors back, if they were found for this generation and
// this state of the notebook.
func (s *Store) cachedAnchors(stamp notebook.Stamp) (notes, bool) {
	b, ok := readCache(s.anchorsPath())
	rest, ours := bytes.CutPrefix(b, s.anchorsHead(stamp))
	if !ok || !ours {
		return notes{}, false
	}
	r := &codec.Reader{Rest: string(rest)}
	n := notes{stamp: stamp, anchors: codec.ReadList(r, func() (a anchor) {
		a.key, a.made, a.id = r.Str(), r.Str(), r.Str()
		a.finding = uint32(r.Uint())
		bits := r.Uint()
		a.changed, a.ofsted = bits&1 != 0, bits&2 != 0
		a.was, a.now = readTags(r), readTags(r)
		a.twins = codec.ReadList(r, func() twin {
			return twin{uint32(r.Uint()), r.Str(), r.Uint() == 1, readTags(r)}
		})
		return a
	})}
	beyond := func(t twin) bool { return t.finding >= s.index.Columns().Next() }
	for i := range n.anchors {
		if a := &n.anchors[i]; !a.orphaned() && (a.finding >= s.index.Columns().Next() || slices.ContainsFunc(a.twins, beyond)) {
			return notes{}, false
		}
	}
	return n, r.Done()
}

func writeTags(w *codec.Writer, t index.Tags) {
	w.Strs(t.Themes)
	w.Str(string(t.Polarity))
	w.Strs(t.By)
}

func readTags(r *codec.Reader) index.Tags {
	return index.Tags{Themes: r.Strs(), Polarity: data.Polarity(r.Str()), By: r.Strs()}
}
