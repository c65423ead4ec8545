package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestPublishedFactsByHand: worked out from the published tables and the reports.
// A grade is known from a report unless it says otherwise: "s" official
// statistics, "u" a sheet that nobody checked; "*" is relabelled by its source.
func TestPublishedFactsByHand(t *testing.T) {
	all := builtinInspections(t)
	for id, want := range map[string]string{
		"birmingham-2010-07-slac":               "2010-07-16 safeguarding-overall inadequate, safeguarding-capacity inadequate, care-overall adequate, care-capacity adequate",
		"birmingham-2024-09-focused":            "2024-10-24 visit: Children in care",
		"doncaster-2011-05-slac":                "2011-05-12 safeguarding-overall adequate s*, care-overall adequate s*",
		"doncaster-2012-11-cp2012":              "2012-11-16 overall inadequate s",
		"doncaster-2025-01-ilacs":               "2025-03-18 overall good, help-and-protection good, care good, care-leavers requires-improvement, leadership good",
		"brent-2026-04-ilacs":                   "2026-06-17 help-and-protection good u, care good u, care-leavers good u, leadership good u",
		"somerset-2013-08-cp2012":               "2013-08-05 overall inadequate s",
		"somerset-2026-04-ilacs":                "2026-06-17 help-and-protection requires-improvement u, care requires-improvement u, care-leavers good u, leadership requires-improvement u",
		"trafford-2010-05-slac":                 "2010-05-24 safeguarding-overall good s, care-overall good s",
		"trafford-2024-07-focused":              "2024-08-01 visit: Care leavers",
		"trafford-2026-06-ilacs":                "2026-08-03 help-and-protection inadequate u, care good u, care-leavers requires-improvement u, leadership inadequate u",
		"cumbria-2012-05-slac":                  "2012-05-29 safeguarding-overall inadequate s, care-overall adequate s*",
		"cumbria-2022-09-ilacs":                 "2022-11-15 overall requires-improvement s, help-and-protection requires-improvement s, care good s, leadership requires-improvement s",
		"cumberland-2024-10-ilacs":              "2024-11-26 overall good, help-and-protection requires-improvement, care good, care-leavers good, leadership good",
		"westmorland-and-furness-2024-04-ilacs": "2024-07-12 overall good, help-and-protection good, care good, care-leavers requires-improvement, leadership good",
		"bournemouth-2018-07-ilacs":             "2018-08-24 overall requires-improvement s, help-and-protection requires-improvement s, care requires-improvement s, leadership inadequate s",
		"dorset-before-2019-2011-10-slac":       "2011-10-28 safeguarding-overall good s, care-overall good s",
		"northamptonshire-2013-08-lac2013":      "2013-08-23 overall inadequate s",
		"slough-2011-06-slac":                   "2011-06-01 safeguarding-overall inadequate s, care-overall adequate s*",
		"city-of-london-2012-04-slac":           "2012-04-17 safeguarding-overall good s, care-overall good s",
		"city-of-london-2022-11-focused":        " visit: Front door",
	} {
		in, ok := all[id]
		said := []string{}
		for _, j := range in.Judgements {
			s := string(j.Area) + " " + string(j.Grade)
			s += map[Status]string{Statistics: " s", Unchecked: " u"}[j.Status]
			if j.Note == Relabelled(Restated) && j.Status == Statistics {
				s += "*"
			}
			said = append(said, s)
		}
		got := string(in.Published.Date) + " " + strings.Join(said, ", ")
		if !in.Framework.Graded() {
			got = string(in.Published.Date) + " visit: " + in.Scope
		}
		if !ok || got != want {
			t.Errorf("%s\ngot  %q\nwant %q", id, got, want)
		}
	}
}

// TestConflictsAreKept: the better known comes first and the other beside it.
func TestConflictsAreKept(t *testing.T) {
	all := builtinInspections(t)
	for id, dates := range map[string][2]Date{"slough-2013-11-sif": {"2014-02-14", "2014-02-11"}, "west-berkshire-2015-03-sif": {"2015-05-13", "2015-05-18"},
		"nottingham-2022-07-ilacs": {"2022-09-05", "2022-11-05"}} {
		p := all[id].Published
		if p.Date != dates[0] || !slices.ContainsFunc(p.Also, func(d Dated) bool { return d.Date == dates[1] && d.Status == Statistics }) {
			t.Errorf("%s: %+v", id, p)
		}
	}
	help, _ := all["st-helens-2023-07-ilacs"].Judgement(HelpAndProtection)
	if help.Grade != RequiresImprovement || !slices.Contains(help.Confirmed, "ofsted-statistics-2025") || len(help.Also) != 1 || help.Also[0].Grade != Good {
		t.Errorf("St Helens: %+v", help)
	}
	care, _ := all["nottingham-2022-07-ilacs"].Judgement(Care)
	if len(care.Also) != 1 || care.Also[0].Area != CareLeavers || care.Also[0].Grade != Inadequate {
		t.Errorf("Nottingham: %+v", care)
	}
}

// TestNoOverallGradeSinceApril2026: eleven inspections have none, from fieldwork in
// April 2026 on, and each has its areas and an address.
func TestNoOverallGradeSinceApril2026(t *testing.T) {
	var got []string
	for _, in := range builtinInspections(t) {
		if in.Framework == ILACS && in.Inspected.Start >= "2026-04-01" {
			got = append(got, in.Authority+" "+string(in.Published.Date))
			if in.OverallStatus() != OverallNotGiven || len(in.Judgements) != 4 || !strings.HasPrefix(in.Address, "https://files.") {
				t.Errorf("%s: %s, %d areas, %q", in.ID, in.OverallStatus(), len(in.Judgements), in.Address)
			}
		}
	}
	slices.Sort(got)
	if len(got) != 11 || got[1] != "brent 2026-06-17" {
		t.Error(len(got), got)
	}
}

// TestAuthoritiesThatEndedLeadToTheirSuccessors and none of their grades is theirs.
func TestAuthoritiesThatEndedLeadToTheirSuccessors(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]Authority{}
	for _, a := range c.Authorities {
		of[a.ID] = a
	}
	held := map[string]int{}
	for _, in := range c.Inspections {
		held[in.Authority]++
		gone, ok := of[in.Authority].Abolition()
		if ok && in.SortDate() >= gone.On {
			t.Errorf("%s is of an authority that was none then", in.ID)
		}
	}
	ended := 0
	for _, a := range c.Authorities {
		if !a.Abolished {
			continue
		}
		ended++
		gone, ok := a.Abolition()
		if !ok || held[a.ID] == 0 {
			t.Errorf("%s: nothing is known of its end, or %d inspections", a.ID, held[a.ID])
		}
		for _, id := range gone.Successors {
			if of[id].ID == "" || of[id].Abolished {
				t.Errorf("%s leads to %q", a.ID, id)
			}
		}
	}
	if ended != 5 {
		t.Errorf("%d authorities ended", ended)
	}
	want := "since 1 April 2019, before that Bournemouth and Poole, with Christchurch, a part of Dorset until then, whose grades are not its own"
	if got := of["bournemouth-christchurch-and-poole"].Formed(c.Authorities); got != want {
		t.Error(got)
	}
	if got := OnDay(of["dorset"], "2016-05-23", c.Authorities); got.ID != "dorset-before-2019" {
		t.Errorf("Dorset in 2016 was %s", got.ID)
	}
}

// TestTheRegulatorsPagesHaveItsNumbers: an address that ends in a number of the
// regulator's is the authority's own.
func TestTheRegulatorsPagesHaveItsNumbers(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	all, err := readPublished(c.Authorities, must(PublishedTables()))
	if err != nil {
		t.Fatal(err)
	}
	of, by := map[string]Authority{}, map[string]Authority{}
	for _, a := range c.Authorities {
		of[a.ID], by[a.URN], by[a.LACode] = a, a, a
	}
	n := map[string]bool{}
	for _, in := range all {
		_, code, ok := strings.Cut(in.Address, "/provider/44/")
		if !ok {
			continue
		}
		gone, _ := of[in.Authority].Abolition()
		if of[in.Authority].ID != by[code].ID && !slices.Contains(gone.Successors, by[code].ID) {
			t.Errorf("%s leads to %s, the page of %q", in.ID, in.Address, by[code].Name)
		}
		if len(code) > 3 {
			n[in.Authority] = true
		}
	}
	for _, id := range []string{"bournemouth", "poole", "dorset-before-2019", "cumbria"} {
		if !n[id] {
			t.Errorf("no address has the number of %s", id)
		}
	}
	if len(n) < 60 {
		t.Errorf("%d authorities", len(n))
	}
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// TestEveryRowOfTheSheetOfReportsIsHeld: each of its 497 leads to its report.
func TestEveryRowOfTheSheetOfReportsIsHeld(t *testing.T) {
	n := 0
	for _, in := range builtinInspections(t) {
		if strings.HasPrefix(in.Address, "https://files.ofsted.gov.uk/") {
			n++
		}
	}
	if n != 497 {
		t.Errorf("%d inspections have the address of their report", n)
	}
}

// TestVisitsOfTwoYears: all of 2022-23 and of 2024-25, each with its theme.
func TestVisitsOfTwoYears(t *testing.T) {
	n := map[string]int{}
	for _, in := range builtinInspections(t) {
		if in.Inspected.Source == "ofsted-statistics-2023" || in.Inspected.Source == "ofsted-statistics-2025" {
			if !in.Framework.Graded() {
				n[fmt.Sprint(in.Framework, " ", in.Inspected.Source[18:])]++
				if in.Scope == "" || len(in.Judgements) > 0 {
					t.Errorf("%+v", in)
				}
			}
		}
	}
	for _, k := range []string{"focused 2023", "focused 2025", "monitoring 2023", "monitoring 2025"} {
		if want := map[bool]int{true: 36, false: 24}[k[0] == 'f']; n[k] != want {
			t.Errorf("%s: %d, want %d", k, n[k], want)
		}
	}
}
