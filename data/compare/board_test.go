package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// A report without a review of the board can answer for the services that the
// board was asked to see to, never for the board's own work.
func TestABoardsOwnWorkIsNotAnsweredFromTheServices(t *testing.T) {
	const earlyHelp = "Early help services are effective, and thresholds for early help are well understood by partners."
	const views = "Children's views and experiences are gathered well, and they are used in the work of every service."
	for _, x := range []struct {
		name, asks, says string
		fate             compare.Fate
	}{
		{"a service", "Drive the early help strategy so that early help is understood by partners.", earlyHelp, compare.Improved},
		{"the board's scrutiny of a service", "Strengthen the board’s scrutiny of the quality of early help services.", earlyHelp, compare.NotMentioned},
		{"monitoring of a service", "Monitor the effectiveness of early help services and of thresholds for early help.", earlyHelp, compare.NotMentioned},
		{"a plan of the board on a service", "Make early help and its thresholds a priority of the business plan.", earlyHelp, compare.NotMentioned},
		{"how the board is told of a service comes second", "Agree what early help is with partners and apply its thresholds. Progress is to be reported to the board.", earlyHelp, compare.Improved},
		{"children's views", "Gather the views and experiences of children and use them in the work.", views, compare.NotMentioned},
		{"attendance", "Ensure that all partners attend and are engaged.", "Partners attend strategy meetings, are engaged in them and are effective.", compare.NotMentioned},
		{"schools", "Support schools to meet their duties of safeguarding.", "Schools are well aware of their duties of safeguarding and meet them.", compare.Improved},
		{"audits of schools", "Engage schools in audits of their duties of safeguarding.", "Schools are well aware of their duties of safeguarding and meet them.", compare.NotMentioned},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := answered(data.Complete, x.asks, x.says)
			s.FindingsA[0].Area = data.Board
			m := align(t, s).Matters[0]
			if m.Fate != x.fate {
				t.Errorf("%s: %s", m.Fate, m.Reason)
			}
			if (m.Fate == compare.NotMentioned) != strings.Contains(m.Reason, "which B does not review") {
				t.Errorf("reason %q", m.Reason)
			}
			s.FindingsA[0].Area = data.Leadership
			if m := align(t, s).Matters[0]; m.Fate == compare.NotMentioned {
				t.Errorf("of the authority: %s: %s", m.Fate, m.Reason)
			}
		})
	}
}
