package paper

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
	"casebook/data/prose"
)

// front is the first page, for a reader who never saw the program: which
// inspections, their grades, what changed, and what cannot be told.
func (s Subject) front() []document.Block {
	d := &document.Document{}
	var facts document.Facts
	for _, x := range s.sides() {
		facts = append(facts, document.Fact{Label: x.name, Text: s.inALine(x)})
	}
	d.Add(facts)
	if gone := s.overallGone(); gone != "" {
		d.Add(document.Caution(gone))
	}
	s.grades(d)
	if none := s.nothingToTell(); none != "" {
		d.Paragraph(none)
		return d.Blocks
	}
	d.Paragraph(s.counts())
	for _, g := range s.groups(s.room(facts, len(s.parts()))) {
		if g.quiet && len(g.points) == 0 {
			continue
		}
		d.Heading(g.title)
		if len(g.points) == 0 && g.more == 0 {
			d.Paragraph(g.none)
		}
		d.Add(g.list())
	}
	d.Heading("What cannot be told")
	d.Add(document.Bullets(s.untold()...))
	d.Paragraph(s.reliance())
	return d.Blocks
}

// overallGone says that only one of the two has an overall grade, "" where both
// have one or neither.
func (s Subject) overallGone() string { return s.named(compare.OverallGone(s.A, s.B)) }

// inALine says which inspection this is and what is held of it.
func (s Subject) inALine(x side) string {
	out := x.in.Framework.Name()
	if x.in.Kind == data.ReInspection {
		out += ", " + x.in.Kind.Name()
	}
	out += ". Inspected " + x.in.Inspected.String() + ", published " + x.in.Published.Date.String() + ". Held here: " + x.in.CoverageNoted() + "."
	return out + joined(" ", s.standing(x.in, x.all)) + joined(" ", history.LatestBeside(x.in, x.other, x.all))
}

// nothingToTell says in a sentence why nothing can be said of what changed
// beyond grades, "" where something can.
func (s Subject) nothingToTell() string {
	if len(s.Comparison.Themes) > 0 || len(s.Matters) > 0 || len(s.New) > 0 || s.Hidden != nil && s.Hidden.Themes > 0 {
		return ""
	}
	if s.None != "" && s.A.ID == s.B.ID {
		return s.named(s.None)
	}
	var without []string
	for _, x := range s.sides() {
		if x.in.Coverage == data.NoText {
			without = append(without, x.report)
		}
	}
	if len(without) == 0 {
		return "No findings are held that could be compared."
	}
	return "Of " + prose.List(without, "and") + " no text is held here, so nothing can be said of what changed beyond the grades."
}

// counts says how many themes met each change, the worst first.
func (s Subject) counts() string {
	var out []string
	for _, c := range s.ThemeChanges() {
		if n := s.Changes[c]; n > 0 {
			out = append(out, s.named(c.Words())+" "+strconv.Itoa(n))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "Of " + prose.Count(sum(s.Changes), "theme") + " that either report speaks of: " + strings.Join(out, ", ") + "."
}

func sum(of map[data.Change]int) int {
	n := 0
	for _, x := range of {
		n += x
	}
	return n
}

// untold lists what this comparison cannot say, in short.
func (s Subject) untold() []string {
	var out []string
	named := func(c data.Change) string {
		var names []string
		for _, r := range s.Comparison.Themes {
			if r.Change == c && r.Theme != compare.NoTheme && r.Supposed == "" {
				names = append(names, s.ThemeName(r.Theme))
			}
		}
		return strings.Join(names, "; ")
	}
	b := s.sides()[1]
	all := func(c data.Change) string {
		return strings.Join(slices.DeleteFunc([]string{s.mattersThat(c), named(c)}, func(s string) bool { return s == "" }), "; ")
	}
	if list := all(data.CannotTell); list != "" {
		out = append(out, "What became of: "+list+".")
	}
	out = append(out, s.supposed()...)
	if silent := all(data.NotMentioned); silent != "" {
		out = append(out, prose.Capital(b.report)+" does not mention: "+silent+". Silence never means that it was put right.")
	}
	if s.Undirected() == "" {
		out = append(out, s.named(s.Doubt()))
	}
	out = slices.DeleteFunc(out, func(text string) bool { return text == "" })
	if len(out) == 0 {
		recommended := " and matter"
		if s.Undirected() != "" { // no matter is followed
			recommended = ""
		}
		return []string{"Nothing: of every theme" + recommended + " of " + s.sides()[0].report + " something is said. How far the grades compare stands beside them."}
	}
	return out
}

// supposed names the themes of which only a part of a source says what became,
// a sentence for each change.
func (s Subject) supposed() (out []string) {
	for _, c := range s.ThemeChanges() {
		var names []string
		for _, r := range s.Comparison.Themes {
			if r.Supposed == c && r.Theme != compare.NoTheme {
				names = append(names, s.ThemeName(r.Theme))
			}
		}
		if len(names) > 0 {
			out = append(out, prose.Capital(compare.ByWhatIsHeld)+" "+c.Words()+": "+strings.Join(names, "; ")+".")
		}
	}
	return out
}

// mattersThat counts the matters of the earlier report that met a change: "3
// recommendations and 2 other findings of 2018 that ask for work", "" where none
// did.
func (s Subject) mattersThat(c data.Change) string {
	asked, found := 0, 0
	for _, m := range s.Matters {
		switch {
		case m.Change != c:
		case m.Ordinal > 0:
			asked++
		default:
			found++
		}
	}
	var out []string
	if asked > 0 {
		out = append(out, prose.Count(asked, "recommendation"))
	}
	if found > 0 {
		out = append(out, prose.Count(found, "other finding"))
	}
	if len(out) == 0 {
		return ""
	}
	text := prose.List(out, "and") + " of " + s.sides()[0].name
	if found > 0 {
		text += map[bool]string{true: " that asks for work", false: " that ask for work"}[asked+found == 1]
	}
	return text
}

// reliance says what "suggested" means and how far it can be relied on.
func (s Subject) reliance() string {
	text := compare.SuggestedMeans
	if short := compare.Reliance(compare.OfThemes).Short(); short != "" && s.Undirected() == "" {
		text += "; experienced " + short + " such answers on themes"
	}
	return text + ". Confirmed: by a reviewer, or followed in the built-in facts. Words in quotation marks are the report's; words without are the casebook's own."
}

// standing is the grade in force where an inspection gives none itself.
func (s Subject) standing(in data.Inspection, all []data.Inspection) string {
	g, ok := history.StandingAtVisit(all, in)
	if !ok {
		return ""
	}
	return g.Sentence() + " " + data.NeverGraded.Sentence()
}

// Measures of the first page at its sizes of letters: how many lines it has,
// how many letters stand in a line of text and of a table's last column, how
// many lines a heading takes with the space round it, and how many lines more
// the page has at its foot for the first point of a part.
const (
	pageLines    = 63
	margin       = 3
	letters      = 117
	titleLetters = 64
	saidLetters  = 46
	headingLines = 2
)

// room is how many lines of the first page are left for what changed.
func (s Subject) room(facts document.Facts, parts int) int {
	room := pageLines - 2*lines(s.title(), titleLetters) - lines(s.overallGone(), letters) - lines(s.counts(), letters) - lines(s.reliance(), letters) - headingLines*(parts+1)
	for _, f := range facts {
		room -= lines(f.Text, letters-14)
	}
	for _, r := range s.Rows {
		room -= max(1, lines(r.Said(), saidLetters))
	}
	for _, text := range s.untold() {
		room -= lines(text, letters)
	}
	return room - len(s.Rows)/3 - 2
}

// lines is how many lines a text takes at so many letters a line.
func lines(text string, letters int) int {
	return (utf8.RuneCountInString(text) + letters - 1) / letters
}
