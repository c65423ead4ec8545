package store

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"path/filepath"
	"sync"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/turned"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

// What every inspection says of each theme takes seconds to weigh, so it is
// written down beside the findings. It is no more than that: whatever is wrong
// with the file, it is made again, and where it cannot be written the open
// store remembers what it holds.

const (
	weighedName    = "inspections-weighed"
	weighedVersion = 4
)

// weighedMemory is what was weighed, while the store is open.
type weighedMemory struct {
	sync.Mutex
	version string
	all     []turned.Kept
}

// Stamps gives by an inspection's id what changes whenever its findings may
// have changed: with a new generation, and with what is chosen for one of them.
func (s *Store) Stamps() (map[string]uint64, error) {
	h := fnv.New64a()
	_ = binary.Write(h, binary.BigEndian, []int64{int64(s.info.Generation), s.info.Made.UnixNano(), int64(s.index.Columns().Next())})
	base, columns := h.Sum64(), s.index.Columns()
	chosen := map[uint32]uint64{}
	for number, a := range s.over.Load().at {
		if in, ok := columns.InspectionOf(number); ok {
			chosen[in] += a.stamp(number)
		}
	}
	out := make(map[string]uint64, columns.Inspections())
	err := s.read("read inspections", func(tx *bolt.Tx) error {
		for _, n := range s.index.InspectionsWhere(func(uint32) bool { return true }) {
			in, err := s.inspection(tx, n)
			if err != nil {
				return err
			}
			out[in.ID] = base + chosen[n]
		}
		return nil
	})
	return out, err
}

// stamp is a number for what is chosen for a finding.
func (a *anchor) stamp(number uint32) uint64 {
	w := codec.Writer{}
	w.Uint(uint64(number))
	w.Bool(a.changed)
	writeTags(&w, a.now)
	h := fnv.New64a()
	_, _ = h.Write(w.Bytes)
	return h.Sum64()
}

func (s *Store) weighedPath() string { return filepath.Join(s.info.Dir, weighedName) }

// Keep writes down what inspections were weighed to say.
func (s *Store) Keep(version string, all []turned.Kept) {
	s.weighed.Lock()
	defer s.weighed.Unlock()
	s.weighed.version, s.weighed.all = version, all
	w := codec.Writer{}
	w.Uint(weighedVersion)
	w.Str(version)
	codec.WriteList(&w, all, func(k turned.Kept) { writeWeighed(&w, k) })
	keepCache(s.weighedPath(), w.Bytes)
}

// Weighed is what was written down last under the same version.
func (s *Store) Weighed(version string) []turned.Kept {
	s.weighed.Lock()
	defer s.weighed.Unlock()
	if s.weighed.version != version {
		s.weighed.version, s.weighed.all = version, s.readWeighed(version)
	}
	return s.weighed.all
}

func (s *Store) readWeighed(version string) []turned.Kept {
	b, ok := readCache(s.weighedPath())
	if !ok {
		return nil
	}
	r := &codec.Reader{Rest: string(b)}
	if r.Uint() != weighedVersion || r.Str() != version {
		return nil
	}
	all := codec.ReadList(r, func() turned.Kept { return readKept(r) })
	if !r.Done() {
		return nil
	}
	return all
}

func writeWeighed(w *codec.Writer, k turned.Kept) {
	w.Str(k.Inspection)
	w.Uint(k.Stamp)
	w.Str(k.Fingerprint)
	w.Uint(uint64(k.Findings))
	w.Bool(k.Suggested)
	codec.WriteList(w, k.Themes, func(t compare.ThemeWeight) {
		w.Str(t.Theme)
		w.Uint(math.Float64bits(t.Praise))
		w.Uint(math.Float64bits(t.Work))
		for _, n := range []int{t.Balance.Praise, t.Balance.Progress, t.Balance.Mixed, t.Balance.Work, t.Asked} {
			w.Uint(uint64(n))
		}
		codec.WriteList(w, t.Areas, func(a compare.AreaWeight) {
			w.Str(string(a.Area))
			w.Uint(math.Float64bits(a.Weight))
		})
		for _, side := range [][]compare.Passage{t.Wanting, t.Well} {
			codec.WriteList(w, side, func(p compare.Passage) {
				w.Str(p.Place)
				w.Uint(uint64(p.At))
				w.Uint(uint64(p.Start))
				w.Uint(uint64(p.End))
				w.Uint(math.Float64bits(p.Weight))
			})
		}
	})
}

func readKept(r *codec.Reader) (k turned.Kept) {
	k.Inspection, k.Stamp, k.Fingerprint = r.Str(), r.Uint(), r.Str()
	k.Findings, k.Suggested = r.Int(), r.Bool()
	k.Themes = codec.ReadList(r, func() (t compare.ThemeWeight) {
		t.Theme = r.Str()
		t.Praise, t.Work = math.Float64frombits(r.Uint()), math.Float64frombits(r.Uint())
		t.Balance = data.Balance{Praise: r.Int(), Progress: r.Int(), Mixed: r.Int(), Work: r.Int()}
		t.Asked = r.Int()
		t.Areas = codec.ReadList(r, func() compare.AreaWeight {
			return compare.AreaWeight{Area: data.Area(r.Str()), Weight: math.Float64frombits(r.Uint())}
		})
		passages := func() []compare.Passage {
			return codec.ReadList(r, func() compare.Passage {
				return compare.Passage{Place: r.Str(), At: r.Int(), Start: r.Int(), End: r.Int(), Weight: math.Float64frombits(r.Uint())}
			})
		}
		t.Wanting, t.Well = passages(), passages()
		return t
	})
	return k
}
