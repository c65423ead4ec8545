package england

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestGradedInspectionsOfAnAuthority: worked out by hand from the built-in facts.
// Grades of one subject and visits are not among them, and an inspection without an
// overall grade is.
func TestGradedInspectionsOfAnAuthority(t *testing.T) {
	for _, x := range []struct {
		authority string
		on        data.Date
		want      string
	}{
		{"birmingham", today, "I2014 I2016 R2019 G2023"},
		{"birmingham", "2019-01-16", "I2014 I2016"},
		{"trafford", today, "G2015 I2019 R2023 -2026"},
		{"cumberland", today, "G2024"},
	} {
		var got []string
		for _, in := range rowFor(t, builtin(t, x.on).Rows, x.authority).Graded() {
			got = append(got, in.OverallGrade().Letter()+in.InForce().YearText())
		}
		if all := strings.Join(got, " "); all != x.want {
			t.Errorf("%s on %s: %s, want %s", x.authority, x.on, all, x.want)
		}
	}
}
