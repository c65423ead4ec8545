package peers

import "casebook/data/document"

// Title names the two authorities and the day on which their grades stand.
func (b Beside) Title() string {
	return b.A.Authority.Name + " and " + b.B.Authority.Name + " side by side " + b.Reach()
}

// Reach says on which day the grades stand, or on which days where the facts of
// one authority reach further.
func (b Beside) Reach() string {
	if b.A.Reach == b.B.Reach {
		return b.A.Reach.Words()
	}
	return b.A.Reach.Words() + " (" + b.A.Authority.Name + ") and " + b.B.Reach.Words() + " (" + b.B.Authority.Name + ")"
}

// Title names the authority and the day on which the grades stand.
func (n Among) Title() string {
	return n.A.Authority.Name + " among its statistical neighbours " + n.A.Reach.Words()
}

// Output is the two authorities side by side in every format.
func (b Beside) Output() document.Output { return output(b.Title(), b.Warnings, b.Sections()) }

// Output is the authority among its neighbours in every format.
func (n Among) Output() document.Output { return output(n.Title(), n.Warnings, n.Sections()) }

func output(title string, warnings []string, sections []Section) document.Output {
	return document.Output{
		Page:   func() document.Document { return page(title, warnings, sections) },
		Record: func() any { return newRecord(title, warnings, sections) },
		Rows:   lineRows().CSV(linesOf(sections)),
	}
}

func page(title string, warnings []string, sections []Section) document.Document {
	p := &document.Document{Title: title + ": differences, not changes"}
	for _, w := range warnings {
		p.Fact("Warning", w)
	}
	for _, x := range sections {
		p.Heading(x.Title)
		p.Paragraph(x.Note)
		for _, l := range x.Lines {
			p.Item(l.Mark, l.Text, l.Under)
		}
	}
	return *p
}

// lineIn is a line with the section that it stands in.
type lineIn struct {
	section string
	Line
}

func linesOf(sections []Section) func(yield func(lineIn, error) bool) {
	return func(yield func(lineIn, error) bool) {
		for _, x := range sections {
			for _, l := range x.Lines {
				if !yield(lineIn{x.Title, l}, nil) {
					return
				}
			}
		}
	}
}

func lineRows() document.Rows[lineIn] {
	return document.Rows[lineIn]{
		Full:   []string{"section", "mark", "text", "under", "authority"},
		Fields: func(x lineIn) []string { return []string{x.section, x.Mark, x.Text, x.Under, x.Authority} },
	}
}
