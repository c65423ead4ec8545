package store

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/turned"
)

func kept(stamp uint64) []turned.Kept {
	return []turned.Kept{{Stamp: stamp, Fingerprint: "\x00\xff", Weighed: compare.Weighed{Inspection: leeds, Findings: 3, Suggested: true, Themes: []compare.ThemeWeight{
		{Theme: "drift", Praise: 1.25, Work: 0.5, Balance: data.Balance{Praise: 4, Progress: 3, Mixed: 1, Work: 2}, Asked: 2, Areas: []compare.AreaWeight{{Area: "care", Weight: 1}},
			Wanting: []compare.Passage{{Place: "p1", At: 4, Start: 7, End: 90, Weight: -0.25}}, Well: []compare.Passage{}}}}}, {Weighed: compare.Weighed{Inspection: "york-2015-01-sif"}}}
}

func TestWhatWasWeighedIsKept(t *testing.T) {
	dir, _ := made(t)
	s := open(t, dir)
	if got := s.Weighed("v1"); got != nil {
		t.Errorf("nothing was kept, and %v is there", got)
	}
	s.Keep("v1", kept(9))
	for _, x := range []*Store{s, open(t, dir)} {
		if got := x.Weighed("v1"); !reflect.DeepEqual(got, kept(9)) {
			t.Errorf("kept %+v", got)
		}
		if got := x.Weighed("v2"); got != nil {
			t.Errorf("another version has %v", got)
		}
	}
}

// TestNothingWrongIsReadOfADamagedCache: damage of any byte, a cut, or a newer
// layout is as if nothing had been kept.
func TestNothingWrongIsReadOfADamagedCache(t *testing.T) {
	dir, _ := made(t)
	open(t, dir).Keep("v1", kept(9))
	path := filepath.Join(dir, weighedName)
	whole, err := os.ReadFile(path)
	must(t, err)
	for at := range whole {
		bad := append([]byte(nil), whole...)
		bad[at] ^= 0x10
		for _, b := range [][]byte{bad, whole[:at]} {
			must(t, os.WriteFile(path, b, 0o600))
			if got := open(t, dir).readWeighed("v1"); got != nil {
				t.Fatalf("byte %d: %v", at, got)
			}
		}
	}
}

func TestWhereNothingCanBeKeptItIsRemembered(t *testing.T) {
	dir, _ := made(t)
	s := open(t, dir)
	must(t, os.Mkdir(filepath.Join(dir, weighedName), 0o700))
	must(t, os.Mkdir(filepath.Join(dir, weighedName+unfinished), 0o700))
	s.Keep("v1", kept(9))
	if got := s.Weighed("v1"); len(got) != 2 {
		t.Errorf("remembers %v", got)
	}
	if got := open(t, dir).Weighed("v1"); got != nil {
		t.Errorf("another window reads %v", got)
	}
}

func TestAStampChangesWithWhatIsChosenAndWithAnImport(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps(lampText))
	s := open(t, dir)
	stamps := func(s *Store) map[string]uint64 {
		t.Helper()
		all, err := s.Stamps()
		must(t, err)
		return all
	}
	before := stamps(s)
	if !maps.Equal(before, stamps(open(t, dir))) {
		t.Error("another window has other stamps")
	}
	_, err := s.Choose(corrected(t, s))
	must(t, err)
	after := stamps(s)
	for id := range before {
		if changed := before[id] != after[id]; changed != (id == leeds) {
			t.Errorf("%s changed: %v", id, changed)
		}
	}
	undo(t, s)
	if !maps.Equal(before, stamps(s)) {
		t.Error("what was taken back still counts")
	}
	add(t, dir, lamps(lampText+" So do their parents."))
	for id, x := range stamps(open(t, dir)) {
		if x == before[id] {
			t.Errorf("%s has the stamp of before the import", id)
		}
	}
}

func TestAFindingIsReadAtItsPlace(t *testing.T) {
	dir, _ := made(t)
	s := open(t, dir)
	all, err := s.Findings("birmingham-2014-03-sif")
	must(t, err)
	for i, f := range all {
		for _, at := range []int{i, i + 1, -1, 1000} {
			if got, err := s.FindingAt(f.ID, at); err != nil || got.ID != f.ID {
				t.Fatalf("%s at %d: %s, %v", f.ID, at, got.ID, err)
			}
		}
	}
	if _, err := s.FindingAt("birmingham-2014-03-sif/none", 0); err == nil {
		t.Error("a finding that is not there is found")
	}
}
