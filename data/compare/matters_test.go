package compare_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/compare"
)

// sides is two inspections of one authority without findings.
func sides(coverageOfB data.Coverage) compare.Sides {
	return compare.Sides{
		A: data.Inspection{ID: "x-2014-03-sif", Authority: "x", Framework: data.SIF, Coverage: data.Complete},
		B: data.Inspection{ID: "x-2018-12-ilacs", Authority: "x", Framework: data.ILACS, Coverage: coverageOfB},
	}
}

func found(in data.Inspection, place string, p data.Polarity, text string) data.Finding {
	return data.Finding{ID: in.ID + "/" + place, Inspection: in.ID, Text: text, Polarity: p, Attribution: data.Ofsted}
}

// answered is sides with one recommendation and what B says.
func answered(coverage data.Coverage, asks string, says ...string) compare.Sides {
	s := sides(coverage)
	s.FindingsA = []data.Finding{found(s.A, "r1", data.Recommendation, asks)}
	for i, text := range append(says, "Adopters praise the warm welcome of the panel.", "The council's offices are in the town hall.") {
		f := found(s.B, "p"+string(rune('1'+i)), data.Strength, text)
		f.Suggested, f.Source.Paragraph = true, i+1 // so that its words say what it is
		s.FindingsB = append(s.FindingsB, f)
	}
	return s
}

// TestASentenceThatAReaderCodedReadsAsCoded: what a reader said of a finding of one
// sentence is said of that sentence, whatever its words would be taken for.
func TestASentenceThatAReaderCodedReadsAsCoded(t *testing.T) {
	const asks = "Strengthen assessments of children so that they analyse risk."
	const reads = "Assessments of children often lacked a full analysis of risk."
	const several = "Assessments of children analyse risk well. " + reads
	for _, x := range []struct {
		text      string
		polarity  data.Polarity
		suggested bool
		tone      compare.Tone
	}{
		{reads, data.Development, false, compare.Concern},
		{reads, data.Strength, false, compare.Praise},
		{reads, data.MixedPolarity, false, compare.Both},
		{"Assessments of children are good and analyse risk well.", data.Development, false, compare.Concern},
		{"Assessments of children are good and analyse risk well.", data.Development, true, compare.Praise},
		{several + " They are good.", data.Development, false, compare.Praise},
	} {
		s := answered(data.Complete, asks, x.text)
		s.FindingsB[0].Polarity, s.FindingsB[0].Suggested = x.polarity, x.suggested
		m := align(t, s).Matters[0]
		if len(m.B) == 0 || m.B[0].Tone != x.tone {
			t.Errorf("%s, %s: %+v", x.polarity, x.text, m.B)
		}
	}
}

func align(t *testing.T, s compare.Sides) compare.Alignment {
	t.Helper()
	a, err := compare.Align(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestChangeOfAMatter(t *testing.T) {
	for _, x := range []struct {
		name, asks string
		coverage   data.Coverage
		says       []string
		change     data.Change
		partial    bool
		reason     string
	}{
		{"better", "Clear the waiting list of domestic abuse notifications.", data.Complete,
			[]string{"Notifications of domestic violence receive a prompt and effective response, and all are well managed."}, data.Improved, false, "(praises it)"},
		{"still wanting", "Clear the waiting list of domestic abuse notifications.", data.Complete,
			[]string{"Too many domestic abuse notifications are not assessed. The response is poor and inconsistent."}, data.StillNeedsWork, false, "(criticises it)"},
		{"in part", "Make sure that personal education plans are good.", data.Complete,
			[]string{"Most PEPs are strong and effective. However, too many PEPs are weak and of poor quality."}, data.PartlyImproved, false, "praises and criticises it"},
		{"silent", "Make sure that private fostering is known to partners.", data.Complete, nil, data.NotMentioned, false, "silence does not mean that it was put right"},
		{"silent in a part", "Make sure that private fostering is known to partners.", data.Partial, nil, data.NotMentioned, true, "partial source"},
		{"silent among chosen findings", "Make sure that private fostering is known to partners.", data.Selected, nil, data.CannotTell, true, "held as a selection of findings, so its silence says nothing"},
		{"better among chosen findings", "Clear the waiting list of domestic abuse notifications.", data.Selected,
			[]string{"Notifications of domestic violence receive a prompt and effective response, and all are well managed."}, data.CannotTell, true, "selection"},
		{"better in a part", "Clear the waiting list of domestic abuse notifications.", data.Partial,
			[]string{"Notifications of domestic violence receive a prompt and effective response, and all are well managed."}, data.CannotTell, true, "partial source"},
	} {
		t.Run(x.name, func(t *testing.T) {
			a := align(t, answered(x.coverage, x.asks, x.says...))
			if len(a.Matters) != 1 {
				t.Fatalf("%d matters, %q", len(a.Matters), a.None)
			}
			m := a.Matters[0]
			if m.Change != x.change || m.Partial() != x.partial || m.Status != compare.Suggested || !strings.Contains(m.Reason, x.reason) {
				t.Errorf("%s, partial %v, %s: %s", m.Change, m.Partial(), m.Status, m.Reason)
			}
			for _, l := range m.B {
				if l.Near && x.change != data.NotMentioned && l.Score >= 0.27 {
					t.Errorf("%s: near %v of a matter that is %s", l.Finding.ID, l.Near, m.Change)
				}
			}
		})
	}
}

func TestReasonsAreInWords(t *testing.T) {
	s := answered(data.Complete, "Stop giving assessments in the MASH to staff without qualification.",
		"Since the last inspection, unqualified staff in the MASH no longer make decisions.")
	for _, l := range [][]data.Finding{s.FindingsA, s.FindingsB} {
		l[0].Themes = []string{"unqualified"}
	}
	l := align(t, s).Matters[0].B[0]
	got := strings.Join(l.Reasons, "\n")
	for _, want := range []string{`"without qualification" in A is "unqualified staff" in B`, `same team, role or board: "mash"`, "same theme: ", `looks back: "since the last inspection"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if got := l.Quote(); !strings.Contains(got, "unqualified") {
		t.Errorf("quoted %q", got)
	}
}

func TestAskedAgainIsNoImprovement(t *testing.T) {
	s := answered(data.Complete, "Improve core group meetings.", "Core group meetings are good and effective.")
	alone := align(t, s).Matters[0]
	s.FindingsB = append(s.FindingsB, found(s.B, "r1", data.Recommendation, "Improve the recording of core group meetings."))
	for _, list := range [][]data.Finding{s.FindingsA, s.FindingsB} {
		for i := range list {
			list[i].Themes = []string{"plans"}
		}
	}
	again := align(t, s).Matters[0]
	if alone.Change != data.Improved || again.Change == data.Improved || len(again.Again) != 1 || !strings.Contains(again.Reason, "asks for it again") {
		t.Errorf("%s, then %s: %s", alone.Change, again.Change, again.Reason)
	}
}

func TestBoardMattersNeedAReviewOfTheBoard(t *testing.T) {
	s := answered(data.Complete, "The board should widen its audits, training and governance with partners.", "Managers' audits, training and governance with partners are strong and effective.")
	s.FindingsA[0].Area = data.Board
	m := align(t, s).Matters[0]
	if m.Change != data.NotMentioned || !strings.Contains(m.Reason, "does not review") {
		t.Errorf("%s: %s", m.Change, m.Reason)
	}
	s.FindingsB[0].Area = data.Board
	if m := align(t, s).Matters[0]; m.Change != data.Improved {
		t.Errorf("with a review: %s: %s", m.Change, m.Reason)
	}
}

// TestRecommendationsComeFirstTheBoardsLast: by their ordinals, then A's other
// findings in its order.
func TestRecommendationsComeFirstTheBoardsLast(t *testing.T) {
	s := answered(data.Complete, "The board should audit.")
	s.FindingsA[0].Area = data.Board
	s.FindingsA = append(s.FindingsA, found(s.A, "p3", data.Development, "Visits are late."), found(s.A, "r2", data.Recommendation, "Visit on time."))
	s.FindingsA = append(s.FindingsA, found(s.A, "p4", data.Development, "Plans are weak."))
	board := s.FindingsA[0].PlaceID()
	var got []string
	var ordinals []int
	for _, m := range align(t, s).Matters {
		got, ordinals = append(got, m.Finding.PlaceID()), append(ordinals, m.Ordinal)
	}
	if !slices.Equal(got, []string{"r2", board, "p3", "p4"}) || !slices.Equal(ordinals, []int{1, 2, 0, 0}) {
		t.Errorf("%v with ordinals %v", got, ordinals)
	}
}

func TestPeopleWinOverSuggestions(t *testing.T) {
	s := answered(data.Complete, "Clear the waiting list of domestic abuse notifications.",
		"Domestic abuse notifications are assessed well and promptly.", "Children's homes need repair: the work is poor.")
	s.FindingsB[1].Polarity = data.Development
	a, near, far := s.FindingsA[0], s.FindingsB[0], s.FindingsB[1]
	pair := func(b data.Finding, together bool, change string, day int) data.Pair {
		return data.Pair{A: data.PairEnd{Key: a.Key(), Finding: a.ID, Inspection: s.A.ID, Text: a.Text}, B: data.PairEnd{Key: b.Key(), Finding: b.ID, Inspection: s.B.ID, Text: b.Text},
			Together: together, Change: change, Made: time.Date(2026, 1, day, 0, 0, 0, 0, time.UTC)}
	}
	turned := pair(far, true, "improved", 1)
	turned.A, turned.B = turned.B, turned.A
	thread := data.Thread{ID: "t", Label: "Homes", Findings: []string{a.ID, far.ID}}
	mention := data.Thread{ID: "m", Findings: []string{a.ID}, Mentions: []data.Mention{{Inspection: s.B.ID, Polarity: data.Development, Where: "para 9"}}}
	for _, x := range []struct {
		name    string
		threads []data.Thread
		pairs   []data.Pair
		first   string
		link    compare.Status
		change  data.Change
		of      compare.Status
	}{
		{"suggested", nil, nil, near.ID, compare.Suggested, data.Improved, compare.Suggested},
		{"followed", []data.Thread{thread}, nil, far.ID, compare.Curated, data.StillNeedsWork, compare.Curated},
		{"mentioned", []data.Thread{mention}, nil, near.ID, compare.Suggested, data.StillNeedsWork, compare.Curated},
		{"paired", nil, []data.Pair{pair(far, true, "", 1)}, far.ID, compare.Confirmed, data.StillNeedsWork, compare.Suggested},
		{"paired, with a change", nil, []data.Pair{pair(far, true, "improved", 1)}, far.ID, compare.Confirmed, data.Improved, compare.Confirmed},
		{"paired the other way round", nil, []data.Pair{turned}, far.ID, compare.Confirmed, data.StillNeedsWork, compare.Suggested},
		{"the thread taken apart", []data.Thread{thread}, []data.Pair{pair(far, false, "", 1)}, near.ID, compare.Suggested, data.Improved, compare.Suggested},
		{"the suggestion taken apart", nil, []data.Pair{pair(near, false, "", 1)}, "", "", data.NotMentioned, compare.Suggested},
		{"apart, then together", nil, []data.Pair{pair(near, true, "mixed", 2), pair(near, false, "", 1)}, near.ID, compare.Confirmed, data.PartlyImproved, compare.Confirmed},
		{"a change that there is not", nil, []data.Pair{pair(near, true, "solved", 1)}, near.ID, compare.Confirmed, data.Improved, compare.Suggested},
	} {
		t.Run(x.name, func(t *testing.T) {
			s.Threads, s.Pairs = x.threads, x.pairs
			m := align(t, s).Matters[0]
			if m.Change != x.change || m.Status != x.of {
				t.Errorf("%s, %s: %s", m.Change, m.Status, m.Reason)
			}
			links := slices.DeleteFunc(slices.Clone(m.B), func(l compare.Link) bool { return l.Near })
			switch {
			case x.first == "" && len(links) > 0, x.first != "" && (len(links) == 0 || links[0].Finding.ID != x.first || links[0].Status != x.link):
				t.Errorf("linked to %+v", links)
			}
		})
	}
}

func TestAPairIsNeverDropped(t *testing.T) {
	s := answered(data.Complete, "Visit on time.", "Visits are on time.")
	s.Pairs = []data.Pair{
		{A: data.PairEnd{Key: "gone", Inspection: s.A.ID, Text: "Visits"}, B: data.PairEnd{Key: s.FindingsB[0].Key(), Inspection: s.B.ID}, Together: true},
		{A: data.PairEnd{Key: "gone", Inspection: s.B.ID}, B: data.PairEnd{Key: "lost", Inspection: s.A.ID}},
		{A: data.PairEnd{Key: "gone", Inspection: "y"}, B: data.PairEnd{Key: "lost", Inspection: s.B.ID}},
	}
	o := align(t, s).Orphans
	if len(o) != 2 || !o[0].GoneA || o[0].GoneB || !o[1].GoneA || !o[1].GoneB || !strings.Contains(o[0].Words(), "A's finding") {
		t.Errorf("orphans %+v", o)
	}
	s.LostA = 1
	if o := align(t, s).Orphans; len(o) != 2 || !o[0].Damaged || o[0].Words() != "A's finding of this pair is not among those that can be read: it may be damaged" {
		t.Errorf("with damage: %+v", o)
	}
	s.LostA, s.LostB = 0, 1
	if o := align(t, s).Orphans; len(o) != 2 || o[0].Damaged || !o[1].Damaged || o[1].Words() != "neither finding of this pair is among those that can be read: it may be damaged" {
		t.Errorf("with damage of B: %+v", o)
	}
	s.LostB = 0
	s.FindingsB = nil
	if o := align(t, s).Orphans; len(o) != 2 || !o[0].GoneB {
		t.Errorf("without findings: %+v", o)
	}
}

func TestNothingToAlign(t *testing.T) {
	whole := answered(data.Complete, "Visit on time.", "Visits are on time.")
	for _, x := range []struct {
		name   string
		change func(*compare.Sides)
		none   string
	}{
		{"the same twice", func(s *compare.Sides) { s.B, s.FindingsB = s.A, s.FindingsA }, "same inspection"},
		{"two authorities", func(s *compare.Sides) { s.B.Authority = "y" }, "two authorities"},
		{"grades only", func(s *compare.Sides) { s.B.Coverage, s.FindingsB = data.NoText, nil }, "No findings are held of B"},
		{"grades only before", func(s *compare.Sides) { s.A.Coverage, s.FindingsA = data.NoText, nil }, "No findings are held of A"},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := whole
			x.change(&s)
			if a := align(t, s); !strings.Contains(a.None, x.none) || len(a.Matters)+len(a.New) > 0 {
				t.Errorf("%q with %d matters, %d new", a.None, len(a.Matters), len(a.New))
			}
		})
	}
}

func TestOnlyOfstedsWordsAreAligned(t *testing.T) {
	s := answered(data.Complete, "Visit on time.", "Visits are on time and well recorded.")
	s.FindingsB[0].Attribution = data.Council
	if m := align(t, s).Matters[0]; m.Change != data.NotMentioned {
		t.Errorf("the council's word made it %s", m.Change)
	}
	s.FindingsA[0].Attribution = data.Press
	if a := align(t, s); len(a.Matters) != 0 {
		t.Errorf("the press's word made %d matters", len(a.Matters))
	}
}

func TestNew(t *testing.T) {
	s := answered(data.Complete, "Visit children in care on time.", "Visits to children in care are late and poor.", "The fostering panel is weak.")
	s.FindingsB[0].Polarity, s.FindingsB[1].Polarity = data.Development, data.Development
	a := align(t, s)
	if len(a.New) != 1 || a.New[0].ID != s.FindingsB[1].ID || a.NewNote != "" {
		t.Errorf("new %+v, %q", a.New, a.NewNote)
	}
	s.A.Coverage = data.Partial
	if a := align(t, s); !strings.Contains(a.NewNote, "A is a partial source") {
		t.Errorf("note %q", a.NewNote)
	}
}

// TestWhatAReaderFollowedElsewhereDoesNotSettleAMatter: of two that a reader put in
// two matters the words do not make one; a paragraph that no reader coded may
// speak to any.
func TestWhatAReaderFollowedElsewhereDoesNotSettleAMatter(t *testing.T) {
	for _, x := range []struct {
		suggested bool
		matter    string
		change    data.Change
	}{
		{false, "plans", data.CannotTell},
		{true, "plans", data.Improved},
		{false, "", data.Improved},
	} {
		s := answered(data.Complete, "Visit children in care on time.", "Visits to children in care are on time and good.")
		s.Threads = []data.Thread{{ID: "visits"}, {ID: "plans"}}
		s.FindingsA[0].Thread = "visits"
		s.FindingsB[0].Thread, s.FindingsB[0].Suggested = x.matter, x.suggested
		if m := align(t, s).Matters[0]; m.Change != x.change || len(m.B) == 0 {
			t.Errorf("%+v: %s, %s", x, m.Change, m.Reason)
		}
	}
}

// The paragraphs that hold most of a matter decide what is supposed of it, and
// a sentence in passing never outweighs one that is about it.
func TestChangeRestsOnTheBestParagraphs(t *testing.T) {
	const asks = "Respond promptly to domestic abuse notifications from the police."
	const best = "Domestic abuse notifications from the police receive a prompt and effective response."
	const second = "The police share domestic abuse notifications quickly and well."
	const third = "Training on domestic abuse is weak and poor."
	for _, x := range []struct {
		name   string
		says   []string
		change data.Change
		on     int
	}{
		{"the best alone", []string{best}, data.Improved, 1},
		{"a lesser concern counts less", []string{best, third}, data.Improved, 2},
		{"the third counts least", []string{best, second, third}, data.Improved, 3},
		{"as much on the matter", []string{best, "The response to domestic abuse notifications from the police is poor and inconsistent."}, data.PartlyImproved, 2},
		{"a few excepted", []string{best + " In a small minority of cases the response to notifications is too slow."}, data.Improved, 1},
	} {
		t.Run(x.name, func(t *testing.T) {
			m := align(t, answered(data.Complete, asks, x.says...)).Matters[0]
			if on := strings.Count(m.Reason, " ("); m.Change != x.change || on != x.on {
				t.Errorf("%s, resting on %d: %s", m.Change, on, m.Reason)
			}
		})
	}
}

// The paragraph nearest to a matter is not outvoted by what else stands under its
// theme: where it criticises, the matter has improved in part at most, and not
// even so where what B says of the theme is no better.
func TestTheNearestParagraphIsNotOutvoted(t *testing.T) {
	const asks = "Respond promptly to domestic abuse notifications from the police."
	const poor = "The response to domestic abuse notifications from the police is poor."
	const better = "The response to domestic abuse notifications from the police is prompt and effective."
	const second = "Notifications of domestic abuse are answered well."
	const third = "The police share notifications of domestic abuse promptly."
	const theme = "domestic-abuse"
	about := func(f data.Finding, p data.Polarity) data.Finding {
		f.Themes, f.Polarity = []string{theme}, p
		return f
	}
	for _, x := range []struct {
		name         string
		nearest      string
		also         []string // of B, not so near
		praised      int      // findings of B on the theme that praise
		good, wanted int      // findings of A on the theme
		change       data.Change
	}{
		{"it praises", better, nil, 6, 0, 6, data.Improved},
		{"it criticises, among much praise", poor, []string{second, third}, 9, 0, 6, data.PartlyImproved},
		{"it criticises, and the theme is better", poor, nil, 4, 0, 6, data.PartlyImproved},
		{"it criticises, and the theme is no better", poor, nil, 5, 8, 1, data.StillNeedsWork},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := answered(data.Complete, asks, append([]string{x.nearest}, x.also...)...)
			s.FindingsA[0] = about(s.FindingsA[0], data.Recommendation)
			s.FindingsB[0] = about(s.FindingsB[0], data.Development)
			if x.nearest == better {
				s.FindingsB[0].Polarity = data.Strength
			}
			for i := range x.praised {
				s.FindingsB = append(s.FindingsB, about(found(s.B, "q"+strconv.Itoa(i), data.Strength, "Refuges are warm."), data.Strength))
			}
			for i := range x.good + x.wanted {
				p := data.Development
				if i < x.good {
					p = data.Strength
				}
				s.FindingsA = append(s.FindingsA, about(found(s.A, "q"+strconv.Itoa(i), p, "Refuges were cold."), p))
			}
			m := align(t, s).Matters[0]
			if m.Change != x.change || len(m.B) == 0 || m.B[0].Finding.ID != s.FindingsB[0].ID {
				t.Errorf("%s: %s", m.Change, m.Reason)
			}
		})
	}
}
