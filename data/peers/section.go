package peers

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/prose"
)

// Section is a part of a page about authorities side by side: what the screen
// shows and the shell prints.
type Section struct {
	Title string
	Note  string // under the title, "" for nothing
	Lines []Line
	Rows  []compare.Row // the judgements that the lines say, a row each; nil for other lines
}

// Line is one fact with what stands under it.
type Line struct {
	Mark, Text, Under string
	Authority         string         // whose it is, "" where it is not one's
	Theme             string         // theme id, "" where it is of none
	A, B              []data.Finding // on which it rests
	VerdictA          data.Verdict   // on the theme, "" where it is of none
	VerdictB          data.Verdict
	Peer              *Peer // whose grades the line tells, nil for other lines
}

// Words says which grade stands, since when and how old it is; where no overall
// grade does, those of the areas, and which overall one was the last.
func (p Peer) Words() string {
	if !p.Graded {
		return p.Authority.Name + ": " + history.NoneInForce + " to " + p.Reach.On.String()
	}
	g := p.Standing
	words, last := g.Words(), ""
	if g.Grade == "" && len(p.Areas) > 0 {
		words, last = history.AreaGrades(p.Areas), "; "+words
	}
	out := p.Authority.Name + ": " + words + ", since " + g.Since.String()
	if a, ok := history.AgeOf(g.Since, p.Reach.On); ok {
		out += ", " + a.Words() + " old"
	}
	if g.Status.NotChecked() {
		out += ", not checked against a report"
	}
	return out + " (" + g.Inspection.ShortName() + ", " + g.Inspection.CoverageWords() + ")" + last
}

// Sections lays two authorities out.
func (b Beside) Sections() []Section {
	out := []Section{{Title: "Grades that stand", Lines: []Line{
		{Mark: "A", Text: b.A.Words(), Under: b.A.inspection(), Authority: b.A.Authority.ID, Peer: &b.A},
		{Mark: "B", Text: b.B.Words(), Under: b.B.inspection(), Authority: b.B.Authority.ID, Peer: &b.B}}}}
	if len(b.Rows) > 0 {
		s := Section{Title: "Judgements", Rows: b.Rows}
		for _, r := range b.Rows {
			s.Lines = append(s.Lines, b.judged(r))
		}
		out = append(out, s)
	}
	if b.Note != "" {
		return append(out, Section{Title: "Themes", Note: b.Note})
	}
	return append(out,
		b.themed("Found wanting in both", b.Both),
		b.themed("A does well, B is found wanting", b.BetterA),
		b.themed("B does well, A is found wanting", b.BetterB))
}

func (b Beside) judged(r compare.Row) Line {
	name := r.Area.Name()
	switch {
	case r.AreaA != "":
		name = r.AreaA.NameIn(b.A.Standing.Inspection.Edition())
	case r.AreaB != "":
		name = r.AreaB.NameIn(b.B.Standing.Inspection.Edition())
	}
	return Line{Mark: strings.TrimSpace(r.Direction.Mark()), Text: fmt.Sprintf("%s: A %s, B %s; %s", name, graded(r.A), graded(r.B), r.Difference()), Under: r.Comparability()}
}

func graded(j *data.Judgement) string {
	if j == nil {
		return data.NoGrade
	}
	return j.Grade.Words()
}

func (b Beside) themed(title string, themes []Theme) Section {
	s := Section{Title: title}
	if len(themes) == 0 {
		s.Note = "No theme, by the findings that are held."
	}
	for _, t := range themes {
		s.Lines = append(s.Lines, Line{Text: b.names.Label(t.ID), Under: t.Reason, Theme: t.ID, A: t.A.Findings, B: t.B.Findings, VerdictA: t.A.Verdict(), VerdictB: t.B.Verdict()})
	}
	return s
}

// Sections lays an authority among its neighbours out, in the order of the
// table that names them.
func (n Among) Sections() []Section {
	near := Section{Title: "Statistical neighbours, in the source's order"}
	if len(n.Peers) == 0 {
		near.Note = "No neighbour with a grade is known."
	}
	for _, b := range n.Peers {
		near.Lines = append(near.Lines, Line{Mark: strings.TrimSpace(overall(b.Rows).Mark()), Text: b.B.Words(), Under: b.beside(), Authority: b.B.Authority.ID, Peer: &b.B})
	}
	out := []Section{{Title: "Grade that stands", Lines: []Line{{Mark: "A", Text: n.A.Words(), Under: n.A.inspection(), Authority: n.A.Authority.ID, Peer: &n.A}}}, near}
	if len(n.A.Findings) == 0 {
		out = append(out, Section{Title: "Themes", Note: "No findings of A's inspection are held, so that themes cannot be compared: import its report."})
	} else {
		note := fmt.Sprintf("Findings are held of %d of %d neighbours; of the others nothing is said.", n.Read, len(n.Peers))
		out = append(out, n.shared("Themes in which A and neighbours are found wanting", note, n.Shared),
			n.shared("Themes in which A is found wanting and neighbours do well", note, n.Learn))
	}
	if len(n.Missing) > 0 {
		s := Section{Title: "Neighbours that are not shown"}
		for _, m := range n.Missing {
			s.Lines = append(s.Lines, Line{Text: m})
		}
		out = append(out, s)
	}
	return out
}

// beside says how B's grades stand to A's: the overall ones, or where those do not
// compare the areas'.
func (b Beside) beside() string {
	switch overall(b.Rows) {
	case compare.Up:
		return "better overall"
	case compare.Down:
		return "worse overall"
	case compare.Level:
		return "same overall grade"
	}
	var out []string
	care := ""
	for _, x := range []struct {
		of    compare.Direction
		words string
	}{{compare.Up, "better in "}, {compare.Down, "worse in "}, {compare.Level, "the same in "}} {
		var areas []string
		for _, r := range b.Rows {
			if r.Direction == x.of && r.Area != data.Overall {
				areas = append(areas, strings.ToLower(r.AreaB.NameIn(b.B.Standing.Inspection.Edition())))
				if r.State != compare.Same {
					care = " (with care)"
				}
			}
		}
		if len(areas) > 0 {
			out = append(out, x.words+prose.List(areas, "and"))
		}
	}
	if len(out) == 0 {
		return "grades do not compare"
	}
	return "by area: " + strings.Join(out, "; ") + care
}

func (n Among) shared(title, note string, all []SharedTheme) Section {
	s := Section{Title: title, Note: note}
	names := map[string]string{}
	for _, b := range n.Peers {
		names[b.B.Authority.ID] = b.B.Authority.Name
	}
	for _, x := range all {
		var who []string
		for _, id := range x.Authorities {
			who = append(who, names[id])
		}
		s.Lines = append(s.Lines, Line{Text: fmt.Sprintf("%s (%d)", n.names.Label(x.Theme), len(who)), Under: strings.Join(who, ", "), Theme: x.Theme})
	}
	return s
}
