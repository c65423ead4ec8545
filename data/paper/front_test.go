package paper_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/paper"
)

// What no reader of a paper knows: ids, the letters of the sides, marks, scores,
// and the names of files.
var inside = regexp.MustCompile(`[a-z]+-\d{4}-\d\d-[a-z]+|/[pr]\d+\b|\bB\b|\b(in|of|what|from|than) A\b|score|Linked because|[v=^][!/+]|\^ |\.txt\b`)

func TestAPaperIsForThoseWhoNeverSawTheProgram(t *testing.T) {
	pairs := []paper.Subject{report(t), full(report(t)), subject(t, in2014, in2018).ChangedOnly(), subject(t, in2014, in2018).RecommendationsOnly()}
	all := []string{in2010, in2014, visit, in2018, in2023}
	for _, a := range all {
		for _, b := range all {
			pairs = append(pairs, subject(t, a, b), full(subject(t, a, b)))
		}
	}
	for _, s := range datatest.Sample(pairs) {
		d := paper.Of(s)
		for i, x := range d.Blocks { // sources name files, and how dates are known
			if h, ok := x.(document.Heading); ok && h.Text == "Sources" {
				d.Blocks = d.Blocks[:i]
				break
			}
		}
		var b strings.Builder
		if err := document.Write(&b, document.Markdown, d, document.Options{}); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if at := inside.FindString(line); at != "" && !strings.Contains(line, "lanternfish") {
				t.Errorf("%s and %s: %q in %q", s.A.ID, s.B.ID, at, line)
			}
		}
	}
}

// front is the first page as text, and its parts with how many points each has.
func front(t *testing.T, s paper.Subject) (string, map[string]int) {
	t.Helper()
	d := paper.Of(s)
	points, under := map[string]int{}, ""
	for _, b := range d.Front {
		switch x := b.(type) {
		case document.Heading:
			under = x.Text
			points[under] = 0
		case document.List:
			points[under] += len(x)
		}
	}
	var b strings.Builder
	if err := document.Write(&b, document.Markdown, document.Document{Blocks: d.Front}, document.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String(), points
}

// many is a made-up comparison of many themes with long sentences.
func many(t *testing.T) paper.Subject { return manyOf(t, 12) }

// manyOf is one with sentences so long.
func manyOf(t *testing.T, times int) paper.Subject {
	s := report(t)
	s.Comparison.Themes = nil
	changes := []data.Change{data.Worse, data.Improved, data.StillNeedsWork, data.NewConcern, data.PartlyImproved}
	s.Changes = map[data.Change]int{}
	for i, theme := range data.BuiltinThemes() {
		text := theme.Label + strings.Repeat(" is told of at length", times) + "."
		f := data.Finding{ID: in2018 + "/p9", Inspection: in2018, Text: text, Polarity: data.Development, Source: data.Place{ID: data.FileSource("0123456789abcdef"), Paragraph: 9, Page: 4}}
		c := changes[i%len(changes)]
		s.Changes[c]++
		s.Comparison.Themes = append(s.Comparison.Themes, compare.ThemeRow{Theme: theme.ID, Change: c, Suggested: true, Weight: float64(i), Decides: []compare.Saying{{Finding: f, Start: 0, End: len(text)}}})
	}
	return s
}

func TestTheFirstPageTellsTheWeightiestAndStaysAPage(t *testing.T) {
	text, points := front(t, many(t))
	for _, part := range []string{"What improved", "What got worse", "What still needs work", "What is new"} {
		if n := points[part]; n < 2 || n > 6 { // five, and how many more
			t.Errorf("%s has %d points", part, n)
		}
	}
	isAPage(t, text)
	_, worse, _ := strings.Cut(text, "What got worse")
	last, before := "", data.BuiltinThemes()
	for i, theme := range before {
		if i%5 == 0 {
			last = theme.Label
		}
	}
	if !strings.HasPrefix(strings.TrimSpace(worse), "- **"+last) {
		t.Errorf("what got worse does not begin with %s:\n%s", last, worse)
	}
	if !strings.Contains(text, "“"+last) || !strings.Contains(text, "Ofsted report, undated, para 9, page 4. Suggested.") {
		t.Errorf("no sentence, or no citation:\n%s", text)
	}
}

// isAPage counts the lines of a first page.
func isAPage(t *testing.T, text string) {
	t.Helper()
	lines := 0
	for _, l := range strings.Split(text, "\n") {
		lines += (len(l) + 107) / 108
	}
	if lines > 64 {
		t.Errorf("the page has %d lines:\n%s", lines, text)
	}
}

// TestParagraphsOfAPageStayAPage: a paragraph that is quoted whole may be longer
// than there is room for. Then it stands on the pages that follow, and what is
// soon read before it.
func TestParagraphsOfAPageStayAPage(t *testing.T) {
	for _, times := range []int{40, 80, 160, 400} {
		s := manyOf(t, times)
		text, _ := front(t, s)
		isAPage(t, text)
		if times == 400 && (!strings.Contains(text, "5, on the pages that follow.") || strings.Contains(text, "Nothing.")) {
			t.Errorf("of paragraphs that fit no page:\n%s", text)
		}
		short := &s.Comparison.Themes[0]
		short.Weight, short.Decides[0].Finding.Text, short.Decides[0].End = 0.1, "It is told in short.", 19
		if text, _ = front(t, s); !strings.Contains(text, "“It is told in short.”") {
			t.Errorf("what is short is not told:\n%s", text)
		}
	}
}

func TestTheFirstPageCountsWhatGotWorseFirst(t *testing.T) {
	text, _ := front(t, many(t))
	_, counts, _ := strings.Cut(text, "either report speaks of: ")
	if !strings.HasPrefix(counts, "worse 5, new concern 5, still needs work 5") {
		t.Errorf("counts: %.80s", counts)
	}
}

func TestWhatAPersonStandsForComesFirst(t *testing.T) {
	text, points := front(t, subject(t, in2014, in2018))
	if points["What improved"] == 0 || strings.Contains(text, "“") {
		t.Errorf("nothing curated, or the casebook's own words in quotation marks:\n%s", text)
	}
	_, improved, _ := strings.Cut(text, "What improved")
	first, _, _ := strings.Cut(improved, ")\n")
	if !strings.Contains(first, "in the casebook's own words") || !strings.HasSuffix(first, "Confirmed.") {
		t.Errorf("the first point is %q", first)
	}
}

// sentenceOf is a made-up sentence of the later report.
func sentenceOf(paragraph int, p data.Polarity, text string) compare.Saying {
	f := data.Finding{ID: in2018 + "/p" + strconv.Itoa(paragraph), Inspection: in2018, Text: text, Polarity: p, Attribution: data.Ofsted, Source: data.Place{ID: data.FileSource("0123456789abcdef"), Paragraph: paragraph, Page: 4}}
	return compare.Saying{Finding: f, End: len(text)}
}

func TestAPointOfTheFirstPageCitesAParagraphOnce(t *testing.T) {
	s := report(t)
	praised, asked := sentenceOf(9, data.Strength, "Lanterns are lit."), sentenceOf(9, data.Development, "Some are late.")
	s.Comparison.Themes = []compare.ThemeRow{{Theme: "voice", Change: data.PartlyImproved, Suggested: true, Decides: []compare.Saying{praised, asked}},
		{Theme: "records", Change: data.PartlyImproved, Suggested: true, Decides: []compare.Saying{praised, sentenceOf(3, data.Recommendation, "Light them in time.")}}}
	text, _ := front(t, s)
	if strings.Count(text, "para 9") != 2 || !strings.Contains(text, "And yet: “Some are late.”") || !strings.Contains(text, "And yet it is recommended: “Light them in time.”") {
		t.Errorf("the two points:\n%s", text)
	}
}

func TestTheChangeOfTheHeadingComesBeforeItsLesserOne(t *testing.T) {
	s := report(t)
	s.Comparison.Themes = []compare.ThemeRow{
		{Theme: "voice", Change: data.PartlyImproved, Suggested: true, Weight: 9, Decides: []compare.Saying{sentenceOf(1, data.Strength, "Lanterns are lit.")}},
		{Theme: "records", Change: data.Improved, Suggested: true, Weight: 1, Decides: []compare.Saying{sentenceOf(2, data.Strength, "Sails are set.")}}}
	text, _ := front(t, s)
	if strings.Index(text, "Sails") > strings.Index(text, "Lanterns") {
		t.Errorf("what partly improved before what improved:\n%s", text)
	}
}

func TestNothingIsUntoldOnlyWhereNoRecommendationIs(t *testing.T) {
	for _, c := range []data.Change{data.CannotTell, data.NotMentioned, data.Improved} {
		s := report(t)
		s.Comparison.Themes, s.Matters = nil, []compare.Matter{{Ordinal: 1, Status: compare.Suggested, Change: c}}
		text, _ := front(t, s)
		_, untold, _ := strings.Cut(text, "What cannot be told")
		if got, want := strings.Contains(untold, "1 recommendation of 2014"), c != data.Improved; got != want {
			t.Errorf("%s: %s", c, untold)
		}
	}
}

func TestAMatterIsToldByWhatDoesNotSayTheContrary(t *testing.T) {
	link := func(n int, p data.Polarity, tone compare.Tone, text string) compare.Link {
		return compare.Link{Finding: sentenceOf(n, p, text).Finding, Rests: true, Tone: tone}
	}
	praise, concern := link(1, data.Strength, compare.Praise, "Lanterns are lit."), link(2, data.Development, compare.Concern, "Sails are torn.")
	misread := link(1, data.Progress, compare.Concern, "Lanterns are lit.")
	for _, x := range []struct {
		change data.Change
		want   string
	}{{data.StillNeedsWork, "Sails"}, {data.Worse, "Sails"}, {data.Improved, "Lanterns"}, {data.PartlyImproved, "Lanterns"}} {
		both := [][]compare.Link{{praise, concern}, {concern, praise}}
		if x.want == "Sails" {
			both = append(both, []compare.Link{misread, concern})
		}
		for _, b := range both {
			s := report(t)
			s.Comparison.Themes = nil
			s.Matters = []compare.Matter{{Finding: sentenceOf(3, data.Development, "Ships are slow.").Finding, Status: compare.Confirmed, Change: x.change, B: b}}
			if text, _ := front(t, s); !strings.Contains(text, "“"+x.want) || strings.Contains(text, "Lanterns") == strings.Contains(text, "Sails") {
				t.Errorf("%s:\n%s", x.change, text)
			}
		}
	}
}

func TestOfTwoAuthoritiesEveryCitationNamesItsOwn(t *testing.T) {
	s := report(t)
	s.B.Authority = "elsewhere"
	s.Comparison.Themes = []compare.ThemeRow{{Theme: "voice", Change: data.OnlyB, Suggested: true, Decides: []compare.Saying{sentenceOf(9, data.Development, "Some are late.")}}}
	s.Matters = nil
	text, _ := front(t, s)
	if _, cited, _ := strings.Cut(text, "“Some are late.”\n  ("); !strings.Contains(cited[:min(40, len(cited))], ": Ofsted report") {
		t.Errorf("cited %.80q:\n%s", cited, text)
	}
	if strings.Contains(text, "theme and recommendation of") {
		t.Errorf("a recommendation of one authority cannot be followed in another:\n%s", text)
	}
}

// TestTheFirstPageNamesWhatStayedGood: by name and place, at most five of the
// weightiest and how many more, and nothing where nothing did.
func TestTheFirstPageNamesWhatStayedGood(t *testing.T) {
	s := many(t)
	if text, _ := front(t, s); strings.Contains(text, "What stayed good") {
		t.Errorf("nothing stayed good:\n%s", text)
	}
	for i := range s.Comparison.Themes {
		if i%3 == 0 {
			s.Comparison.Themes[i].Change = data.StayedGood
		}
	}
	text, points := front(t, s)
	_, stayed, _ := strings.Cut(text, "What stayed good")
	if points["What stayed good"] != 1 || !strings.Contains(stayed, "(para 9); and 3 more.") || strings.Count(strings.Split(stayed, "## ")[0], "(para 9)") != 5 || strings.Contains(stayed[:200], "“") {
		t.Errorf("%d points:\n%s", points["What stayed good"], text)
	}
	isAPage(t, text)
}

// TestWhatNothingTellsIsCounted: a matter of which nothing can be told is in the
// part that says so, whether it is a recommendation or another finding.
func TestWhatNothingTellsIsCounted(t *testing.T) {
	s := many(t)
	s.Matters = []compare.Matter{{Change: data.CannotTell}, {Change: data.CannotTell, Ordinal: 1}, {Change: data.CannotTell, Ordinal: 2}, {Change: data.Improved, Ordinal: 3}}
	if text, _ := front(t, s); !strings.Contains(text, "2 recommendations and 1 other finding of 20") || !strings.Contains(text, "that ask for work.") {
		t.Error(text)
	}
	s.Matters = s.Matters[:1]
	if text, _ := front(t, s); !strings.Contains(text, "1 other finding of 20") || !strings.Contains(text, "that asks for work.") {
		t.Error(text)
	}
}

// TestTheFirstPageSaysWhatAPartOfAReportComesTo: themes that only a part of a
// report praises stand by themselves among what cannot be told.
func TestTheFirstPageSaysWhatAPartOfAReportComesTo(t *testing.T) {
	s := many(t)
	for i := range s.Comparison.Themes[:3] {
		s.Comparison.Themes[i].Change, s.Comparison.Themes[i].Supposed = data.CannotTell, data.Improved
	}
	s.Comparison.Themes[2].Supposed = ""
	names := data.BuiltinThemes()
	text, _ := front(t, s)
	if !strings.Contains(text, "What became of: "+names[2].Label+".") || !strings.Contains(text, "By what is held here improved: "+names[0].Label+"; "+names[1].Label+".") {
		t.Error(text)
	}
	isAPage(t, text)
}

// TestTheFirstPageIsFilled: where what decides is short, each part tells all that
// it may, and what does not fit keeps nothing shorter out.
func TestTheFirstPageIsFilled(t *testing.T) {
	s := manyOf(t, 1)
	text, points := front(t, s)
	told := 0
	for _, part := range []string{"What improved", "What got worse", "What still needs work", "What is new"} {
		told += points[part]
	}
	isAPage(t, text)
	if told < 12 {
		t.Errorf("%d points:\n%s", told, text)
	}
	long := s.Comparison.Themes[:0:0]
	for i, r := range s.Comparison.Themes {
		if r.Change == s.Comparison.Themes[0].Change && i > 0 { // all but one of a part are long
			f := &r.Decides[0].Finding
			f.Text = strings.Repeat(f.Text+" ", 60)
			r.Decides[0].End, r.Weight = len(f.Text)-1, 100
		}
		long = append(long, r)
	}
	short := long[0].Decides[0].Finding.Text
	s.Comparison.Themes = long
	if text, _ = front(t, s); !strings.Contains(text, short) {
		t.Errorf("what is long keeps %q out:\n%s", short, text)
	}
}

// TestAPointCitesItsReportByItsYear: the page names both reports with their days
// at its head; what is of another publication is cited with it.
func TestAPointCitesItsReportByItsYear(t *testing.T) {
	s := report(t)
	x := sentenceOf(9, data.Strength, "Lanterns are lit.")
	s.Matters, s.Sources = nil, map[string]data.Source{x.Finding.Source.ID: {ID: x.Finding.Source.ID, Publisher: "Ofsted", Kind: "primary", Published: &data.Dated{Date: s.B.Published.Date}}}
	s.Comparison.Themes = []compare.ThemeRow{{Theme: "voice", Change: data.Improved, Suggested: true, Decides: []compare.Saying{x}}}
	if text, _ := front(t, s); !strings.Contains(text, "(2019, para 9, page 4. Suggested.)") {
		t.Errorf("of the report:\n%s", text)
	}
	s.Sources[x.Finding.Source.ID] = data.Source{ID: x.Finding.Source.ID, Publisher: "Ofsted", Kind: "primary", Published: &data.Dated{Date: "2001-02-03"}}
	if text, _ := front(t, s); !strings.Contains(text, "(Ofsted report of 3 February 2001, para 9, page 4. Suggested.)") {
		t.Errorf("of another day:\n%s", text)
	}
}
