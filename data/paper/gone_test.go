package paper_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/paper"
)

// TestAPaperSaysOnceThatTheOverallGradeIsGone: at its top, and of the inspections
// since April 2026 no overall grade is worked out; areas compare with care.
func TestAPaperSaysOnceThatTheOverallGradeIsGone(t *testing.T) {
	for _, x := range []struct{ a, b, gone string }{
		{"brent-2023-02-ilacs", "brent-2026-04-ilacs", "The overall grade is gone: the 2023 report (ILACS 2023) has one, the 2026 report (ILACS 2026) none. No overall grade is given for fieldwork from 1 April 2026. Areas are compared with care."},
		{"somerset-2022-07-ilacs", "somerset-2026-04-ilacs", "The overall grade is gone: the 2022 report (ILACS 2022) has one, the 2026 report (ILACS 2026) none. Care leavers are judged with children in care up to 2022, apart from 2023. No overall grade"},
		{"trafford-2022-11-ilacs", "trafford-2026-06-ilacs", "The overall grade is gone: the 2023 report (ILACS 2023) has one, the 2026 report (ILACS 2026) none. Care leavers"},
		{"brent-2015-09-sif", "brent-2026-04-ilacs", "The overall grade is gone: the 2015 report (SIF 2015) has one, the 2026 report (ILACS 2026) none. No overall grade is given for fieldwork from 1 April 2026. Areas are compared with care."},
	} {
		s := subject(t, x.a, x.b)
		var b strings.Builder
		if err := document.Write(&b, document.Markdown, paper.Of(s), document.Options{}); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if n := strings.Count(text, x.gone); n != 1 || strings.Index(text, x.gone) > strings.Index(text, "| Judgement |") {
			t.Errorf("%s: said %d times, or below the grades:\n%s", x.b, n, text)
		}
		if strings.Contains(text, "overall grade not given") || strings.Contains(text, "areas are not") || strings.Contains(text, "- Overall:") {
			t.Errorf("%s: said in other words too:\n%s", x.b, text)
		}
		for _, r := range s.Rows {
			if r.AreaB == data.Overall && r.B != nil || r.A != nil && r.B != nil && r.State == compare.Same {
				t.Errorf("%s: %+v", x.b, r)
			}
		}
	}
	if gone := compare.OverallGone(subject(t, in2014, in2018).A, subject(t, in2014, in2018).B); gone != "" {
		t.Error(gone)
	}
	both := subject(t, "brent-2026-04-ilacs", "trafford-2026-06-ilacs")
	if text := strings.Join(both.Warnings, "\n"); !strings.Contains(text, "A (ILACS 2026) and B (ILACS 2026): overall grade not given under this framework.") || strings.Contains(text, "gone") {
		t.Error(text)
	}
}
