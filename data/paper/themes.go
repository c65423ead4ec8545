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

// themes says what became of each theme.
func (s Subject) themes(d *document.Document) {
	d.Heading("Themes")
	if len(s.Comparison.Themes) == 0 {
		if s.Hidden != nil && s.Hidden.Themes > 0 {
			d.Paragraph(s.alike())
			return
		}
		d.Paragraph(s.named(s.WithoutThemes()))
		return
	}
	var counts []string
	for _, f := range s.ThemeChanges() {
		counts = append(counts, s.named(f.Words())+" "+s.Count(f)+s.partial(f))
	}
	heading := "What became of it"
	if s.Undirected() != "" {
		heading = "Which need work"
	}
	a, b := s.sides()[0].name, s.sides()[1].name
	t := document.Table{Caption: "Themes with findings in " + a + " or " + b, Columns: []document.Column{{Name: "Theme", Share: 18}, {Name: heading, Share: 13}, {Name: a, Share: 6}, {Name: b, Share: 6}, {Name: "What decides", Share: 35}, {Name: "Why", Share: 22}}}
	for _, r := range s.Comparison.Themes {
		t.Rows = append(t.Rows, document.Row{Cells: []string{s.ThemeName(r.Theme), s.named(r.Words()), strconv.Itoa(len(r.A)), strconv.Itoa(len(r.B)), s.deciding(r), s.sentence(r.Reason)}})
	}
	d.Add(document.Paragraph("All themes"+bracketed(s.named(s.Partly()))+": "+strings.Join(counts, ", ")+". The columns "+a+" and "+b+" count findings."), t)
}

// deciding quotes the sentences that decide on a theme, each with its place.
func (s Subject) deciding(r compare.ThemeRow) string {
	var out []string
	decides, against := r.ToQuote()
	for _, x := range decides {
		out = append(out, s.sideOf(x.Finding).name+": "+s.quote(x)+" ("+x.Finding.Where()+")")
	}
	for _, x := range against {
		out = append(out, compare.AgainstIt+": "+s.sideOf(x.Finding).name+": "+s.quote(x)+" ("+x.Finding.Where()+")")
	}
	return known(strings.Join(out, " "))
}

// alike says what holds of every theme where none is shown of those that
// changed, or that differ between two authorities.
func (s Subject) alike() string {
	if s.Undirected() != "" {
		return "No theme needs work in one of the two and not in the other: each needs work in both, or in neither."
	}
	return "Every theme stayed as it was."
}

// bracketed is a remark behind a word, "" for none.
func bracketed(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// partial marks a count that rests on what a source does not say of which a part
// is held.
func (s Subject) partial(f data.Change) string {
	if slices.ContainsFunc(s.Comparison.Themes, func(r compare.ThemeRow) bool { return r.Change == f && r.Partial }) {
		if s.A.Coverage == data.Selected || s.B.Coverage == data.Selected {
			return " [" + data.Selected.Name() + "]"
		}
		return " [" + data.Partial.Name() + "]"
	}
	return ""
}

// limits gathers what this comparison cannot say.
func (s Subject) limits(d *document.Document) {
	d.Heading("What could not be compared")
	var out []string
	for _, r := range s.Rows {
		if r.AreaA == data.Overall && s.overallGone() != "" { // which the first page says
			continue
		}
		if r.State == compare.NotComparable || r.Direction == compare.Unsaid {
			out = append(out, s.AreaName(r)+": "+s.named(r.Comparable()+joined("; ", r.Reason))+".")
		}
	}
	if text := compare.PartialSources(s.A, s.B); text != "" {
		out = append(out, s.named(text))
	}
	for _, x := range s.sides() {
		if x.in.Coverage == data.NoText {
			out = append(out, "Of "+x.report+" no text is held: its silence is ours, not the inspectors'.")
		}
		if x.hidden > 0 {
			out = append(out, fmt.Sprintf("%s of %s in other voices than Ofsted's left out.", prose.Count(x.hidden, "finding"), x.report))
		}
	}
	if len(s.Matters) > 0 {
		var silent int
		for _, m := range s.Matters {
			if m.Change == data.NotMentioned {
				silent++
			}
		}
		if silent > 0 {
			out = append(out, fmt.Sprintf("%s of %s not mentioned in %s: nothing can be said of what became of them.", prose.Count(silent, "matter"), s.sides()[0].name, s.sides()[1].name))
		}
	}
	if len(out) == 0 {
		d.Paragraph("Nothing: every grade compares, and both inspections are held in full.")
	}
	d.Add(document.Bullets(out...))
}

// orphans lists the reviewer's pairs that have lost a finding.
func (s Subject) orphans(d *document.Document) {
	if len(s.Orphans) == 0 {
		return
	}
	d.Heading(compare.Orphaned)
	d.Paragraph("A reviewer paired these. A finding of each is missing: mostly its report was imported again and reads otherwise, else it is damaged. They are kept and count for no change.")
	t := document.Table{Caption: compare.Orphaned, Columns: []document.Column{{Name: "What is missing", Share: 24}, {Name: s.sides()[0].name, Share: 38}, {Name: s.sides()[1].name, Share: 38}}}
	for _, o := range s.Orphans {
		t.Rows = append(t.Rows, document.Row{Cells: []string{s.sentence(o.Words()), end(o.Pair.A, o.GoneA, o.Damaged), end(o.Pair.B, o.GoneB, o.Damaged)}})
	}
	d.Add(t)
}

func end(e data.PairEnd, gone, damaged bool) string {
	text := e.Text
	if gone && damaged {
		return "Not found: " + text
	}
	if gone {
		return "Gone: " + text
	}
	return text
}
