package main

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestEveryCommandTellsTheSameOfAMissingOverall walks all commands for three
// authorities whose standing inspection has no overall grade: what tells of the
// grade in force says which was the last and why none stands, in the same words,
// and what tells of the inspection why it has none. By hand from the published
// tables.
func TestEveryCommandTellsTheSameOfAMissingOverall(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct{ authority, before, now, last, record string }{
		{"brent", "brent-2023-02-ilacs", "brent-2026-04-ilacs", "Good, 11 April 2023", `"grade":"good","date":"2023-04-11"`},
		{"somerset", "somerset-2022-07-ilacs", "somerset-2026-04-ilacs", "Good, 21 September 2022", `"grade":"good","date":"2022-09-21"`},
		{"trafford", "trafford-2022-11-ilacs", "trafford-2026-06-ilacs", "Requires improvement, 31 January 2023", `"grade":"requires-improvement","date":"2023-01-31"`},
	} {
		last, why := "last overall: "+x.last+"; none given since April 2026", data.OverallNotGiven.Words()
		record := `"last_overall":{` + x.record
		told := map[string][]struct {
			args     []string
			want     string
			recorded bool // in JSON
		}{
			"england":     {{[]string{"--authority", x.authority}, last, true}},
			"inspections": {{[]string{x.authority}, last, true}},
			"show":        {{[]string{x.now}, last, true}, {[]string{x.now}, why, false}},
			"timeline":    {{[]string{x.authority}, last, true}},
			"across":      {{[]string{x.authority, "birmingham"}, last, false}, {[]string{"birmingham", x.authority}, last, false}},
			"train":       {{[]string{x.authority, "--answers"}, last, false}},
			"compare":     {{[]string{x.before, x.now}, why, true}},
			"chain":       {{[]string{x.authority}, last, false}},
		}
		for _, command := range (&shell{}).root().Commands() {
			calls, tells := told[command.Name()]
			if _, silent := untold[command.Name()]; tells == silent {
				t.Errorf("casebook %s: say here what it tells of a missing overall grade, or that it tells nothing", command.Name())
			}
			for _, call := range calls {
				args := append([]string{command.Name()}, call.args...)
				_, page, _ := c.call(t, append(args, "--format", "md")...)
				if !strings.Contains(strings.ToLower(page), strings.ToLower(call.want)) {
					t.Errorf("casebook %s does not say %q:\n%s", strings.Join(args, " "), call.want, page)
				}
				if strings.Contains(page, "overall overall") {
					t.Errorf("casebook %s says overall twice:\n%s", strings.Join(args, " "), page)
				}
				if !call.recorded {
					continue
				}
				_, text, _ := c.call(t, append(args, "--format", "json")...)
				if !strings.Contains(strings.Join(strings.Fields(text), ""), record) {
					t.Errorf("the JSON of casebook %s has no %s", strings.Join(args, " "), record)
				}
			}
		}
	}
}

// untold are the commands that tell of no grade in force.
var untold = map[string]struct{}{"list": {}, "search": {}, "facets": {}, "heat": {}, "turned": {}, "import": {}, "review": {}, "confirm": {}, "notes": {}, "undo": {}, "redo": {}, "tag": {}, "themes": {}, "codes": {},
	"check": {}, "doctor": {}, "backup": {}, "restore": {}, "licences": {}, "version": {}, "man": {}, "help": {}, "completion": {}}
