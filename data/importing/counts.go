package importing

import (
	"strings"

	"casebook/data/prose"
	"casebook/data/report/form"
)

// Counts says in words how much was read of an inspection: "45 paragraphs, 2
// recommendations", and of a letter, which has neither, "12 findings".
func Counts(p form.Parsed) string {
	if !p.Inspection.Framework.Graded() {
		return prose.Count(len(p.Paragraphs), "finding")
	}
	return strings.Join([]string{prose.Count(len(p.Paragraphs), "paragraph"), prose.Count(len(p.Recommendations), "recommendation")}, ", ")
}
