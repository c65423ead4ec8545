package compare_test

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// TestWhatSpeaksAgainstAnImprovementIsLookedFor: a paragraph that criticises a
// matter stands beside those that praise it, found by the words of the matter
// or by its first theme; what is of another matter does not.
func TestWhatSpeaksAgainstAnImprovementIsLookedFor(t *testing.T) {
	const asks = "Clear the waiting list of domestic abuse notifications."
	praise := []string{"Notifications of domestic violence receive a prompt and effective response, and all are well managed.",
		"Domestic abuse notifications are cleared well, and the waiting list is gone. This is a strong and effective service.",
		"The waiting list of notifications of domestic abuse is cleared daily. This is strong and effective practice."}
	for _, x := range []struct {
		name, says string
		theme      string
		against    bool
	}{
		{"by words", "Some notifications of domestic abuse wait too long. This is poor.", "", true},
		{"by theme", "Too many referrals drift. Decisions are poor and inconsistent.", "front-door", true},
		{"praise", "Notifications of domestic abuse are seen on the day. This is effective.", "", false},
		{"another matter", "Too many carers wait. Their training is poor and inconsistent.", "placements", false},
		{"nothing", "The offices are near the town hall.", "front-door", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := answered(data.Complete, asks, append(slices.Clone(praise), x.says)...)
			s.FindingsA[0].Themes = []string{"front-door"}
			if x.theme != "" {
				s.FindingsB[3].Themes = []string{x.theme}
			}
			m := align(t, s).Matters[0]
			if m.Change != data.Improved || (len(m.Against) > 0) != x.against {
				t.Fatalf("%s, against it %d: %s", m.Change, len(m.Against), m.Reason)
			}
			if x.against && (m.Against[0].Finding.ID != s.FindingsB[3].ID || !strings.Contains(m.Reason, "against it: ") || !strings.Contains(m.Against[0].Quote(), "poor")) {
				t.Errorf("against it %s, %q: %s", m.Against[0].Finding.ID, m.Against[0].Quote(), m.Reason)
			}
		})
	}
}

// TestWhatIsNotThereYetIsNoImprovement: praise of beginnings is an improvement
// in part, and that of plans tells nothing; what is there beside them counts.
func TestWhatIsNotThereYetIsNoImprovement(t *testing.T) {
	for _, x := range []struct {
		name, says string
		change     data.Change
	}{
		{"firm", "Supervision is strong and effective.", data.Improved},
		{"a beginning", "Supervision is beginning to be strong and effective.", data.PartlyImproved},
		{"early signs", "There are early signs of strong and effective supervision.", data.PartlyImproved},
		{"recent", "Recently supervision has become strong and effective.", data.PartlyImproved},
		{"a plan", "There are effective plans to make supervision strong.", data.CannotTell},
		{"too early", "Supervision is strong and effective. It is too early to see its impact.", data.CannotTell},
		{"a beginning beside what is there", "Supervision is strong and effective. Supervision is beginning to be excellent.", data.Improved},
	} {
		t.Run(x.name, func(t *testing.T) {
			m := align(t, answered(data.Complete, "Improve supervision.", x.says)).Matters[0]
			if m.Change != x.change || m.Status != compare.Suggested {
				t.Errorf("%s: %s", m.Change, m.Reason)
			}
		})
	}
}

// TestOneWordIsNoLink: a single word in common, or only words near to the
// matter's, never links, however rare; a thing of the field, two words or the
// whole of a short matter do.
func TestOneWordIsNoLink(t *testing.T) {
	for _, x := range []struct {
		name, asks, says string
		linked           bool
	}{
		{"a rare word", "Zebra crossings matter.", "The zebra is good and effective.", false},
		{"two words", "Zebra crossings matter.", "The zebra crossings are good and effective.", true},
		{"a thing of the field", "Private fostering matters elsewhere.", "Private fostering is good and effective.", true},
		{"all of it", "Improve zebra.", "The zebra is good and effective.", true},
		{"by another meaning", "Raise the achievement that matters.", "Attendance at conferences is good and effective.", false},
	} {
		m := align(t, answered(data.Complete, x.asks, x.says)).Matters[0]
		if linked := len(m.B) > 0 && !m.B[0].Near; linked != x.linked || !linked && (m.Change == data.Improved || m.Change == data.StayedGood) {
			t.Errorf("%s: linked %v, %s: %s", x.name, linked, m.Change, m.Reason)
		}
	}
}

// TestTheTurnItselfIsNoCriticism: what comes after "but" reads by its own words.
func TestTheTurnItselfIsNoCriticism(t *testing.T) {
	for _, x := range []struct {
		says string
		want compare.Tone
	}{
		{"The quality of supervision is variable, but most supervision is regular and sufficient.", compare.Both},
		{"Supervision is regular and sufficient, but its quality is variable.", compare.Both},
		{"Supervision is late, but its quality is variable.", compare.Concern},
	} {
		m := align(t, answered(data.Complete, "Improve supervision.", x.says)).Matters[0]
		if len(m.B) == 0 || m.B[0].Tone != x.want {
			t.Errorf("%s: %v", x.says, m.B)
		}
	}
}

// TestWhatAPersonLinkedIsNotHeldAgainstItAgain: a paragraph that a change rests
// on is not found a second time to speak against it, whoever linked it, and one
// place is named once.
func TestWhatAPersonLinkedIsNotHeldAgainstItAgain(t *testing.T) {
	s := answered(data.Complete, "Clear the waiting list of domestic abuse notifications.",
		"Domestic abuse notifications are cleared well, and the waiting list is gone. This is a strong and effective service. Some notifications wait.",
		"Notifications of domestic violence receive a prompt and effective response, and all are well managed.")
	s.Threads = []data.Thread{{ID: "notices", Label: "Notifications", Findings: []string{s.FindingsA[0].ID, s.FindingsB[0].ID, s.FindingsB[1].ID}}}
	for _, all := range [][]data.Finding{s.FindingsA, s.FindingsB} {
		for i := range all {
			all[i].Thread = "notices"
		}
	}
	s.FindingsB[1].Source = s.FindingsB[0].Source
	m := align(t, s).Matters[0]
	if m.Status != compare.Curated || len(m.Against) > 0 || strings.Contains(m.Reason, "against it") {
		t.Errorf("%s, %s: %s", m.Status, m.Change, m.Reason)
	}
	if n := strings.Count(m.Reason, s.FindingsB[0].Called()); n > 2 || n == 2 && !strings.Contains(m.Reason, "(praises and criticises it)") {
		t.Errorf("%d times: %s", n, m.Reason)
	}
}
