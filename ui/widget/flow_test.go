package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// blocks makes n blocks; every line is numbered, every other one is a stop.
func blocks(heights []int) (all []string, lay func(int) Laid) {
	at := make([]int, len(heights))
	for b, h := range heights {
		at[b] = len(all)
		for range h {
			all = append(all, fmt.Sprintf(" line %4d", len(all)))
		}
	}
	return all, func(b int) Laid {
		l := Laid{Lines: slices.Clone(all[at[b] : at[b]+heights[b]])}
		for i := 0; i < heights[b]; i += 2 {
			l.Stops = append(l.Stops, Stop{ID: fmt.Sprint(b, ":", i), Side: (i / 2) % 3, First: i, Last: min(i+1, heights[b]-1)})
		}
		return l
	}
}

// Whatever is done, the window shows consecutive lines of the text, as many as
// there are.
func TestFlowShowsAWindowOfTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(0, 12), 1, 20).Draw(t, "heights")
		all, lay := blocks(heights)
		var f Flow
		f.Reset(len(heights), lay)
		f.SetHeight(rapid.IntRange(1, 15).Draw(t, "height"))
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				f.SetHeight(rapid.IntRange(1, 15).Draw(t, "height"))
			case 1:
				f.To(rapid.IntRange(-1, len(heights)).Draw(t, "block"))
			case 2:
				f.Side = rapid.IntRange(0, 2).Draw(t, "side")
			case 3:
				f.Refresh()
			default:
				f.Go(Motion(rapid.IntRange(0, 7).Draw(t, "motion")))
			}
			check(t, &f, all)
		}
	})
}

func check(t *rapid.T, f *Flow, all []string) {
	got := f.View(10, " ", nil)
	if len(got) != f.Height {
		t.Fatalf("%d lines in a window of %d", len(got), f.Height)
	}
	for len(got) > 0 && strings.TrimSpace(got[len(got)-1]) == "" {
		got = got[:len(got)-1]
	}
	if len(got) != min(f.Height, len(all)) {
		t.Fatalf("%d of %d lines seen in a window of %d", len(got), len(all), f.Height)
	}
	if len(got) == 0 {
		return
	}
	i := slices.Index(all, got[0])
	if i < 0 || !slices.Equal(got, all[i:i+len(got)]) {
		t.Fatalf("not consecutive: %q", got)
	}
}

func TestFlowReachesEveryStopLineByLine(t *testing.T) {
	_, lay := blocks([]int{5, 0, 30, 1, 7})
	var f Flow
	f.SetHeight(6)
	f.Reset(5, lay)
	seen := map[string]bool{}
	for range 200 {
		s, _ := f.Cursor()
		seen[s.ID] = true
		f.Go(LineDown)
	}
	if len(seen) != 3+15+1+4 {
		t.Errorf("reached %d stops of 23 going down", len(seen))
	}
	for range 200 {
		f.Go(LineUp)
	}
	if s, _ := f.Cursor(); s.ID != "0:0" || f.View(10, " ", nil)[0] != " line    0" {
		t.Errorf("going up ends at %q, %q", s.ID, f.View(10, " ", nil)[0])
	}
}

func TestFlowMarksTheCursor(t *testing.T) {
	_, lay := blocks([]int{4, 4})
	var f Flow
	f.SetHeight(8)
	f.Reset(2, lay)
	if !f.Seek(1, "1:2") || f.Seek(1, "none") {
		t.Fatal("seek")
	}
	for i, l := range f.View(10, ">", nil) {
		if strings.HasPrefix(l, ">") != (i == 6) {
			t.Errorf("line %d: %q", i, l)
		}
	}
}

func TestFlowLaysOutOnlyWhatIsSeen(t *testing.T) {
	laid := 0
	var f Flow
	f.SetHeight(10)
	f.Reset(1_000_000, func(int) Laid {
		laid++
		return Laid{Lines: []string{" x", " y"}, Stops: []Stop{{ID: "x", Last: 1}}}
	})
	f.Go(Last)
	f.Go(PageUp)
	f.Go(First)
	f.View(20, ">", nil)
	if laid > 60 {
		t.Errorf("%d of a million blocks laid out", laid)
	}
}

// TestATextMadeAnewKeepsItsRow, and marks the stop that is held beside the
// cursor's own.
func TestATextMadeAnewKeepsItsRow(t *testing.T) {
	_, lay := blocks([]int{6, 6, 6, 6})
	var f Flow
	f.Reset(4, lay)
	f.SetHeight(7)
	f.Seek(2, "2:2")
	row := f.Row()
	f.Reset(4, lay)
	f.Seek(2, "2:2")
	f.AtRow(row)
	f.Hold(2, "2:4", "-")
	if s, _ := f.Cursor(); f.Row() != row || s.ID != "2:2" {
		t.Errorf("at row %d on %s, was row %d", f.Row(), s.ID, row)
	}
	if view := strings.Join(f.View(12, ">", nil), "\n"); !strings.Contains(view, ">line   14") || !strings.Contains(view, "-line   16") {
		t.Errorf("marks:\n%s", view)
	}
	f.Hold(2, "2:2", "-")
	if view := strings.Join(f.View(12, ">", nil), "\n"); strings.Contains(view, "-") {
		t.Errorf("the cursor's own stop is marked twice:\n%s", view)
	}
}
