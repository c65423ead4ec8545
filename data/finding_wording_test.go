package data

import "testing"

// TestSpeaker: what is built in is never shown as if it were a quotation.
func TestSpeaker(t *testing.T) {
	for _, x := range []struct {
		name, source, by string
		who              Voice
		want             string
	}{
		{"built in", "letter", "", Ofsted, "Ofsted, in the casebook's own words"},
		{"told by somebody", "letter", "staff", Ofsted, "Ofsted, as staff told inspectors, in the casebook's own words"},
		{"from a file", FileSource("0123456789abcdef"), "", Ofsted, "Ofsted"},
		{"from a table", TableSource("0123456789abcdef"), "", Ofsted, "Ofsted"},
	} {
		f := Finding{Attribution: x.who, ReportedBy: x.by}
		f.Source.ID = x.source
		if got := f.Speaker(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
