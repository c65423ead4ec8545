package store

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestExposed: who can come to the directory, and read it, a file or a copy in it.
func TestExposed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions by bits here")
	}
	for _, x := range []struct {
		name                           string
		above, dir, findings, notebook os.FileMode
		want                           string
	}{
		{"as the program makes it", 0o755, 0o700, 0o600, 0o600, ""},
		{"in a home of one's own", 0o700, 0o755, 0o644, 0o644, ""},
		{"a directory that all list", 0o755, 0o755, 0o600, 0o600, "Others on this computer"},
		{"a copy that all read", 0o711, 0o711, 0o600, 0o644, "Others on this computer"},
		{"nobody passes", 0o755, 0o700, 0o644, 0o644, ""},
		{"passed, and nothing to read", 0o755, 0o711, 0o600, 0o600, ""},
		{"a group's", 0o755, 0o750, 0o640, 0o640, "Others in its group"},
		{"a group that cannot come to it", 0o700, 0o770, 0o660, 0o660, ""},
		{"a directory that all write", 0o755, 0o703, 0o600, 0o600, "Others on this computer"},
	} {
		t.Run(x.name, func(t *testing.T) {
			above := t.TempDir()
			must(t, os.Chmod(filepath.Dir(above), 0o755))
			dir := filepath.Join(above, "casework")
			must(t, os.Mkdir(dir, 0o700))
			for name, mode := range map[string]os.FileMode{"findings-000001.db": x.findings, "notebook-20260101T000000.000000000Z.db": x.notebook} {
				must(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
				must(t, os.Chmod(filepath.Join(dir, name), mode))
			}
			must(t, os.WriteFile(filepath.Join(dir, ".foreign"), nil, 0o600))
			must(t, os.Chmod(filepath.Join(dir, ".foreign"), 0o666)) // not ours to speak of
			must(t, os.Chmod(dir, x.dir))
			must(t, os.Chmod(above, x.above))
			got := Exposed(dir)
			if !strings.HasPrefix(got, x.want) || (got == "") != (x.want == "") || got != "" && !strings.Contains(got, dir) {
				t.Errorf("%q", got)
			}
		})
	}
}

// TestTheStoreKeepsItsFilesToTheirOwner, whatever the umask is.
func TestTheStoreKeepsItsFilesToTheirOwner(t *testing.T) {
	dir, _ := made(t)
	s := openQuiet(t, dir)
	f, err := s.Finding("birmingham-2016-09-sif/b16-05")
	must(t, err)
	_, err = s.Skip(f)
	must(t, err)
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 && runtime.GOOS != "windows" {
		t.Errorf("the directory: %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	must(t, err)
	if len(entries) < 5 {
		t.Errorf("%d files", len(entries))
	}
	for _, e := range entries {
		info, err := e.Info()
		must(t, err)
		if info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
			t.Errorf("%s: %v", e.Name(), info.Mode())
		}
	}
}
