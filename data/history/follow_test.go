package history

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// TestAnImportedReportIsNeverSaidToBeSilent: nobody has linked its paragraphs
// to the matter, so "not mentioned" would be a claim that no reader made.
func TestAnImportedReportIsNeverSaidToBeSilent(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	var birmingham []data.Inspection
	for _, in := range c.Inspections {
		if in.Authority != "birmingham" {
			continue
		}
		if in.ID == "birmingham-2016-09-sif" || in.ID == "birmingham-2018-12-ilacs" {
			in.Coverage, in.Inspected.Source = data.Complete, data.FileSource("0123456789abcdef")
		}
		birmingham = append(birmingham, in)
	}
	var here data.Finding
	for i, f := range c.Findings {
		if f.Inspection == "birmingham-2016-09-sif" {
			c.Findings[i].Attribution = data.Press
		}
		if f.ID == "birmingham-2011-10-ucra/b11-d07b" {
			here = f
		}
	}
	for _, m := range Follow(here, c.Threads, c.Findings, birmingham).Moments {
		switch m.Inspection.ID {
		case "birmingham-2016-09-sif":
			if m.State != Raised || m.Mark != "!" || !strings.Contains(m.Words, "as the press reports it") {
				t.Errorf("2016: %s %q %q", m.State, m.Mark, m.Words)
			}
		case "birmingham-2018-12-ilacs":
			if m.State != NotLinked || strings.Contains(m.Words, "not mentioned") {
				t.Errorf("2018: %s %q", m.State, m.Words)
			}
		}
	}
}
