package form

import (
	"fmt"
	"strings"
	"testing"
)

// A recommendation is one whatever its bullet came out as.
func TestBulletsOfAnyGlyph(t *testing.T) {
	for _, mark := range []string{"n ", "l ", "q ", "v ", "u ", "w ", "Ø ", "ü ", "§ ", "\uFFFD ", "¨ ", "► ", "➢ ", "✔ ", "» ", "> ", "\uF0D8 ", "n", "– ", "* ",
		"(a) ", "a) ", "(%c) ", "%c) ", "%d) ", "(%d) ", "[%d] ", "1.%d ", "%d. ", "(i) "} {
		t.Run(mark, func(t *testing.T) {
			item := func(i int, s string) string {
				switch {
				case strings.Contains(mark, "%c"):
					return fmt.Sprintf(mark, 'a'+i) + s
				case strings.Contains(mark, "%d"):
					return fmt.Sprintf(mark, i+1) + s
				}
				return mark + s
			}
			needs := "What needs to improve?\n" + item(0, "The quality of plans, so that they say who does what and\nby when.") + "\n" + item(1, "Oversight.") + "\n" + item(2, "The speed of help.")
			p := one(t, ilacs(table2023, needs))
			wantAsks(t, p, "authority: The quality of plans, so that they say who does what and by when.", "authority: Oversight.", "authority: The speed of help.")
			wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
		})
	}
}

// A footer is no text, in whatever form its dates stand.
func TestFootersOfAnyDate(t *testing.T) {
	const title = "Inspection of Elmshire local authority children’s services"
	for _, foot := range []string{
		title + "\n11 to 15 September 2023 %d", title + "\n11 to 15 September 23 %d", title + "\n11 September to 15 September 2023 %d",
		title + "\n11 to 15 September and 25 to 29 September 2023 %d", title + "\n11–15 September 2023, 25–29 September 2023 %d",
		title + "\n11 September 2023 %d", title + "\nSeptember 2023 %d", title + "\nSept. 23 %d", title + "\n11/09/2023 to 15/09/2023 %d", title + "\n11/09/23 – 15/09/23 %d",
		title + "\n11.09.2023 - 15.09.2023 %d", title + "\n2023-09-11 to 2023-09-15 %d", title + "\nMonday 11 to Friday 15 September 2023 %d", title + "\n11th to 15th September 2023 %d",
		title + "\nInspection dates: 11 to 15 September 2023 %d", title + "\nFrom 11 to 15 September 2023 %d", title + "\n%d\n11 to 15 September 2023", title + "\n%d 11 to 15 September 23",
		title + " 11 to 15 September 23 %d", "Inspection of Elmshire local authority\nchildren’s services\n11 to 15 September 23\n%d", "Inspection of Elmshire Children and Families Trust\n11 to 15 September 23 %d",
	} {
		for _, atTop := range []bool{true, false} {
			t.Run(foot, func(t *testing.T) {
				doc := ilacs(table2023, needs2023)
				for i := range doc.Pages[1:] {
					page := &doc.Pages[i+1]
					lines := strings.Split(fmt.Sprintf(foot, page.Number), "\n")
					if atTop {
						page.Lines = append(lines, page.Lines[2:]...)
					} else {
						page.Lines = append(page.Lines[2:len(page.Lines):len(page.Lines)], lines...)
					}
				}
				p := one(t, doc)
				wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
				for _, x := range p.Paragraphs {
					if strings.Contains(x.Text, "Elmshire") || strings.Contains(x.Text, "September") || strings.Contains(x.Text, " 23") {
						t.Errorf("%d: %q", x.Number, x.Text)
					}
				}
				wantEqual(t, "over a page's end", wordsAt(t, p, 7), "Workers listen. They know what children want.")
			})
		}
	}
}

// A page may end within a word, and a footnote follow it.
func TestFootnoteAfterAHyphen(t *testing.T) {
	for _, hyphen := range []string{"\uFFFE1\r\n The areas are in the order", "\uFFFE\r\n1 The areas are in the order", "\uFFFE1 The areas are in the order", "\u00AD\n1 The areas are in the order", "-\n1 The areas are in the order"} {
		doc := ilacs(table2023, "What needs to improve?1\n• Oversight.")
		changed := paper(doc.Path, strings.Join(doc.Pages[1].Lines[:len(doc.Pages[1].Lines)-1], "\n")+
			"\n7. What the office knows is not used in decision"+hyphen+" of the sections.")
		doc.Pages[1].Lines = changed.Pages[0].Lines
		doc.Pages[2].Lines[2] = "making by anybody."
		doc.Pages[3].Lines = doc.Pages[3].Lines[:len(doc.Pages[3].Lines)-1]
		p := one(t, doc)
		wantEqual(t, "paragraph", wordsAt(t, p, 7), "What the office knows is not used in decision-making by anybody.")
	}
}

// Two columns that are read across are told; read one after the other they need not be.
func TestColumnsReadAcross(t *testing.T) {
	doc := ilacs(table2023, needs2023)
	wantTold := func(want bool) {
		t.Helper()
		p := one(t, doc)
		if told := strings.Contains(strings.Join(p.Warnings, ";"), warnColumns); told != want {
			t.Errorf("told %v, want %v: %q", told, want, p.Warnings)
		}
	}
	wantTold(false)
	left, right := doc.Pages[1].Lines, doc.Pages[2].Lines
	for i := 2; i < len(left) && i < len(right); i++ {
		left[i] += " " + right[i]
	}
	doc.Pages = append(doc.Pages[:2], doc.Pages[3:]...)
	wantTold(true)
}

// So are the items of a letter's lists.
func TestBulletsOfLetters(t *testing.T) {
	for _, marks := range [][2]string{{"n ", "n "}, {"§ ", "§ "}, {"\uFFFD ", "\uFFFD "}, {"(a) ", "(b) "}, {"(a) ", "(a) "}, {"1) ", "2) "}, {"1.1 ", "1.2 "}, {"i) ", "ii) "}} {
		p := one(t, paper("letters/elm.txt", "14 March 2017\n\nDear Ms Someone\n\nFocused visit to Elm City Council children’s services\n\nThe visit took place on 21 and 22 February 2017.\n\n"+
			"Areas for development\n"+marks[0]+"The notes of visits in the\nnorth.\n"+marks[1]+"The dates in plans.\n\nMain findings\n\nPlans are long.\n\nYours sincerely\n\nJo Roe\nHer Majesty’s Inspector"))
		var got []string
		for _, x := range p.Paragraphs {
			got = append(got, x.Heading+": "+x.Text)
		}
		want := "Areas for development: The notes of visits in the north.|Areas for development: The dates in plans.|Main findings: Plans are long."
		wantEqual(t, marks[0], strings.Join(got, "|"), want)
	}
}

// A letter has no numbers that would tell of two columns: its headings do, in the middle
// of lines.
func TestColumnsOfALetterReadAcross(t *testing.T) {
	for body, want := range map[string]bool{
		"Findings\n\nPlans are thin and few say who Areas for development Help comes\nto those who ask. Overview The council works well.": true,
		"Findings\n\nThe main findings and the areas for development are below. An overview\nis at the end. Next steps are known.":        false,
		"Findings\n\nPlans are thin. Overview The council works well.":                                                                    false,
	} {
		p := one(t, paper("a.txt", strings.Replace(visitTo("Monitoring visit to Elm City Council children’s services", "", "14 March 2017"), "Findings\n\n- Visits are prompt.", body, 1)))
		if told := strings.Contains(strings.Join(p.Warnings, ";"), warnColumns); told != want {
			t.Errorf("%q: warned %v", body, told)
		}
	}
}
