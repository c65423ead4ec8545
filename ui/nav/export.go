package nav

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"casebook/data/document"
)

// ExportMsg asks for a format and a file name, and writes a document.
type ExportMsg struct {
	Title   string // what is written
	Name    string // the file's name to begin with, without its ending
	Formats []ExportFormat
}

// ExportFormat is a format that a document can have. Write is called off the
// screen's goroutine.
type ExportFormat struct {
	Format document.Format
	Words  string // what it is for
	Write  func(io.Writer) error
}

// Picture is the format of what draws itself.
func Picture(draw func(io.Writer) error) ExportFormat {
	return ExportFormat{document.SVG, document.SVG.Words(), draw}
}

// Export offers what is seen as a file, named after it and the day: in the
// formats of every document, as CSV where it has rows, and in more.
func (s Settings) Export(name string, x document.Writer, more ...ExportFormat) tea.Cmd {
	return s.ExportAs("Write what is seen to a file", name, x, more...)
}

// ExportAs is Export under another title, where more is written than is seen.
func (s Settings) ExportAs(title, name string, x document.Writer, more ...ExportFormat) tea.Cmd {
	msg := ExportMsg{Title: title, Name: document.FileName(name + "-" + string(s.Today))}
	for _, f := range document.FileFormats() {
		if o, ok := x.(document.Output); ok && f == document.CSV && o.Rows == nil {
			continue
		}
		msg.Formats = append(msg.Formats, ExportFormat{f, f.Words(), func(w io.Writer) error { return x.Write(w, f, document.Options{}) }})
	}
	msg.Formats = append(msg.Formats, more...)
	return Send(msg)
}
