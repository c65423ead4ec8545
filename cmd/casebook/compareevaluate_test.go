package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAKeyNamesInspectionsAsEveryCommandDoes: by the beginning of an id too, and
// no answer counts twice.
func TestAKeyNamesInspectionsAsEveryCommandDoes(t *testing.T) {
	c := newShelf(t)
	key := filepath.Join(t.TempDir(), "key.csv")
	write := func(rows ...string) {
		if err := os.WriteFile(key, []byte("a,b,theme,change\n"+strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("birmingham-2014-03,birmingham-2018-12,front-door,improved")
	if out := c.found(t, "compare", "--evaluate", key); !strings.Contains(out, "1 answer on 1 pair") {
		t.Error(out)
	}
	if status, _, errs := c.call(t, "compare", "--evaluate", key, "--evaluate", key); status != statusWrong || !strings.Contains(errs, "named twice") {
		t.Errorf("status %d: %s", status, errs)
	}
	write("birmingham-2014-03,birmingham-2018-12,front-door,improved", "birmingham-2018-12,birmingham-2014-03,front-door,worse")
	if status, _, errs := c.call(t, "compare", "--evaluate", key); status != statusWrong || !strings.Contains(errs, "in line 2 already") {
		t.Errorf("status %d: %s", status, errs)
	}
}
