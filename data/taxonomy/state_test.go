package taxonomy

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casebook/data"
)

func TestStateSaysWhatWasDone(t *testing.T) {
	tax, err := Read([]byte(own), "f")
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"exclusion": "your own", "front-door": "built-in, changed", "kinship": "built-in, merged into Permanence",
		"early-help": "built-in, hidden", "voice": "built-in",
	} {
		e, ok := tax.Entry(id)
		if got := tax.State(e); !ok || !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestBeginIsAFileThatChangesNothing(t *testing.T) {
	for _, text := range []string{"", own} {
		tax, err := Read([]byte(text), "f")
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(tax.Begin(), "f")
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tax.Entries(), again.Entries()); d != "" {
			t.Error(d)
		}
	}
}

func TestWordsAreWrittenAsTheyAreRead(t *testing.T) {
	got := Words(data.Theme{Terms: []string{"smart", "advoca", "plan"}, PrefixTerms: []string{"advoca"}})
	if d := cmp.Diff([]string{"advoca*", "plan", "smart"}, got); d != "" {
		t.Error(d)
	}
}
