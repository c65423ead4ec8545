package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const report2014 = "https://files.ofsted.gov.uk/v1/file/50004265"

// linked shows an inspection on a terminal that follows web addresses.
func linked(t *testing.T, w, h int, follows bool) *driver {
	d := drive(t, w, h)
	set := d.app.settings
	set.Style.Glyphs.Links = follows
	d.app.settings = set
	d.send(nav.SettingsMsg{Settings: set})
	d.send(nav.InspectionMsg{ID: "birmingham-2014-03-sif"})
	return d
}

// TestAWebAddressIsALink on every screen and page that shows one: what is seen is
// the same as without, no line is longer, and no link goes on into the next.
func TestAWebAddressIsALink(t *testing.T) {
	for _, size := range uitest.Sizes() {
		for name, keys := range map[string][]string{"inspection": nil, "provenance": {"p"}, "provenance of a finding": {"}", "}", "p"}, "reading": {"}", "}", "enter", "end"}} {
			t.Run(fmt.Sprintf("%s %dx%d", name, size[0], size[1]), func(t *testing.T) {
				with, without := linked(t, size[0], size[1], true), linked(t, size[0], size[1], false)
				with.press(keys...)
				without.press(keys...)
				with.wantExact(name)
				if with.frame() != without.frame() {
					t.Fatalf("with links\n%s\nwithout\n%s", with.frame(), without.frame())
				}
				if strings.Contains(without.app.frame(), ansi.ResetHyperlink()) {
					t.Error("a link where the terminal follows none")
				}
				for _, l := range strings.Split(with.app.frame(), "\n") {
					if begun := strings.Count(l, ansi.SetHyperlink(report2014)); strings.Count(l, ansi.ResetHyperlink()) != begun {
						t.Errorf("%d links begin, and others end: %q", begun, l)
					}
				}
				if strings.Contains(with.frame(), report2014) && !strings.Contains(with.app.frame(), ansi.SetHyperlink(report2014)) {
					t.Errorf("no link:\n%q", with.app.frame())
				}
			})
		}
	}
}

func TestAnAddressIsCopiedFromWhereItStands(t *testing.T) {
	d := linked(t, 80, 24, true)
	d.press("home", "y")
	d.want("The web address sent to the clipboard")
	d.press("p")
	d.want("Read at    "+report2014, "y copies the web address")
	d.press("y")
	d.want("The web address sent to the clipboard", "Judgements")
	d.press("?")
	if strings.Contains(d.frame(), "copies") {
		t.Error("the help of keys has no address")
	}
}
