package main

import (
	"fmt"
	"strings"
	"testing"
)

func TestTimelineJSON(t *testing.T) {
	c := newShelf(t)
	x := decoded[object](t, c, "timeline", "birmingham", "--on", "2026-11-22")
	if x["authority"] != "birmingham" {
		t.Errorf("authority %v", x["authority"])
	}
	first := x["rows"].([]any)[0].(object)
	last := first["points"].([]any)[3].(object)
	if first["area"] != "overall" || last["inspection"] != "birmingham-2023-02-ilacs" || last["date"] != "2023-04-18" || last["grade"] != "good" {
		t.Errorf("overall: %v", last)
	}
	standing := x["standing"].([]any)
	if s := standing[len(standing)-1].(object); s["from"] != "2023-04-18" || s["to"] != nil || s["grade"] != "good" || s["inspection"] != "birmingham-2023-02-ilacs" {
		t.Errorf("standing: %v", s)
	}
	if s := standing[0].(object); s["grade"] != nil {
		t.Errorf("2010 has no single grade: %v", s)
	}
	if len(x["visits"].([]any)) != 4 || len(x["events"].([]any)) != 15 {
		t.Errorf("%d visits, %d events", len(x["visits"].([]any)), len(x["events"].([]any)))
	}
}

func TestEnglandJSON(t *testing.T) {
	c := newShelf(t)
	rows := decoded[[]object](t, c, "england", "--on", "2026-11-22")
	if len(rows) != 158 {
		t.Errorf("%d rows, want 153 and 5 abolished", len(rows))
	}
	for _, r := range rows {
		switch r["authority"] {
		case "doncaster":
			if r["overall"] != "good" || r["published"] != "2025-03-18" || r["age_days"] != 614.0 || r["inspection"] != "doncaster-2025-01-ilacs" ||
				r["region"] != "Yorkshire and the Humber" || r["urn"] == "" || r["source"] != "ofsted-report" {
				t.Errorf("%v", r)
			}
		case "dorset":
			if r["source"] != "ofsted-statistics-2025" || r["source_status"] != "statistics" {
				t.Errorf("%v", r)
			}
		case "cumbria":
			if r["current"] != false || r["overall"] != "requires-improvement" || r["published"] != "2022-11-15" {
				t.Errorf("%v", r)
			}
		}
	}
}

// TestHeatCellsAreFindings: a cell's number is what a list with the same flags
// counts.
func TestHeatCellsAreFindings(t *testing.T) {
	c := newShelf(t)
	m := decoded[object](t, c, "heat", "--authority", "birmingham", "--by", "year")
	columns := m["columns"].([]any)
	for _, r := range m["rows"].([]any) {
		theme := r.(object)["theme"].(string)
		if theme != "plans" && theme != "front-door" {
			continue
		}
		for i, cell := range r.(object)["cells"].([]any) {
			year := columns[i].(object)["id"].(string)
			status, out, _ := c.call(t, "list", "--authority", "birmingham", "--theme", theme, "--year", year, "--format", "plain")
			if n := strings.Count(out, "\n"); status == statusWrong || float64(n) != cell.(object)["all"] {
				t.Errorf("%s in %s: %v in the cell, %d in the list", theme, year, cell.(object)["all"], n)
			}
		}
	}
}

func TestPictures(t *testing.T) {
	c := newShelf(t)
	for _, args := range [][]string{{"timeline", "st-helens"}, {"heat", "--authority", "birmingham"}, {"heat"}} {
		out := c.found(t, append(args, "--format", "svg", "--pixels", "640")...)
		if !strings.HasPrefix(out, "<?xml") || !strings.Contains(out, `role="img"`) || !strings.HasSuffix(out, "</svg>\n") {
			t.Errorf("%v: %.80q", args, out)
		}
	}
}

// TestTheDateBasisDatesGradesAndAges on the shell as on the screen.
func TestTheDateBasisDatesGradesAndAges(t *testing.T) {
	c := newShelf(t)
	for basis, want := range map[string]struct{ date, brief string }{"published": {"published", "18 Apr 2023"}, "inspected": {"inspected", "20 Feb 2023"}} {
		args := []string{"england", "--authority", "birmingham", "--on", "2026-11-22", "--date", basis}
		r := decoded[[]object](t, c, args...)[0]
		days := map[string]float64{"published": 1314, "inspected": 1371}[basis]
		if r["age_days"] != days || r["age_from"] != basis || r["published"] != "2023-04-18" || r["inspected"] != "2023-02-20" {
			t.Errorf("%s: %v", basis, r)
		}
		if out := c.found(t, args...); !strings.Contains(out, want.brief) {
			t.Errorf("%s: %s", basis, out)
		}
		if out := c.found(t, "england", "--movers", "overall", "--authority", "birmingham", "--date", basis); !strings.Contains(out, map[string]string{"published": "ILACS 2019", "inspected": "ILACS 2018"}[basis]) {
			t.Errorf("%s: %s", basis, out)
		}
	}
}

func TestATimelineSaysWhosePlaceAnAuthorityTook(t *testing.T) {
	c := newShelf(t)
	for authority, want := range map[string]string{"cumberland": "before that Cumbria, whose grades are not its own", "west-northamptonshire": "before that Northamptonshire, whose", "bournemouth-christchurch-and-poole": "before that Bournemouth and Poole, with Christchurch", "bournemouth": "abolished on 1 April 2019", "dorset": "before that Dorset before 2019"} {
		if out := c.found(t, "timeline", authority, "--format", "md"); !strings.Contains(out, want) {
			t.Errorf("%s: %.300s", authority, out)
		}
	}
}

func TestAMapSaysThatItIsOfAll(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args []string
		want bool
	}{{[]string{"heat"}, true}, {[]string{"heat", "--authority", "birmingham"}, false}, {[]string{"heat", "--region", "West Midlands"}, false}} {
		if got := strings.Contains(c.found(t, x.args...), "Heat map: all authorities; "); got != x.want {
			t.Errorf("%v: %v", x.args, got)
		}
	}
}

// TestMovesSayWhatNobodyChecked as the screen does.
func TestMovesSayWhatNobodyChecked(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		authority string
		doubt     bool
	}{{"solihull", true}, {"birmingham", false}} {
		out := c.found(t, "england", "--movers", "overall", "--authority", x.authority, "--on", "2026-11-22", "--format", "md")
		if got := strings.Contains(out, "G Good ?, ILACS"); got != x.doubt || !strings.Contains(out, "not checked against a report") {
			t.Errorf("%s: %s", x.authority, out)
		}
	}
}

// TestEnglandSaysWhereSourcesDisagree about an area of the inspection whose grade
// is in force: the overview sheet is wrong for St Helens 2023.
func TestEnglandSaysWhereSourcesDisagree(t *testing.T) {
	c := newShelf(t)
	list := c.found(t, "inspections", "st-helens", "--year", "2023", "--format", "csv")
	sheet := strings.Replace(list, "help-and-protection=requires-improvement", "help-and-protection=good", 1)
	file := written(t, t.TempDir(), "own.csv", sheet)
	c.found(t, "import", file)
	r := decoded[[]object](t, c, "england", "--authority", "st-helens")[0]
	if got := fmt.Sprint(r["disputed"], r["areas"].(object)["help-and-protection"]); got != "[help-and-protection care care-leavers]requires-improvement" {
		t.Errorf("%s", got)
	}
	if out := c.found(t, "england", "--authority", "st-helens", "--format", "md"); !strings.Contains(out, "| G | R≠ | G≠ | O≠ |") || !strings.Contains(out, "≠ sources disagree") {
		t.Error(out)
	}
}

func TestSpreadsSayWhatTheyLeaveOut(t *testing.T) {
	c := newShelf(t)
	for word, want := range map[string]string{"year": "under SIF and ILACS, by year published", "framework": "those of CP 2012 and LAC 2013 of one subject only"} {
		out := strings.Join(strings.Fields(c.found(t, "england", "--spread", word)), " ")
		if !strings.Contains(out, want) {
			t.Errorf("%s: %s", word, out)
		}
	}
}

func TestHistoryFaults(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no such authority", []string{"timeline", "brimingham"}, statusWrong, "did you mean birmingham"},
		{"two authorities", []string{"timeline", "birmingham,doncaster"}, statusWrong, "name one authority"},
		{"no such day", []string{"timeline", "doncaster", "--on", "2019-02-30"}, statusWrong, "a day is wanted"},
		{"half a day", []string{"england", "--on", "2019"}, statusWrong, "a day is wanted"},
		{"no such basis", []string{"timeline", "doncaster", "--date", "posted"}, statusWrong, "published or inspected"},
		{"too many columns", []string{"heat", "--by", "inspection"}, statusWrong, "casebook: --by inspection: too many inspections for a column each"},
		{"no such metric", []string{"heat", "--metric", "warmth"}, statusWrong, "--metric: it takes net, each"},
		{"no such columns", []string{"heat", "--by", "month"}, statusWrong, "--by: it takes inspection or year"},
		{"no finding", []string{"heat", "--authority", "doncaster"}, statusNothing, "Nothing found"},
		{"neighbours of the abolished", []string{"england", "--neighbours", "cumbria"}, statusNothing, "no statistical neighbours of Cumbria are held; it was abolished on 1 April 2023"},
		{"no such type", []string{"england", "--type", "shire"}, statusWrong, "--type takes County"},
		{"no such area", []string{"england", "--movers", "schools"}, statusWrong, "for --movers: it takes overall"},
		{"no such spread", []string{"england", "--spread", "month"}, statusWrong, "year or framework"},
		{"two questions", []string{"england", "--spread", "year", "--movers", "overall"}, statusWrong, "take one of them"},
		{"no such order", []string{"england", "--sort", "size"}, statusWrong, "--sort: it takes name"},
		{"a picture of a list", []string{"list", "--format", "svg"}, statusWrong, "only timeline and heat draw"},
		{"a picture of England", []string{"england", "--format", "svg"}, statusWrong, "only timeline and heat draw"},
		{"a narrow picture", []string{"timeline", "doncaster", "--format", "svg", "--pixels", "wide"}, statusWrong, "a whole number"},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, _, errs := c.call(t, x.args...)
			if status != x.status || !strings.Contains(errs, x.says) {
				t.Errorf("status %d, says %q; want %d, %q", status, errs, x.status, x.says)
			}
		})
	}
}
