package main

import (
	"strings"
	"testing"
)

// TestAnInspectionIsFoundByTheYearOfItsReport: the id of an inspection has the
// month in which inspectors came; who knows the report types its year.
func TestAnInspectionIsFoundByTheYearOfItsReport(t *testing.T) {
	c := newShelf(t)
	for typed, want := range map[string]string{
		"doncaster-2018":          "doncaster-2017-11-sif",
		"doncaster-2018-01-sif":   "doncaster-2017-11-sif",
		"birmingham-2018-12":      "birmingham-2018-12-ilacs", // as the id has it, first
		"birmingham-2019-01-ilac": "birmingham-2018-12-ilacs",
	} {
		if out := c.found(t, "show", typed, "--format", "json"); !strings.Contains(out, `"id":"`+want+`"`) && !strings.Contains(out, `"id": "`+want+`"`) {
			t.Errorf("%s: %.200s", typed, out)
		}
	}
	if status, _, errs := c.call(t, "show", "doncaster-1999"); status == statusDone || !strings.Contains(errs, "no inspection or finding has the id") {
		t.Errorf("a year without a report: status %d, %q", status, errs)
	}
}
