package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestCompareStandsInOrderOfTime prints the same whichever inspection is named
// first; reversed it says so and draws no direction.
func TestCompareStandsInOrderOfTime(t *testing.T) {
	c := newShelf(t)
	const early, late = "birmingham-2014-03-sif", "birmingham-2018-12-ilacs"
	for _, format := range []string{"table", "plain", "json", "csv", "md", "html"} {
		_, one, _ := c.call(t, "compare", early, late, "--format", format)
		status, other, errs := c.call(t, "compare", late, early, "--format", format)
		if status != statusDone || errs != "" || one != other {
			t.Errorf("%s: status %d, %q; the order of the names changes what is printed", format, status, errs)
		}
		status, back, errs := c.call(t, "compare", early, late, "--reverse", "--format", format)
		if status != statusDone || errs != "" || back == one {
			t.Errorf("%s reversed: status %d, %q", format, status, errs)
		}
		for _, direction := range []string{"^ up", "v down", "up 1", `"up"`} {
			if strings.Contains(back, direction) {
				t.Errorf("%s reversed draws %q", format, direction)
			}
		}
		if said := strings.Contains(strings.Join(strings.Fields(back), " "), "the later inspection stands first"); format != "csv" && !said {
			t.Errorf("%s does not say that it is reversed:\n%s", format, back)
		}
	}
}

// TestCompareOfWhatCannotBeCompared says so in a page or refuses it.
func TestCompareOfWhatCannotBeCompared(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"birmingham-2014", "birmingham-2014"}, statusDone, "are the same inspection"},
		{[]string{"birmingham-2014", "birmingham-2018-08"}, statusDone, "never graded: no grade changed"},
		{[]string{"birmingham-2009", "birmingham-2011"}, statusDone, "both never graded"},
		{[]string{"birmingham-2010", "birmingham-2014"}, statusDone, "No findings are held"},
		{[]string{"birmingham-2014", "barnet-2017"}, statusDone, "a difference between them, not a change"},
		{[]string{"birmingham-2014", "nowhere-2014"}, statusWrong, `no inspection or finding has the id "nowhere-2014"`},
		{[]string{"birmingham", "birmingham-2014"}, statusWrong, "is the beginning of several ids"},
		{[]string{"birmingham-2014"}, statusWrong, "compare takes two inspections"},
	} {
		for _, format := range []string{"table", "plain", "json"} {
			status, out, errs := c.call(t, append([]string{"compare", "--format", format}, x.args...)...)
			if text := strings.Join(strings.Fields(out+errs), " "); status != x.status || !strings.Contains(text, x.says) && format != "json" {
				t.Errorf("%v as %s: status %d, %q is not said in %.300q", x.args, format, status, x.says, text)
			}
			if (errs == "") != (x.status == statusDone) {
				t.Errorf("%v as %s: on stderr %q", x.args, format, errs)
			}
			if format == "json" && x.status == statusDone && !json.Valid([]byte(out)) {
				t.Errorf("%v: no JSON: %s", x.args, out)
			}
		}
	}
}
