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

// storied are the built-in inspections of ILACS of which findings were chosen for a
// story: what somebody may have imported before the program brought them.
func storied(t *testing.T) []data.Inspection {
	t.Helper()
	book, err := data.Builtin()
	must(t, err)
	var out []data.Inspection
	for _, in := range book.Inspections {
		if in.Framework == data.ILACS && in.Coverage == data.Selected {
			out = append(out, in)
		}
	}
	if len(out) < 4 {
		t.Fatalf("%d inspections", len(out))
	}
	return out
}

// reportOf is a report of an inspection in words of our own.
func reportOf(in data.Inspection, authority string) string {
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
1. Lanternfish are counted daily in %s, and children are seen promptly by workers who know them.
2. Some plans are not yet clear enough, and managers do not check all of them.
3. Leaders know their services well and have brought caseloads down.
4. Social workers visit children often and write down what they say.
5. Assessments are timely, and most of them lead to plans that help.
6. The virtual school follows the progress of every child it looks after.
7. Care leavers have good plans, and their advisers keep in touch with them.
8. Foster carers are trained well and are visited as they should be.
`, authority, in.Inspected.Start.String(), in.Inspected.End.String(), authority, authority)
}

// TestAnImportedReportThatIsBuiltInNowStays: a casebook of an older program, into which
// a report was imported that the program brings a story of now, comes out as one
// into which it is imported today. The whole report stays, with what was confirmed
// of it, the story's findings stand beside it out of the counts, and nothing is
// doubled.
func TestAnImportedReportThatIsBuiltInNowStays(t *testing.T) {
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
	kept := all[0].ID + "/p2"
	call(old, before, "confirm", kept, "--themes", "neglect", "--polarity", "strength")
	call(fresh, now, "import", folder)
	call(fresh, now, "confirm", kept, "--themes", "neglect", "--polarity", "strength")
	if out := call(old, now, "check"); !strings.Contains(out, "1 confirmed finding,") {
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
