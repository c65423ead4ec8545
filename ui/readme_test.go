package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data/topic/topictest"
)

// TestPicturesShowTheProgramAsItIs compares the screens in the texts with the
// golden frames; -update writes them anew.
func TestPicturesShowTheProgramAsItIs(t *testing.T) {
	for _, x := range []struct{ file, frames string }{
		{"SCREENS.md", "browse-80x24 inspection-80x24 compare-80x24 timeline-80x24 heat-80x24 england-80x24"},
	} {
		for _, name := range strings.Fields(x.frames) {
			topictest.Keep(t, x.file, "screen: "+name, screenBlock(t, name))
		}
	}
}

func screenBlock(t *testing.T, name string) string {
	t.Helper()
	frame, err := os.ReadFile(filepath.Join("testdata", "TestFrames", name+".golden"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(frame), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return "```text\n" + strings.Join(lines, "\n") + "\n```"
}
