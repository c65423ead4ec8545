package compare

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"casebook/data/document"
	"casebook/data/paper"
	"casebook/store"
	"casebook/ui/nav"
)

// Export offers the comparison as a paper, with what is shown: its date basis,
// its voices, and changes only where that is set.
func (m *Model) Export() tea.Cmd {
	if m.pair == nil || m.chooser != nil || m.partner != nil {
		return nil
	}
	s := paper.Subject{Comparison: m.pair.Comparison, Basis: m.settings.Basis, Others: m.settings.OtherVoices, Sources: m.pair.sources}
	if st, ok := m.store.(interface{ Info() store.Info }); ok {
		s.Facts = st.Info().BuiltinVersion
	}
	if m.changed {
		s = s.ChangedOnly()
	}
	msg := nav.ExportMsg{Title: "Write the comparison to a file", Name: s.FileName()}
	brief := s.RecommendationsOnly()
	for _, f := range []document.Format{document.Word, document.HTML, document.Markdown, document.CSV} {
		words := f.Words()
		if f == document.CSV {
			words += ": a matter and a link each"
		} else if len(brief.Matters) > 0 && brief.Hidden.Findings > 0 {
			msg.Formats = append(msg.Formats, exported(f, "recommendations only: "+words, brief))
			words = "all matters: " + words
		}
		msg.Formats = append(msg.Formats, exported(f, words, s))
	}
	s.Full = true
	for _, f := range []document.Format{document.Word, document.HTML, document.Markdown} {
		msg.Formats = append(msg.Formats, exported(f, "every link quoted, long: "+f.Words(), s))
	}
	return nav.Send(msg)
}

func exported(f document.Format, words string, s paper.Subject) nav.ExportFormat {
	return nav.ExportFormat{Format: f, Words: words, Write: func(w io.Writer) error { return paper.Output(s).Write(w, f, document.Options{}) }}
}
