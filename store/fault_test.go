package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"
)

// made builds a casebook of the built-in facts and returns its file.
func made(t *testing.T) (dir, file string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "casebook")
	s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "1"})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return dir, s.Info().File
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// harmRoot changes the page of a file that lists its buckets.
func harmRoot(t *testing.T, file string, harm func(root []byte)) {
	t.Helper()
	b, err := os.ReadFile(file)
	must(t, err)
	page := os.Getpagesize()
	meta := b[:page]
	if newer := b[page : 2*page]; binary.NativeEndian.Uint64(newer[64:]) > binary.NativeEndian.Uint64(meta[64:]) {
		meta = newer
	}
	at := int(binary.NativeEndian.Uint64(meta[32:])) * page
	harm(b[at : at+page])
	must(t, os.WriteFile(file, b, 0o600))
}

func TestWhatIsWrongIsSaid(t *testing.T) {
	for _, x := range []struct {
		name string
		make func(t *testing.T) string // returns the directory
		want error
	}{
		{"nothing there and no built-in facts", func(t *testing.T) string { return filepath.Join(t.TempDir(), "none") }, ErrNoCasebook},
		{"a file instead of a directory", func(t *testing.T) string {
			_, file := made(t)
			return file
		}, ErrNotCasebook},
		{"a directory of other files", func(t *testing.T) string {
			dir := t.TempDir()
			must(t, os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("Dear"), 0o600))
			return dir
		}, ErrNotCasebook},
		{"not bbolt", func(t *testing.T) string {
			dir, file := made(t)
			must(t, os.WriteFile(file, []byte(strings.Repeat("not a database ", 4000)), 0o600))
			return dir
		}, ErrNotCasebook},
		{"bbolt, and no casebook", func(t *testing.T) string {
			dir, file := made(t)
			must(t, os.Remove(file))
			db, err := bolt.Open(file, 0o600, nil)
			must(t, err)
			must(t, db.Close())
			return dir
		}, ErrNotCasebook},
		{"zero length", func(t *testing.T) string {
			dir, file := made(t)
			must(t, os.Truncate(file, 0))
			return dir
		}, boltfile.ErrEmpty},
		{"half of it", func(t *testing.T) string {
			dir, file := made(t)
			must(t, os.Truncate(file, 300000))
			return dir
		}, boltfile.ErrTruncated},
		{"a bucket of another name", func(t *testing.T) string {
			dir, file := made(t)
			harmRoot(t, file, func(root []byte) { copy(root[bytes.Index(root, []byte("meta")):], "mexa") })
			return dir
		}, boltfile.ErrDamaged},
		{"no buckets that could be read", func(t *testing.T) string {
			dir, file := made(t)
			harmRoot(t, file, func(root []byte) { clear(root[8:]) })
			return dir
		}, boltfile.ErrDamaged},
		{"a newer format", func(t *testing.T) string {
			dir, file := made(t)
			rewriteMeta(t, file, func(m *meta) { m.Format = codec.Format + 1 })
			return dir
		}, ErrNewer},
		{"never finished", func(t *testing.T) string {
			dir, file := made(t)
			rewriteMeta(t, file, func(m *meta) { m.Complete = false })
			return dir
		}, boltfile.ErrDamaged},
		{"a directory by the file's name", func(t *testing.T) string {
			dir, file := made(t)
			must(t, os.Remove(file))
			must(t, os.Mkdir(file, 0o700))
			return dir
		}, ErrNotCasebook},
		{"held by a writer", func(t *testing.T) string {
			dir, file := made(t)
			db, err := bolt.Open(file, 0o600, nil)
			must(t, err)
			t.Cleanup(func() { db.Close() })
			return dir
		}, ErrLocked},
		{"unreadable", func(t *testing.T) string {
			if os.Geteuid() == 0 {
				t.Skip("root reads everything")
			}
			dir, file := made(t)
			must(t, os.Chmod(file, 0))
			return dir
		}, ErrUnreadable},
		{"a parent that may not be written", func(t *testing.T) string {
			if os.Geteuid() == 0 {
				t.Skip("root writes everywhere")
			}
			dir := t.TempDir()
			must(t, os.Chmod(dir, 0o500))
			return filepath.Join(dir, "new")
		}, ErrReadOnly},
	} {
		t.Run(x.name, func(t *testing.T) {
			dir := x.make(t)
			c := Config{Dir: dir, Timeout: time.Millisecond}
			if x.want == ErrReadOnly {
				c.Builtin = datatest.Facts
			}
			s, err := Open(context.Background(), c)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, x.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("got %v, want %v and the path", err, x.want)
			}
			if err != nil && strings.Count(err.Error(), "\n") > 0 {
				t.Errorf("more than a line: %v", err)
			}
		})
	}
}

func rewriteMeta(t *testing.T, file string, change func(*meta)) {
	t.Helper()
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	defer db.Close()
	must(t, db.Update(func(tx *bolt.Tx) error {
		m, _, err := readHead(tx)
		if err != nil {
			return err
		}
		change(m)
		return m.put(tx)
	}))
}

func TestNewerFormatNamesBothVersions(t *testing.T) {
	dir, file := made(t)
	rewriteMeta(t, file, func(m *meta) { m.Format = 7 })
	_, err := Open(context.Background(), Config{Dir: dir})
	if err == nil || !strings.Contains(err.Error(), "7") || !strings.Contains(err.Error(), "up to 4") {
		t.Errorf("got %v", err)
	}
}

func TestDamagedMetaPageIsTold(t *testing.T) {
	for page := range int64(2) {
		dir, file := made(t)
		b, err := os.ReadFile(file)
		must(t, err)
		b[page*int64(os.Getpagesize())+boltfile.PageHeader+60] ^= 1
		must(t, os.WriteFile(file, b, 0o600))
		s, err := Open(context.Background(), Config{Dir: dir})
		must(t, err)
		if n := s.Notices(); len(n) != 1 || !strings.Contains(n[0], "meta page") {
			t.Errorf("meta page %d: notices %q", page, n)
		}
		if h := search(t, s, filter.Default()); h.Total != 115 {
			t.Errorf("meta page %d: %d findings", page, h.Total)
		}
		must(t, s.Close())
	}
}

// everything is what a file says to many questions; errors count as silence.
func everything(s *Store, book *data.Casebook) (said map[string]any, errs int) {
	said = map[string]any{}
	put := func(k string, v any, err error) {
		if err != nil {
			errs++
			return
		}
		said[k] = v
	}
	for _, in := range book.Inspections {
		x, err := s.Inspection(in.ID)
		put(in.ID, x, err)
	}
	for _, f := range book.Findings {
		x, err := s.Finding(f.ID)
		put(f.ID, x, err)
	}
	for _, f := range []filter.Filter{{}, filter.Default(), filter.Default().Include(filter.Theme, "unqualified"),
		filter.Default().Exclude(filter.Area, "care"), {Text: "children"}, {Text: "chil"}, {Text: "d"}, {Text: "zzz"}, {Text: "qualifications "}} {
		h, err := s.Search(f, Order{By: ByDate}) // by relevance a damaged text stands after the others
		if err != nil {
			errs++
			continue
		}
		list, err := h.Rows(0, 50)
		name := f.Text + chips(f)
		put(name+" counts", h.Counts, nil)
		put(name+" total", h.Total, nil)
		for i, r := range list {
			put(name+" row "+string(rune('0'+i)), r.Finding, r.Err)
		}
		if err != nil {
			errs++
		}
	}
	a, err := s.Authorities()
	put("authorities", a, err)
	src, err := s.Sources()
	put("sources", src, err)
	e, err := s.Events("birmingham")
	put("events", e, err)
	r, err := s.Resolve("birmingham-20")
	put("resolve", r, err)
	return said, errs
}

func chips(f filter.Filter) string {
	var b strings.Builder
	for _, c := range f.Chips(nil) {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestDamageIsAnErrorAndNeverAWrongAnswer(t *testing.T) {
	dir, file := made(t)
	book, err := datatest.Facts()
	must(t, err)
	sound, err := os.ReadFile(file)
	must(t, err)
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	want, errs := everything(s, book)
	must(t, s.Close())
	if errs != 0 {
		t.Fatalf("%d errors in a sound file", errs)
	}
	random := rand.New(rand.NewPCG(2, 14))
	trials := datatest.Fewer(150)
	if testing.Short() {
		trials = 20
	}
	caught := 0
	for trial := range trials {
		b := append([]byte{}, sound...)
		what := random.IntN(5)
		switch what {
		case 0:
			b = b[:random.IntN(len(b))]
		case 1: // a bit in the structure of a page
			b[random.IntN(len(b)/4096)*4096+random.IntN(400)] ^= 1 << random.IntN(8)
		case 2:
			for range 20 {
				b[random.IntN(len(b))] ^= 1 << random.IntN(8)
			}
		case 3: // all over
			for i := random.IntN(20_000); i < len(b); i += 500 + random.IntN(1000) {
				b[i] ^= 0x55
			}
		default:
			clear(b[random.IntN(len(b)-4096):][:4096])
		}
		must(t, os.WriteFile(file, b, 0o600))
		s, err := Open(context.Background(), Config{Dir: dir, Timeout: time.Millisecond})
		if err != nil {
			caught++
			if !isOurs(err) {
				t.Errorf("trial %d, damage %d: %v is no sentence of ours", trial, what, err)
			}
			continue
		}
		got, errs := everything(s, book)
		if errs > 0 {
			caught++
		}
		for k, v := range got {
			if d := cmp.Diff(want[k], v); d != "" {
				t.Errorf("trial %d, damage %d: %s is wrong without an error: %s", trial, what, k, d)
			}
		}
		s.Close()
	}
	if caught < trials/4 {
		t.Errorf("only %d of %d damages did anything: the damages test nothing", caught, trials)
	}
}

// isOurs reports whether an error says in our own words what is wrong with a
// file.
func isOurs(err error) bool {
	for _, e := range []error{boltfile.ErrDamaged, boltfile.ErrTruncated, ErrNotCasebook, boltfile.ErrEmpty, ErrNewer} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

func TestReadOnlyDirectoryOpensAndSaysSo(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root writes everywhere")
	}
	dir, file := made(t)
	must(t, os.Chmod(filepath.Join(dir, lockName), 0o400))
	must(t, os.Chmod(file, 0o400))
	must(t, os.Chmod(dir, 0o500))
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	for _, version := range []string{"1", "2"} {
		s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: version})
		must(t, err)
		if n := strings.Join(s.Notices(), " "); !strings.Contains(n, "read-only") {
			t.Errorf("version %s: notices %q", version, n)
		}
		must(t, s.Close())
	}
}

func TestCheckSaysWhereTheDamageIs(t *testing.T) {
	_, file := made(t)
	must(t, Check(context.Background(), file))
	b, err := os.ReadFile(file)
	must(t, err)
	at := strings.Index(string(b), "Referral officers without a qualification")
	b[at] ^= 1
	must(t, os.WriteFile(file, b, 0o600))
	err = Check(context.Background(), file)
	if !errors.Is(err, boltfile.ErrDamaged) || !strings.Contains(err.Error(), "finding ") || !strings.Contains(err.Error(), "checksum differs") {
		t.Errorf("got %v", err)
	}
}

func TestDamagedImportDoesNotKeepTheCasebookShut(t *testing.T) {
	dir, _ := made(t)
	built, err := Add(context.Background(), dir, data.Casebook{}, sequence([]data.Entry{report("york-2024-02-ilacs", "york", "Zebras cross early.")}), BuildOptions{})
	must(t, err)
	b, err := os.ReadFile(built.File)
	must(t, err)
	b[strings.LastIndex(string(b), "Zebras cross")] ^= 1
	must(t, os.WriteFile(built.File, b, 0o600))
	s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "2"})
	must(t, err)
	defer s.Close()
	if n := strings.Join(s.Notices(), " "); !strings.Contains(n, "could not be brought in") {
		t.Errorf("notices %q", n)
	}
	h := search(t, s, filter.Filter{Text: "zebras "})
	list, err := h.Rows(0, 10)
	if err != nil || len(list) != 1 || !errors.Is(list[0].Err, boltfile.ErrDamaged) {
		t.Errorf("the damaged finding's row: %+v, %v", list, err)
	}
	if all, err := search(t, s, filter.Filter{}).Rows(0, 200); err != nil || len(all) != 125 {
		t.Errorf("%d rows of 125, %v", len(all), err)
	}
}
