package data

import (
	"fmt"
	"os"
	"testing"

	"casebook/data/topic/topictest"
)

// TestRevisionGoesUpWithEveryChangeOfTheFacts: else a casebook that was made
// before would never get them. -update raises it.
func TestRevisionGoesUpWithEveryChangeOfTheFacts(t *testing.T) {
	var number int
	var of uint32
	if _, err := fmt.Sscanf(string(builtinFile(revisionFile)), "%d %x", &number, &of); err != nil {
		t.Fatal(err)
	}
	sum, _ := checksum(builtinStories())
	switch {
	case sum == of:
	case topictest.Updating():
		if err := os.WriteFile("builtin/"+revisionFile, fmt.Appendf(nil, "%d %08x\n", number+1, sum), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the built-in facts are not those of revision %d: run this test with -update", number)
	}
}

// TestANewRevisionSortsAfterOlderOnes, also after the versions that began with a
// day, the last of which ran ahead of the calendar.
func TestANewRevisionSortsAfterOlderOnes(t *testing.T) {
	if v := BuiltinVersion(); v <= "2026-12-31-ffffffff-99999999" {
		t.Errorf("%s does not sort after a version of 2026", v)
	}
}
