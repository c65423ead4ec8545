package training

import (
	"regexp"
	"strings"
	"testing"

	"casebook/data/datatest"
	"casebook/data/training"
	"casebook/ui/uitest"
)

// graded finds a grade's word, or its letter standing alone and no article.
var graded = regexp.MustCompile(`(?i:outstanding|good|adequate|requires[^\pL]+improvement|special measures)|(?:^|[^\pL\pM\pN])(?:[OGRI](?:$|[^\pL\pM\pN])|A(?:$|[^\pL\pM\pN ]| $| [^\p{Ll}]))`)

// choice is a line of the question: a number, one of the grades, hands; where lines
// are dear two of them.
var choice = regexp.MustCompile(`^( *(1  outstanding|2  good|3  requires improvement|3  adequate|4  inadequate)( +:* ?\d+)?){1,2} *$`)

// clean remembers lines that were found to tell nothing: most stand on many
// frames.
type clean map[string]bool

// tells returns the first line of a frame that names a grade and is not one of
// the four choices.
func (c clean) tells(frame string) string {
	for _, l := range strings.Split(frame, "\n") {
		l = strings.TrimSpace(l)
		if l == "" || c[l] {
			continue
		}
		if graded.MatchString(l) && !choice.MatchString(strings.ToLower(l)) {
			return l
		}
		c[l] = true
	}
	return ""
}

// TestNoGradeOnAnyScreenBeforeTheAnswer goes through the usual script of every
// authority at every size, and never lets an answer stand: a step that would
// reveal one is drawn only in a session of its own.
func TestNoGradeOnAnyScreenBeforeTheAnswer(t *testing.T) {
	s := uitest.Casebook(t)
	authorities, err := s.Authorities()
	if err != nil || len(authorities) != 158 {
		t.Fatal(len(authorities), err)
	}
	frames, seen := 0, clean{}
	for _, a := range datatest.Sample(authorities) {
		inspections, err := s.AuthorityInspections(a.ID)
		if err != nil {
			t.Fatal(err)
		}
		begins := []string{""}
		for _, in := range inspections {
			begins = append(begins, in.ID)
		}
		for _, begin := range begins {
			d := start(t, s, a.ID, begin, 80, 23)
			for range 40 { // to the answer of the inspection at hand
				slide := d.Screen.session.Slide(0)
				if slide.Kind == training.Reveal {
					break
				}
				frames += unseen(t, d, a.ID, seen)
				if slide.Kind == training.Nothing {
					break
				}
				d.Press("3")
				d.Screen.session.Next()
				d.Screen.turn()
			}
		}
	}
	if frames < datatest.Fewer(5000) {
		t.Errorf("only %d frames were looked at", frames)
	}
}

// TestOnlyPassedAnswersAreToldOnTheWay clicks through the usual script of every
// authority. On the way to an answer the lines of the choices and of the rounds
// passed alone may name grades.
func TestOnlyPassedAnswersAreToldOnTheWay(t *testing.T) {
	s := uitest.Casebook(t)
	authorities, err := s.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	seen := clean{}
	for _, a := range datatest.Sample(authorities) {
		d := start(t, s, a.ID, "", 80, 23)
		for {
			slide := d.Screen.session.Slide(0)
			for _, size := range uitest.Sizes() {
				if slide.Kind == training.Reveal || slide.Kind == training.Change {
					break
				}
				d.Screen.SetSize(size[0], size[1]-1)
				if l := seen.tells(without(d.Frame(), slide.SoFar)); l != "" {
					t.Fatalf("%s at %v tells %q:\n%s", a.ID, size, l, d.Frame())
				}
			}
			if !d.Screen.session.Next() {
				break
			}
			d.Screen.turn()
		}
	}
}

// passed is a round that is over: its year, a badge where its grade is told, words.
var passed = regexp.MustCompile(`^(?:So far|Latest)? *(\d{4}|date unknown)? +(?:\[[OGRAI]\]|[-?]) *(.*)$`)

// without leaves out the lines of rounds passed, cut short or whole.
func without(frame string, past []training.Past) string {
	var out []string
next:
	for _, l := range strings.Split(frame, "\n") {
		if at := passed.FindStringSubmatch(strings.TrimSpace(l)); at != nil {
			for _, p := range past {
				words := strings.TrimSpace(strings.TrimPrefix(p.Words, training.NotYet))
				if p.Year == at[1] && strings.HasPrefix(words, strings.TrimRight(at[2], "~ ")) {
					continue next
				}
			}
		}
		out = append(out, l)
	}
	return strings.Join(out, "\n")
}

// unseen draws a step at every size, whole, and looks for grades.
func unseen(t *testing.T, d *uitest.Driver[*Model], name string, seen clean) (frames int) {
	t.Helper()
	for _, size := range uitest.Sizes() {
		d.Screen.SetSize(size[0], size[1]-1)
		d.Screen.page.To(0)
		for {
			if l := seen.tells(d.Frame()); l != "" {
				t.Fatalf("%s at %dx%d tells %q:\n%s", name, size[0], size[1], l, d.Frame())
			}
			frames++
			_, last, total := d.Screen.page.More()
			if last >= total || d.Screen.page.Height < 1 {
				break
			}
			d.Screen.page.Scroll(d.Screen.page.Height)
		}
	}
	if l := seen.tells(d.Screen.Title()); l != "" {
		t.Errorf("%s: the window's title tells %q", name, l)
	}
	return frames
}
