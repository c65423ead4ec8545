// Package paper makes of a comparison a document for people who decide: who
// was compared with whom, what compares, what became of each matter with its
// citations, what is new, what could not be compared, and where everything
// comes from; beside it stand the comparison's record and rows.
//
// It takes its facts from data/compare alone and decides nothing itself: what
// the program suggests stays marked as suggested. It must know no terminal, no
// store, no file and no format: data/document writes it.
package paper

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/prose"
)

// Subject is what a paper is written of.
type Subject struct {
	compare.Comparison
	Basis   data.Basis             // what "year" means in titles
	Others  bool                   // the words of others than Ofsted were compared too
	Sources map[string]data.Source // by id
	Facts   string                 // version of the built-in facts
	On      data.Date              // the day to print on the paper, "" for none
	Full    bool                   // every link is quoted, and every finding by theme; else they are cited
	Hidden  *Hidden                // what was left out at the reader's wish, nil where nothing was
}

// Hidden counts what a paper leaves out.
type Hidden struct {
	Grades   int `json:"judgements"` // that stayed
	Themes   int `json:"themes"`     // that stayed alike
	Matters  int `json:"matters"`    // that stayed alike
	Findings int `json:"findings"`   // matters that are no recommendations
}

// Of writes the paper of a comparison.
func Of(s Subject) document.Document {
	d := &document.Document{Title: s.title(), Front: s.front()}
	s.cautions(d)
	s.doubted(d)
	if s.nothingToTell() == "" {
		s.meanings(d)
		s.matters(d)
		s.fresh(d)
		s.themes(d)
	}
	s.limits(d)
	s.orphans(d)
	s.annex(d)
	s.sourced(d)
	s.colophon(d)
	return *d
}

// FileName is a name for the paper's file without its ending: letters, digits
// and hyphens alone.
func (s Subject) FileName() string { return document.FileName("compare-" + s.A.ID + "-" + s.B.ID) }

func (s Subject) title() string {
	x, what := s.sides(), "Children's services"
	if data.OfPartnerships(s.A, s.B) {
		what = "Area SEND arrangements"
	}
	if s.Undirected() == "" {
		return fmt.Sprintf("%s in %s: what changed from %s to %s", what, s.AuthorityA.Name, x[0].name, x[1].name)
	}
	if s.OneAuthority() {
		return fmt.Sprintf("%s in %s: %s and %s side by side", what, s.AuthorityA.Name, x[0].name, x[1].name)
	}
	return fmt.Sprintf("%s: %s and %s side by side", what, x[0].name, x[1].name)
}

// cautions says what a reader must know before relying on the paper.
func (s Subject) cautions(d *document.Document) {
	d.Heading("Before you rely on this")
	for _, w := range s.Warnings {
		if w = s.named(w); w != s.overallGone() { // which the first page says
			d.Add(document.Caution(w))
		}
	}
	if s.Undirected() == "" && len(s.Comparison.Themes) > 0 {
		d.Paragraph(compare.RelianceText())
	}
	who := "Only what Ofsted says is compared."
	if s.Others {
		who = "What others than Ofsted say is shown too; what is said of changes rests on Ofsted alone."
	}
	d.Add(document.Facts{
		{Label: "Years", Text: s.Basis.Reading()},
		{Label: "Whose words", Text: who + " Text without quotation marks is the casebook's own wording."},
		{Label: "Findings compared", Text: s.compared()},
		{Label: "What is quoted", Text: s.extent()},
	})
	if h := s.Hidden; h != nil {
		d.Add(document.Facts{{Label: "Left out", Text: h.words()}})
	}
}

// compared counts the findings of both sides, "" where none are held.
func (s Subject) compared() string {
	x := s.sides()
	if s.FindingsA+s.FindingsB == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %s, %d of %s.", s.FindingsA, x[0].report, s.FindingsB, x[1].report)
}

// extent says how much of what is cited the reader has before them.
func (s Subject) extent() string {
	if s.Full {
		return "Every finding that is cited, in full or as far as it speaks to the matter."
	}
	return "Each recommendation and whatever a person has settled, with what the change rests on. Everything else is cited with its paragraph; the full paper quotes it too."
}

// meanings says once what each change means.
func (s Subject) meanings(d *document.Document) {
	d.Heading("What the words mean")
	t := document.Table{Caption: "What is said of themes and matters", Columns: []document.Column{{Name: "Word", Share: 24}, {Name: "Meaning", Share: 76}}}
	for _, c := range s.ThemeChanges() {
		t.Rows = append(t.Rows, document.Row{Cells: []string{prose.Capital(s.named(c.Words())), s.sentence(c.Meaning())}})
	}
	d.Add(t)
	d.Paragraph(compare.StatusesMean)
}

// words says what was left out.
func (h Hidden) words() string {
	var out []string
	for _, x := range []struct {
		n           int
		noun, which string
	}{{h.Grades, "grade", "that stayed"}, {h.Themes, "theme", "alike in both"}, {h.Matters, "matter", "that stayed as it was"}, {h.Findings, "matter", "without a recommendation, and the findings by theme"}} {
		if x.n > 0 {
			out = append(out, prose.Count(x.n, x.noun)+" "+x.which)
		}
	}
	if len(out) == 0 {
		return "Nothing had to be left out."
	}
	return "At the wish of who made this paper: " + strings.Join(out, ", ") + "."
}

func known(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

func joined(sep, text string) string {
	if text == "" {
		return ""
	}
	return sep + text
}
