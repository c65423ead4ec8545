package compare

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// wordsOf are enough of a text to tell it from all others of its inspection.
func wordsOf(t *testing.T, f data.Finding) string {
	t.Helper()
	var out []string
	for _, w := range strings.Fields(strings.Map(func(r rune) rune {
		if strings.ContainsRune(".,;:'\"-", r) {
			return ' '
		}
		return r
	}, f.Text)) {
		if len(w) > 3 {
			out = append(out, strings.ToLower(w))
		}
	}
	return strings.Join(out, " ")
}

// TestAnyFindingOfTheOtherSideCanBePaired: from a matter without links, from
// what is new in B and from a theme, at every size.
func TestAnyFindingOfTheOtherSideCanBePaired(t *testing.T) {
	for _, size := range uitest.Sizes() {
		s := uitest.Casebook(t)
		m := New(s, uitest.Settings(), in2014, in2018)
		d := start(t, m, size[0], size[1]-1).Press("r")
		findings, _, _, _ := m.pair.Held()
		_, others, _, _ := m.pair.Held()
		id := unlinked(t, m)
		at(t, d, m, id)
		last := others[len(others)-1] // in another voice than Ofsted's, and so linked to nothing
		d.Press("F").Press("/").Type(wordsOf(t, last)).Has("1 of ")
		uitest.Sized(t, m, size[0], size[1]-1)
		d.Press("enter", "enter")
		if x := matterOf(m, id); len(x.B) == 0 || x.B[0].Finding.ID != last.ID || x.B[0].Status != compare.Confirmed {
			t.Errorf("%v: a matter without links: %+v", size, x.B)
		}
		if m.beside() {
			d.Press("right")
		}
		m.seek("new")
		d.Press("down")
		f, _, ok := m.finding(stopID(sideB, m.pair.New[0].ID))
		if !ok {
			t.Fatal("nothing is new in B")
		}
		first := findings[len(findings)-1]
		d.Press("F", "/").Type(wordsOf(t, first)).Press("enter", "enter")
		if x := matterOf(m, first.ID); len(x.B) == 0 || x.B[0].Finding.ID != f.ID {
			t.Errorf("%v: new in B: %+v", size, x.B)
		}
		pairs, err := s.Pairs()
		if err != nil || len(pairs) != 2 {
			t.Errorf("%v: the notebook holds %v, %v", size, pairs, err)
		}
		d.Press("u", "u")
		if pairs, _ := s.Pairs(); len(pairs) != 0 {
			t.Errorf("%v: after undoing: %v", size, pairs)
		}
		d.Press("U", "U")
		if pairs, _ := s.Pairs(); len(pairs) != 2 {
			t.Errorf("%v: after redoing: %v", size, pairs)
		}
	}
}

func TestEveryWordMustStandInWhatIsChosenAndFound(t *testing.T) {
	d, m := matters(t, uitest.Casebook(t), 120)
	at(t, d, m, unlinked(t, m))
	d.Press("F").Has("Pair A's ", "of 13").Press("/").Type("zebra for").Has("0 of ", "No finding of B has all of these words.")
	d.Press("esc").Has("/ finds by words").Press("esc").Lacks("/ finds by words")
	d.Press("/").Type("zebra for").Press("enter", "n")
	if say := uitest.LastOf[nav.SayMsg](d); len(m.find.Hits()) != 0 || !strings.Contains(say.Text, "No finding in this comparison has those words.") {
		t.Errorf("%d matches, %q", len(m.find.Hits()), say.Text)
	}
}

func TestChoosingAPartnerKeepsItsSize(t *testing.T) {
	s := hostile{uitest.Casebook(t)}
	for seed := range uint64(6) {
		d := start(t, New(s, uitest.Settings(), in2014, in2018), 80, 23).Press("r", "}", "down")
		d.Wander(seed, 50, []string{"F", "m", "down", "up", "pgdown", "home", "end", "/", "c", "space", "enter", "esc", "u", "U", "r", "tab", "q"})
	}
}
