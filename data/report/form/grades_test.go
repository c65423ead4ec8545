package form

import (
	"testing"

	"casebook/data"
)

func TestGradeIn(t *testing.T) {
	for _, x := range []struct {
		text string
		want data.Grade
	}{
		{"Requires improvement to be good", data.RequiresImprovement},
		{"require improvement", data.RequiresImprovement},
		{"requires\nimprovement to be\ngood", data.RequiresImprovement},
		{"GOOD", data.Good},
		{"Grade 4 (inadequate)", data.Inadequate},
		{"Not Judged", data.NotGraded},
		{"to be good", ""},
		{"goodness", ""},
		{"improvement", ""},
		{"requires", ""},
	} {
		if got := gradeIn(x.text); got != x.want {
			t.Errorf("%q: got %q, want %q", x.text, got, x.want)
		}
	}
}

// Cells wrap round their labels in every way.
func TestTable(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       [4]data.Grade // leadership, help, care, overall
	}{
		{"plain", "The impact of leaders on social work practice with children and families\nGood\nThe experiences and progress of children who need help and protection\nInadequate\nThe experiences and progress of children in care and care leavers\nOutstanding\nOverall effectiveness Good",
			[4]data.Grade{data.Good, data.Inadequate, data.Outstanding, data.Good}},
		{"to be good below the last label", "The impact of leaders on social work practice with children and families Requires improvement to be good\nThe experiences and progress of children who need help and protection Good\nThe experiences and progress of children in care and care leavers\nGood\nOverall effectiveness Requires improvement\nto be good",
			[4]data.Grade{data.RequiresImprovement, data.Good, data.Good, data.RequiresImprovement}},
		{"halves above and below a label", "The impact of leaders on social work practice with children and families Good\nRequires\nThe experiences and progress of children who need help and protection\nimprovement\nThe experience and progress of children in care and care leavers Good\nRequires improvement to be\nOverall effectiveness\ngood",
			[4]data.Grade{data.Good, data.RequiresImprovement, data.Good, data.RequiresImprovement}},
		{"a grade inside its label", "The impact of leaders on social work practice with\nGood\nchildren and families\nThe experiences and progress of children in need of help and protection Good\nThe experiences and progress of children\nInadequate\nin care and care leavers\nOverall effectiveness Inadequate",
			[4]data.Grade{data.Good, data.Good, data.Inadequate, data.Inadequate}},
		{"a column of labels, then a column of grades", "The impact of leaders on social work practice with children and families\nThe experiences and progress of children who need help and protection\nThe experiences and progress of children in care and care leavers\nOverall effectiveness\nGood\nRequires improvement to be good\nOutstanding\nGood",
			[4]data.Grade{data.Good, data.RequiresImprovement, data.Outstanding, data.Good}},
	} {
		t.Run(x.name, func(t *testing.T) {
			rows := readTable(x.text, ilacsLabels())
			if len(rows) != 4 {
				t.Fatalf("%d rows", len(rows))
			}
			for i, a := range []data.Area{data.Leadership, data.HelpAndProtection, data.Care, data.Overall} {
				if rows[i].area != a || len(rows[i].grades) != 1 || rows[i].grades[0] != x.want[i] {
					t.Errorf("%s: %s %v, want %s", a, rows[i].area, rows[i].grades, x.want[i])
				}
			}
		})
	}
}
