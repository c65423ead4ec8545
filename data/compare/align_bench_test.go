package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// report makes a report of n paragraphs in words of the field: every third
// asks for work, every tenth is a recommendation.
func report(in data.Inspection, n, seed int) []data.Finding {
	subjects := strings.Fields("assessments supervision thresholds audits placements visits plans reviews referrals adoption fostering advocacy housing caseloads recording training")
	people := []string{"children in need", "children looked after", "care leavers", "disabled children", "missing children", "foster carers"}
	says := []string{"are thorough and timely", "are not good enough", "have improved since the last inspection, but not for all", "are weak and often late", "are carefully overseen by managers"}
	var out []data.Finding
	for i := range n {
		var b strings.Builder
		for j := range 6 {
			k := i*7 + j*5 + seed
			fmt.Fprintf(&b, "The %s of %s and their %s %s in area %d. ", subjects[k%len(subjects)], people[k/3%len(people)], subjects[(k*3+1)%len(subjects)], says[k%len(says)], k)
		}
		f := data.Finding{ID: fmt.Sprintf("%s/p%d", in.ID, i+1), Inspection: in.ID, Text: b.String(), Polarity: data.Strength, Attribution: data.Ofsted,
			Source: data.Place{Document: "made.pdf", Paragraph: i + 1}, Themes: []string{data.BuiltinThemes()[(i+seed)%24].ID}}
		switch {
		case i%10 == 0:
			f.Polarity = data.Recommendation
		case i%3 == 0:
			f.Polarity = data.Development
		}
		out = append(out, f)
	}
	return out
}

// BenchmarkAlign is two reports of 215 long paragraphs, read for the first time.
func BenchmarkAlign(b *testing.B) {
	s := sides(data.Complete)
	s.FindingsA, s.FindingsB = report(s.A, 215, 0), report(s.B, 215, 3)
	for b.Loop() {
		if _, err := compare.Align(s); err != nil {
			b.Fatal(err)
		}
	}
}
