package paper_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/paper"
)

func written(t testing.TB, f document.Format, s paper.Subject) string {
	t.Helper()
	var b bytes.Buffer
	if err := paper.Output(s).Write(&b, f, document.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, x := range []struct {
		name string
		s    paper.Subject
	}{{"builtin", subject(t, in2014, in2018)}, {"report", full(report(t))}, {"short", report(t)}, {"visit", subject(t, in2014, visit).ChangedOnly()}} {
		for _, f := range []document.Format{document.Markdown, document.HTML, document.CSV} {
			t.Run(x.name+"-"+string(f), func(t *testing.T) { golden.RequireEqual(t, []byte(written(t, f, x.s))) })
		}
	}
}

// full is a paper that quotes everything.
func full(s paper.Subject) paper.Subject {
	s.Full = true
	return s
}

// TestTheShortPaperCitesWhatTheFullOneQuotes: whatever is linked is to be found
// by its paragraph, and every matter has its row.
func TestTheShortPaperCitesWhatTheFullOneQuotes(t *testing.T) {
	for _, s := range []paper.Subject{subject(t, in2014, in2018), report(t), subject(t, in2014, visit)} {
		short, long := written(t, document.Markdown, s), written(t, document.Markdown, full(s))
		if len(short) >= len(long) {
			t.Errorf("the short paper has %d bytes, the full one %d", len(short), len(long))
		}
		rows := 0
		for _, table := range tables(paper.Of(s), "What became of") {
			rows += len(table.Rows)
		}
		if rows != len(s.Matters) {
			t.Errorf("%d rows for %d matters", rows, len(s.Matters))
		}
		for _, m := range s.Matters {
			for _, l := range m.B {
				if where := whereabouts(l.Finding); m.Ordinal > 0 && !strings.Contains(short, where) {
					t.Errorf("%s (%s) is linked to %s and not cited", l.Finding.ID, where, m.Finding.ID)
				}
			}
		}
		for _, r := range s.Comparison.Themes {
			for _, f := range slices.Concat(r.A, r.B) {
				if !strings.Contains(short, whereabouts(f)) {
					t.Errorf("%s is of a theme and nowhere to be found", f.ID)
				}
			}
		}
	}
}

// tables are the overview tables of a paper, by their captions.
func tables(d document.Document, caption string) (out []document.Table) {
	for _, b := range d.Blocks {
		if t, ok := b.(document.Table); ok && strings.Contains(t.Caption, caption) {
			out = append(out, t)
		}
	}
	return out
}

func TestEveryMatterStandsOnceWithItsChangeAndWhoSaysSo(t *testing.T) {
	for _, s := range []paper.Subject{subject(t, in2014, in2018), report(t), subject(t, in2014, visit)} {
		want := map[string]int{}
		for _, m := range s.Matters {
			want[compare.NewNames(s.A, s.B, s.AuthorityA, s.AuthorityB, s.Basis).Named(m.Verdict())]++
		}
		got := map[string]int{}
		for _, table := range tables(paper.Of(s), "What became of") {
			for _, r := range table.Rows {
				got[r.Cells[3]]++
			}
		}
		for k, n := range want {
			if got[k] != n {
				t.Errorf("%s: %d times in the paper, want %d", k, got[k], n)
			}
		}
		if len(got) != len(want) {
			t.Errorf("the paper has %v, want %v", got, want)
		}
	}
}

func TestLinksWithinThePaperLeadSomewhere(t *testing.T) {
	d := paper.Of(report(t))
	there := map[string]bool{}
	for _, b := range d.Blocks {
		if h, ok := b.(document.Heading); ok && h.Anchor != "" {
			if there[h.Anchor] {
				t.Errorf("two headings are called %q", h.Anchor)
			}
			there[h.Anchor] = true
		}
	}
	for _, table := range tables(d, "") {
		for _, r := range table.Rows {
			if r.Link != "" && !there[r.Link] {
				t.Errorf("nothing is called %q", r.Link)
			}
			if len(r.Cells) != len(table.Columns) {
				t.Errorf("%q: %d cells under %d headings", table.Caption, len(r.Cells), len(table.Columns))
			}
		}
		sum := 0
		for _, c := range table.Columns {
			sum += c.Share
		}
		if sum != 100 {
			t.Errorf("%q: the columns take %d hundredths", table.Caption, sum)
		}
	}
}

// alike is a subject of which every theme is left out as not changed, with B of
// an authority.
func alike(s paper.Subject, authority string) paper.Subject {
	s.B.Authority = authority
	s.Comparison.Themes = slices.DeleteFunc(slices.Clone(s.Comparison.Themes), func(r compare.ThemeRow) bool { return !r.Stayed() })
	return s.ChangedOnly()
}

func TestPaperSaysWhatAReaderMustKnow(t *testing.T) {
	for _, x := range []struct {
		name string
		s    paper.Subject
		want []string
		not  []string
	}{
		{"what a change does not rest on is cited", report(t), []string{
			"**Also linked in 2019:** para 9, page 4 (suggested, strong link, praises and criticises it)",
			"2019 asks for the same: confirmed by a reviewer", "Everything else is cited with its paragraph", "no finding held; see why. Late. |"}, []string{"“\\[...\\] Too many lanternfish", "### 2. "}},
		{"excerpt, own order, nearest", full(report(t)), []string{
			"### 1. Recommendation 1: improved (confirmed; 2019 partial)",
			"### 2. Recommendation: still needs work (suggested)", `“\[...\] Too many lanternfish visits are late. \[...\]”`,
			"Ofsted report, undated, para 9, page 4. Set beside it for: same phrase.", "suggested by the program, not confirmed; strong link; praises and criticises it\n",
			"**Nearest in 2019:** para 11, page 5", "2019 asks for the same: confirmed by a reviewer", "Gone: Gone &lt;text>", "0123456789abcdef", "Crown copyright",
		}, []string{"confirmed by you", "“The canteen"}},
		{"own wording carries no quotation marks", full(subject(t, in2014, in2018)), []string{"> Management was inconsistent.", "20 matters (2014 and 2019 partial): ", "All themes (2014 and 2019 partial): ", "no comparison: no such judgement in ILACS"}, []string{"“Management"}},
		{"a visit", subject(t, in2014, visit), []string{"Inadequate stands, since 25 November 2016 (SIF re-inspection 2016). " + data.NeverGraded.Sentence()}, []string{"step up"}},
		{"scale changed", subject(t, in2010, "birmingham-2016-09-sif"), []string{"scale changed"}, nil},
		{"grades only", subject(t, in2014, in2023), []string{"Of the 2023 report no text is held here, so nothing can be said of what changed beyond the grades."}, []string{"What became of", "## Themes", "worse"}},
		{"the same twice", subject(t, in2014, in2014), []string{"same inspection"}, nil},
		{"every theme alike in two authorities", alike(subject(t, in2014, in2018), "elsewhere"), []string{"each needs work in both, or in neither."}, []string{"Every theme stayed as it was"}},
		{"every theme alike in one", alike(subject(t, in2014, in2018), "birmingham"), []string{"Every theme stayed as it was."}, []string{"or in neither"}},
		{"recommendations only", subject(t, in2014, in2018).RecommendationsOnly(), []string{"16 matters without a recommendation"}, []string{"> Management was inconsistent."}},
	} {
		t.Run(x.name, func(t *testing.T) {
			text := written(t, document.Markdown, x.s)
			for _, w := range x.want {
				if !strings.Contains(text, w) {
					t.Errorf("%q is not said", w)
				}
			}
			for _, w := range x.not {
				if strings.Contains(text, w) {
					t.Errorf("%q is said", w)
				}
			}
		})
	}
}

func TestTheDayIsPrintedOnlyWhereItIsGiven(t *testing.T) {
	s := subject(t, in2014, in2018)
	if text := written(t, document.Markdown, s); strings.Contains(strings.ReplaceAll(text, "22 August 2026", ""), "2026") { // the day of a source
		t.Error("a paper without a day names one")
	}
	s.On = data.Date("2026-03-02")
	if text := written(t, document.Markdown, s); !strings.Contains(text, "2 March 2026.") {
		t.Error("the day that was given is not printed")
	}
}

func TestChangedOnlyLeavesTheComparisonAsItWas(t *testing.T) {
	s := subject(t, in2014, in2018)
	n := len(s.Matters)
	c := s.ChangedOnly()
	if len(s.Matters) != n || s.Hidden != nil || len(c.Matters)+c.Hidden.Matters != n || c.Hidden.Themes != 1 {
		t.Errorf("%d matters of %d, hidden %+v", len(c.Matters), n, c.Hidden)
	}
	for _, m := range c.Matters {
		if m.Change == data.StillNeedsWork {
			t.Error("a matter that stayed as it was is there: " + m.Finding.ID)
		}
	}
}

func TestFileNamesAreSafe(t *testing.T) {
	s := subject(t, in2014, in2018)
	if name := s.FileName(); name != "compare-"+in2014+"-"+in2018 {
		t.Errorf("the file is called %q", name)
	}
	s.A.ID = "../evil\x1b name/..\\x"
	name := s.FileName()
	for _, r := range name {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-') {
			t.Errorf("%s holds %s", strconv.Quote(name), strconv.QuoteRune(r))
		}
	}
}

func TestUnknownFormatIsRefused(t *testing.T) {
	if err := paper.Output(subject(t, in2014, in2018)).Write(&bytes.Buffer{}, "odt", document.Options{}); err == nil || !strings.Contains(err.Error(), `"odt"`) {
		t.Errorf("odt: %v", err)
	}
}

// The paper is read by others than the one who confirmed.
func TestAConfirmedPairIsAReviewersToTheBoard(t *testing.T) {
	a, b := in2014+"/b14-08", in2018+"/b19-08"
	pair := data.Pair{A: data.PairEnd{Finding: a, Inspection: in2014}, B: data.PairEnd{Finding: b, Inspection: in2018}, Together: true, Change: string(data.StillNeedsWork)}
	text := written(t, document.Markdown, subject(t, in2014, in2018, pair))
	_, rest, _ := strings.Cut(text, "### 11. ")
	matter, _, found := strings.Cut(rest, "\n### ")
	if !found || !strings.Contains(matter, "still needs work; confirmed by a reviewer") || !strings.Contains(matter, "a reviewer said so") ||
		!strings.Contains(matter, "2019: confirmed by a reviewer") {
		t.Errorf("the paper says of the pair:\n%s", matter)
	}
	if strings.Contains(matter, "you") || strings.Contains(matter, "score") {
		t.Errorf("the paper speaks to who confirmed, or scores a person's word:\n%s", matter)
	}
}

// whereabouts is where a paper says that a finding stands.
func whereabouts(f data.Finding) string {
	switch p := f.Source; {
	case p.Paragraph > 0:
		return strconv.Itoa(p.Paragraph)
	case f.Polarity == data.Recommendation && p.Item > 0:
		return "recommendation " + strconv.Itoa(p.Item)
	case p.Item > 0:
		return "item " + strconv.Itoa(p.Item)
	default:
		return "page " + strconv.Itoa(p.Page)
	}
}
