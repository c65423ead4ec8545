package data

import (
	"strings"
	"testing"
)

func TestTheRulebookIsSound(t *testing.T) {
	if _, err := builtinRules(); err != nil {
		t.Fatal(err)
	}
	for _, e := range Editions() {
		if e.Source() == "" || e.Name() == "" || e.Framework().Name() == "" {
			t.Errorf("%s: %+v", e, e.fact())
		}
	}
}

// TestFaultsOfTheTables: each is told with its file, its line and what is
// allowed there.
func TestFaultsOfTheTables(t *testing.T) {
	for _, x := range []struct{ name, file, old, new, want string }{
		{"an unknown area", "editions.csv", "capacity outcomes", "capacity outcome", `editions.csv, line 4: unknown area "outcome": want overall, safeguarding-overall, `},
		{"an unknown area joined", "editions.csv", "care+care-leavers", "care+leavers", `editions.csv, line 6: unknown area "leavers": want overall, `},
		{"an area outside its whole", "editions.csv", "care/adoption", "board/adoption", `editions.csv, line 5: "board/adoption": board does not stand before it`},
		{"areas in another order", "editions.csv", ",help-and-protection care care-leavers leadership,", ",leadership help-and-protection care care-leavers,", "editions.csv, line 8: area help-and-protection: want the areas once each, in the order of areas.csv"},
		{"overlapping dates", "editions.csv", "2023-01-01,2026-04-01", "2022-11-01,2026-04-01", "editions.csv, line 7: edition ilacs-2023 begins on 1 November 2022, but ilacs-2018 lasts until 1 January 2023: dates of one framework may not overlap"},
		{"two that last", "editions.csv", "2023-01-01,2026-04-01", "2023-01-01,", "but ilacs-2023 has no end: dates of one framework may not overlap"},
		{"an end before its beginning", "editions.csv", "2018-01-29,2023-01-01", "2018-01-29,2017", "editions.csv, line 6: until 2017: want a day after first, 29 January 2018"},
		{"no date", "editions.csv", "2026-04-01,,", ",,", "editions.csv, line 8: no first: want the first day of fieldwork"},
		{"what is no date", "editions.csv", "2018-01-29", "2018-13-29", "editions.csv, line 6: first:"},
		{"a missing source", "editions.csv", `"Ofsted, four published reports of 2013"`, "", "editions.csv, line 4: no source: it may not be empty"},
		{"an unknown scale", "editions.csv", "leadership,requires-improvement,yes", "leadership,five-step,yes", `editions.csv, line 6: unknown scale "five-step": want adequate, requires-improvement`},
		{"an unknown framework", "editions.csv", "ilacs-2026,ilacs,", "ilacs-2026,isif,", `editions.csv, line 8: unknown framework "isif": want ucra, slac,`},
		{"neither yes nor no", "editions.csv", "requires-improvement,no,", "requires-improvement,none,", `editions.csv, line 8: overall "none": want yes or no`},
		{"overall without its area", "editions.csv", "requires-improvement,no,", "requires-improvement,yes,", `editions.csv, line 8: overall "yes" and areas do not agree: want area overall where it is yes`},
		{"an edition twice", "editions.csv", "ilacs-2026,", "ilacs-2023,", "editions.csv, line 8: edition ilacs-2023 stands twice"},
		{"another column", "editions.csv", "changed,source", "changed,from", "editions.csv, line 1: columns "},
		{"a graded framework without an edition", "frameworks.csv", "JTAI,j,inspection,no", "JTAI,j,inspection,yes", "editions.csv, line 1: framework jtai gives grades: want an edition of it"},
		{"a visit without a letter", "frameworks.csv", ",m,monitoring-visit,no", ",,monitoring-visit,no", "frameworks.csv, line 8: no letter:"},
		{"an unknown kind", "frameworks.csv", ",monitoring-visit,", ",visit,", `frameworks.csv, line 8: unknown kind "visit": want inspection, re-inspection,`},
		{"neither whole nor a part", "areas.csv", "safeguarding-overall,,Safeguarding,,,,,yes", "safeguarding-overall,,Safeguarding,,,,,no", `areas.csv, line 5: whole "no": want yes or nothing`},
		{"a framework twice", "frameworks.csv", "focused,Focused", "monitoring,Focused", "frameworks.csv, line 9: framework monitoring stands twice"},
		{"an area of an unknown edition", "areas.csv", "care,ilacs-2018,", "care,ilacs-2017,", `areas.csv, line 12: unknown edition "ilacs-2017": want slac,`},
		{"an area twice", "areas.csv", "board,,", "care,,", "areas.csv, line 16: area care stands twice"},
		{"a rule for an unknown edition", "comparability.csv", "sif,ilacs-2018,care,", "sif,ilacs-2019,care,", `comparability.csv, line 19: unknown edition "ilacs-2019": want slac,`},
		{"a rule back in time", "comparability.csv", "sif,ilacs-2018,care,", "ilacs-2018,sif,care,", "comparability.csv, line 19: ilacs-2018 to sif: want the older edition first"},
		{"a rule about an area not judged", "comparability.csv", "ilacs-2023,ilacs-2026,care,care,", "ilacs-2023,ilacs-2026,board,care,", `comparability.csv, line 30: unknown area of ilacs-2023 "board": want overall, help-and-protection,`},
		{"an unknown state", "comparability.csv", ",merged,ILACS", ",mingled,ILACS", `comparability.csv, line 4: unknown state "mingled": want same, with-care,`},
		{"a rule twice", "comparability.csv", "ilacs-2023,ilacs-2026,leadership,leadership,", "ilacs-2023,ilacs-2026,care,leadership,", "comparability.csv, line 32: ilacs-2018 to ilacs-2026: care leadership stands in a row before"},
		{"no reason", "comparability.csv", "same,same framework", "same,", "comparability.csv, line 23: no reason: it may not be empty"},
		{"no day that is reached", "reach.csv", "grades,", "grade,", `reach.csv, line 2: what "grade": want grades once, or visits`},
		{"a broken row", "areas.csv", "board,,Safeguarding board,", `board,,"Safeguarding board,`, "areas.csv: "},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := newRulebook(func(name string) []byte {
				text := string(builtinFile(name))
				if name == x.file {
					if !strings.Contains(text, x.old) {
						t.Fatalf("%s has no %q", name, x.old)
					}
					text = strings.Replace(text, x.old, x.new, 1)
				}
				return []byte(text)
			})
			if err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("got %v, want %s", err, x.want)
			}
		})
	}
}
