package form

import (
	"slices"
	"testing"
)

// What a letter says before its first heading must not be lost unseen.
func TestBeforeTheFirstHeading(t *testing.T) {
	for name, c := range map[string]struct {
		intro, found string // the text of a finding, "" for none
		told         bool
	}{
		"nothing":            {"The inspectors were Jane Roe HMI and John Doe HMI.", "", false},
		"what was looked at": {"Inspectors looked at the front door and at plans.", "", false},
		"a verdict":          {"The local authority is making too little progress for children in need.", "The local authority is making too little progress for children in need.", false},
		"another's words":    {"Oakshire County Council has made some progress.", "Oakshire County Council has made some progress.", false},
		"a finding":          {"In the teams staff know children well and managers are seen.", "", true},
	} {
		t.Run(name, func(t *testing.T) {
			p := one(t, paper("letter.txt", "20 March 2019\nMs Helen Ellis\nOakshire County Council\nDear Ms Ellis\n\nMonitoring visit to Oakshire children’s services\n\n"+
				"This letter summarises the findings of the monitoring visit to Oakshire on 19 and 20 February 2019.\n\n"+c.intro+"\n\n"+
				"Findings and evaluation of progress\n\nPlans are too slow for a few families.\n\nYours sincerely\nJane Roe\nHer Majesty’s Inspector"))
			want := []string{"Plans are too slow for a few families."}
			if c.found != "" {
				want = append([]string{c.found}, want...)
			}
			var got []string
			for _, x := range p.Paragraphs {
				got = append(got, x.Text)
			}
			if !slices.Equal(got, want) || slices.Contains(p.Warnings, warnIntroFinding) != c.told {
				t.Errorf("got %q, warnings %q", got, p.Warnings)
			}
		})
	}
}
