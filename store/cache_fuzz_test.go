package store

import (
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"

	"casebook/data/datatest"
)

// Whatever stands in the caches beside the findings, behind a right head and a
// right checksum, is taken whole or made again.
func FuzzCaches(f *testing.F) {
	dir := filepath.Join(f.TempDir(), "casebook")
	s, err := Open(f.Context(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { s.Close() })
	f.Add([]byte{0}, []byte("{}"))
	f.Add([]byte{2, 1, 'k', 1, 'm', 1, 'i', 1, 0, 1, 1, 'p', 0, 1, 1, 'p', 0, 2, 5, 1, 'x', 1, 1, 1, 0}, []byte{1, 2, 3})
	sums := crc32.MakeTable(crc32.Castagnoli)
	f.Fuzz(func(t *testing.T, places, weighed []byte) {
		stamp := s.book.Stamp()
		b := append(s.anchorsHead(stamp), places...)
		if err := os.WriteFile(s.anchorsPath(), binary.BigEndian.AppendUint32(b, crc32.Checksum(b, sums)), 0o600); err != nil {
			t.Fatal(err)
		}
		if n, ok := s.cachedAnchors(stamp); ok {
			for _, a := range n.anchors {
				if a.finding >= s.index.Columns().Next() && !a.orphaned() {
					t.Errorf("a place beyond the last finding: %d", a.finding)
				}
			}
		}
		if err := os.WriteFile(s.weighedPath(), binary.BigEndian.AppendUint32(weighed, crc32.Checksum(weighed, sums)), 0o600); err != nil {
			t.Fatal(err)
		}
		s.readWeighed("v")
	})
}
