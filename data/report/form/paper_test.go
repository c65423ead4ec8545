package form

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/report/text"
)

// These helpers make small documents in the forms of real reports, in words
// of their own.

// paper is a document of pages, each given as its text.
func paper(path string, pages ...string) text.Document {
	doc := text.Document{Name: filepath.Base(path), Path: path, Hash: "0123456789abcdef", Kind: text.PDF}
	for i, page := range pages {
		doc.Pages = append(doc.Pages, text.Page{Number: i + 1, Lines: text.Clean(page)})
	}
	return doc
}

// places are a few authorities whose names sit inside each other.
func places() Authorities {
	return Authorities{
		{ID: "oakshire", URN: "90001", Name: "Oakshire"},
		{ID: "north-oakshire", URN: "90002", Name: "North Oakshire"},
		{ID: "elm", URN: "90003", Name: "Elm", Aliases: []string{"Great Elm"}},
		{ID: "elmshire", URN: "90004", Name: "Elmshire"},
		{ID: "ash-and-beech", URN: "90005", Name: "Ash and Beech"},
		{ID: "kingsport-upon-mere", URN: "90006", Name: "Kingsport upon Mere, City of"},
		{ID: "kingsport-upon-fen", URN: "90007", Name: "Kingsport upon Fen"},
		{ID: "east-march-of-oakshire", URN: "90008", Name: "East March of Oakshire"},
	}
}

// one parses a document that holds one report.
func one(t *testing.T, doc text.Document) Parsed {
	t.Helper()
	all, err := Parse(doc, places(), Given{})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 {
		t.Fatalf("%d reports, want 1", len(all))
	}
	return all[0]
}

// gradesOf lists judgements as "area grade".
func gradesOf(p Parsed) string {
	var out []string
	for _, j := range p.Inspection.Judgements {
		out = append(out, string(j.Area)+" "+string(j.Grade))
	}
	return strings.Join(out, ", ")
}

// numbersOf lists paragraph numbers, and items as "#1".
func numbersOf(p Parsed) string {
	var out []string
	for _, x := range p.Paragraphs {
		if x.Number == 0 {
			out = append(out, fmt.Sprintf("#%d", x.Item))
			continue
		}
		out = append(out, fmt.Sprint(x.Number))
	}
	return strings.Join(out, " ")
}

// asksOf lists recommendations as "authority: text".
func asksOf(p Parsed) []string {
	var out []string
	for _, r := range p.Recommendations {
		s := r.Body + ": " + r.Text
		if r.Deadline != "" {
			s += " [" + r.Deadline + "]"
		}
		out = append(out, s)
	}
	return out
}

// numbered writes paragraphs from a to b, each of two lines.
func numbered(a, b int) string {
	var s strings.Builder
	for i := a; i <= b; i++ {
		fmt.Fprintf(&s, "%d. Workers in team %d know the families that they visit and\nwrite down what they see.\n", i, i)
	}
	return s.String()
}

func wantEqual[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func wantAsks(t *testing.T, p Parsed, want ...string) {
	t.Helper()
	got := asksOf(p)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("recommendations:\n got %q\nwant %q", got, want)
	}
}

func areaOf(t *testing.T, p Parsed, number int) data.Area {
	t.Helper()
	for _, x := range p.Paragraphs {
		if x.Number == number {
			return x.Section
		}
	}
	t.Errorf("no paragraph %d", number)
	return ""
}

func wordsAt(t *testing.T, p Parsed, number int) string {
	t.Helper()
	for _, x := range p.Paragraphs {
		if x.Number == number {
			return x.Text
		}
	}
	t.Errorf("no paragraph %d", number)
	return ""
}
