package history

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/data/provenance"
)

// Output is the inspection in every format.
func (w Whole) Output() document.Output {
	return document.Output{Page: func() document.Document { return WholePage(w) }, Record: func() any { return NewWholeRecord(w) }, Rows: w.rows}
}

// WholePage is an inspection for readers, whole.
func WholePage(w Whole) document.Document {
	in := w.Inspection
	p := &document.Document{}
	p.Title = w.Authority.Name + ", " + in.Title(data.ByPublished)
	p.Fact("Place", fmt.Sprintf("%d of %d inspections held of this authority", w.Place, w.Of))
	provenanceOnto(p, append(provenance.Dates(in, w.Sources), provenance.ReadAt(in)))
	p.Fact("Framework", in.Framework.Name())
	p.Fact("Kind", in.Kind.Name())
	p.Fact("Coverage", in.CoverageNoted())
	p.Fact(in.ScopeName(), in.Scope)
	p.Fact("Outcome", in.Outcome)
	p.Fact("Legal basis", in.LegalBasis)
	p.Fact("Lead inspector", in.Lead)
	p.Fact("Follows", strings.Join(w.follows(), ", "))
	p.Fact("Note", in.Note)
	p.Fact("URN", in.URN)
	judgementsOnto(p, w)
	findingsOnto(p, w)
	EventsOnto(p, "Events nearby", w.Events)
	FlagsOnto(p, w.Flags, w.called)
	sourcesOnto(p, w)
	return *p
}

// follows names the inspections that this one came after; of one that is not held
// no more is known than its id.
func (w Whole) follows() []string {
	var out []string
	for _, in := range w.All {
		if slices.Contains(w.Inspection.Follows, in.ID) {
			out = append(out, in.Title(data.ByPublished))
		}
	}
	if n := len(w.Inspection.Follows) - len(out); n > 0 {
		out = append(out, prose.Count(n, "inspection")+" not held here")
	}
	return out
}

// called names what a flag is about, "" for the inspection itself.
func (w Whole) called(id string) string {
	for _, f := range w.Findings {
		if f.ID == id {
			return f.Where()
		}
	}
	for _, e := range w.Events {
		if e.ID == id {
			return "event of " + e.Date.Short()
		}
	}
	return ""
}

// judgementsOnto adds the grades beside those of the graded inspection
// before. A visit has none: it says which grade stands.
func judgementsOnto(p *document.Document, w Whole) {
	in := w.Inspection
	p.Heading("Judgements")
	if len(in.Judgements) == 0 {
		words := in.LackOfGrades()
		if !in.Framework.Graded() {
			words += " " + standingWords(w.Standing, w.HasGrade)
		}
		p.Paragraph(words)
		return
	}
	if words := w.Last.Explained(); words != "" {
		p.Paragraph(words)
	}
	var rows [][]string
	for _, j := range data.InOrder(in.Judgements) {
		rows = append(rows, append([]string{j.Area.NameIn(in.Edition()), j.GradeText()}, append(before(w, j.Area), j.Status.Words()+onPage(j.Page))...))
	}
	earlier := "Before"
	if w.Previous != nil {
		earlier = w.Previous.Title(data.ByPublished)
	}
	p.Table([]document.Column{{Name: "Area", Width: 26}, {Name: "Grade", Width: 24}, {Name: earlier, Width: 24}, {Name: "Change", Width: 22, Wrap: true}, {Name: "How known", Wrap: true}}, rows)
	for _, j := range in.Judgements {
		for _, o := range j.Also {
			p.Item(mark.Disputed, fmt.Sprintf("%s: another source says %s (%s)", j.Area.NameIn(in.Edition()), o.Grade.Words(), o.Status.Words()), w.Sources[o.Source].Name())
		}
		if j.Note != "" {
			p.Item("-", j.Area.NameIn(in.Edition())+": "+j.Note, "")
		}
	}
	for _, r := range w.Rows {
		if r.B == nil && r.A != nil {
			p.Item("-", r.AreaA.NameIn(w.Previous.Edition())+" was "+r.A.Grade.Words()+" before: "+w.Reason(r), "")
		}
	}
}

// Reason is why a row compares as it does. Readers of one inspection chose no A
// and no B: both go by their years.
func (w Whole) Reason(r compare.Row) string {
	return compare.NewNames(*w.Previous, w.Inspection, w.Authority, w.Authority, data.ByPublished).Named(r.ReasonInTime())
}

func onPage(n int) string {
	if n == 0 {
		return ""
	}
	return ", page " + strconv.Itoa(n)
}

// before is the earlier grade of an area and what may be said of the change.
func before(w Whole, a data.Area) []string {
	i := slices.IndexFunc(w.Rows, func(r compare.Row) bool { return r.B != nil && r.AreaB == a })
	if i < 0 {
		return []string{"-", ""}
	}
	r := w.Rows[i]
	change := r.ChangeOrScale()
	switch {
	case r.OnlyScale():
	case change == "" && w.Previous != nil:
		change = r.Open(w.Previous.Title(data.ByPublished), "this inspection")
	case change != "" && r.State != compare.Same:
		change += ", " + r.State.Words()
	}
	return []string{r.A.GradeText(), change}
}

// findingsOnto adds the findings by judgement area, or by section where there
// are no areas: Ofsted's, then those of other voices.
func findingsOnto(p *document.Document, w Whole) {
	own, others := data.ByVoice(w.Findings)
	if len(w.Findings) == 0 && len(w.Unreadable) == 0 {
		p.Heading("Findings")
		p.Paragraph(w.Inspection.WithoutFindings() + " To read its report into the casebook: casebook import FILE.")
		return
	}
	p.Heading("Findings by " + w.Inspection.Said(w.Sources))
	tally := []string{tallyWords(own)}
	if legend := data.SignLegend(w.Findings); legend != "" {
		tally = append(tally, legend)
	}
	p.Paragraph(strings.Join(tally, ", "))
	for _, words := range data.UnreadableWords(w.Unreadable) {
		p.Item(mark.Warning, words, "")
	}
	unreadableOnto(p, w, "")
	for _, g := range grouped(own, w.Inspection) {
		p.Subheading(fmt.Sprintf("%s (%d)", g.name, len(g.findings)))
		for _, f := range g.findings {
			p.Item(f.Signs(), f.Attributed(), w.labels(f)+f.Where())
			unreadableOnto(p, w, f.ID)
		}
	}
	if len(others) > 0 {
		p.Heading("What others say")
		for _, f := range others {
			p.Item(f.Signs(), f.Attributed(), w.labels(f)+f.Where())
			unreadableOnto(p, w, f.ID)
		}
	}
}

// unreadableOnto adds what stands after a finding, in the order of the source,
// and cannot be read.
func unreadableOnto(p *document.Document, w Whole, after string) {
	for _, u := range w.Unreadable {
		if u.After == after {
			p.Item(mark.Warning, u.Words(), "in its place in the source; whose words they are, and about what, is not known")
		}
	}
}

// labels are the names of a finding's themes before its place, "" for none.
func (w Whole) labels(f data.Finding) string {
	if len(f.Themes) == 0 {
		return ""
	}
	return w.Themes.Line(f.Themes) + "; "
}

func tallyWords(findings []data.Finding) string {
	var out []string
	for _, pol := range data.Polarities() {
		n := 0
		for _, f := range findings {
			if f.Polarity == pol {
				n++
			}
		}
		if n > 0 {
			out = append(out, fmt.Sprintf("%s %s %d", pol.Mark(), pol.Name(), n))
		}
	}
	return strings.Join(out, ", ")
}

// group is the findings that stand under one name.
type group struct {
	name     string
	findings []data.Finding
}

func grouped(findings []data.Finding, in data.Inspection) []group {
	areas := slices.ContainsFunc(findings, func(f data.Finding) bool { return f.Area != "" })
	var out []group
	for _, f := range findings {
		name := f.Source.Section
		if areas {
			name = areaName(f.Area, in)
		}
		if name == "" {
			name = "Without a section"
		}
		i := slices.IndexFunc(out, func(g group) bool { return g.name == name })
		if i < 0 {
			i = len(out)
			out = append(out, group{name: name})
		}
		out[i].findings = append(out[i].findings, f)
	}
	return out
}

// SourcesUsed are the documents that the facts of the inspection were read from,
// each once.
func (w Whole) SourcesUsed() []data.Source {
	in := w.Inspection
	ids := []string{in.Inspected.Source, in.Published.Source}
	for _, d := range in.Inspected.Also {
		ids = append(ids, d.Source)
	}
	for _, d := range in.Published.Also {
		ids = append(ids, d.Source)
	}
	for _, j := range in.Judgements {
		ids = append(append(ids, j.Source), j.Confirmed...)
	}
	for _, f := range w.Findings {
		ids = append(ids, f.Source.ID)
		if f.ConfirmedBy != nil {
			ids = append(ids, f.ConfirmedBy.ID)
		}
	}
	var list []data.Source
	for i, id := range ids {
		if s, ok := w.Sources[id]; ok && !slices.Contains(ids[:i], id) {
			list = append(list, s)
		}
	}
	return list
}

// sourcesOnto names every source that a fact of the inspection rests on.
func sourcesOnto(p *document.Document, w Whole) {
	p.Heading("Sources")
	for _, s := range w.SourcesUsed() {
		provenanceOnto(p, provenance.Source(s.ID, w.Sources))
	}
}
