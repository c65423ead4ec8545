package tag

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/coded"
)

// TestMeasured works the figures out by hand.
func TestMeasured(t *testing.T) {
	rows := []Row{
		{Want: [2]Reading{{[]string{"plans", "voice"}, data.Strength}}, Got: Reading{[]string{"plans"}, data.Strength}},
		{Want: [2]Reading{{[]string{"records"}, data.Development}}, Got: Reading{[]string{"plans", "records"}, data.MixedPolarity}},
		{Want: [2]Reading{{[]string{"health"}, data.Strength}}, Got: Reading{nil, data.Strength}},
		{Want: [2]Reading{{[]string{"iro"}, data.Strength}}, Got: Reading{[]string{"voice", "health", "plans", "iro"}, data.Strength}}, // a fourth does not count
	}
	m := Measured(rows, 0)
	if m.Rows != 4 || m.Themes != (Agreement{Both: 2, Got: 6, Want: 5}) || m.First != 1 || m.Polarity != 3 {
		t.Errorf("%+v", m)
	}
	if got, want := m.F1(), 4.0/11; got != want {
		t.Errorf("F1 %v, want %v", got, want)
	}
	if got := m.By["plans"]; got != (Agreement{Both: 1, Got: 3, Want: 1}) || got.Recall() != 1 || got.Precision() != 1.0/3 {
		t.Errorf("plans: %+v", got)
	}
	if n := m.Pairs[Pair{data.Development, data.MixedPolarity}]; n != 1 {
		t.Errorf("%+v", m.Pairs)
	}
	if empty := Measured(nil, 1); empty.F1() != 0 || empty.FirstShare() != 0 {
		t.Errorf("%+v", empty)
	}
}

// A row without a text is looked up where there is a casebook, by its words and
// its section alike.
func TestEvaluateLooksParagraphsUp(t *testing.T) {
	e := Evaluation{
		Suggest: func(f data.Finding) Suggestion {
			return Suggestion{Themes: []string{f.Text, string(f.Area) + f.Source.Section}, Polarity: data.Strength}
		},
		Known: func(id string) bool { return id != "roofs" },
		Shown: func([]string) []string { return []string{"merged"} },
		Find: func(r coded.Ref) (data.Finding, error) {
			if r != (coded.Ref{ID: "x/p1"}) && r != (coded.Ref{File: "a.pdf", Paragraph: 3}) {
				return data.Finding{}, errors.New("not there")
			}
			return data.Finding{Text: "found in the casebook", Area: data.Care, Source: data.Place{Section: "!"}}, nil
		},
	}
	const tail = "themes_1,polarity_1\n"
	for _, x := range []struct {
		name, text, want string
		ways             LookupCounts
	}{
		{"finding", "finding," + tail + "X/p1,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"file and paragraph", "file,paragraph," + tail + "a.pdf,3,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"file and para", "file,para,text," + tail + "a.pdf,3,,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"a text with its place", "file,para,text," + tail + "a.pdf,3,Found in the casebook page 9,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"a text with its finding", "finding,text," + tail + "x/p1,Found in the casebook,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"another text stands there", "finding,text," + tail + "x/p1,said,plans,strength\n", "said ", LookupCounts{Differs: 1}},
		{"some of it", "finding,text," + tail + "x/p1,found in the,plans,strength\n", "found in the casebook care!", LookupCounts{Held: 1}},
		{"much more was coded", "finding,text," + tail + "x/p1,found in the casebook and a good deal more,plans,strength\n", "found in the casebook and a good deal more ", LookupCounts{Differs: 1}},
		{"what is not held counts by its text", "finding,text," + tail + "x/p9,said,plans,strength\n", "said ", LookupCounts{Alone: 1}},
		{"a text without a number", "file,para,text," + tail + "a.pdf,three,said,plans,strength\n", "said ", LookupCounts{Alone: 1}},
		{"a text that names nothing", "finding,text," + tail + ",said,plans,strength\n", "said ", LookupCounts{Alone: 1}},
		{"not there", "finding," + tail + "x/p9,plans,strength\n", "line 2, column finding: not there", LookupCounts{}},
		{"no number", "file,para," + tail + "a.pdf,three,plans,strength\n", `line 2, column para: "three"`, LookupCounts{}},
		{"nothing named", "finding," + tail + ",plans,strength\n", "line 2, column finding: no text", LookupCounts{}},
		{"no column", tail, `line 1: no column "text"`, LookupCounts{}},
	} {
		l, err := e.Read(strings.NewReader(x.text))
		switch {
		case err != nil && !strings.Contains(err.Error(), x.want):
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		case err == nil && (strings.Join(l.Rows[0].Got.Themes, " ") != x.want || l.Rows[0].Want[0].Themes[0] != "merged"):
			t.Errorf("%s: %+v, want %s", x.name, l.Rows, x.want)
		case l.Read != x.ways:
			t.Errorf("%s: read %+v", x.name, l.Read)
		}
	}
}

// evaluate reads coded paragraphs and the tagger's own reading of each.
func evaluate(text string) (Labels, error) {
	return Evaluation{
		Suggest: func(f data.Finding) Suggestion { return Suggest(f.Text, f.Area, false) },
		Known:   func(id string) bool { _, ok := Default().themes.place[id]; return ok },
	}.Read(strings.NewReader(text))
}

func TestEvaluate(t *testing.T) {
	const head = "file,Themes_1,polarity_1,text\n"
	l, err := evaluate("\ufeff" + head + "a,supervision|workforce,development,Supervision is weak.\n")
	if err != nil || l.Readers != 1 || len(l.Rows) != 1 || len(l.Rows[0].Want[0].Themes) != 2 || l.Rows[0].Got.Themes[0] != "supervision" {
		t.Errorf("%+v, %v", l, err)
	}
	for _, x := range []struct{ name, text, want string }{
		{"nothing", "", "the file is empty"},
		{"heading alone", head, "no rows"},
		{"no text column", "themes_1,polarity_1\n", `line 1: no column "text"`},
		{"half a second reader", "text,themes_1,polarity_1,themes_2\n", `line 1: no column "polarity_2"`},
		{"theme", head + "a,plans,strength,x\nb,roofs,strength,x\n", `line 3, column themes_1: unknown theme "roofs"`},
		{"no theme", head + "a,,strength,x\n", `line 2, column themes_1: unknown theme ""`},
		{"polarity", head + "a,plans,good,x\n", `line 2, column polarity_1: unknown polarity "good"`},
		{"no text", head + "a,plans,strength,\n", "line 2, column text: no text"},
		{"short row", head + "a,plans\n", "line 2, column text: the row ends before it"},
		{"quotation", head + "a,plans,strength,\"x\n", "line 2"},
		{"two faults", head + "a,roofs,strength,x\na,plans,bad,x\n", "line 3, column polarity_1"},
	} {
		if _, err := evaluate(x.text); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		}
	}
}

func TestOwnThemes(t *testing.T) {
	var list []data.Theme
	for _, th := range data.BuiltinThemes() {
		if th.ID != "supervision" {
			list = append(list, th)
		}
	}
	list = append(list, data.Theme{ID: "boats", Terms: []string{"rowing boat", "canoe"}, PrefixTerms: []string{"canoe"}})
	own, err := New(list)
	if err != nil {
		t.Fatal(err)
	}
	first := func(text string) string { return strings.Join(own.Suggest(text, "", false).Themes, " ") }
	if got := first("Canoeing is offered each week, and each rowing boat is safe."); !strings.HasPrefix(got, "boats") {
		t.Errorf("an added theme is not found by its terms: %q", got)
	}
	if got := first("Supervision is reflective and regular."); strings.Contains(got, "supervision") {
		t.Errorf("a theme that is not in the list is suggested: %q", got)
	}
	if got := first("The virtual school keeps an eye on personal education plans."); !strings.HasPrefix(got, "education") {
		t.Errorf("a built-in theme beside an added one: %q", got)
	}
	for _, x := range []struct {
		name string
		list []data.Theme
		want string
	}{
		{"no id", []data.Theme{{Terms: []string{"x"}}}, "an id that is empty"},
		{"id twice", []data.Theme{{ID: "plans"}, {ID: "plans"}}, "stands twice"},
		{"no terms", []data.Theme{{ID: "boats"}}, `theme "boats": no terms`},
		{"term without words", []data.Theme{{ID: "boats", Terms: []string{"--"}}}, `theme "boats": a term has no words`},
	} {
		if _, err := New(x.list); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %s", x.name, err, x.want)
		}
	}
}
