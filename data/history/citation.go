package history

import (
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Citation is a finding as it is quoted in a paper: its text, who says it,
// which inspection and when, and where it stands. The text is the casebook's
// own wording where it is not a report's paragraph, so it carries no quotation
// marks.
func Citation(f data.Finding, in data.Inspection, a data.Authority) string {
	var b strings.Builder
	b.WriteString(f.Text)
	b.WriteString("\n(")
	b.WriteString(Speaker(f))
	b.WriteString(". " + a.Name + ", " + in.ShortName())
	b.WriteString(", inspected " + in.Inspected.String())
	b.WriteString(", published " + in.Published.Date.String())
	b.WriteString(". Source: " + f.Source.Document)
	if p := f.Source.String(); p != "" {
		b.WriteString(", " + p)
	}
	if c := f.ConfirmedBy; c != nil {
		b.WriteString("; confirmed by " + c.ID)
		if c.Where != "" {
			b.WriteString(", " + c.Where)
		}
	}
	b.WriteString(". " + f.ID + ")")
	return b.String()
}

// Speaker says whose words a finding is: "Ofsted", "Council, not Ofsted".
func Speaker(f data.Finding) string {
	switch {
	case f.Attribution == data.Ofsted && f.ReportedBy != "":
		return "Ofsted, as " + f.ReportedBy + " told inspectors"
	case f.Attribution == data.Ofsted:
		return "Ofsted"
	}
	name := f.Attribution.Name()
	return prose.Capital(name) + ", not Ofsted"
}
