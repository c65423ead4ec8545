package compare_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
)

func TestReadKey(t *testing.T) {
	const head = "file_a,file_b,ordinal,change,b_paragraphs,note\n"
	rows, err := compare.ReadKey(strings.NewReader(head+"x/a.pdf,x/b.pdf,3,partly-improved,4|12,\"Late. [or: improved|cannot tell]\"\nx/a.pdf,x/b.pdf,p22,persisted,,\n"), data.ThemeSet{})
	want := []compare.KeyRow{
		{A: "x/a.pdf", B: "x/b.pdf", Ordinal: 3, Change: data.PartlyImproved, Also: []data.Change{data.Improved, data.CannotTell}, Paragraphs: []int{4, 12}},
		{A: "x/a.pdf", B: "x/b.pdf", Paragraph: 22, Change: data.StillNeedsWork},
	}
	if err != nil || !reflect.DeepEqual(rows, want) {
		t.Errorf("%+v, %v", rows, err)
	}
	for _, x := range []struct{ name, text, want string }{
		{"no such change", head + "a,b,1,better,,\n", "line 2, column change: \"better\" is no change; taken are worse"},
		{"a note's change", head + "a,b,1,worse,,[or: better]\n", "column note"},
		{"no number", head + "a,b,one,worse,,\n", "column ordinal"},
		{"no matter", head + "a,b,,worse,,\n", "column ordinal"},
		{"no such theme", "a,b,theme,change\nx,y,roofs,worse\n", "line 2, column theme: unknown theme \"roofs\""},
		{"no theme", "a,b,theme,change\nx,y,,worse\n", "column theme"},
		{"no paragraph", head + "a,b,1,worse,x,\n", "column b_paragraphs"},
		{"a weight", "a,b,theme,change,weight\nx,y,plans,worse,9\n", "none of 1, 2 and 3"},
		{"neither theme nor ordinal", "a,b,change\nx,y,worse\n", "one of the columns theme and ordinal"},
		{"no change", "a,b,theme\nx,y,plans\n", "change"},
		{"no row", head, "no row"},
		{"a theme twice", "a,b,theme,change\nx,y,plans,worse\nx,y,iro,worse\ny,x,plans,improved\n", "line 4, column change: plans of this pair has an answer in line 2 already"},
		{"a matter twice", head + "a,b,1,worse,,\na,b,p1,worse,,\na,b,1,worse,,\n", "line 4, column change: recommendation 1 of this pair has an answer in line 2 already"},
		{"nothing", "", "file_a, file_b"},
	} {
		if _, err := compare.ReadKey(strings.NewReader(x.text), data.ThemeSet{}); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%s: %v, want %q", x.name, err, x.want)
		}
	}
}

func TestEvaluate(t *testing.T) {
	s := answered(data.Complete, "Clear the waiting list of domestic abuse notifications.", "Notifications of domestic violence receive a prompt and effective response, and all are well managed.")
	s.FindingsB[0].Source.Paragraph = 7
	s.FindingsA[0].Themes, s.FindingsB[0].Themes = []string{"domestic-abuse"}, []string{"domestic-abuse"}
	keys := []compare.KeyRow{
		{A: "a", B: "b", Theme: "domestic-abuse", Change: data.Improved, Weight: 3},
		{A: "a", B: "b", Theme: "iro", Change: data.NotMentioned, Weight: 1},
		{A: "a", B: "b", Ordinal: 1, Change: data.Worse, Also: []data.Change{data.Improved}, Paragraphs: []int{7}},
		{A: "a", B: "b", Paragraph: 99, Change: data.Worse, Paragraphs: []int{7}},
		{A: "gone", B: "b", Theme: "iro", Change: data.Worse},
		{A: "a", B: "elsewhere", Theme: "iro", Change: data.Worse},
		{A: "a", B: "a", Theme: "iro", Change: data.Worse},
	}
	e, err := compare.Evaluate(keys, func(a, b string) (compare.Comparison, error) {
		if a == "gone" {
			return compare.Comparison{}, fmt.Errorf("looking: %w", data.ErrNotFound)
		}
		switch b {
		case "a":
			return compare.Comparison{A: s.A, B: s.A}, nil
		case "elsewhere":
			return compare.Comparison{A: s.A, B: data.Inspection{ID: "y", Authority: "y"}}, nil
		}
		return compare.Of(sidesBook{s}, s.A.ID, s.B.ID, compare.Options{})
	})
	if err != nil {
		t.Fatal(err)
	}
	th, m := e.Themes, e.Matters
	if th.Rows != 2 || th.Right != 2 || th.Heavy != 1 || th.HeavyRight != 1 || th.WrongWay != 0 || th.Pairs != 1 {
		t.Errorf("themes %+v", th)
	}
	if m.Rows != 2 || m.Right != 0 || m.Allowed != 1 || m.WrongWay != 1 || m.Asked != 2 || m.First != 1 || m.Three != 1 || m.By[data.Improved].Said != 1 {
		t.Errorf("matters %+v", m)
	}
	if len(e.Wrong) != 1 || !e.Wrong[0].Allowed || e.Wrong[0].Of != "recommendation 1" || len(e.LeftOut) != 3 {
		t.Errorf("wrong %+v, left out %q", e.Wrong, e.LeftOut)
	}
	var page bytes.Buffer
	if err := e.Output().Write(&page, document.Plain, document.Options{}); err != nil || !strings.Contains(page.String(), "2 answers on 1 pair: 0 as the reader's") || !strings.Contains(page.String(), "gone and b: not in this casebook") {
		t.Errorf("%v:\n%s", err, page.String())
	}
}

// TestRelianceIsSaidByKind: what rests on too few answers has no share.
func TestRelianceIsSaidByKind(t *testing.T) {
	for _, of := range []string{compare.OfThemes, compare.OfMatters} {
		a := compare.Reliance(of)
		if a.Rows == 0 || a.Pairs == 0 {
			t.Fatalf("%s: nothing was measured", of)
		}
		said := 0
		for _, s := range a.By {
			said += s.Said
		}
		if s := a.Sentence(of); said != a.Rows && said != a.Rows-a.By[""].Said || !strings.Contains(s, "of 100 called improved") || !strings.Contains(s, "Too few to tell were called ") || strings.Contains(s, "of 100 called new strength") {
			t.Errorf("%s: %d of %d: %s", of, said, a.Rows, s)
		}
	}
}
