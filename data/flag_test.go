package data

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryKindOfFlagHasWords: of every flag that the built-in facts and those of
// the tests bring, and no two kinds the same.
func TestEveryKindOfFlagHasWords(t *testing.T) {
	var all []Flag
	for _, dir := range []string{"builtin", "datatest"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatal(dir, err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var got struct{ Flags []Flag }
			if json.Unmarshal(b, &got) == nil { // a list of something else has none
				all = append(all, got.Flags...)
			}
		}
	}
	if len(all) < 40 {
		t.Fatalf("%d flags", len(all))
	}
	for _, f := range all {
		if flagKinds[f.Kind] == "" {
			t.Errorf("flag %s: kind %q has no words", f.ID, f.Kind)
		}
	}
	said := map[string]string{}
	for kind, words := range flagKinds {
		if said[words] != "" || words == "" || strings.Contains(words, kind) && strings.Contains(kind, "-") {
			t.Errorf("kind %q is said %q, and %q too", kind, words, said[words])
		}
		said[words] = kind
	}
}

func TestAFlagInWords(t *testing.T) {
	for _, x := range []struct {
		f    Flag
		want string
	}{
		{Flag{Kind: "missing-date", Text: "The news has no date.", Resolution: "the report's dates are used"}, "no date is given: The news has no date. Decided: the report's dates are used."},
		{Flag{Kind: "lost-page", Text: "Page 3 is gone."}, "lost page: Page 3 is gone."},
	} {
		if got := x.f.Words(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
