package text

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

func TestClassify(t *testing.T) {
	for _, x := range []struct {
		raw  string
		kind Kind
		n    int
		text string
	}{
		{"10. Children wait.", NumberLine, 10, "Children wait."},
		{"10.Children wait.", NumberLine, 10, "Children wait."},
		{"34 Children wait.", NumberLine, 34, "Children wait."},
		{"59.16- and 17-year-olds", NumberLine, 59, "16- and 17-year-olds"},
		{"12.", NumberLine, 12, ""},
		{"2.1 Adoption performance Good", PlainLine, 0, ""},
		{"15.3% of the population", PlainLine, 0, ""},
		{"34 children wait.", PlainLine, 0, ""},
		{"2014–15 did contain", PlainLine, 0, ""},
		{"1.2.2014 was a day", PlainLine, 0, ""},
		{"◼ The quality of plans.", BulletLine, 0, "The quality of plans."},
		{"• The quality of plans.", BulletLine, 0, "The quality of plans."},
		{"– the plans of some", SubBulletLine, 0, "the plans of some"},
		{"─ the plans of some", SubBulletLine, 0, "the plans of some"},
		{"o the plans of some", SubBulletLine, 0, "the plans of some"},
		{"of the plans", PlainLine, 0, ""},
		{"- the plans of some", SubBulletLine, 0, "the plans of some"},
		{"-year-olds and others", PlainLine, 0, ""},
		{"", BlankLine, 0, ""},
	} {
		l := Line{Raw: x.raw}
		l.classify(nil)
		if l.Kind != x.kind || l.Number != x.n || x.text != "" && l.Text != x.text {
			t.Errorf("%q: kind %d, number %d, %q", x.raw, l.Kind, l.Number, l.Text)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, x := range []struct {
		lines, want string
	}{
		{"a consistently high-|quality service", "a consistently high-quality service"},
		{"short- and|long-term plans", "short- and long-term plans"},
		{"short-|and long-term plans", "short- and long-term plans"},
		{"it is well- supported by staff", "it is well-supported by staff"},
		{"for 16- and 17-|year-olds", "for 16- and 17-year-olds"},
		{"the board –|and others", "the board – and others"},
		{" two  spaces |here ", "two spaces here"},
	} {
		var j Joiner
		for s := range strings.SplitSeq(x.lines, "|") {
			j.Add(s)
		}
		if got := j.String(); got != x.want {
			t.Errorf("%q: got %q, want %q", x.lines, got, x.want)
		}
	}
}

// What is printed round the text is not of it.
// textPages are pages, each given as its text.
func textPages(texts ...string) []Page {
	var out []Page
	for i, text := range texts {
		out = append(out, Page{Number: i + 1, Lines: Clean(text)})
	}
	return out
}

// numberedText writes paragraphs from a to b, each of two lines.
func numberedText(a, b int) string {
	var s strings.Builder
	for i := a; i <= b; i++ {
		fmt.Fprintf(&s, "%d. Workers in team %d know the families that they visit and\nwrite down what they see.\n", i, i)
	}
	return s.String()
}

func TestFurniture(t *testing.T) {
	foot := "Inspection of Elm local authority children’s services\n17 to 28 January 2022 "
	pages := []string{
		"Inspection of Elm local authority\nchildren’s services\nWords of the cover.",
		foot + "2\nContents\nSummary 3\nFindings 4\nA line of text1 that goes on.\n\n1 A note on that text\nwith a second line.",
		foot + "3\n10. A paragraph that the page\n3\nleft unfinished\n" + "and that goes on.",
		"The text of the page.\n" + foot + "4",
		"5\nThe last page.\nInspection of Elm local authority\nchildren’s services\n17 to 28 January 2022 5",
	}
	var kept []string
	for _, l := range Lines(textPages(pages...)) {
		if l.Kind != FurnitureLine && l.Kind != BlankLine {
			kept = append(kept, l.Raw)
		}
	}
	want := []string{
		"Inspection of Elm local authority", "children’s services", "Words of the cover.",
		"A line of text that goes on.",
		"10. A paragraph that the page", "left unfinished", "and that goes on.",
		"The text of the page.", "The last page.",
	}
	if strings.Join(kept, "\n") != strings.Join(want, "\n") {
		t.Errorf("kept:\n%s\nwant:\n%s", strings.Join(kept, "\n"), strings.Join(want, "\n"))
	}
}

// A head that was glued to the end of a line is cut off.
func TestGluedHead(t *testing.T) {
	head := "Oakshire County Council Inspection of looked after children services "
	pages := []string{"Cover.", head + "1\nOne.", head + "2\nTwo is in the top ten of local " + head + "2", head + "3\nThree.", head + "4\nFour."}
	for _, l := range Lines(textPages(pages...)) {
		if l.Kind != FurnitureLine && strings.Contains(l.Raw, "Council") {
			t.Errorf("left: %q", l.Raw)
		}
	}
}

// Numbers of paragraphs go on from each other; no other number begins one.
func TestNumbering(t *testing.T) {
	for _, x := range []struct {
		name, text, want string
	}{
		{"plain", numberedText(1, 9), "1 2 3 4 5 6 7 8 9"},
		{"glued", strings.ReplaceAll(numberedText(1, 9), ". W", ".W"), "1 2 3 4 5 6 7 8 9"},
		{"a missing stop", strings.Replace(numberedText(1, 9), "4. ", "4 ", 1), "1 2 3 4 5 6 7 8 9"},
		{"a missing number", strings.Replace(numberedText(1, 9), "5. ", "", 1), "1 2 3 4 6 7 8 9"},
		{"a wrapped end of a sentence", strings.Replace(numberedText(1, 9), "4. ", "3 weeks after the last of the children in the team became\n4. Only then were visits made.\n4. ", 1), "1 2 3 4 5 6 7 8 9"},
		{"a wrapped end after the last", numberedText(1, 9) + "Some of the children wait for a long time, and the youngest of them is aged\n10. Plans say so.\n", "1 2 3 4 5 6 7 8 9"},
		{"a list before it", "1. First of a short list.\n2. Second.\n" + numberedText(1, 9), "1 2 3 4 5 6 7 8 9"},
		{"a short list only", "1. First of a short list.\n2. Second.\n", ""},
		{"two reports", numberedText(1, 12) + numberedText(1, 11), "1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 5 6 7 8 9 10 11"},
		{"two reports, the second longer", numberedText(1, 11) + numberedText(1, 13), "1 2 3 4 5 6 7 8 9 10 11 1 2 3 4 5 6 7 8 9 10 11 12 13"},
	} {
		t.Run(x.name, func(t *testing.T) {
			lines := Lines(textPages("Cover.", x.text))
			MarkNumbers(lines)
			var got []string
			for _, l := range lines {
				if l.Kind == NumberLine {
					got = append(got, strconv.Itoa(l.Number))
				}
			}
			if s := strings.Join(got, " "); s != x.want {
				t.Errorf("got %s, want %s", s, x.want)
			}
		})
	}
}

// A footnote that a star marks is no item, and its mark no part of the word.
func TestStarNotes(t *testing.T) {
	page := func(words string) []Page { return []Page{{Number: 2, Lines: strings.Split(words, "\n")}} }
	for name, c := range map[string]struct {
		page string
		want string
	}{
		"a star":                 {"Plans are late* for those who\n* Late is more than 45 days.\n2", "Plans are late for those who"},
		"a dagger of two lines":  {"Plans are late,† and few\n†Late is more than\n45 days.\n2", "Plans are late, and few"},
		"bullets":                {"Plans are late*\n* Some wait.\n* Some do not.", "Plans are late*|Some wait.|Some do not."},
		"a mark that none bears": {"Plans are late\n* Some wait.", "Plans are late|Some wait."},
	} {
		var got []string
		for _, l := range Lines(page(c.page)) {
			if l.Kind != FurnitureLine {
				got = append(got, l.Text)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}
