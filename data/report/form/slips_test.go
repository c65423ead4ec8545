package form

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// A row of the table with a word too many or too few still has its area, and a person
// is told.
func TestSlipsInTheTable(t *testing.T) {
	for _, c := range []struct{ row, slip string }{
		{"practice with children and families", ""},
		{"The experiences and progress of\nchildren in care", ""},
		{"The experiences and progress of care\nleavers", "The experiences and progress of children care\nleavers"},
		{"The experiences and progress of care\nleavers", "The experiences and progress of young care\nleavers"},
		{"The experiences and progress of care\nleavers", "The experiences and progress of children in care\nleavers"},
		{"The experiences and progress of care\nleavers", "The progress of care\nleavers"},
		{"The experiences and progress of care\nleavers", "Care leavers"},
		{"The experiences and progress of\nchildren in care", "The experiences of\nchildren in care"},
		{"The experiences and progress of\nchildren in care", "The experiences and progress of all\nchildren in care"},
		{"The experiences and progress of\nchildren in care", "The experiences and the progress of\nchildren in care"},
		{"The experiences and progress of\nchildren in care", "Experience and progress for\nchildren looked after"},
		{"The experiences and progress of\nchildren who need help and protection", "The experiences and progress of\nchildren who need protection"},
		{"The experiences and progress of\nchildren who need help and protection", "The experiences and progress of\nchildren in need of early help and protection"},
		{"The experiences and progress of\nchildren who need help and protection", "Experiences of children\nwho need help and protection"},
		{"The impact of leaders on social work\npractice with children and families", "The impact of leaders on practice with\nchildren and families"},
		{"The impact of leaders on social work\npractice with children and families", "The impact of leadership on social work\npractice with children and families"},
		{"The impact of leaders on social work\npractice with children and families", "Impact of leaders on social care\npractice with children and families"},
	} {
		t.Run(c.slip, func(t *testing.T) {
			table := table2023
			if c.slip != "" {
				table = strings.Replace(table, c.row, c.slip, 1)
			}
			p := one(t, ilacs(table, needs2023))
			got := strings.Split(gradesOf(p), ", ")
			slices.Sort(got)
			want := []string{"care good", "care-leavers outstanding", "help-and-protection requires-improvement", "leadership inadequate", "overall requires-improvement"}
			if !slices.Equal(got, want) {
				t.Errorf("grades %q", got)
			}
			if told := strings.Contains(strings.Join(p.Warnings, ";"), "words its row"); told != (c.slip != "") {
				t.Errorf("warnings %q", p.Warnings)
			}
			wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
		})
	}
}

// So has the heading of a section.
func TestSlipsInHeadings(t *testing.T) {
	for _, c := range []struct {
		row, slip string
		area      data.Area
		first     int
	}{
		{"The experiences and progress of children in care: good", "The experiences of children in care: good", data.Care, 8},
		{"The experiences and progress of children in care: good", "The progress of children in care: good", data.Care, 8},
		{"The experiences and progress of children in care: good", "The experiences and progress of all children in care: good", data.Care, 8},
		{"The experiences and progress of children in care: good", "Children in care – good", data.Care, 8},
		{"The experiences and progress of children in care: good", "The experiences and the progress of children in care", data.Care, 8},
		{"The experiences and progress of care leavers: outstanding", "The experiences and progress of children care leavers:\noutstanding", data.CareLeavers, 13},
		{"The experiences and progress of care leavers: outstanding", "Care leavers: outstanding", data.CareLeavers, 13},
		{"The impact of leaders on social work practice with children and\nfamilies: inadequate", "The impact of leaders on practice with children and families:\ninadequate", data.Leadership, 16},
		{"The impact of leaders on social work practice with children and\nfamilies: inadequate", "Impact of leaders: inadequate", data.Leadership, 16},
		{"The experiences and progress of children who need help and\nprotection: requires improvement to be good", "The experiences of children who need help and protection:\nrequires improvement to be good", data.HelpAndProtection, 1},
		{"The experiences and progress of children who need help and\nprotection: requires improvement to be good", "Children who need help or protection: requires improvement", data.HelpAndProtection, 1},
	} {
		t.Run(c.slip, func(t *testing.T) {
			doc := ilacs(table2023, needs2023)
			for i, page := range doc.Pages {
				doc.Pages[i].Lines = strings.Split(strings.Replace(strings.Join(page.Lines, "\n"), strings.ReplaceAll(c.row, "'", "’"), c.slip, 1), "\n")
			}
			p := one(t, doc)
			wantEqual(t, "area", areaOf(t, p, c.first), c.area)
			wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
			if !strings.Contains(strings.Join(p.Warnings, ";"), "was taken for that of this area") {
				t.Errorf("warnings %q", p.Warnings)
			}
		})
	}
}

// What only begins as such a heading is text.
func TestSentencesAreNoSlips(t *testing.T) {
	for _, words := range []string{
		"The experiences of children in care are shared at the council’s table",
		"The experiences and progress of children and young people in Elmshire are good",
		"The impact of improvements for children in care is good.",
		"The progress of children who need help and of care leavers: good",
		"Care leavers in the north of the county: outstanding",
	} {
		if h := slippedHeading(words, false); h != nil {
			t.Errorf("%q is a heading of %s", words, h.Area)
		}
	}
}
