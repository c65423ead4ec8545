package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/prose"
)

// How many letters of a matter the overview shows: enough to know it by, and
// more where it has no part of its own.
const (
	beginning = 110
	alone     = 150
)

// matters says what became of each matter of A: an overview, then each with
// what both inspections say.
func (s Subject) matters(d *document.Document) {
	d.Heading("What became of each matter")
	if s.None != "" {
		d.Paragraph(s.sentence(s.None))
		return
	}
	if len(s.Matters) == 0 {
		d.Paragraph("No matter to show.")
		return
	}
	d.Add(document.Paragraph("A matter is a finding of " + s.sides()[0].report + " that asks for work: a recommendation, or something found wanting. " + s.tally()))
	asked, found := s.parted()
	shown := s.shown(asked, found)
	d.Add(s.overview("What became of each recommendation of "+s.sides()[0].name, asked, shown)...)
	s.detailed(d, "Recommendations in detail", asked, shown)
	if len(asked) > 0 && len(found) > 0 {
		d.Heading("What became of the other findings of " + s.sides()[0].name)
	}
	d.Add(s.overview("What became of the other findings of "+s.sides()[0].name+" that ask for work", found, shown)...)
	s.detailed(d, "Other findings in detail", found, shown)
}

// shown are the numbers of the matters that have a part of their own. Where A
// makes recommendations, a short paper leaves its other findings to the table,
// save what a person has settled: two long reports would fill a hundred pages
// with what nobody asked for.
func (s Subject) shown(asked, found []numbered) map[int]bool {
	out := map[int]bool{}
	for _, m := range slices.Concat(asked, found) {
		out[m.n] = s.Full || len(asked) == 0 || m.Ordinal > 0 || m.Status != compare.Suggested
	}
	return out
}

// numbered is a matter with its number in the paper.
type numbered struct {
	compare.Matter
	n int
}

func (m numbered) anchor() string { return "matter-" + strconv.Itoa(m.n) }

// parted numbers the matters: recommendations first, since those are what a
// board asks after, then the other findings, each in the order of A's report.
func (s Subject) parted() (asked, found []numbered) {
	for _, m := range s.Matters {
		if m.Ordinal > 0 {
			asked = append(asked, numbered{m, len(asked) + 1})
		}
	}
	for _, m := range s.Matters {
		if m.Ordinal == 0 {
			found = append(found, numbered{m, len(asked) + len(found) + 1})
		}
	}
	return asked, found
}

// tally counts what became of all matters and who stands for their links.
func (s Subject) tally() string {
	var changes, links []string
	total, suggested := 0, 0
	for _, f := range compare.MatterChanges() {
		total += s.MatterChanges[f]
		changes = append(changes, fmt.Sprintf("%s %d", f.Words(), s.MatterChanges[f]))
	}
	for _, m := range s.Matters {
		if m.Status == compare.Suggested {
			suggested++
		}
	}
	for _, x := range compare.Statuses() {
		if n := s.Links[x]; n > 0 {
			links = append(links, fmt.Sprintf("%d %s", n, statusWords(x)))
		}
	}
	out := fmt.Sprintf("%s%s: %s.", prose.Count(total, "matter"), bracketed(s.named(s.Partly())), strings.Join(changes, ", "))
	if slices.ContainsFunc(s.Matters, compare.Matter.Partial) {
		out += " " + s.named(s.Doubt())
	}
	if suggested > 0 {
		out += fmt.Sprintf(" Of the %d shown here, %d have a change that the program suggests and no person has confirmed.", len(s.Matters), suggested)
	}
	if len(links) > 0 {
		out += " Links to findings of " + s.sides()[1].name + ": " + strings.Join(links, "; ") + "."
	}
	return out
}

// overview is a table of matters, nothing where there are none. One that has no
// part of its own says there why its change is what it is.
func (s Subject) overview(caption string, all []numbered, shown map[int]bool) []document.Block {
	if len(all) == 0 {
		return nil
	}
	t := document.Table{Caption: caption, Columns: []document.Column{{Name: "No.", Share: 6}, {Name: "Matter (its beginning)", Share: 32}, {Name: s.sides()[0].name, Share: 10}, {Name: "What became of it", Share: 17}, {Name: s.sides()[1].name, Share: 35}}}
	for _, m := range all {
		r := document.Row{Cells: []string{strconv.Itoa(m.n), cut(m.Finding.Text, beginning), m.Finding.Where(), s.named(m.Verdict()), places(m.Matter)}}
		if shown[m.n] {
			r.Link = m.anchor()
		} else {
			r.Cells[1] = cut(m.Finding.Text, alone)
			r.Cells[4] += ". " + s.sentence(m.Reason)
		}
		t.Rows = append(t.Rows, r)
	}
	return []document.Block{t}
}

func (s Subject) detailed(d *document.Document, heading string, all []numbered, shown map[int]bool) {
	begun := false
	for _, m := range all {
		if !shown[m.n] {
			continue
		}
		if !begun {
			d.Heading(heading)
		}
		begun = true
		s.matter(d, m)
	}
}

// kindOf calls a matter what A's report makes of it.
func kindOf(m compare.Matter) string {
	if m.Ordinal > 0 {
		return m.Name()
	}
	return m.Finding.Polarity.Name()
}

// places are where B speaks of a matter.
func places(m compare.Matter) string {
	var out []string
	add := func(place string) {
		if !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	for _, l := range m.B {
		if !l.Near {
			add(l.Finding.Where())
		}
	}
	for _, l := range m.Again {
		add("asked again: " + l.Finding.Where())
	}
	switch {
	case len(out) > 0:
		return strings.Join(out, "; ")
	case m.Change != data.NotMentioned:
		return "no finding held; see why"
	}
	return "nothing linked"
}

// matter is one matter in full.
func (s Subject) matter(d *document.Document, m numbered) {
	d.Add(document.Heading{Level: 3, Text: fmt.Sprintf("%d. %s: %s", m.n, prose.Capital(kindOf(m.Matter)), s.named(m.Verdict())), Anchor: m.anchor()},
		s.quoteOf(m.Finding, s.sides()[0].name+": "+kindOf(m.Matter)+s.themed(m.Finding)),
		document.Facts{{Label: "What became of it", Text: m.Change.Words() + "; " + statusWords(m.Status)}, {Label: "Why", Text: s.named(m.Reason)}})
	b := s.sides()[1]
	var near, also []string
	for _, l := range m.B {
		switch {
		case !s.quotes(l) && holds(m.Against, l): // which is quoted below
		case l.Near:
			if place := l.Finding.Where(); !slices.Contains(near, place) {
				near = append(near, place)
			}
		case s.quotes(l):
			q := s.linked(b.name, l)
			q.Text = l.Quote()
			d.Add(q)
		default:
			also = append(also, s.cited(l, false))
		}
	}
	for _, l := range m.Again {
		if s.quotes(l) {
			d.Add(s.linked(b.name+" asks for the same", l))
		} else {
			also = append(also, s.cited(l, true))
		}
	}
	for _, l := range m.Against {
		if slices.ContainsFunc(m.B, func(b compare.Link) bool { return !b.Near && s.quotes(b) && b.Holds(l) }) {
			continue
		}
		q := s.linked(compare.AgainstIt, l)
		q.Text = l.Quote()
		d.Add(q)
	}
	d.Add(document.Facts{{Label: "Also linked in " + b.name, Text: strings.Join(also, "; ")}})
	if len(near) > 0 {
		d.Add(document.Facts{{Label: "Nearest in " + b.name, Text: strings.Join(near, "; ") + "; too far off to be taken for the matter"}})
	}
}

// holds reports whether a link leads to a finding that one of several leads to.
func holds(all []compare.Link, l compare.Link) bool {
	return slices.ContainsFunc(all, func(x compare.Link) bool { return x.Finding.ID == l.Finding.ID })
}

// fresh is what B finds wanting that speaks to none of A's matters.
func (s Subject) fresh(d *document.Document) {
	if s.None != "" {
		return
	}
	b := s.sides()[1]
	d.Heading("What is new in " + b.name)
	if len(s.New) == 0 {
		d.Paragraph(prose.Capital(b.report) + " holds no finding that asks for work and speaks to none of these matters.")
	} else {
		d.Paragraph("Findings of " + b.report + " that ask for work and that nothing links to these matters. That nothing is linked is the program's suggestion.")
	}
	d.Paragraph(s.sentence(s.NewNote))
	for _, f := range s.New {
		d.Add(s.quoteOf(f, prose.Capital(f.Polarity.Name())+s.themed(f)))
	}
}

// themed names a finding's themes and says whose they are.
func (s Subject) themed(f data.Finding) string {
	var names []string
	for _, t := range f.Themes {
		names = append(names, s.ThemeName(t))
	}
	if len(names) == 0 {
		return ""
	}
	text := "; " + strings.Join(names, ", ")
	switch f.Tagging() {
	case data.SuggestedTags:
		text += " (suggested)"
	case data.ConfirmedTags:
		text += " (confirmed by a reviewer)"
	}
	return text
}
