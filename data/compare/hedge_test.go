package compare

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/words"
)

// TestHedgedPraiseIsLess: what a sentence says of a theme that has only begun,
// is planned, or is too early to be seen, is not praised in full, nor is the
// paragraph that says no more.
func TestHedgedPraiseIsLess(t *testing.T) {
	firm := evidenceOf(t, "Care leavers receive effective support from personal advisers.")
	if firm.work != 0 || firm.praise <= 1 {
		t.Fatalf("firm praise is %v, and work %v", firm.praise, firm.work)
	}
	for _, x := range []struct {
		name, text string
		praises    bool
	}{
		{"begun", "Care leavers are beginning to receive effective support from personal advisers.", true},
		{"early signs", "There are early signs of effective support for care leavers.", true},
		{"planned", "The council plans to give care leavers effective support.", false},
		{"intended", "Leaders intend to give care leavers effective support.", false},
		{"unseen", "It is too early to see whether care leavers receive effective support.", false},
		{"not assured", "The authority cannot assure itself that care leavers receive effective support.", true},
		{"most", "Most, though not all, care leavers receive effective support.", true},
	} {
		t.Run(x.name, func(t *testing.T) {
			e := evidenceOf(t, x.text)
			if e.praise >= firm.praise {
				t.Errorf("praised as firmly: %v of %v", e.praise, firm.praise)
			}
			if !x.praises && e.praise > 0 {
				t.Errorf("praised by %v", e.praise)
			}
		})
	}
}

// TestPlansAloneAreNoSilence: of a theme that B speaks of by plans alone, or says
// it is too early to see, nothing is told.
func TestPlansAloneAreNoSilence(t *testing.T) {
	for _, x := range []struct{ text, said string }{
		{"The council plans to give care leavers effective support.", "only planned"},
		{"It is too early to see whether care leavers receive effective support.", "too early"},
	} {
		a, b := careLeavers("Support for care leavers is poor."), careLeavers(x.text)
		a.Polarity, b.ID, b.Inspection = data.Development, "b/p1", "b"
		rows, err := Themes(Sides{A: inspection(4, data.Good), B: inspection(5, data.Good), FindingsA: []data.Finding{a}, FindingsB: []data.Finding{b}})
		if err != nil {
			t.Fatal(err)
		}
		if r := rows[0]; r.Change != data.CannotTell || !strings.Contains(r.Reason, x.said) {
			t.Errorf("%s: %s", r.Change, r.Reason)
		}
	}
}

// TestAReadersPolarityIsNotHedged: what a reader says of a paragraph stands.
func TestAReadersPolarityIsNotHedged(t *testing.T) {
	f := careLeavers("Leaders intend to give care leavers effective support.")
	f.Suggested = false
	all, err := Weigh(data.ThemeSet{}, []data.Finding{f})
	if err != nil {
		t.Fatal(err)
	}
	if e := all[0]["care-leavers"]; e.praise < 1 || e.work > 0 {
		t.Errorf("praised by %v, work %v", e.praise, e.work)
	}
}

func careLeavers(text string) data.Finding {
	return data.Finding{ID: "a/p1", Inspection: "a", Polarity: data.Strength, Suggested: true, Attribution: data.Ofsted, Themes: []string{"care-leavers"}, Text: text}
}

func evidenceOf(t *testing.T, text string) *evidence {
	t.Helper()
	all, err := Weigh(data.ThemeSet{}, []data.Finding{careLeavers(text)})
	if err != nil {
		t.Fatal(err)
	}
	return all[0]["care-leavers"]
}

func TestOneFirmPraiseIsEnoughUnlessItIsTooEarly(t *testing.T) {
	for _, x := range []struct {
		name string
		text []string
		want hedge
	}{
		{"none", nil, firm},
		{"firm", []string{"It is good."}, firm},
		{"begun and firm", []string{"It is beginning to help.", "It is good."}, firm},
		{"begun and planned", []string{"It is beginning to help.", "They plan to help."}, planned},
		{"too early", []string{"It is good.", "It is too early to tell."}, unseen},
	} {
		var h hedges
		for _, s := range x.text {
			h.add(hedgeOf(words.Cut(s)))
		}
		if h.all() != x.want {
			t.Errorf("%s: %v", x.name, h.all())
		}
	}
}

// TestAChildsPlanIsNoHedge: plans for children, and what is done early, are what
// is there; plans to make a service better are not.
func TestAChildsPlanIsNoHedge(t *testing.T) {
	for _, x := range []struct {
		text string
		want hedge
	}{
		{"Safety plans to keep children safe are effective.", firm},
		{"Records help families to have plans to which they hold.", firm},
		{"Planning to reduce risks to children is strong.", firm},
		{"Good notes allow plans to be changed.", firm},
		{"Children find a settled home at an early stage.", firm},
		{"Emerging risks are seen early.", firm},
		{"Children who more recently came into care are well supported.", firm},
		{"There are plans to expand the service.", planned},
		{"A plan to further improve visits is in hand.", planned},
		{"The service, leaders say, is now planning to help.", planned},
		{"The work is at an early stage of development.", begun},
		{"There is emerging evidence of better help.", begun},
		{"The team has recently grown.", begun},
		{"The council is recruiting more workers to give better help.", begun},
		{"A new tool is being developed.", begun},
		{"Children are being helped well.", firm},
		{"Leaders are in the process of improving records.", begun},
		{"Children are engaged well in the process of making a film.", firm},
		{"A better offer is due to be made.", planned},
		{"A review is to be carried out.", planned},
		{"Help for families needs to be good.", firm},
		{"Such delay is rare and due to adopters.", firm},
	} {
		if got := hedgeOf(words.Cut(x.text)); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}
