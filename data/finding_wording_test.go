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
		{"not Ofsted's", FileSource("0123456789abcdef"), "", Council, "The council, not Ofsted"},
		{"from a table", TableSource("0123456789abcdef"), "", Ofsted, "Ofsted"},
	} {
		f := Finding{Attribution: x.who, ReportedBy: x.by}
		f.Source.ID = x.source
		if got := f.SpeakerNoted(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

// TestAPlaceHasOneWording, in full, for who has the source, and as a name.
func TestAPlaceHasOneWording(t *testing.T) {
	for _, x := range []struct {
		at                             Place
		p                              Polarity
		place, where, called, numbered string
	}{
		{Place{Section: "Leadership", Paragraph: 22, Page: 12}, Development, "Leadership, para 22, page 12", "para 22, page 12", "para 22", "para 22"},
		{Place{Section: "news body", Item: 5}, Strength, "news body, item 5", "item 5", "item 5", "news body, item 5"},
		{Place{Section: "What to do", Item: 3, Page: 4}, Recommendation, "What to do, item 3, page 4", "recommendation 3, page 4", "recommendation 3", "What to do, item 3"},
		{Place{Section: "introduction"}, Context, "introduction", "introduction", "introduction", "introduction"},
		{Place{}, Recommendation, "", "place not stated", "place not stated", "place not stated"},
	} {
		f := Finding{Source: x.at, Polarity: x.p}
		if f.Place() != x.place || f.Where() != x.where || f.Called() != x.called || f.Numbered() != x.numbered {
			t.Errorf("%+v: %q, %q, %q, %q", x.at, f.Place(), f.Where(), f.Called(), f.Numbered())
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
