//go:build !windows

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestBrokenPipeIsQuiet(t *testing.T) {
	path, err := binary()
	must(t, err)
	c := newShelf(t)
	r, w, err := os.Pipe()
	must(t, err)
	must(t, r.Close())
	var errs strings.Builder
	cmd := exec.Command(path, "list", "--format", "json", "--store", c.dir)
	cmd.Stdout, cmd.Stderr = w, &errs
	err = cmd.Run()
	must(t, w.Close())
	if err != nil || errs.String() != "" {
		t.Errorf("ends with %v and says %q; want quiet and 0", err, errs.String())
	}
}

// TestDefaultPlace runs the real program without a named store: it goes into
// the user's data directory, which is made.
func TestDefaultPlace(t *testing.T) {
	path, err := binary()
	must(t, err)
	home := t.TempDir()
	cmd := exec.Command(path, "check")
	cmd.Env = []string{"HOME=" + home, "XDG_DATA_HOME=" + home + "/data/of/mine"}
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "/casebook/findings-") {
		t.Errorf("%v: %s", err, out)
	}
}
