package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
)

// How many letters of a matter the overview shows: enough to know it by, and
// more where it has no part of its own.
const (
	beginning = 110
	alone     = 150
)

// matters says what became of each matter of A: an overview, then each with
// what both inspections say.
func (s Subject) matters(d *Document) {
	d.section("What became of each matter")
	if s.None != "" {
		d.add(Paragraph{sentence(s.None)})
		return
	}
	if len(s.Matters) == 0 {
		d.add(Paragraph{"No matter to show."})
		return
	}
	d.add(Paragraph{"A matter is a finding of A that asks for work: a recommendation, or something found wanting. " + s.tally()},
		Paragraph{"Persisted: B still finds it wanting. Improved: B finds it better. Mixed: better in part. Not mentioned: nothing in B was found to speak of it, which never means that it was put right."},
		Paragraph{"Suggested: by the program, and confirmed by no person. Curated: worked out by a reader and followed in the built-in facts. Confirmed: by a reviewer."})
	asked, found := s.parted()
	shown := s.shown(asked, found)
	d.add(overview("What became of each recommendation of A", asked, shown)...)
	s.detailed(d, "Recommendations in detail", asked, shown)
	if len(asked) > 0 && len(found) > 0 {
		d.section("What became of A's other findings")
	}
	d.add(overview("What became of A's other findings that ask for work", found, shown)...)
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

// tally counts the fates of all matters and who stands for their links.
func (s Subject) tally() string {
	var fates, links []string
	total, suggested := 0, 0
	for _, f := range compare.MatterFates() {
		total += s.MatterFates[f]
		fates = append(fates, fmt.Sprintf("%s %d", f.Words(), s.MatterFates[f]))
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
	out := fmt.Sprintf("%s%s: %s.", count(total, "matter"), bracketed(s.Partly()), strings.Join(fates, ", "))
	if slices.ContainsFunc(s.Matters, compare.Matter.Partial) {
		out += " " + s.Doubt()
	}
	if suggested > 0 {
		out += fmt.Sprintf(" Of the %d shown here, %d have a fate that the program suggests and no person has confirmed.", len(s.Matters), suggested)
	}
	if len(links) > 0 {
		out += " Links to findings of B: " + strings.Join(links, "; ") + "."
	}
	return out
}

// overview is a table of matters, nothing where there are none. One that has no
// part of its own says there why its fate is what it is.
func overview(caption string, all []numbered, shown map[int]bool) []Block {
	if len(all) == 0 {
		return nil
	}
	t := Table{Caption: caption, Columns: []Column{{"No.", 6}, {"Matter (its beginning)", 32}, {"In A", 10}, {"What became of it", 17}, {"In B", 35}}}
	for _, m := range all {
		r := Row{Cells: []string{strconv.Itoa(m.n), cut(m.Finding.Text, beginning), place(m.Finding), m.Fate.Mark() + " " + m.Verdict(), places(m.Matter)}}
		if shown[m.n] {
			r.Link = m.anchor()
		} else {
			r.Cells[1] = cut(m.Finding.Text, alone) + " (" + m.Finding.ID + ")"
			r.Cells[4] += ". " + sentence(m.Reason)
		}
		t.Rows = append(t.Rows, r)
	}
	return []Block{t}
}

func (s Subject) detailed(d *Document, heading string, all []numbered, shown map[int]bool) {
	begun := false
	for _, m := range all {
		if !shown[m.n] {
			continue
		}
		if !begun {
			d.section(heading)
		}
		begun = true
		s.matter(d, m)
	}
}

// kindOf calls a matter what A's report makes of it.
func kindOf(m compare.Matter) string {
	if m.Ordinal > 0 {
		return "recommendation " + strconv.Itoa(m.Ordinal)
	}
	return m.Finding.Polarity.Name()
}

// places are where B speaks of a matter.
func places(m compare.Matter) string {
	var out []string
	for _, l := range m.B {
		if !l.Near {
			out = append(out, place(l.Finding))
		}
	}
	for _, l := range m.Again {
		out = append(out, "asked again: "+place(l.Finding))
	}
	switch {
	case len(out) > 0:
		return strings.Join(out, "; ")
	case m.Fate != compare.NotMentioned:
		return "no finding held; see why"
	}
	return "nothing linked"
}

// matter is one matter in full.
func (s Subject) matter(d *Document, m numbered) {
	d.add(Heading{Level: 3, Text: fmt.Sprintf("%d. %s: %s", m.n, capital(kindOf(m.Matter)), m.Verdict()), Anchor: m.anchor()},
		quoteOf(m.Finding, "A: "+kindOf(m.Matter)+s.themed(m.Finding), s.Sources),
		Facts{{"Fate", m.Fate.Words() + "; " + statusWords(m.Status)}, {"Why", m.Reason}})
	var near, also []string
	for _, l := range m.B {
		switch {
		case l.Near:
			near = append(near, place(l.Finding)+" ("+l.Finding.ID+")")
		case s.quotes(l):
			q := s.linked("B", l)
			q.Text = excerpt(l)
			d.add(q)
		default:
			also = append(also, cited(l, false))
		}
	}
	for _, l := range m.Again {
		if s.quotes(l) {
			d.add(s.linked("B asks for the same", l))
		} else {
			also = append(also, cited(l, true))
		}
	}
	d.add(Facts{{"Also linked in B", strings.Join(also, "; ")}})
	if len(near) > 0 {
		d.add(Facts{{"Nearest in B", strings.Join(near, "; ") + "; too far off to be taken for the matter"}})
	}
}

// fresh is what B finds wanting that speaks to none of A's matters.
func (s Subject) fresh(d *Document) {
	if s.None != "" {
		return
	}
	d.section("What is new in B")
	if len(s.New) == 0 {
		d.add(Paragraph{"B holds no finding that asks for work and speaks to none of A's matters."})
	} else {
		d.add(Paragraph{"Findings of B that ask for work and that nothing links to a matter of A. That nothing is linked is the program's suggestion."})
	}
	d.add(Paragraph{sentence(s.NewNote)})
	for _, f := range s.New {
		d.add(quoteOf(f, f.Polarity.Mark()+" "+f.Polarity.Name()+s.themed(f), s.Sources))
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
