package reader

import (
	"casebook/data"
	"casebook/data/history"
	"casebook/data/provenance"
	"casebook/ui/nav"
	"casebook/ui/widget"

	tea "charm.land/bubbletea/v2"
)

// Dates says when the fieldwork was and when the report came out, cleaned for a
// terminal: see provenance.Dates.
func Dates(in data.Inspection, sources map[string]data.Source) []provenance.Fact {
	return cleaned(provenance.Dates(in, sources))
}

// Known says how an inspection's dates and grades are known and where its report
// can be read, as lines of a page over the screen.
func Known(in data.Inspection, sources map[string]data.Source) []string {
	return parts(written(append(provenance.Dates(in, sources), provenance.ReadAt(in))), Judged(in, sources))
}

// Judged says of every judgement of an inspection how it is known, with what other
// sources say, as lines of a page over the screen.
func Judged(in data.Inspection, sources map[string]data.Source) []string {
	return written(provenance.Grades(in, sources))
}

// Explain is a finding's provenance as a page over the screen, from which the
// finding's file can be opened.
func Explain(f data.Finding, in data.Inspection, sources map[string]data.Source) nav.ExplainMsg {
	of := written(append(provenance.Of(f, in, sources), provenance.Fact{Label: "Note", Text: f.Note}))
	file := nav.SourceOf(f, sources)
	return nav.ExplainMsg{Title: "Where this comes from", Lines: parts([]string{widget.Clean(f.Text)}, of, Judged(in, sources)), Source: &file}
}

// ExplainDates is how dates and grades are known, as a page over the screen.
func ExplainDates(lines []string) nav.ExplainMsg {
	return nav.ExplainMsg{Title: "Where the dates and grades come from", Lines: lines}
}

// OpenSource opens the file that a finding was read from; ok is false where the
// cursor is on none.
func OpenSource(f data.Finding, ok bool, sources map[string]data.Source) tea.Cmd {
	if !ok {
		return nav.Send(nav.SayMsg{Text: "Move to a finding first: o opens the file that it was read from."})
	}
	return nav.Send(nav.SourceOf(f, sources))
}

// written writes facts as labelled lines of a page over the screen.
func written(facts []provenance.Fact) []string {
	var out []string
	for _, f := range cleaned(facts) {
		switch {
		case f.Text == "":
		case f.Also:
			out = append(out, nav.Labelled("  "+provenance.Otherwise, f.Text))
		default:
			out = append(out, nav.Labelled(f.Label, f.Text))
		}
	}
	return out
}

// parts are lines one below the other, an empty line between those that say
// something.
func parts(all ...[]string) []string {
	var out []string
	for _, lines := range all {
		if len(out) > 0 && len(lines) > 0 {
			out = append(out, "")
		}
		out = append(out, lines...)
	}
	return out
}

func cleaned(facts []provenance.Fact) []provenance.Fact {
	for i, f := range facts {
		facts[i].Label, facts[i].Text = widget.Clean(f.Label), widget.Clean(f.Text)
	}
	return facts
}

func (p *page) provenance(r history.Reading) {
	p.heading("PROVENANCE")
	for _, x := range cleaned(provenance.Of(r.Finding, r.Inspection, p.sources(r))) {
		if x.Also {
			x.Label = "  but"
		}
		p.field(x.Label, x.Text)
	}
}

// sources are those of the options with the finding's own, which the reading
// knows in any case.
func (p *page) sources(r history.Reading) map[string]data.Source {
	out := r.Sources()
	for id, s := range p.Sources {
		if _, own := out[id]; !own {
			out[id] = s
		}
	}
	return out
}
