package data

import "testing"

// TestReach: facts are told as known on their own day, never on that of the
// clock; a newer inspection moves the day of its authority.
func TestReach(t *testing.T) {
	built := ReachOf(nil, "").Known
	if built.Precision() != ToDay {
		t.Fatalf("the built-in facts reach to %q", built)
	}
	newer := []Inspection{{Published: Dated{Date: "2030-05-01"}}, {Published: Dated{Date: "2019"}}}
	for _, x := range []struct {
		name string
		own  []Inspection
		on   Date
		want string
	}{
		{"the built-in facts", nil, "", "as known on " + built.String()},
		{"older inspections", newer[1:], "", "as known on " + built.String()},
		{"a newer one", newer, "", "as known on 1 May 2030"},
		{"a day before", newer, "2020-01-31", "on 31 January 2020"},
		{"a day after", nil, "2031-01-31", "on 31 January 2031, as known on " + built.String()},
		{"only its month is known", []Inspection{{Published: Dated{Date: "2030-05"}}}, "", "as known on " + built.String()},
		{"only its fieldwork is known", []Inspection{{Inspected: Fieldwork{Start: "2030-04-01", End: "2030-04-12"}}}, "", "as known on 12 April 2030"},
	} {
		if got := ReachOf(x.own, x.on).Words(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
