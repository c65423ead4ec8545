package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// storied are the built-in inspections of which findings were chosen for a story, of
// every framework: what somebody may have imported before the program brought them.
func storied(t *testing.T) []data.Inspection {
	t.Helper()
	book, err := data.Builtin()
	must(t, err)
	var out []data.Inspection
	for _, in := range book.Inspections {
		if in.Coverage == data.Selected {
			out = append(out, in)
		}
	}
	frameworks := map[data.Framework]bool{}
	for _, in := range out {
		frameworks[in.Framework] = true
	}
	if len(out) < 11 || len(frameworks) < 3 {
		t.Fatalf("%d inspections of %d frameworks", len(out), len(frameworks))
	}
	return out
}

// reportOf is a report of an inspection in words of our own, in the form of its
// framework.
func reportOf(in data.Inspection, authority string) string {
	first, last := in.Inspected.Start.String(), in.Inspected.End.String()
	switch in.Framework {
	case data.SIF:
		return fmt.Sprintf(`%s
Inspection of services for children in need of help and protection, children looked after and care leavers
Inspection date: %s to %s
Report published: %s
Children’s services in %s require improvement to be good
1. Children who need help and protection Good
2. Children looked after and achieving permanence Good
2.1 Adoption performance Good
2.2 Experiences and progress of care leavers Good
3. Leadership, management and governance Good
Executive summary
Lanterns are counted in %s.
Recommendations
1. Ensure that the lanterns of every office are counted.
The experiences and progress of children who need help and protection Good
%sLead inspector: Anna de Vries, Her Majesty’s Inspector
`, authority, first, last, in.Published.Date.String(), authority, authority, paragraphs(2, authority))
	case data.LAC2013:
		return fmt.Sprintf(`Inspection of services for looked after children
%s
Inspection dates: %s to %s
Lead inspector: Anna de Vries, Her Majesty’s Inspector
Overall effectiveness
The overall effectiveness of services for looked after children is good
%sOutcomes for looked after children
9. Lanterns are counted in %s.
Record of main findings
Overall effectiveness Good
Capacity to improve Good
Outcomes for looked after children Good
Quality of provision Good
Leadership and management Good
`, authority, first, last, paragraphs(1, authority), authority)
	}
	return fmt.Sprintf(`Inspection of %s local authority children’s services
Inspection dates: %s to %s
Lead inspector: Anna de Vries, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Good
The experiences and progress of children who need help and protection Good
The experiences and progress of children in care and care leavers Good
Overall effectiveness Good
Lanterns are counted in %s.
What needs to improve
 The counting of lanterns in every office.
The experiences and progress of children who need help and protection: good
%s`, authority, first, last, authority, paragraphs(1, authority))
}

// paragraphs are eight of a made report, numbered on from the first.
func paragraphs(from int, authority string) string {
	out := ""
	for i, words := range []string{
		"Lanternfish are counted daily in " + authority + ", and children are seen promptly by workers who know them.",
		"Some plans are not yet clear enough, and managers do not check all of them.",
		"Leaders know their services well and have brought caseloads down.",
		"Social workers visit children often and write down what they say.",
		"Assessments are timely, and most of them lead to plans that help.",
		"The virtual school follows the progress of every child it looks after.",
		"Care leavers have good plans, and their advisers keep in touch with them.",
		"Foster carers are trained well and are visited as they should be.",
	} {
		out += fmt.Sprintf("%d. %s\n", from+i, words)
	}
	return out
}

// TestAnImportedReportThatIsBuiltInNowStays: a casebook of an older program, into which
// a report was imported that the program brings a story of now, comes out as one
// into which it is imported today. The whole report stays, with what was confirmed
// of it, the story's findings stand beside it out of the counts, and nothing is
// doubled.
func TestAnImportedReportThatIsBuiltInNowStays(t *testing.T) {
	datatest.Whole(t)
	call := func(dir string, facts builtin, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if status := runWith(context.Background(), facts, args, strings.NewReader(""), &out, &errs, []string{storeVariable + "=" + dir, "LANG=C.UTF-8"}); status != statusDone {
			t.Fatalf("%v: status %d, %s%s", args, status, out.String(), errs.String())
		}
		return out.String()
	}
	before, now := builtin{datatest.Facts, "2026-12-08-00000000-1"}, builtin{data.Builtin, data.BuiltinVersion()}
	old, fresh := filepath.Join(t.TempDir(), "old"), filepath.Join(t.TempDir(), "fresh")
	all, folder := storied(t), t.TempDir()
	names := map[string]string{"birmingham": "Birmingham", "norfolk": "Norfolk", "cheshire-west-and-chester": "Cheshire West and Chester"}
	for _, in := range all {
		written(t, folder, "report - "+in.ID+" - "+in.Published.Date.String()+".txt", reportOf(in, names[in.Authority]))
	}
	call(old, before, "import", folder)
	call(fresh, now, "import", folder)
	for _, in := range all {
		confirmed := []string{"confirm", in.ID + "/p3", "--themes", "neglect", "--polarity", "strength"}
		call(old, before, confirmed...)
		call(fresh, now, confirmed...)
	}
	if out := call(old, now, "check"); !strings.Contains(out, fmt.Sprintf("%d confirmed findings,", len(all))) {
		t.Errorf("check says %q", out)
	}
	for _, in := range all {
		for _, args := range [][]string{
			{"list", "--authority", in.Authority, "--voice", "ofsted,chosen,press", "--format", "json", "--limit", "0"},
			{"inspections", in.Authority, "--format", "json"}, {"show", in.ID}, {"chain", in.Authority}, {"timeline", in.Authority, "--format", "json"},
		} {
			if got, want := call(old, now, args...), call(fresh, now, args...); got != want {
				t.Errorf("%v says\n%s\nwant\n%s", args, got, want)
			}
		}
	}
	if out := call(old, now, "list", "--authority", all[0].Authority, "--text", "lanternfish", "--format", "plain"); strings.Count(out, "\n") == 0 {
		t.Error("the imported report is not found")
	}
}
