package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/filter"
	"casebook/ui/nav"
)

func TestThePaletteKnowsWhatTheCasebookHas(t *testing.T) {
	for _, x := range []struct{ typed, first, then string }{
		{"help", "all keys", "Keys here"},
		{"export", "write what is seen to a file", "Nothing can be written from here."},
		{"don", "Doncaster: inspections", "> 18 Mar 2025 ILACS"},
		{"birmingham ilacs 2019", "Birmingham, ILACS 2019", "Birmingham > ILACS 2019"},
		{"birmingham-2014-03-sif", "Birmingham, SIF 2014", "Birmingham > SIF 2014"},
		{"unqualified", "Unqualified", "theme: unqualified"},
		{"2011", "2011: findings of the year", "year (published): 2011"},
	} {
		t.Run(x.typed, func(t *testing.T) {
			d := drive(t, 120, 40)
			d.press(":")
			d.typed(x.typed)
			for _, l := range strings.Split(d.frame(), "\n") {
				if _, line, ok := strings.Cut(l, ">  "); ok && strings.Contains(l, "│") && !strings.HasPrefix(strings.TrimSpace(line), x.first) {
					t.Errorf("the first is %q", line)
				}
			}
			d.want(x.first)
			d.press("enter")
			d.want(x.then)
		})
	}
}

func TestThePaletteBeginsWithWhatIsDoneMost(t *testing.T) {
	d := drive(t, 120, 40)
	d.press(":")
	d.want("open or read")
	if f := d.frame(); strings.Contains(f, "pane to the left") || strings.Contains(f, "page down") {
		t.Errorf("what only moves is a command:\n%s", f)
	}
}

// TestAThemeOfThePaletteIsAddedToTheFilter that is seen.
func TestAThemeOfThePaletteIsAddedToTheFilter(t *testing.T) {
	d := drive(t, 120, 40)
	f := filter.Default().Include(filter.Polarity, "development")
	d.send(nav.BrowseMsg{Filter: &f})
	d.press(":")
	d.typed("theme supervision")
	d.press("enter")
	d.want("polarity: ", "theme: supervision")
	d.press("u")
	d.want("polarity: ")
}

func TestADeadKeySaysWhereItLives(t *testing.T) {
	for _, x := range []struct {
		open tea.Msg
		key  string
		want string
	}{
		{nil, "M", "M does nothing here. In Inspections, Compare: story: "},
		{nil, "w", "w does nothing here. In "},
		{nav.InspectionsMsg{}, "y", "y does nothing here. In Browse and most screens: copy with citation, or a web address."},
		{nav.InspectionsMsg{}, "t", "t does nothing here. In "},
		{nav.InspectionsMsg{}, "u", "u does nothing here. In "},
		{nil, "ctrl+x", "Ctrl-x does nothing here. ? lists the keys."},
		{nav.FrequencyMsg{}, "/", "go to a value"},
		{nav.HeatMsg{}, "/", "Heat map: choose an authority"},
		{nav.TimelineMsg{}, "/", "Timeline: choose an authority"},
		{nav.LibraryMsg{}, "_", "_ does nothing here. In Review: confirm with another polarity"},
	} {
		d := drive(t, 120, 40)
		if x.open != nil {
			d.send(x.open)
		}
		d.press(x.key)
		d.want(x.want)
	}
}

func TestF1ListsTheKeys(t *testing.T) {
	d := drive(t, 80, 24)
	d.press("f1")
	d.want("Keys here")
}

// TestATrainingSaysNothingOfADeadKey: the room would read it.
func TestATrainingSaysNothingOfADeadKey(t *testing.T) {
	d := drive(t, 80, 24)
	d.send(nav.TrainMsg{Authority: "birmingham"})
	was := d.frame()
	if d.press("x"); d.frame() != was {
		t.Errorf("x shows something:\n%s", d.frame())
	}
}

// TestNewsIsSaidWhole: what a key says of itself is never cut, however narrow
// the screen, and leaves no line over or short.
func TestNewsIsSaidWhole(t *testing.T) {
	for _, size := range [][2]int{{160, 48}, {80, 24}, {60, 18}} {
		d := drive(t, size[0], size[1])
		for _, key := range []string{"M", "w", "%", "A", "S", "ctrl+z"} {
			d.press(key)
			said := strings.Join(strings.Fields(d.app.say.Text), " ")
			lines := strings.Split(ansi.Strip(d.frame()), "\n")
			if all := strings.Join(strings.Fields(strings.Join(lines, " ")), " "); said == "" || !strings.Contains(all, said) {
				t.Errorf("%v: %q is not said whole:\n%s", size, said, strings.Join(lines, "\n"))
			}
			if len(lines) != size[1] {
				t.Errorf("%v, %s: %d lines", size, key, len(lines))
			}
		}
	}
}
