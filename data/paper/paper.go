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
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
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
	Themes   int `json:"themes"`     // that persisted
	Matters  int `json:"matters"`    // that persisted
	Findings int `json:"findings"`   // matters that are no recommendations
}

// Of writes the paper of a comparison.
func Of(s Subject) document.Document {
	d := &document.Document{Title: s.title()}
	s.sides(d)
	s.cautions(d)
	s.grades(d)
	s.matters(d)
	s.fresh(d)
	s.themes(d)
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
	a, b := s.A.Title(s.Basis), s.B.Title(s.Basis)
	if s.OneAuthority() {
		return fmt.Sprintf("%s: %s and %s compared", s.AuthorityA.Name, a, b)
	}
	return fmt.Sprintf("%s, %s and %s, %s compared", s.AuthorityA.Name, a, s.AuthorityB.Name, b)
}

// side calls an inspection A or B with its title: "A: SIF 2014".
func (s Subject) side(letter string, in data.Inspection) string {
	return letter + ": " + in.Title(s.Basis)
}

// sides says which inspections are compared and by which rules.
func (s Subject) sides(d *document.Document) {
	d.Heading("The two inspections")
	var rows []document.Row
	add := func(name string, of func(data.Inspection) string) {
		a, b := of(s.A), of(s.B)
		if a != "" || b != "" {
			rows = append(rows, document.Row{Cells: []string{name, known(a), known(b)}})
		}
	}
	add("Authority", func(in data.Inspection) string {
		if in.ID == s.A.ID {
			return s.AuthorityA.Name
		}
		return s.AuthorityB.Name
	})
	add("Framework", func(in data.Inspection) string { return in.Framework.Name() })
	add("Kind", func(in data.Inspection) string { return in.Kind.Name() })
	add("Inspected", func(in data.Inspection) string { return in.Inspected.String() })
	add("Published", func(in data.Inspection) string { return in.Published.Date.String() })
	add("What is held", func(in data.Inspection) string { return in.CoverageNoted() })
	rows = append(rows, document.Row{Cells: []string{"Findings compared", strconv.Itoa(s.FindingsA), strconv.Itoa(s.FindingsB)}})
	a, b := s.standing(s.A, s.AllA), s.standing(s.B, s.AllB)
	if a != "" || b != "" {
		rows = append(rows, document.Row{Cells: []string{"Grade in force", known(a), known(b)}})
	}
	add("Id", func(in data.Inspection) string { return in.ID })
	d.Add(document.Table{Caption: "The two inspections", Columns: []document.Column{{Name: "Detail", Share: 20}, {Name: s.side("A", s.A), Share: 40}, {Name: s.side("B", s.B), Share: 40}}, Rows: rows})
	who := "Only what Ofsted says is compared."
	if s.Others {
		who = "What others than Ofsted say is shown too; what is said of changes rests on Ofsted alone."
	}
	who += " Text without quotation marks is the casebook's own wording."
	d.Add(document.Facts{{Label: "Date basis", Text: "A year in a title is that in which the inspection was " + s.Basis.String() + "."}, {Label: "Whose words", Text: who}})
	d.Add(document.Facts{{Label: "What is quoted", Text: s.extent()}})
	if h := s.Hidden; h != nil {
		d.Add(document.Facts{{Label: "Left out", Text: h.words()}})
	}
}

// extent says how much of what is cited the reader has before them.
func (s Subject) extent() string {
	if s.Full {
		return "Every finding that is cited, in full or as far as it speaks to the matter."
	}
	return "Each recommendation and whatever a person has settled, with what the change rests on. Everything else is cited with its paragraph; the full paper quotes it too."
}

// words says what was left out.
func (h Hidden) words() string {
	var out []string
	for _, x := range []struct {
		n           int
		noun, which string
	}{{h.Grades, "grade", "that stayed"}, {h.Themes, "theme", "alike in A and B"}, {h.Matters, "matter", "that stayed as it was"}, {h.Findings, "matter", "without a recommendation, and the findings by theme"}} {
		if x.n > 0 {
			out = append(out, prose.Count(x.n, x.noun)+" "+x.which)
		}
	}
	if len(out) == 0 {
		return "Nothing had to be left out."
	}
	return "At the wish of who made this paper: " + strings.Join(out, ", ") + "."
}

// standing is the grade in force where an inspection gives none itself.
func (s Subject) standing(in data.Inspection, all []data.Inspection) string {
	g, ok := history.StandingAtVisit(all, in)
	if !ok {
		return ""
	}
	return g.Sentence() + " " + data.NeverGraded.Sentence()
}

func (s Subject) cautions(d *document.Document) {
	if len(s.Warnings) == 0 {
		return
	}
	d.Heading("Before you rely on this")
	for _, w := range s.Warnings {
		d.Add(document.Caution(w))
	}
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
