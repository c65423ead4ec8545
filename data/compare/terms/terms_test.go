package terms

import (
	"slices"
	"strings"
	"testing"

	"casebook/data/words"
	"pgregory.net/rapid"
)

// read reads a text that nobody has cut.
func read(r *Reader, report int, text string) Text {
	ws := words.Cut(text)
	return r.Read(report, text, ws, r.forms.Number(ws, nil))
}

func reader(t *testing.T) *Reader {
	t.Helper()
	r, err := NewReader(words.NewForms())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func names(r *Reader, text string) string {
	var out []string
	for _, s := range read(r, 1, text).Sentences {
		for _, x := range s.Terms {
			n := r.Name(x.ID)
			if x.Purpose {
				n = "(" + n + ")"
			}
			out = append(out, n)
		}
	}
	return strings.Join(out, " ")
}

func TestOneThingByItsNames(t *testing.T) {
	r := reader(t)
	for _, x := range []struct{ name, text, want string }{
		{"letters and words", "PEPs; personal education plans", "PEP PEP"},
		{"without qualification", "staff without qualification", "unqualified"},
		{"care", "looked after children and children in care", "in-care in-care"},
		{"any board", "The NSCB and the safeguarding board", "LSCB LSCB"},
		{"the longest wording", "domestic abuse", "domestic-abuse"},
		{"what for", "Hold strategy meetings so that thresholds are applied", "hold strategy-meeting (threshold) (appli)"},
		{"of no matter", "Ensure that the quality of services improves", ""},
		{"numbers", "3 of 401 cases in 2016", "401 case"},
		{"references", "Visit children (paragraphs 21, 32 and 123). (Recommendation)", "visits"},
		{"nothing", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := names(r, x.text); got != x.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestPointed(t *testing.T) {
	for text, want := range map[string][]int{
		"Visit (paragraphs 21, 32 and 123).": {21, 32, 123}, "Visit (Page 12, paragraph 7).": {7}, "Visit 12 (Recommendation 3) (64%)": nil, "Visit": nil,
	} {
		if got := Pointed(text); !slices.Equal(got, want) {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestRareTermsWeighMore(t *testing.T) {
	r := reader(t)
	texts := []Text{read(r, 1, "Fostering plans are late."), read(r, 1, "Plans are late."), read(r, 1, "Zebra crossings and plans.")}
	w := r.Weigh(texts)
	of := func(name string) float64 { return w.Of(r.ids[name]) }
	if !(of("zebra") > of("foster") && of("foster") > of("plan") && of("plan") > 0) {
		t.Errorf("zebra %.2f, foster %.2f, plan %.2f", of("zebra"), of("foster"), of("plan"))
	}
	if w.Of(ID(r.Len())) != 0 {
		t.Error("a term of no text weighs something")
	}
}

func TestKindsAndNearness(t *testing.T) {
	r := reader(t)
	for name, kind := range map[string]Kind{"MASH": Body, "audit": Leading, "missing": Service, "zebra": Stem} {
		if got := r.Kind(r.id(name)); got != kind {
			t.Errorf("%s is %d", name, got)
		}
	}
	if n := r.Near(r.id("missing")); len(n) != 0 {
		t.Errorf("near to missing before anything was read: %v", n)
	}
	read(r, 1, "gangs")
	if n := r.Near(r.id("missing")); len(n) != 1 || r.Name(n[0]) != "exploitation" {
		t.Errorf("near to missing: %v", n)
	}
}

// TestNearNamesAreThere: a name after ">" that no line has would never match.
func TestNearNamesAreThere(t *testing.T) {
	l, err := field()
	if err != nil {
		t.Fatal(err)
	}
	for name, near := range l.near {
		for _, n := range near {
			if _, ok := l.block[n]; !ok {
				t.Errorf("%s: near to %q, which is not in the table", name, n)
			}
		}
	}
}

func TestTablesSayWhereTheyAreWrong(t *testing.T) {
	for _, x := range []struct{ name, field, common, want string }{
		{"no name", "just words", "", "line 1"},
		{"twice", "a: visit\nb: visits", "", `line 2: "visits" is a already`},
		{"empty", "a: visit, ,", "", "line 1: empty"},
		{"no number", "", "many: visit", "line 1"},
		{"too many", "", "1001: visit", "line 1"},
	} {
		t.Run(x.name, func(t *testing.T) {
			l := newLexicon()
			err := l.readField(x.field)
			if err == nil {
				err = l.readCommon(x.common)
			}
			if err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestTermsStandInTheText: whatever the text, sentences and terms are in order,
// inside it, and do not overlap.
func TestTermsStandInTheText(t *testing.T) {
	r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"domestic abuse", ". The", "plan", "; ", "so that", "NSCB", "é"}))).Draw(t, "parts"), " ")
		at := 0
		for _, s := range read(r, 1, text).Sentences {
			if s.Start < at || s.End < s.Start || s.End > len(text) {
				t.Fatalf("sentence %d to %d after %d of %d", s.Start, s.End, at, len(text))
			}
			in := s.Start
			for _, x := range s.Terms {
				if int(x.Start) < in || x.End <= x.Start || int(x.End) > s.End {
					t.Fatalf("term %d to %d in a sentence that ends at %d", x.Start, x.End, s.End)
				}
				in = int(x.End)
			}
			at = s.End
		}
		if again := read(r, 1, text); !slices.EqualFunc(again.Sentences, read(r, 1, text).Sentences, func(a, b Sentence) bool { return a.Start == b.Start && len(a.Terms) == len(b.Terms) }) {
			t.Fatal("read otherwise the second time")
		}
	})
}
