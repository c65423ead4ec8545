package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"casebook/data"
	"casebook/data/listing"
	"casebook/store/boltfile"
)

// states are what doctor says, by what it is.
func (c shelf) states(t *testing.T) map[string]string {
	t.Helper()
	var list []listing.State
	must(t, json.Unmarshal([]byte(c.found(t, "doctor", "--format", "json")), &list))
	out := map[string]string{}
	for _, s := range list {
		out[s.What] = s.Value
	}
	return out
}

// TestDoctorSaysNoContent: a report of a fault can be sent on as it is. Nothing in
// it is a finding, a name of a file that was read, or a home directory.
func TestDoctorSaysNoContent(t *testing.T) {
	home := xdg.Home
	t.Cleanup(func() { xdg.Home = home })
	c := newShelf(t)
	xdg.Home = filepath.Dir(c.dir)
	letterFile := written(t, t.TempDir(), "private-letter.txt", letter("Leeds", "14 March 2017", praise))
	c.found(t, "import", letterFile)
	c.found(t, "confirm", "birmingham-2016-09-sif/b16-05")
	must(t, os.WriteFile(filepath.Join(c.dir, "private.txt"), []byte("mine"), 0o600))
	for _, format := range []string{"table", "plain", "json", "csv", "md", "html"} {
		said := c.found(t, "doctor", "--format", format)
		for _, never := range []string{"private", "Lanternfish", "b16-05", "leeds", "birmingham", xdg.Home} {
			if strings.Contains(strings.ToLower(said), strings.ToLower(never)) {
				t.Errorf("%s says %q", format, never)
			}
		}
	}
	s := c.states(t)
	for what, want := range map[string]string{"directory": "~/casebook", "notebook.db": "-rw-------", "findings-000002.db": "MB", "other files there": "1", "locks held now": "none",
		"findings file": "format 4, generation 2, 126 findings", "formats": "findings to 4, notebook to 2", "output": "no terminal", "built-in facts": data.BuiltinVersion()} {
		if !strings.Contains(s[what], want) {
			t.Errorf("%s: %q, want %q", what, s[what], want)
		}
	}
	release, err := boltfile.Lock(context.Background(), filepath.Join(c.dir, "notebook.lock"), time.Second)
	must(t, err)
	if s := c.states(t); s["locks held now"] != "notebook.lock" {
		t.Errorf("held: %q", s["locks held now"])
	}
	release()
}

// TestDoctorOfWhatIsWrong: where there is nothing, or what is there is damaged,
// it says so, is done, and has made nothing.
func TestDoctorOfWhatIsWrong(t *testing.T) {
	none := shelf{filepath.Join(t.TempDir(), "casebook")}
	if s := none.states(t); !strings.Contains(s["files"], "no casebook yet") {
		t.Errorf("nowhere: %q", s)
	}
	if _, err := os.Stat(none.dir); err == nil {
		t.Error("doctor made a directory")
	}
	cut := newShelf(t)
	must(t, os.Truncate(cut.file(t), 40_000))
	if s := cut.states(t); !strings.Contains(s["cannot be opened"], "cut short") || s["findings-000001.db"] == "" {
		t.Errorf("cut: %q", s)
	}
	newer := newShelf(t)
	newer.found(t, "confirm", "birmingham-2016-09-sif/b16-05")
	asNewer(t, filepath.Join(newer.dir, "notebook.db"))
	if s := newer.states(t); !strings.Contains(s["it says"], "update this program") {
		t.Errorf("newer: %q", s)
	}
}
