package paper

import (
	"casebook/data"
	"casebook/data/history"
)

// annex lists every finding that was compared under its themes, by its
// beginning: the id leads to the whole. A paper of the recommendations alone
// goes without.
func (s Subject) annex(d *Document) {
	if len(s.Comparison.Themes) == 0 || s.Hidden != nil && s.Hidden.Findings > 0 {
		return
	}
	d.section("Findings by theme")
	for _, r := range s.Comparison.Themes {
		var list List
		for _, f := range r.A {
			list = append(list, s.line("A", f))
		}
		for _, f := range r.B {
			list = append(list, s.line("B", f))
		}
		d.add(Heading{Level: 3, Text: themeName(r.Theme) + ": " + r.Words()}, list)
	}
}

// line is a finding in a line: what it is, who says it where that is not
// Ofsted alone, how it begins and where it stands.
func (s Subject) line(letter string, f data.Finding) string {
	what := letter + ", " + f.Polarity.Name()
	if f.Weight == data.Serious {
		what += ", serious"
	}
	if f.Attribution != data.Ofsted || f.ReportedBy != "" {
		what += " (" + history.Speaker(f) + ")"
	}
	text := cut(f.Text, lineLength)
	if data.IsFile(f.Source.ID) {
		text = "“" + text + "”"
	}
	return what + ": " + text + " (" + place(f) + "; " + f.ID + ")"
}

// lineLength is how many letters of a finding the annex shows: enough for the
// casebook's own wording, and to know a report's paragraph by.
const lineLength = 160
