package store

import (
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
	f.Fuzz(func(t *testing.T, places, weighed []byte) {
		stamp := s.book.Stamp()
		keepCache(s.anchorsPath(), append(s.anchorsHead(stamp), places...))
		if n, ok := s.cachedAnchors(stamp); ok {
			for _, a := range n.anchors {
				if a.finding >= s.index.Columns().Next() && !a.orphaned() {
					t.Errorf("a place beyond the last finding: %d", a.finding)
				}
			}
		}
		keepCache(s.weighedPath(), weighed)
		s.readWeighed("v")
	})
}

// TestACacheIsNeverWrittenThroughALink that somebody laid where its file is made.
func TestACacheIsNeverWrittenThroughALink(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other")
	must(t, os.WriteFile(other, []byte("mine"), 0o600))
	for _, name := range []string{"cache", "cache.new"} {
		if err := os.Symlink(other, filepath.Join(dir, name)); err != nil {
			t.Skip("skipped: no symbolic links here")
		}
	}
	keepCache(filepath.Join(dir, "cache"), []byte("kept"))
	if b, ok := readCache(filepath.Join(dir, "cache")); !ok || string(b) != "kept" {
		t.Errorf("kept: %q, %v", b, ok)
	}
	if b, err := os.ReadFile(other); err != nil || string(b) != "mine" {
		t.Errorf("the file behind the link holds %q, %v", b, err)
	}
}
