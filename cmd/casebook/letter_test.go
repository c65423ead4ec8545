package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// letter is the text of a letter of a visit, in the form of real ones and in
// our own words.
func letter(place, day, praise string) string {
	return day + `

Ms A Example
Director of children's services

Dear Ms Example

Monitoring visit to ` + place + ` children's services

This letter summarises the findings of the monitoring visit on 21 and 22 February 2017. The visit was the second since the services were judged inadequate.

Areas covered by the visit

Inspectors looked at how quickly children are seen after a referral.

Findings and evaluation of progress

- ` + praise + `
- Records of supervision are often thin and do not show why decisions were made.

Yours sincerely

Jane Roe
Her Majesty's Inspector
`
}

const praise = "Lanternfish are counted weekly, and children are seen promptly."

// written writes a file into a folder and returns its path.
func written(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	must(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// sum is the last line of what import prints.
func sum(out string) string {
	lines := splitLines(out)
	return lines[len(lines)-1]
}

func wantSum(t *testing.T, out, want string) {
	t.Helper()
	if !strings.Contains(sum(out), want) {
		t.Errorf("the sum is %q, want %q", sum(out), want)
	}
}
