package ui

import (
	"strings"
	"testing"

	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

// last is the last line of the frame, the bar.
func (d *driver) last() string {
	lines := strings.Split(d.frame(), "\n")
	return lines[len(lines)-1]
}

// TestADialogOfMoreThanFitsLeavesNoLineBeside: one line of the screen below it is read
// as its own. It says that there is more, and how it is reached.
func TestADialogOfMoreThanFitsLeavesNoLineBeside(t *testing.T) {
	for _, size := range uitest.Sizes() {
		for _, key := range []string{"?", "f2", ":", "t"} {
			d := drive(t, size[0], size[1])
			d.press(key)
			if n := len(d.app.over.View(size[0], size[1]-1)); size[1] <= 24 && n == size[1]-2 {
				t.Errorf("%s at %v: one line is left beside %d", key, size, n)
			}
		}
		d := drive(t, size[0], size[1])
		d.press("?")
		d.want("PgDn and PgUp show more")
		d.press("end")
		d.want("Esc closes")
	}
}

func TestEveryLookIsSeenOrCounted(t *testing.T) {
	for _, size := range append(uitest.Sizes(), [2]int{40, 10}) {
		d := drive(t, size[0], size[1])
		d.press("f2")
		all := true
		for _, l := range style.Looks() {
			all = all && strings.Contains(d.frame(), l.String())
		}
		if counted := strings.Contains(d.frame(), "of 7"); all == counted {
			t.Errorf("at %v: all seen %v, counted %v:\n%s", size, all, counted, d.frame())
		}
	}
}

// TestTheHelpBeginsWithWhatTheScreenIsFor: its own keys, what is used most first.
func TestTheHelpBeginsWithWhatTheScreenIsFor(t *testing.T) {
	for scope, want := range map[keys.Scope]string{
		keys.InBrowse: "Enter /", keys.InFilters: "Enter Space", keys.InCompare: "r m", keys.InTimeline: "+ A", keys.InHeat: "% r",
		keys.InReview: "Enter Space", keys.InLibrary: "r e", keys.InTraining: "PgDn Space",
	} {
		all := keys.Default().ByTask(scope)
		if got := all[0].Label(true) + " " + all[1].Label(true); !strings.HasPrefix(got, want) {
			t.Errorf("%s: begins with %s, want %s", scope.Places(), got, want)
		}
		if len(all) != len(keys.Default().In(scope)) {
			t.Errorf("%s: %d keys of %d", scope.Places(), len(all), len(keys.Default().In(scope)))
		}
	}
}

func TestTheBarOffersNoFindingWhereThereIsNone(t *testing.T) {
	d := drive(t, 80, 24)
	d.want("Enter open", "c compare")
	f := filter.Default().Include(filter.Authority, "poole")
	d.send(nav.BrowseMsg{Filter: &f})
	d.want("no findings are held")
	for _, not := range []string{"Enter open", "c compare", "t themes"} {
		if strings.Contains(d.last(), not) {
			t.Errorf("offers %q: %s", not, d.last())
		}
	}
}

func TestKeysStayInTheBarBesideTheInspectionChosenFirst(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := drive(t, size[0], size[1])
		bare := len(strings.Fields(d.last()))
		d.send(nav.PickMsg{ID: "birmingham-2016-09-sif"})
		d.press("down")
		if bar := d.last(); !strings.Contains(bar, "A: ") && !strings.Contains(bar, "A chosen") || !strings.Contains(bar, "? keys") || size[0] >= 80 && len(strings.Fields(bar)) < bare*2/3 {
			t.Errorf("at %v: %s", size, bar)
		}
	}
}

// TestNewsCoversNothing: the row under the cursor is seen beside news of any length,
// and the screen is as it was after it.
func TestNewsCoversNothing(t *testing.T) {
	for _, size := range uitest.Sizes() {
		for _, key := range []string{"f", "6"} {
			d := drive(t, size[0], size[1])
			d.press(key)
			for range size[1] / 2 {
				d.press("down")
			}
			before := d.frame()
			d.send(nav.SayMsg{Text: strings.Repeat("What is said here is longer than a line. ", 7)})
			d.wantExact("news")
			if n, was := strings.Count(d.frame(), ">"), strings.Count(before, ">"); n < was {
				t.Errorf("%s at %v: the cursor is covered:\n%s", key, size, d.frame())
			}
			d.press("esc")
			d.wantExact("a key")
		}
	}
}

// TestTheBarNamesTheWaysToOtherScreensWhereThereIsRoom: who has not read the help finds
// the history of an authority. The screen's own keys stand first, and its own way never.
func TestTheBarNamesTheWaysToOtherScreensWhereThereIsRoom(t *testing.T) {
	for key, own := range map[string]string{"1": "1 findings", "2": "2 inspections", "5": "5 heat map", "6": "6 England"} {
		d := drive(t, 160, 48)
		if key != "1" {
			d.press(key)
		}
		bar := d.last()
		if !strings.Contains(bar, "4 timeline") || strings.Contains(bar, own) || !strings.HasPrefix(bar, " Enter open") {
			t.Errorf("%s: %q", key, bar)
		}
		if strings.Count(bar, "compare") > 1 {
			t.Errorf("%s names two ways to Compare: %q", key, bar)
		}
	}
}

// TestAHistoryIsOffered beside comparing, at every size at which a bar has room for both.
func TestAHistoryIsOffered(t *testing.T) {
	for _, w := range []int{80, 100, 120, 160} {
		d := drive(t, w, 24)
		for _, keys := range [][]string{nil, {"enter"}, {"esc", "2"}, {"enter"}} {
			d.press(keys...)
			d.want("c compare  4 timeline")
		}
	}
}
