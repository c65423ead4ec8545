package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// told compares two made-up reports of front-door paragraphs.
func told(t *testing.T, a, b []data.Finding) compare.ThemeRow {
	t.Helper()
	sides := compare.Sides{A: data.Inspection{ID: "x-2014", Authority: "x", Framework: data.SIF, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2014-03-03"}},
		B:         data.Inspection{ID: "x-2018", Authority: "x", Framework: data.ILACS, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2018-03-05"}},
		FindingsA: a, FindingsB: b}
	rows, err := compare.Themes(sides)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(r compare.ThemeRow) bool { return r.Theme == "care-leavers" })
	if i < 0 {
		t.Fatalf("no row: %v", rows)
	}
	return rows[i]
}

func said(in string, n int, p data.Polarity, text string) data.Finding {
	return data.Finding{ID: fmt.Sprintf("%s/p%d", in, n), Inspection: in, Polarity: p, Text: text, Themes: []string{"care-leavers"}, Attribution: data.Ofsted,
		Source: data.Place{ID: "file-1", Paragraph: n}}
}

func TestTheSentenceThatDecides(t *testing.T) {
	poor := said("x-2014", 1, data.Development, "The weather was fine. Pathway plans for care leavers are poor and late.")
	good := said("x-2018", 1, data.Strength, "Visits were made in May. Care leavers receive excellent support from their personal advisers. Lunch was at noon.")
	for _, x := range []struct {
		name string
		a, b []data.Finding
		want []string // change, then the sentences
	}{
		{"improved: what is praised now, and what was asked", []data.Finding{poor}, []data.Finding{good},
			[]string{"improved", "Care leavers receive excellent support from their personal advisers.", "Pathway plans for care leavers are poor and late."}},
		{"a recommendation before what is found wanting", []data.Finding{poor}, []data.Finding{
			said("x-2018", 1, data.Development, "Care leavers are poorly prepared, and pathway plans are weak."),
			said("x-2018", 2, data.Recommendation, "Improve the quality of pathway plans for care leavers.")},
			[]string{"still-needs-work", "Improve the quality of pathway plans for care leavers."}},
		{"what takes a sentence back stands with it", []data.Finding{poor}, []data.Finding{
			said("x-2018", 1, data.Strength, "Care leavers receive excellent support. However, one was late. Lunch was at noon.")},
			[]string{"improved", "Care leavers receive excellent support. However, one was late.", "Pathway plans for care leavers are poor and late."}},
		{"no sentence names the theme", []data.Finding{poor}, []data.Finding{
			said("x-2018", 1, data.Strength, "The room is blue. Support is highly effective and much valued.")},
			[]string{"improved", "Support is highly effective and much valued.", "Pathway plans for care leavers are poor and late."}},
		{"silence: what was asked", []data.Finding{poor}, []data.Finding{{ID: "x-2018/p9", Inspection: "x-2018", Polarity: data.Strength, Text: "Adopters are prepared well.", Themes: []string{"permanence"}, Attribution: data.Ofsted}},
			[]string{"not-mentioned", "Pathway plans for care leavers are poor and late."}},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := told(t, x.a, x.b)
			got := []string{string(r.Change)}
			for _, s := range r.Decides {
				got = append(got, s.Text())
			}
			if strings.Join(got, " | ") != strings.Join(x.want, " | ") {
				t.Errorf("%s\nwant %s", strings.Join(got, " | "), strings.Join(x.want, " | "))
			}
			if r.Weight <= 0 {
				t.Errorf("weighs %v", r.Weight)
			}
		})
	}
}

func TestNoSentenceIsQuotedThatItsParagraphContradicts(t *testing.T) {
	poor := said("x-2014", 1, data.Development, "Pathway plans for care leavers are poor and late.")
	for _, x := range []struct {
		name string
		b    []data.Finding
		want string
		not  string
	}{
		{"work is asked in the paragraph that asks for it, not in one that praises", []data.Finding{
			said("x-2018", 1, data.Strength, "Pathway plans for care leavers were once poor and late and much delayed. Visits are excellent."),
			said("x-2018", 2, data.Development, "For care leavers, records are weak.")},
			"For care leavers, records are weak", "were once poor"},
		{"a sentence that turns comes after one that does not", []data.Finding{
			said("x-2018", 1, data.Strength, "While one care leaver praised the excellent support of her personal adviser, another waits for one."),
			said("x-2018", 2, data.Strength, "Care leavers receive good support.")},
			"Care leavers receive good support", "another waits"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := told(t, []data.Finding{poor}, x.b)
			var quoted []string
			for _, s := range r.Decides {
				quoted = append(quoted, s.Finding.Text[s.Start:s.End])
			}
			if all := strings.Join(quoted, " | "); !strings.Contains(all, x.want) || strings.Contains(all, x.not) {
				t.Errorf("%s, and quotes %s", r.Change, all)
			}
		})
	}
}

// TestWhatIsQuotedIsSoonRead: of sentences that decide alike a paper quotes the
// one that is soonest read with all that speaks against it, and never one that
// decides much less.
func TestWhatIsQuotedIsSoonRead(t *testing.T) {
	poor := said("x-2014", 1, data.Development, "Pathway plans for care leavers are poor and late.")
	mixed := said("x-2018", 1, data.Strength, "Care leavers receive excellent support from their personal advisers. However, for those who live far from the town and for those who have moved house more than once, visits are too rare, late and poorly recorded. Managers do not know of it. Some wait for months.")
	short := said("x-2018", 2, data.Strength, "Care leavers receive good support from their personal advisers.")
	passing := said("x-2018", 3, data.Strength, "It is good that care leavers live near. Schools are good.")
	passing.Themes = []string{"education", "early-help", "care-leavers"}
	for _, x := range []struct {
		name string
		b    []data.Finding
		want string
	}{
		{"two alike", []data.Finding{mixed, short}, short.Text},
		{"the other order", []data.Finding{short, mixed}, short.Text},
		{"one alone is quoted whole", []data.Finding{mixed}, "visits are too rare"},
		{"a recommendation before what is shorter", []data.Finding{
			said("x-2018", 1, data.Development, "Care leavers have poor plans."),
			said("x-2018", 2, data.Recommendation, "Improve the quality of pathway plans for care leavers, and see that each of them is written together with the young person, is kept up to date and is looked at by a manager who was not part of writing it.")},
			"Improve the quality"},
		{"in passing", []data.Finding{passing, short}, short.Text},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := told(t, []data.Finding{poor}, x.b)
			quoted, _ := r.ToQuote()
			if len(quoted) == 0 || !strings.Contains(quoted[0].Text(), x.want) {
				t.Errorf("%s: quotes %v", r.Change, quoted)
			}
		})
	}
}
