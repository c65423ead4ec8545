package form

import (
	"strings"
	"testing"
	"unicode"

	"casebook/data"
	"casebook/data/report/text"
)

// seeds are short documents of every form; a form feed parts pages.
func seeds() []string {
	var out []string
	docs := []text.Document{
		generationA(func(s string) string { return s }), generationC(), ilacs(table2023, needs2023),
		paper("x", monitoringLetter), sendReport(inconsistent, actions+improvements),
		jointLetter("What needs to improve?\n• This\nPractice study: effective practice\nA box.\n\fgoes on.\nStrengths\n• That"),
		paper("x", "Inspection of looked after children services\nElm\nInspection dates: 8 – 12 July 2013", "Record of main findings\nOverall effectiveness Good"),
		paper("x", "Elm\nReview of the effectiveness of the Local Safeguarding Children Board\nInspection date: 1 May 2015\nThe LSCB is good", "1. One\n1 note\n2.2\n• x\n– y"),
	}
	for _, d := range docs {
		var pages []string
		for _, p := range d.Pages {
			pages = append(pages, strings.Join(p.Lines, "\n"))
		}
		out = append(out, strings.Join(pages, "\f"))
	}
	return append(out, "", "\f\f", "1.\n2.\n3.", strings.Repeat("1. A.\n", 30))
}

func fuzzed(text string) text.Document {
	if len(text) > 20_000 {
		text = text[:20_000]
	}
	pages := strings.Split(text, "\f")
	return paper("90003_elm/x - 3 may 2019.pdf", pages[:min(len(pages), 40)]...)
}

// Whatever a document holds, lines are typed and joined without a panic,
// and every number that is kept goes on from the one before.
func FuzzLines(f *testing.F) {
	for _, s := range seeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, seed string) {
		lines := text.Lines(fuzzed(seed).Pages)
		markHeadings(lines)
		keep := text.MarkNumbers(lines)
		text.MarkThemeHeadings(lines)
		last := 0
		for i, l := range lines {
			if l.Kind == text.NumberLine && !keep[i] {
				t.Fatalf("line %d is a number that is not kept", i)
			}
			if keep[i] && l.Number <= last && l.Number != 1 && last-l.Number < 3 && len(keep) < 10 {
				t.Fatalf("number %d after %d", l.Number, last)
			}
			if keep[i] {
				last = l.Number
			}
		}
		for _, numbered := range []bool{true, false} {
			o := text.NewOutline(lines, numbered, false)
			for k, r := range o.Recommendations {
				if r.Ordinal != k+1 || r.Text == "" {
					t.Fatalf("recommendation %d: %+v", k, r)
				}
			}
		}
	})
}

// fuzzForm fuzzes one form: it is forced on the text by hand.
func fuzzForm(f *testing.F, framework data.Framework) {
	for _, s := range seeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := Parse(fuzzed(text), places(), Given{Authority: "elm", Framework: string(framework)})
		if err != nil {
			return
		}
		for _, p := range all {
			soundParsed(t, p)
		}
	})
}

// Wherever the lines of a letter stand and in whatever type: see typed for how a seed says
// it.
func FuzzPlacedLetter(f *testing.F) {
	joint := "18 July 2018\n\nDear partnership\n\n^Joint targeted area inspection of Elm\n\n"
	for _, s := range []string{
		typedStart + "^Findings\nPlans are thin.\n\n^^Children\n^^in care\n---\n^and leavers\nGood." + typedEnd,
		joint + "^Strengths\n\nOne thing\nAnother thing, and\nElm\n\n^Practice study\nA box.\n---\ngoes on." + typedEnd,
		"Dear\n---\n\n---\n^^^\n^", strings.Repeat("^Dear A\n\nB\n", 30),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, seed string) {
		doc := typed(strings.Join(text.Clean(seed[:min(len(seed), 20_000)]), "\n")) // as every reader hands lines on
		for _, framework := range []data.Framework{data.Monitoring, data.JTAI} {
			all, err := Parse(doc, places(), Given{Authority: "elm", Framework: string(framework)})
			if err != nil {
				continue
			}
			for _, p := range all {
				soundParsed(t, p)
			}
		}
	})
}

func FuzzSIF(f *testing.F)   { fuzzForm(f, data.SIF) }
func FuzzILACS(f *testing.F) { fuzzForm(f, data.ILACS) }
func FuzzSEND(f *testing.F)  { fuzzForm(f, data.SEND) }
func FuzzLAC(f *testing.F)   { fuzzForm(f, data.LAC2013) }
func FuzzJTAI(f *testing.F)  { fuzzForm(f, data.JTAI) }
func FuzzLetter(f *testing.F) {
	fuzzForm(f, data.Monitoring)
}

// FuzzParse lets the text say what it is.
func FuzzParse(f *testing.F) {
	for _, s := range seeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := Parse(fuzzed(text), places(), Given{})
		if (err == nil) == (len(all) == 0) {
			t.Fatalf("%d reports and %v", len(all), err)
		}
		for _, p := range all {
			soundParsed(t, p)
		}
	})
}

// soundParsed checks what holds of every inspection that is read.
func soundParsed(t *testing.T, p Parsed) {
	t.Helper()
	in := p.Inspection
	if in.ID == "" || in.URN == "" || !in.Framework.Valid() || !in.Kind.Valid() {
		t.Fatalf("inspection %+v", in)
	}
	if !in.Framework.Graded() && len(in.Judgements) > 0 {
		t.Fatalf("a visit with grades: %v", in.Judgements)
	}
	areas := map[data.Area]bool{}
	for _, j := range in.Judgements {
		if areas[j.Area] || !j.Area.Valid() || !j.Grade.Valid() || j.Source == "" || j.Page < 1 {
			t.Fatalf("judgement %+v", j)
		}
		areas[j.Area] = true
	}
	for _, x := range p.Paragraphs {
		if x.Text == "" || x.Page < 1 || (x.Number > 0) == (x.Item > 0) {
			t.Fatalf("paragraph %+v", x)
		}
		if strings.ContainsFunc(x.Text, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Co, r) }) {
			t.Fatalf("paragraph %q", x.Text)
		}
	}
	for i, r := range p.Recommendations {
		if r.Ordinal != i+1 || r.Text == "" || r.Page < 1 || r.Body != text.ToAuthority && r.Body != text.ToBoard {
			t.Fatalf("recommendation %+v", r)
		}
	}
	for _, d := range []data.Date{in.Inspected.Start, in.Inspected.End, in.Published.Date} {
		if _, err := data.ParseDate(string(d)); err != nil {
			t.Fatal(err)
		}
	}
}
