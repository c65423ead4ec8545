package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// A made framework of 2027 with other areas and no overall grade, as rows of
// the tables under data/builtin and nothing else.
var newFramework = map[string]string{
	"frameworks.csv": "made,Inspection of made services,MADE,MADE,,inspection,yes,2027-\n",
	"areas.csv":      "family-help,,Family help,,,7,Fam,\nmulti-agency,,Multi-agency working,,,8,Mul,\n",
	"editions.csv":   "made-2027,made,MADE 2027,2027-01-01,,care family-help multi-agency,requires-improvement,no,,Family help is judged.,made for a test\n",
	"comparability.csv": "ilacs-2023 ilacs-2026,made-2027,care,care,with-care,children in care by made criteria\n" +
		"ilacs-2023 ilacs-2026,made-2027,leadership,,not-comparable,leaders are not judged any more\n",
}

// An inspection under it, as tables that anybody may import.
const (
	newGrades = "urn,authority,framework,inspection_start,inspection_end,published,judgement_area,grade\n" +
		"80489,Brent,made,2027-02-08,2027-02-19,2027-04-20,multi-agency,requires improvement\n" +
		"80489,Brent,made,2027-02-08,2027-02-19,2027-04-20,family-help,outstanding\n" +
		"80489,Brent,made,2027-02-08,2027-02-19,2027-04-20,care,good\n"
	newFindings = "id,inspection,authority,framework,inspected_start,published,polarity,themes,area,attribution,document,section,item,text\n" +
		"brent-2027-02-made/n1,brent-2027-02-made,brent,made,2027-02-08,2027-04-20,strength,early-help,family-help,ofsted,made.csv,made,1,Made families get made help early.\n" +
		"brent-2027-02-made/n2,brent-2027-02-made,brent,made,2027-02-08,2027-04-20,recommendation,plans,care,ofsted,made.csv,made,2,Make made plans clearer.\n"
)

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestANewFrameworkIsARowOfData walks a framework with other areas and no
// overall grade, which only the tables know, through the commands.
func TestANewFrameworkIsARowOfData(t *testing.T) {
	program, err := binary()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("the go command is not at hand: ", err)
	}
	must(t, err)
	dir := t.TempDir()
	put(t, filepath.Join(dir, "grades.csv"), newGrades)
	put(t, filepath.Join(dir, "findings.csv"), newFindings)
	run := func(t *testing.T, args ...string) string {
		t.Helper()
		ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
		defer stop()
		cmd := exec.CommandContext(ctx, program, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "CASEBOOK_STORE="+filepath.Join(dir, "store"), "HOME="+dir, "COLUMNS=200")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("casebook %s: %v: %s", strings.Join(args, " "), err, out)
		}
		return strings.Join(strings.Fields(string(out)), " ")
	}
	run(t, "import", "grades.csv", "findings.csv")
	const made, before = "brent-2027-02-made", "brent-2026-04-ilacs"
	const notGiven, on = "not given under this framework", "2027-05-01"
	const last = "last overall: Good, 11 April 2023; none given since April 2026"
	for _, x := range []struct {
		args []string
		want []string
	}{
		{[]string{"inspections", "brent", "--format", "md"}, []string{"Brent | ", "- " + notGiven}},
		{[]string{"inspections", "brent", "--format", "json"}, []string{`"framework":"made"`, `"overall_status":"not-given"`}},
		{[]string{"show", made}, []string{"Inspection of made services", notGiven, "Family help O Outstanding", "Multi-agency working R Requires improvement",
			"leaders are not judged any more", "Made families get made help early."}},
		{[]string{"show", made + "/n1"}, []string{"Family help"}},
		{[]string{"list", "--framework", "made", "--area", "family-help"}, []string{"1 finding", "Made families get made help early."}},
		{[]string{"facets", "framework", "area"}, []string{"MADE", "Family help"}},
		{[]string{"compare", before, made}, []string{"overall grade " + notGiven, "with care: children in care by made criteria", "Family help"}},
		{[]string{"timeline", "brent", "--on", on}, []string{"MADE 2027", "20 Apr 2027 still last overall: Good, 11 April 2023;", "Family help O? 20 Apr 2027"}},
		{[]string{"england", "--authority", "brent", "--on", on, "--format", "md"}, []string{"Fam | Mul", "-? " + last}},
		{[]string{"england", "--authority", "brent", "--on", on, "--format", "csv"}, []string{"leadership,family_help,multi_agency,", "brent-2027-02-made", "not-given"}},
		{[]string{"heat", "--authority", "brent"}, []string{"MADE 2027", "findings, all themes"}},
		{[]string{"chain", "brent"}, []string{"Make made plans clearer."}},
		{[]string{"across", "brent", "birmingham", "--on", on}, []string{"family help Outstanding, multi-agency working Requires improvement, since 20 April 2027", "; " + last, "children in care by made criteria"}},
		{[]string{"train", "brent"}, []string{"What was the grade? Family help", "What was the grade? Multi-agency working"}},
	} {
		t.Run(strings.Join(x.args, " "), func(t *testing.T) {
			out := run(t, x.args...)
			for _, want := range x.want {
				if !strings.Contains(out, want) {
					t.Errorf("%q is not said:\n%s", want, out)
				}
			}
		})
	}
}

// TestNoCodeTellsFrameworksApart: what holds of one framework is a column of the
// tables. Only report/form, a file of which reads the reports of one, names them.
func TestNoCodeTellsFrameworksApart(t *testing.T) {
	named := regexp.MustCompile(`\bdata\.(UCRA|SLAC|CP2012|LAC2013|SIF|ILACS|Monitoring|Focused|JTAI)\b`)
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(filepath.ToSlash(path), "data/report/form/") {
			return err
		}
		text, err := os.ReadFile(path)
		if name := named.Find(text); name != nil {
			t.Errorf("%s names %s: make what it asks a column of data/builtin/frameworks.csv", path, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
