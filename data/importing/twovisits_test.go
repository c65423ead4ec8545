package importing

import (
	"testing"

	"casebook/data"
)

// Two visits in one month are two inspections: the second has its day in its id.
func TestTwoVisitsInOneMonth(t *testing.T) {
	on := func(hash string, start, end data.Date) File {
		f := letterFile(hash, tenItems()...)
		in := &f.Parsed[0].Inspection
		in.Inspected.Start, in.Inspected.End = start, end
		return f
	}
	const first, second = "leeds-2017-02-monitoring", "leeds-2017-02-monitoring-27"
	for _, c := range []struct {
		name       string
		start, end data.Date
		id         string
		entries    int
	}{
		{"another day", "2017-02-27", "2017-02-28", second, 2},
		{"the same days", "2017-02-21", "2017-02-22", first, 1},
		{"a corrected end", "2017-02-21", "2017-02-23", first, 1},
		{"days that touch", "2017-02-22", "2017-02-23", first, 1},
		{"one day", "2017-02-27", "", second, 2},
		{"an unknown day", "2017-02", "", first, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &shelf{}
			p := s.make(t, on("aa", "2017-02-21", "2017-02-22"), on("bb", c.start, c.end))
			if got := p.Files[1].Parsed[0].Inspection.ID; got != c.id || len(p.Entries) != c.entries {
				t.Errorf("%s, %d inspections; want %s, %d", got, len(p.Entries), c.id, c.entries)
			}
			for _, e := range p.Entries {
				for _, f := range e.Findings {
					if f.Inspection != e.Inspection.ID {
						t.Errorf("a finding of %s in %s", f.Inspection, e.Inspection.ID)
					}
				}
			}
			if c.entries == 2 { // and again in a later import
				s.write(p)
				again := s.make(t, on("cc", c.start, c.end))
				if got := again.Files[0].Parsed[0].Inspection.ID; got != second || again.Files[0].Outcome == Imported {
					t.Errorf("again: %s, %v", got, again.Files[0].Outcome)
				}
			}
		})
	}
}
