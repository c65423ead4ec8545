package text

import "testing"

func TestStatement(t *testing.T) {
	for text, want := range map[string]bool{
		"The timeliness of visits.":                    false,
		"Assessments that are timely and analytical.":  false,
		"The need to improve supervision.":             false,
		"Support for care leavers to live alone":       false,
		"Visits are late.":                             true,
		"The council needs to act swiftly to address:": true,
		"Staff provide help.":                          true,
		"Managers know their teams well":               true,
	} {
		if got := Statement(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
