package main

import (
	"strings"
	"testing"
)

// areaSEND is the text of a report of an area SEND inspection, in the form of
// real ones and in our own words.
func areaSEND(days, outcome, praise string) string {
	return `Local area partnership report
Area SEND inspection of Leeds Local Area Partnership
Inspection dates: ` + days + `
Inspection outcome
` + outcome + `
The next full area SEND inspection will be within approximately three years.

What is the area partnership doing that is effective?

- ` + praise + `

What does the area partnership need to do better?

- Plans are late, and many of them lack the words of the child.

Areas for improvement

Leaders across the partnership should see that plans are written in time.

Inspection team

Jo Roe HMI, Ofsted lead inspector
`
}

const inconsistently = "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people."

// What an area SEND inspection finds is in no count of children's services until
// it is chosen, and it is in every list of inspections.
func TestAreaSENDIsLeftOutOfCountsUntilItIsChosen(t *testing.T) {
	c := newShelf(t)
	before := strings.Count(c.found(t, "list", "--format", "csv", "--limit", "0"), "\n")
	file := written(t, t.TempDir(), "send - 9 july 2025.txt", areaSEND("5 May 2025 to 9 May 2025", inconsistently, "Sandpipers are counted, and nurses come when they are called."))
	wantSum(t, c.found(t, "import", file), "imported 1")

	if got := strings.Count(c.found(t, "list", "--format", "csv", "--limit", "0"), "\n"); got != before {
		t.Errorf("%d lines, %d before an area SEND report came", got, before)
	}
	if status, _, errs := c.call(t, "search", "sandpipers"); status != statusNothing || !strings.Contains(errs, "NOT framework: SEND") {
		t.Errorf("left out: status %d, %q", status, errs)
	}
	for _, args := range [][]string{{"--framework", "send"}, {"--framework", "all"}, {"--inspection", "leeds-2025-05-send"}} {
		if out := c.found(t, append([]string{"search", "sandpipers", "--format", "plain"}, args...)...); !strings.Contains(out, "Sandpipers") {
			t.Errorf("%v: %q", args, out)
		}
	}
	if out := c.found(t, "facets", "framework"); !strings.Contains(out, "SEND") {
		t.Errorf("the facet does not offer it:\n%s", out)
	}
	if out := c.found(t, "inspections", "leeds", "--format", "csv"); !strings.Contains(out, "leeds-2025-05-send") {
		t.Errorf("the inspection is not listed:\n%s", out)
	}
	shown := c.found(t, "show", "leeds-2025-05-send")
	for _, want := range []string{"inconsistent experiences and outcomes", "Jo Roe", "The next full area SEND inspection", "Ofsted and CQC"} {
		if !strings.Contains(shown, want) {
			t.Errorf("show lacks %q:\n%s", want, shown)
		}
	}
	if !strings.Contains(shown, "never graded") || !strings.Contains(shown, "FINDINGS BY OFSTED AND CQC") {
		t.Errorf("show says neither that there is no grade nor who speaks:\n%s", shown)
	}
}

// Two area SEND inspections compare with each other; beside an inspection of the
// authority nothing is held against a grade.
func TestAreaSENDInspectionsCompare(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	c.found(t, "import", written(t, dir, "a - 9 july 2025.txt", areaSEND("5 May 2025 to 9 May 2025", inconsistently, "Nurses come when they are called.")),
		written(t, dir, "b - 9 july 2028.txt", areaSEND("8 May 2028 to 12 May 2028", "The arrangements typically lead to positive experiences and outcomes.", "Nurses come when they are called.")))
	wantAll(t, c.found(t, "compare", "leeds-2025-05-send", "leeds-2028-05-send"), "Area SEND arrangements in Leeds",
		"which are no grades: the 2025 inspection: inconsistent experiences and outcomes; the 2028 inspection: typically positive")
	listed := c.found(t, "inspections", "leeds", "--framework", "ilacs", "--format", "csv")
	id, _, _ := strings.Cut(splitLines(listed)[1], ",")
	wantAll(t, c.found(t, "compare", id, "leeds-2025-05-send"), "Children's services in Leeds", "several agencies together", "no grade changed")
	for _, framework := range []string{"ilacs", "sif", "focused"} {
		other := written(t, t.TempDir(), "c.txt", areaSEND("5 May 2024 to 9 May 2024", inconsistently, "Nurses come."))
		status, out, _ := c.call(t, "import", "--authority", "leeds", "--framework", framework, other)
		if status != statusWrong || !strings.Contains(out, "refused") || !strings.Contains(out, "send") {
			t.Errorf("forced to be %s: status %d, %q", framework, status, out)
		}
	}
}

// wantAll wants all words in a text, whatever lines it is set in.
func wantAll(t *testing.T, text string, words ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(text), " ")
	for _, w := range words {
		if !strings.Contains(flat, w) {
			t.Errorf("%q is not in:\n%s", w, text)
		}
	}
}
