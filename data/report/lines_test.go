package report

import (
	"strings"
	"testing"
)

func TestClassify(t *testing.T) {
	for _, x := range []struct {
		raw  string
		kind kind
		n    int
		text string
	}{
		{"10. Children wait.", numberLine, 10, "Children wait."},
		{"10.Children wait.", numberLine, 10, "Children wait."},
		{"34 Children wait.", numberLine, 34, "Children wait."},
		{"59.16- and 17-year-olds", numberLine, 59, "16- and 17-year-olds"},
		{"12.", numberLine, 12, ""},
		{"2.1 Adoption performance Good", textLine, 0, ""},
		{"15.3% of the population", textLine, 0, ""},
		{"34 children wait.", textLine, 0, ""},
		{"2014–15 did contain", textLine, 0, ""},
		{"1.2.2014 was a day", textLine, 0, ""},
		{"◼ The quality of plans.", bulletLine, 0, "The quality of plans."},
		{"• The quality of plans.", bulletLine, 0, "The quality of plans."},
		{"– the plans of some", subBulletLine, 0, "the plans of some"},
		{"─ the plans of some", subBulletLine, 0, "the plans of some"},
		{"o the plans of some", subBulletLine, 0, "the plans of some"},
		{"of the plans", textLine, 0, ""},
		{"- the plans of some", subBulletLine, 0, "the plans of some"},
		{"-year-olds and others", textLine, 0, ""},
		{"", blankLine, 0, ""},
	} {
		l := line{raw: x.raw}
		l.classify()
		if l.kind != x.kind || l.n != x.n || x.text != "" && l.text != x.text {
			t.Errorf("%q: kind %d, number %d, %q", x.raw, l.kind, l.n, l.text)
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
		var j joiner
		for s := range strings.SplitSeq(x.lines, "|") {
			j.add(s)
		}
		if got := j.text(); got != x.want {
			t.Errorf("%q: got %q, want %q", x.lines, got, x.want)
		}
	}
}

// What is printed round the text is not of it.
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
	for _, l := range lineStream(paper("x.pdf", pages...).Pages) {
		if l.kind != furnitureLine && l.kind != blankLine {
			kept = append(kept, l.raw)
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
	for _, l := range lineStream(paper("x.pdf", pages...).Pages) {
		if l.kind != furnitureLine && strings.Contains(l.raw, "Council") {
			t.Errorf("left: %q", l.raw)
		}
	}
}

// Numbers of paragraphs go on from each other; no other number begins one.
func TestNumbering(t *testing.T) {
	for _, x := range []struct {
		name, text, want string
	}{
		{"plain", numbered(1, 9), "1 2 3 4 5 6 7 8 9"},
		{"glued", strings.ReplaceAll(numbered(1, 9), ". W", ".W"), "1 2 3 4 5 6 7 8 9"},
		{"a missing stop", strings.Replace(numbered(1, 9), "4. ", "4 ", 1), "1 2 3 4 5 6 7 8 9"},
		{"a missing number", strings.Replace(numbered(1, 9), "5. ", "", 1), "1 2 3 4 6 7 8 9"},
		{"a wrapped end of a sentence", strings.Replace(numbered(1, 9), "4. ", "3 weeks after the last of the children in the team became\n4. Only then were visits made.\n4. ", 1), "1 2 3 4 5 6 7 8 9"},
		{"a wrapped end after the last", numbered(1, 9) + "Some of the children wait for a long time, and the youngest of them is aged\n10. Plans say so.\n", "1 2 3 4 5 6 7 8 9"},
		{"a list before it", "1. First of a short list.\n2. Second.\n" + numbered(1, 9), "1 2 3 4 5 6 7 8 9"},
		{"a short list only", "1. First of a short list.\n2. Second.\n", ""},
		{"two reports", numbered(1, 12) + numbered(1, 11), "1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 5 6 7 8 9 10 11"},
		{"two reports, the second longer", numbered(1, 11) + numbered(1, 13), "1 2 3 4 5 6 7 8 9 10 11 1 2 3 4 5 6 7 8 9 10 11 12 13"},
	} {
		t.Run(x.name, func(t *testing.T) {
			lines := lineStream(paper("x.pdf", "Cover.", x.text).Pages)
			numbering(lines)
			var got []string
			for _, l := range lines {
				if l.kind == numberLine {
					got = append(got, itoa(l.n))
				}
			}
			if s := strings.Join(got, " "); s != x.want {
				t.Errorf("got %s, want %s", s, x.want)
			}
		})
	}
}
