package ui

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data/document"
	"casebook/ui/nav"
)

// TestEveryScreenIsWritten: e on each screen offers what it shows in every
// format that makes sense of it, and each of them is made.
func TestEveryScreenIsWritten(t *testing.T) {
	var all []string
	for _, f := range document.FileFormats() {
		all = append(all, f.Ending())
	}
	for _, x := range []struct {
		name    string
		open    tea.Msg
		keys    []string // before e
		file    string
		formats []string
		holds   string // of the Markdown
	}{
		{"findings", nil, nil, "findings-2026-07-01", all, "115 findings; "},
		{"findings from the filters", nil, []string{"f"}, "findings-2026-07-01", all, "115 findings; "},
		{"an inspection", nav.InspectionMsg{ID: "birmingham-2014-03-sif"}, nil, "birmingham-2014-03-sif-2026-07-01", all, "# Birmingham, SIF 2014"},
		{"inspections", nav.InspectionsMsg{Authority: "birmingham"}, nil, "inspections-birmingham-2026-07-01", all, "inspections; authority: Birmingham"},
		{"story", nav.ChainMsg{Authority: "birmingham"}, nil, "story-birmingham-2026-07-01", all, "# The story of Birmingham"},
		{"matters that came back", nav.ChainMsg{Authority: "birmingham"}, []string{"w", "w"}, "story-birmingham-2026-07-01", all, "Response to domestic abuse"},
		{"neighbours", nav.AcrossMsg{A: "birmingham"}, nil, "neighbours-birmingham-2026-07-01", all, "Birmingham among its statistical neighbours"},
		{"two authorities", nav.AcrossMsg{A: "birmingham", B: "dudley"}, nil, "beside-birmingham-dudley-2026-07-01", all, "Birmingham and Dudley side by side"},
		{"a timeline", nav.TimelineMsg{Authority: "birmingham"}, nil, "timeline-birmingham-2026-07-01", append(slices.Clone(all), "svg"), "Birmingham"},
		{"a heat map", nav.InspectionMsg{ID: "birmingham-2014-03-sif"}, []string{"5"}, "heat-birmingham-2026-07-01", append(slices.Clone(all), "svg"), "# Heat map: authority: Birmingham"},
		{"England", nav.EnglandMsg{}, nil, "england-2026-07-01", all, "Doncaster"},
		{"moves of an area", nav.EnglandMsg{}, []string{"r", "A", "A"}, "england-movers-help-and-protection-2026-07-01", all, "moves of "},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 80, 24)
			d.app.save = func(string, []byte, bool) (string, error) { return "", nil }
			if x.open != nil {
				d.send(x.open)
			}
			d.press(append(x.keys, "e")...)
			box, ok := d.app.over.(*export)
			if !ok {
				t.Fatalf("nothing is offered:\n%s", d.frame())
			}
			if box.what.Name != x.file {
				t.Errorf("the file is %s", box.what.Name)
			}
			var got []string
			for _, f := range box.what.Formats {
				got = append(got, f.Format.Ending())
				var text bytes.Buffer
				if err := f.Write(&text); err != nil || text.Len() == 0 {
					t.Errorf("%s: %d bytes, %v", f.Format, text.Len(), err)
				}
				if f.Format == document.Markdown && !strings.Contains(text.String(), x.holds) {
					t.Errorf("the Markdown lacks %q:\n%.600s", x.holds, text.String())
				}
			}
			if !slices.Equal(got, x.formats) {
				t.Errorf("formats %v, want %v", got, x.formats)
			}
		})
	}
}

func TestNothingToWriteIsSaid(t *testing.T) {
	d := drive(t, 80, 24)
	d.send(nav.TimelineMsg{Authority: "atlantis"})
	d.press("e")
	d.want("Nothing is shown here that could be written to a file.")
}
