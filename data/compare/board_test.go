package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
)

// A report without a review of the board can answer for the services that the
// board was asked to see to, never for the board's own work.
func TestABoardsOwnWorkIsNotAnsweredFromTheServices(t *testing.T) {
	const earlyHelp = "Early help services are effective, and thresholds for early help are well understood by partners."
	const views = "Children's views and experiences are gathered well, and they are used in the work of every service."
	for _, x := range []struct {
		name, asks, says string
		change           data.Change
	}{
		{"a service", "Drive the early help strategy so that early help is understood by partners.", earlyHelp, data.Improved},
		{"the board's scrutiny of a service", "Strengthen the board’s scrutiny of the quality of early help services.", earlyHelp, data.NotMentioned},
		{"monitoring of a service", "Monitor the effectiveness of early help services and of thresholds for early help.", earlyHelp, data.NotMentioned},
		{"a plan of the board on a service", "Make early help and its thresholds a priority of the business plan.", earlyHelp, data.NotMentioned},
		{"how the board is told of a service comes second", "Agree what early help is with partners and apply its thresholds. Progress is to be reported to the board.", earlyHelp, data.Improved},
		{"children's views", "Gather the views and experiences of children and use them in the work.", views, data.NotMentioned},
		{"attendance", "Ensure that all partners attend and are engaged.", "Partners attend strategy meetings, are engaged in them and are effective.", data.NotMentioned},
		{"schools", "Support schools to meet their duties of safeguarding.", "Schools are well aware of their duties of safeguarding and meet them.", data.Improved},
		{"audits of schools", "Engage schools in audits of their duties of safeguarding.", "Schools are well aware of their duties of safeguarding and meet them.", data.NotMentioned},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := answered(data.Complete, x.asks, x.says)
			s.FindingsA[0].Area = data.Board
			m := align(t, s).Matters[0]
			if m.Change != x.change {
				t.Errorf("%s: %s", m.Change, m.Reason)
			}
			if (m.Change == data.NotMentioned) != strings.Contains(m.Reason, "which B does not review") {
				t.Errorf("reason %q", m.Reason)
			}
			s.FindingsA[0].Area = data.Leadership
			if m := align(t, s).Matters[0]; m.Change == data.NotMentioned {
				t.Errorf("of the authority: %s: %s", m.Change, m.Reason)
			}
		})
	}
}
