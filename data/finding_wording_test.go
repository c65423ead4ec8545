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

// TestWordingOfSources: an imported report's or table's words are its own, what
// the casebook holds built in is put in the casebook's.
func TestWordingOfSources(t *testing.T) {
	for source, want := range map[string]Wording{"s2014": OwnWords, FileSource("0123456789abcdef"): Quoted, TableSource("0123456789"): Quoted} {
		if got := (Finding{Source: Place{ID: source}}).Wording(); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}
