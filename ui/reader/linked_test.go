package reader

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history"
)

func TestAParagraphShowsWhatWasSaidOfItAndItsMatters(t *testing.T) {
	r := read(t, datatest.Builtin(t), "birmingham-2016-09-sif/b16-05")
	paragraph := data.Finding{ID: "birmingham-2016-09-sif/p22", Inspection: r.Inspection.ID, Text: "Lamps in the hall were dim.", Polarity: data.Development,
		Attribution: data.Ofsted, Suggested: true, Source: data.Place{ID: "file-1", Paragraph: 22, Page: 9}}
	told := r.Finding
	told.Attribution = data.Press
	for i := range r.Matter.Moments {
		if r.Matter.Moments[i].Here {
			r.Matter.Moments[i].Paragraphs = []data.Finding{paragraph}
		}
	}
	o := options(datatest.Builtin(t), 60)
	if got := flat(Lines(r, o)); !strings.Contains(got, "para 22, page 9: Lamps in the hall were dim.") {
		t.Errorf("the paragraph does not stand under its inspection:\n%s", got)
	}
	r.Finding, r.Confirms, r.Matters = paragraph, []data.Finding{told}, []data.Thread{{Label: "Lamps"}, {Label: "Oil"}}
	got := flat(Lines(r, o))
	for _, want := range []string{"SAID OF THIS PARAGRAPH BEFORE, by its number", flat([]string{told.Text}), "The press, of Ofsted", told.Place(), "Matters Lamps Oil"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not said:\n%s", want, got)
		}
	}
	r = history.Reading{Finding: paragraph, Inspection: r.Inspection, Authority: r.Authority}
	if got := flat(Lines(r, o)); strings.Contains(got, "SAID OF THIS") {
		t.Errorf("a paragraph that nothing names has the heading:\n%s", got)
	}
}

func TestDamagedFindingsOfTheMatterAreSaid(t *testing.T) {
	r := read(t, datatest.Builtin(t), "birmingham-2016-09-sif/b16-05")
	r.Unreadable = []data.Unreadable{{Inspection: "birmingham-2014-03-sif", Place: 3, Of: 27, In: "Birmingham, SIF, 23 May 2014"}}
	if got := flat(Lines(r, options(datatest.Builtin(t), 60))); !strings.Contains(got, "DAMAGED ◆ Birmingham, SIF, 23 May 2014: 1 of its 27 findings is damaged") {
		t.Errorf("nothing is said:\n%s", got)
	}
}
