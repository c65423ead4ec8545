package store

import (
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/store/notebook"
)

// Where the choices of a notebook stand in a generation is found once and
// written down beside it, so that a start does not look for a thousand
// findings again: 200 ms then at a million findings, 8 with this file. It is no
// more than that: whatever is wrong with it, it is made again.

const (
	placesName    = "notebook-places"
	placesVersion = 2
)

func (s *Store) placesPath() string { return filepath.Join(s.info.Dir, placesName) }

// placesHead says for what the places were found.
func (s *Store) placesHead(stamp notebook.Stamp) []byte {
	var w writer
	for _, n := range []uint64{placesVersion, uint64(s.info.Generation), uint64(s.info.Made.UnixNano()), uint64(s.cols.next),
		uint64(stamp.Size), uint64(stamp.Modified), stamp.Tx} {
		w.b = binary.BigEndian.AppendUint64(w.b, n)
	}
	return w.b
}

// keepPlaces writes the places down. Where that fails the next start looks for
// them again.
func (s *Store) keepPlaces(n notes) {
	w := writer{b: s.placesHead(n.stamp)}
	writeList(&w, n.places, func(p place) {
		for _, text := range []string{p.key, p.made, p.id} {
			w.str(text)
		}
		w.uint(uint64(p.finding))
		w.uint(bit(p.changed) | bit(p.ofsted)<<1)
		w.tags(p.was)
		w.tags(p.now)
		writeList(&w, p.twins, func(t twin) {
			w.uint(uint64(t.finding))
			w.str(t.id)
			w.uint(bit(t.ofsted))
			w.tags(t.was)
		})
	})
	w.b = binary.BigEndian.AppendUint32(w.b, crc32.Checksum(w.b, crc32.MakeTable(crc32.Castagnoli)))
	temp := s.placesPath() + unfinished
	err := os.WriteFile(temp, w.b, 0o600)
	if err == nil {
		err = os.Rename(temp, s.placesPath())
	}
	if err != nil {
		_ = os.Remove(temp)
	}
}

func bit(on bool) uint64 {
	if on {
		return 1
	}
	return 0
}

// keptPlaces reads the places back, if they were found for this generation and
// this state of the notebook.
func (s *Store) keptPlaces(stamp notebook.Stamp) (notes, bool) {
	b, err := os.ReadFile(s.placesPath())
	head := s.placesHead(stamp)
	if err != nil || len(b) < len(head)+4 || string(b[:len(head)]) != string(head) {
		return notes{}, false
	}
	end := len(b) - 4
	if binary.BigEndian.Uint32(b[end:]) != crc32.Checksum(b[:end], crc32.MakeTable(crc32.Castagnoli)) {
		return notes{}, false
	}
	r := &reader{s: string(b[len(head):end])}
	n := notes{stamp: stamp, places: readList(r, func() (p place) {
		p.key, p.made, p.id = r.str(), r.str(), r.str()
		p.finding = uint32(r.uint())
		bits := r.uint()
		p.changed, p.ofsted = bits&1 != 0, bits&2 != 0
		p.was, p.now = r.tags(), r.tags()
		p.twins = readList(r, func() twin {
			return twin{uint32(r.uint()), r.str(), r.uint() == 1, r.tags()}
		})
		return p
	})}
	beyond := func(t twin) bool { return t.finding >= s.cols.next }
	for i := range n.places {
		if p := &n.places[i]; !p.lost() && (p.finding >= s.cols.next || slices.ContainsFunc(p.twins, beyond)) {
			return notes{}, false
		}
	}
	return n, r.done()
}

func (w *writer) tags(t tags) {
	w.strs(t.themes)
	w.str(string(t.polarity))
	w.str(string(t.by))
}

func (r *reader) tags() tags { return tags{r.strs(), data.Polarity(r.str()), data.Tagging(r.str())} }
