package words

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebook/data/builtin"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/kljensen/snowball/english"
	"pgregory.net/rapid"
)

func forms(text string) string {
	var out []string
	for _, w := range Cut(text) {
		out = append(out, w.Form)
	}
	return strings.Join(out, " ")
}

func TestCut(t *testing.T) {
	for _, x := range []struct{ name, text, want string }{
		{"possessive", "The child's plan", "the child plan"},
		{"typographic possessive", "children’s services", "children services"},
		{"plural possessive", "carers' views", "carers views"},
		{"hyphen", "re-referrals", "re referrals"},
		{"dash", "late–and poor", "late and poor"},
		{"numbers", "1,287 cases in 2014", "1,287 cases in 2014"},
		{"initials", "MASH", "mash"},
		{"marks alone", "! -- *", ""},
		{"not Latin", "Łódź naïve", "łódź naïve"},
		{"nothing", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := forms(x.text); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

func TestStem(t *testing.T) {
	for _, x := range []struct{ a, b string }{
		{"assessing", "assessments"}, {"plan", "plans"}, {"supervised", "supervises"}, {"leaver", "leavers"},
	} {
		if Stem(x.a) != Stem(x.b) {
			t.Errorf("%s is %s, %s is %s", x.a, Stem(x.a), x.b, Stem(x.b))
		}
	}
	if Stem("care") == Stem("court") {
		t.Error("care and court are one")
	}
}

// TestNumbersStem: a number that is not put to the stemmer is what the stemmer
// would have made of it.
func TestNumbersStem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.StringMatching(`[0-9a-z]{0,3}[0-9]{0,6}([.,][0-9]{1,3})?[a-z]?`).Draw(t, "form")
		if got, want := Stem(form), english.Stem(form, true); got != want {
			t.Fatalf("%q: %q, not %q", form, got, want)
		}
	})
}

// TestAppendKeepsWhatIsThere: the words of a second text follow the first's.
func TestAppendKeepsWhatIsThere(t *testing.T) {
	both := Append(Cut("Plans drift."), "Visits are late.")
	if want := slices.Concat(Cut("Plans drift."), Cut("Visits are late.")); !slices.Equal(both, want) {
		t.Errorf("got %v", both)
	}
}

// TestCutByUnicodeAlone: what is seen at once to be a word or between words is
// what Unicode's rules make of it.
func TestCutByUnicodeAlone(t *testing.T) {
	part := rapid.SampledFrom([]string{"a", "Zs", "x9", "3", " ", "  ", ",", ".", "-", "'", "’", ":", ";", "_", "(", ")", "\n", "\r\n", "é", "\u0308", "\u200d", "\u00ad", "\u00a0", "–", "語", "א", "\"", "\xff", "'s"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(part).Draw(t, "parts"), "")
		var want []Word
		for seg := words.FromString(text); seg.Next(); {
			if form := formOf(seg.Value()); form != "" {
				want = append(want, Word{seg.Start(), seg.End(), form})
			}
		}
		if got := Cut(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, not %v", text, got, want)
		}
	})
}

func hits(q Query, text string) string {
	var out []string
	for _, w := range q.Hits(text) {
		out = append(out, text[w.Start:w.End])
	}
	return strings.Join(out, " ")
}

func TestHits(t *testing.T) {
	const text = "Care plans were assessed late; planning the children's care drifts, and assessments drifted."
	for _, x := range []struct{ name, typed, want string }{
		{"beginning of a word", "ass", "assessed assessments"},
		{"word in full, other forms", "drift", "drifts drifted"},
		{"beginning that is another form", "drifting", "drifts drifted"},
		{"complete word, no longer a beginning", "ass ", ""},
		{"two words", "care ass", "Care assessed care assessments"},
		{"possessive", "children", "children's"},
		{"possessive typed", "children's ", "children's"},
		{"capitals", "CARE ", "Care care"},
		{"phrase", `"care plans" drift`, "Care plans drifts drifted"},
		{"phrase that does not stand", `"children planning"`, ""},
		{"either", "assessed OR late ", "assessed late assessments"},
		{"the same thing in other words", "delay ", "late"},
		{"the word alone", "=delay ", ""},
		{"without", "care -plans", "Care care"},
		{"beginning said", "ass* drift ", "assessed drifts assessments drifted"},
		{"nothing typed", "", ""},
		{"marks typed", " ; ", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := hits(Parse(x.typed), text); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// TestWhatIsFoundInOtherWordsIsTold apart from what was typed, and can be turned off.
func TestWhatIsFoundInOtherWordsIsTold(t *testing.T) {
	const text = "The LAC team and children in care: lac"
	told := func(typed string) string {
		var out []string
		for _, h := range Parse(typed).Hits(text) {
			w := text[h.Start:h.End]
			if h.Also {
				w = "~" + w
			}
			out = append(out, w)
		}
		return strings.Join(out, " ")
	}
	for _, x := range []struct{ typed, want string }{
		{"LAC ", "LAC ~children ~in ~care lac"},
		{"children in care ", "~LAC children in care"},
		{"= LAC ", "LAC lac"},
		{" =  children in care ", "children in care"},
	} {
		if got := told(x.typed); got != x.want {
			t.Errorf("%q: %q, want %q", x.typed, got, x.want)
		}
	}
	for typed, want := range map[string]string{"LAC ": "= LAC ", "": "= ", "= LAC": "= LAC", "=LAC": "= =LAC"} {
		if got := AsTyped(typed, true); got != want || AsTyped(got, false) != strings.TrimPrefix(want, "= ") {
			t.Errorf("%q: %q, back %q", typed, got, AsTyped(got, false))
		}
	}
	if q := Parse("= too generous "); len(q.Also()) > 0 || len(q.Looser([]int{9, 1}, 100)) > 0 || !q.AsTyped() || q.Understood() != "= too generous" {
		t.Errorf("%v, %v, %q", q.Also(), q.Looser([]int{9, 1}, 100), q.Understood())
	}
	if !Parse("= ").Empty() || Parse("=").AsTyped() != true {
		t.Error("a sign alone finds something")
	}
}

// TestORNeverFindsLessThanItsParts: what a word finds in other words, it also finds
// beside another word; one with a sign, or in a search as typed, is alone in both.
func TestORNeverFindsLessThanItsParts(t *testing.T) {
	for _, typed := range []string{"LAC", "delay ", "late", "drift", "UASC", "=LAC", "deleg*", `"looked after"`} {
		for _, q := range []string{typed + " OR panda ", "panda OR " + typed + " ", "(" + typed + " OR panda OR LADO) plans "} {
			for _, wording := range Parse(typed).Also() {
				if !Parse(typed).In(wording) {
					t.Errorf("%q does not find %q", typed, wording)
				}
				if text := wording + " plans"; !Parse(q).In(text) || !slices.Contains(Parse(q).Also(), wording) {
					t.Errorf("%q does not find %q, or does not say so: %q", q, text, Parse(q).Also())
				}
			}
			if q := Parse("= " + q); len(q.Also()) > 0 {
				t.Errorf("%v finds %q as typed", q, q.Also())
			}
		}
	}
	if also := Parse("=LAC OR dentist").Also(); len(also) > 0 {
		t.Errorf("=LAC finds %q", also)
	}
}

func TestParse(t *testing.T) {
	for _, x := range []struct{ typed, want string }{
		{"case notes", "case notes*"},
		{"case notes ", "case note"},
		{"re-ref", "re+ref*"},
		{"child's", "child*"},
		{"plans.", "plan"},
		{"", ""},
		{"late OR delayed visits ", "late|delay visit"},
		{"OR late", "late"},
		{"late OR", "late"},
		{"late or never", "late or never*"},
		{"late -agencies", "late -agenc"},
		{"late - agency", "late agency*"},
		{`"core groups" plan `, `'core groups' plan`},
		{`plan "core groups`, `plan 'core groups'`},
		{`plan "`, "plan"},
		{`"" plan "!"`, "plan"},
		{"\u201ccore groups\u201d -\"in care\"", "'core groups' -'in care'"},
		{`late"core group"OR"in care"`, "late 'core group'|'in care'"},
		{"deleg* -agen*", "deleg* -agen*"},
		{"(late OR delay*) plan ", "late|delay* plan"},
		{`.* [a-z]+ \\d{3} ^plan$ `, "a+z d+3 plan"},
		{"* ? ( ) -", ""},
		{"looked after children plan ", "look+after+children plan"},
		{"=looked after children", "look after children*"},
		{"= LAC", "lac"},
		{"= cla", "cla"},
		{"=cla", "cla"},
		{"= care cla*", "care cla*"},
		{"LAC", "lac"},
		{"cla", "cla"},
		{"late lac", "late lac"},
		{"late OR CLA", "late|cla"},
		{"QWER", "qwer"},
		{"qwer", "qwer*"},
		{"Qwer", "qwer*"},
		{"A", "a*"},
	} {
		t.Run(x.typed, func(t *testing.T) {
			q := Parse(x.typed)
			if got := spelt(q); got != x.want || q.Empty() != (x.want == "") {
				t.Errorf("got %q, want %q; empty %v", got, x.want, q.Empty())
			}
		})
	}
}

// spelt writes a query with + for words of one term, * for a beginning.
func spelt(q Query) string {
	var out []string
	for _, c := range q.Clauses() {
		var any []string
		for _, x := range c.Any {
			if x.Also {
				continue
			}
			parts := append([]string{}, x.Stems...)
			if x.Phrase != nil {
				parts = []string{"'" + strings.Join(x.Phrase, " ") + "'"}
			}
			if x.Prefix != "" {
				parts = append(parts, x.Prefix+"*")
			}
			any = append(any, strings.Join(parts, "+"))
		}
		sign := ""
		if c.Not {
			sign = "-"
		}
		out = append(out, sign+strings.Join(any, "|"))
	}
	return strings.Join(out, " ")
}

// numbered are n words, each another.
func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", i)
	}
	return b.String()
}

// TestSmallWordsMayLack: they say nothing of what is looked for. Where nothing else
// is typed they are looked for, and called too common.
func TestSmallWordsMayLack(t *testing.T) {
	for _, x := range []struct {
		typed, text string
		found       bool
		common      string
	}{
		{"audit of cases ", "Cases audited late.", true, ""},
		{"not understood ", "It is understood.", false, ""},
		{"audit =of cases ", "Cases audited late.", false, ""},
		{`audit "of" cases `, "Cases audited late.", false, ""},
		{"= audit of cases ", "Cases audited late.", false, ""},
		{"the of ", "Cases audited late.", false, "the of"},
		{"the -of ", "The cases.", true, "the"},
		{"THE", "Cases audited late.", false, "THE"},
		{"the audit", "Audits are late.", true, ""},
	} {
		q := Parse(x.typed)
		if got := strings.Join(q.TooCommon(), " "); q.In(x.text) != x.found || got != x.common || len(q.Lacks()) > 0 {
			t.Errorf("%q in %q: %v; too common %q; lacks %q", x.typed, x.text, q.In(x.text), got, q.Lacks())
		}
	}
	if h := Parse("the audit ").Hits("The audit"); len(h) != 1 {
		t.Errorf("marks %v", h)
	}
}

// TestWhatIsUnderstood: a query says how its signs were read, and reads that
// sentence as the same query.
func TestWhatIsUnderstood(t *testing.T) {
	for _, x := range []struct{ typed, want string }{
		{"late  visits", ""},
		{"visits OR  late plan", "(visits OR late) plan"},
		{`plan "core  groups`, `plan "core groups"`},
		{"late -agency (staff)", "late -agency staff"},
		{strings.Repeat("late plan ", 10_000), "late plan"},
		{numbered(10_000), strings.TrimSpace(numbered(mostTerms)) + " " + tooMany},
		{"late AND visits NOT agency NOT \"core groups\"", `late visits -agency -"core groups"`},
		{"late and not visits", ""},
	} {
		if got := Parse(x.typed).Understood(); got != x.want {
			t.Errorf("%.30q: %q, want %q", x.typed, got, x.want)
		}
	}
	sign := rapid.SampledFrom([]string{"late", "Plans", "co-ordinate", " ", " ", `"`, "-", "OR", " OR ", "*", "=", "= ", "(", ")", "\u201d", ".", "é", "\xff"})
	rapid.Check(t, func(t *rapid.T) {
		typed := strings.Join(rapid.SliceOf(sign).Draw(t, "typed"), "")
		q := Parse(typed)
		if u := q.Understood(); u != "" && strings.ToValidUTF8(u, "") == u {
			if again := Parse(u + " "); spelt(again) != strings.ReplaceAll(spelt(q), "\xff", "") && !strings.HasSuffix(spelt(q), "*") {
				t.Fatalf("%q is %q, said as %q, which is %q", typed, spelt(q), u, spelt(again))
			}
		}
	})
}

func TestWidened(t *testing.T) {
	q := Parse("asses")
	wide := q.Widened("asses", []string{Stem("assay")})
	if got := hits(wide, "assays and assessments"); got != "assays assessments" {
		t.Errorf("got %q", got)
	}
	if got := hits(q, "assays and assessments"); got != "assessments" {
		t.Errorf("the query itself was widened: %q", got)
	}
}

var vocabulary = []string{
	"assess", "assessment's", "Assessing", "plans", "planning", "children’s", "carers'", "re-referrals", "co-operate", "drift,", "(late)", "1,287", "–", "…", "café",
}

// TestHighlightsAgreeWithStems: a text holds a stem of a complete word exactly
// where that word is highlighted, or search and screen would tell two stories.
func TestHighlightsAgreeWithStems(t *testing.T) {
	text := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		typed := "=" + strings.Join(text.Draw(t, "typed"), " =") + " "
		read := strings.Join(text.Draw(t, "text"), " ")
		q := Parse(typed)
		var want []Word
		for _, w := range Cut(read) {
			if slices.ContainsFunc(q.Clauses(), func(c Clause) bool { return slices.Contains(c.Any[0].Stems, Stem(w.Form)) }) {
				want = append(want, w)
			}
		}
		var got []Word
		for _, h := range q.Hits(read) {
			got = append(got, h.Word)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q in %q: %v, not %v", typed, read, got, want)
		}
	})
}

// TestPlacesAreInTheText: words stand in order, apart, and where they say.
func TestPlacesAreInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		end := 0
		for _, w := range Cut(text) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: word at %d-%d after %d", text, w.Start, w.End, end)
			}
			if lower := strings.ToLower(text[w.Start:w.End]); !strings.HasPrefix(lower, w.Form) {
				t.Fatalf("%q is not the beginning of %q", w.Form, lower)
			}
			end = w.End
		}
	})
}

func TestEveryWordStandsInTheText(t *testing.T) {
	for _, x := range []struct {
		query, text string
		want        bool
	}{
		{"zebra for", "For children", false},
		{"plan child ", "Plans for a child", true},
		{"child plan", "Planning for a child", true},
		{"", "anything", false},
		{"plans", "No plan", true},
		{`"child plan"`, "A plan for a child", false},
		{`"a child"`, "A plan for a child", true},
		{"visit OR plan ", "A plan", true},
		{"plan -child", "Plans for a child", false},
		{"-child", "A plan", true},
		{"pla* -vis*", "A plan, visited", false},
	} {
		if got := Parse(x.query).In(x.text); got != x.want {
			t.Errorf("%q in %q: %v", x.query, x.text, got)
		}
	}
}

// TestTheTableOfWordingsAlike: what is the same thing finds each other, by words
// that stand together, and capitals by capitals.
func TestTheTableOfWordingsAlike(t *testing.T) {
	if _, err := readAlike(builtin.Field); err != nil {
		t.Fatal(err)
	}
	if _, err := readAlike("?a: b\n=c d"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Error(err)
	}
	for _, x := range []struct {
		query, text string
		want        bool
	}{
		{"LAC", "Children in care wait", true},
		{"LAC", "In their care", false},
		{"children in care", "The LAC service", true},
		{"children in care", "A lac of a dye", false},
		{"IRO ", "Independent reviewing officers", true},
		{"front door", "MASH", true},
		{"=LAC", "Children in care wait", false},
		{`"front door"`, "MASH", false},
		{"front door -mash", "The MASH", false},
	} {
		if got := Parse(x.query).In(x.text); got != x.want {
			t.Errorf("%q in %q: %v", x.query, x.text, got)
		}
	}
}

// TestRelevance: a text that says more of what is asked stands before one that
// says less.
func TestRelevance(t *testing.T) {
	for _, x := range []struct{ name, query, more, less string }{
		{"twice", "visit", "A visit after a visit, which is more", "A visit after a walk, which is more"},
		{"short", "visit", "A visit", "A visit after a walk over the hills and far away"},
		{"as typed", "sufficiency", "The sufficiency of beds", "There is sufficient bread"},
		{"as typed, not in other words", "LAC", "The LAC team", "The in care team"},
		{"side by side", "young carers", "Help for young carers here", "Help for young people of carers"},
		{"in order", "home visit", "A home visit was made", "A visit home was made"},
		{"rare word", "agency visit", "Agency agency and one visit", "Agency and a visit, a visit"},
	} {
		r := Parse(x.query).NewRelevance([]int{2, 400}, 1000)
		if a, b := r.Score(x.more, nil, 8), r.Score(x.less, nil, 8); a <= b {
			t.Errorf("%s: %.2f for %q, %.2f for %q", x.name, a, x.more, b, x.less)
		}
	}
}

// TestAHeadingCountsForATextButLessThanItsWords.
func TestAHeadingCountsForATextButLessThanItsWords(t *testing.T) {
	r := Parse("unqualified visit ").NewRelevance([]int{2, 400}, 1000)
	const text = "A visit by a referral officer"
	none, under := r.Score(text, []string{"Early help"}, 8), r.Score(text, []string{"Early help", "Unqualified staff"}, 8)
	if said := r.Score("A visit by an unqualified officer", nil, 8); none >= under || under >= said {
		t.Errorf("%.2f without, %.2f under the heading, %.2f in the text", none, under, said)
	}
}

// TestAScoreIsExplained: its parts add up to it, and name the words.
func TestAScoreIsExplained(t *testing.T) {
	q := Parse("audit too generous ").lacking(1)
	r := q.NewRelevance([]int{40, 90, 2}, 1000)
	const text = "Audits and quality assurance are overly optimistic; an audit"
	over := []string{"Data and audit"}
	parts, sum := r.Explain(text, over, 9), 0.0
	for _, p := range parts {
		sum += p.Weight
	}
	if score := r.Score(text, over, 9); math.Abs(sum-score) > 1e-9 {
		t.Errorf("%.3f of %.3f is explained", sum, score)
	}
	if got := regexp.MustCompile(` \d\.\d`).ReplaceAllString(Told(parts), ""); got != `audit: "audits", "audit", in other words "quality assurance" and in the name of its theme, matter or part of the report; too: not here; generous: in other words "overly optimistic"` {
		t.Error(got)
	}
}

// TestWhatATextMayLack: words that stand nowhere first, then the commonest, then the
// rarest where another rare one stands; never what has a sign, and never everything.
func TestWhatATextMayLack(t *testing.T) {
	for _, x := range []struct {
		typed, text string
		in          []int
		want        bool
	}{
		{"audit too generous ", "A generous audit", []int{9, 90, 2}, true},
		{"audit too generous ", "Generous", []int{9, 90, 2}, true},
		{"audit too generous ", "An audit", []int{9, 90, 2}, true},
		{"audit too generous ", "Not too late", []int{9, 90, 2}, false}, // nine in fifty have it
		{"audit too generous ", "A book", []int{9, 90, 2}, false},
		{"audit zebra ", "An audit", []int{9, 0}, true},
		{"late zebra ", "It is late", []int{90, 0}, false},
		{"audit zebra ", "A zebra", []int{9, 0}, false},
		{`"audit" generous `, "An audit", []int{90, 2}, true},
		{`"audit" generous `, "Generous", []int{90, 2}, false},
		{"=audit generous ", "Generous", []int{90, 2}, false},
		{"aud* generous ", "Generous", []int{90, 2}, false},
		{"audit generous -file", "A generous file", []int{90, 2, 1}, false},
		{"audit -file", "A book", []int{9, 1}, false},
	} {
		q := Parse(x.typed)
		for _, looser := range q.Looser(x.in, 500) {
			q = looser
		}
		if got := q.In(x.text); got != x.want {
			t.Errorf("%q in %q: %v", x.typed, x.text, got)
		}
	}
	typed := rapid.SampledFrom([]string{"late", "plan", `"core groups"`, "-agency", `-"in care"`, "del*", "=visit", "OR", "drift"})
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(typed, 1, 6).Draw(t, "typed")
		q := Parse(strings.Join(parts, " ") + " ")
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"late", "plans", "core", "groups", "agency", "in", "care", "delay", "visits", "drift"}), 0, 6).Draw(t, "text"), " ")
		wide := q
		for _, looser := range q.Looser(rapid.SliceOfN(rapid.IntRange(0, 9), len(q.clauses), len(q.clauses)).Draw(t, "in"), 9) {
			if wide.In(text) && !looser.In(text) {
				t.Fatal("it loses what it found before")
			}
			wide = looser
		}
		for i, c := range q.clauses {
			signed := c.Not || slices.ContainsFunc(c.Any, func(x Term) bool { return x.only })
			if only := (Query{clauses: []Clause{c}}); signed && wide.In(text) && !only.In(text) {
				t.Fatalf("%q does not obey clause %d", text, i)
			}
		}
		if len(wide.any) == 0 && len(q.clauses) > 0 && !slices.ContainsFunc(wide.clauses, func(c Clause) bool { return !c.Free && !c.Not }) && slices.ContainsFunc(q.clauses, func(c Clause) bool { return !c.Not }) {
			t.Fatal("nothing is left to find")
		}
	})
}

// TestAStemKeepsItsBeginning, by which Relevance passes over words.
func TestAStemKeepsItsBeginning(t *testing.T) {
	passes := func(form string) bool {
		r := &Relevance{}
		r.begin(Stem(form))
		return r.may(form) && r.starts.of(form)
	}
	for _, form := range strings.Fields("dying lying tying skies sky idly gently ugly early only singly news howe atlas cosmos bias andes inning proceed exceed succeed generous communal arsenal by y say yes youth boys its is's a'b") {
		if !passes(form) {
			t.Errorf("%q, which is %q, would be passed over", form, Stem(form))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.StringMatching(`[a-z0-9]{1,12}(s|es|ies|ing|ly|ed|'s)?`).Draw(t, "form")
		if !passes(form) {
			t.Fatalf("%q is %q", form, Stem(form))
		}
	})
}
