// Package text is a report as lines: clean lines of pages, what each line is
// (text, a heading, a numbered paragraph, a bullet, page furniture), lines
// joined to paragraphs, and the paragraphs and recommendations under headings.
//
// It knows how text is set on pages and the areas that headings name. It must
// not know which headings a form of report has, where its grades stand, or what
// kind of file the text came from.
package text

// Page is a page of a document as lines of text, in reading order. The lines
// are clean: see Clean.
type Page struct {
	Number int // from 1, as the file counts, not as printed; 0 in a file without pages
	Lines  []string
	Places []Place // of the lines, where they are known
}

// Place is where a line begins on its page, in points from the lower left, and in
// which type; zero where it is not known.
type Place struct {
	X, Y int
	Size int // in tenths of a point
	Bold bool
}

// Document is a file read as text.
type Document struct {
	Name     string // base name
	Path     string // as given
	Hash     string // SHA-256 of the file's bytes, in hex
	Kind     string // pdf, html or text
	Pages    []Page
	Warnings []string // what could not be read, in sentences
	Doubtful bool     // it seems damaged: what was read of it may lack or change words
}

// PageCount is how many pages a document has, 0 where its kind has none: a web
// page, a text without form feeds.
func (d Document) PageCount() int {
	if d.Kind != PDF && len(d.Pages) < 2 {
		return 0
	}
	return len(d.Pages)
}

// The kinds of file that can be read.
const (
	PDF   = "pdf"
	HTML  = "html"
	Plain = "text"
)
