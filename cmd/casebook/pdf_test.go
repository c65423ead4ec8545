package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data/report/pdf/pdftest"
)

// textPDF makes a small PDF of pages of text, in the characters of Windows-1252.
func textPDF(pages ...string) []byte {
	var all [][]string
	for _, p := range pages {
		all = append(all, strings.Split(p, "\n"))
	}
	return pdftest.Make(all...)
}

// ilacsPDF is a report in the form of real ones and in our own words. Its
// second page counts the animals.
func ilacsPDF(animals string) []byte {
	return textPDF(append([]string{`Inspection of children's social care services
Leeds
Inspection dates: 3 December 2018 to 14 December 2018
Lead inspector: Jane Roe
Her Majesty's Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Good
The experiences and progress of children who need help and protection Good
The experiences and progress of children in care and care leavers Good
Overall effectiveness Good
Services have changed since the last inspection.`}, ilacsPages(animals)...)...)
}

// ilacsPages hold twelve numbered paragraphs: with fewer a report would be
// read as one without numbers.
func ilacsPages(animals string) []string {
	more := func(from, to int) string {
		var b strings.Builder
		for n := from; n <= to; n++ {
			fmt.Fprintf(&b, "\n%d. Workers in team %d know the families that they visit.", n, n)
		}
		return b.String()
	}
	return []string{"What needs to improve\n\x95 The counting of " + animals + `.
The experiences and progress of children who need help and protection are good
1. ` + animals + ` are counted weekly by staff who know them.
2. Staff see children promptly after a referral.` + more(3, 6) + `
The experiences and progress of children in care and care leavers are good` + more(7, 9),
		`The impact of leaders on social work practice with children and families is good` + more(10, 12)}
}

// barePDF has no cover: it says neither whose services it is about, nor under
// which framework, nor from when.
func barePDF(animals string) []byte { return textPDF(ilacsPages(animals)...) }

func savedPDF(t *testing.T, folder, name string, body []byte) string {
	t.Helper()
	path := filepath.Join(folder, name)
	must(t, os.WriteFile(path, body, 0o600))
	return path
}

// The program may be replaced or removed while it runs.
func TestSameProgram(t *testing.T) {
	folder := t.TempDir()
	file := savedPDF(t, folder, "program", []byte("one"))
	other := savedPDF(t, folder, "other", []byte("two"))
	link := filepath.Join(folder, "running")
	if err := os.Link(file, link); err != nil {
		t.Skip("skipped: no links here")
	}
	gone := filepath.Join(folder, "gone")
	for name, c := range map[string]struct{ file, running, want string }{
		"as it was":  {file, link, file},
		"replaced":   {other, link, link},
		"removed":    {gone, link, link},
		"not to ask": {file, gone, file},
	} {
		if got := sameProgram(c.file, c.running); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
