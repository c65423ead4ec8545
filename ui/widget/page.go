package widget

// Page is scrolling text of lines that are wrapped already. The zero Page is
// empty.
type Page struct {
	Lines  []string
	Offset int
	Height int
}

// Set changes the text and keeps the place where it can.
func (p *Page) Set(lines []string) {
	p.Lines = lines
	p.Scroll(0)
}

// SetHeight changes the number of lines seen.
func (p *Page) SetHeight(h int) {
	p.Height = max(h, 0)
	p.Scroll(0)
}

// Scroll moves by d lines, as far as there is text.
func (p *Page) Scroll(d int) { p.To(p.Offset + d) }

// To puts a line at the top, as far as there is text.
func (p *Page) To(line int) {
	p.Offset = max(0, min(line, len(p.Lines)-p.Height))
}

// Show scrolls as little as needed to see a line.
func (p *Page) Show(line int) {
	switch {
	case line < p.Offset:
		p.To(line)
	case line >= p.Offset+p.Height:
		p.To(line - p.Height + 1)
	}
}

// Go carries a motion out.
func (p *Page) Go(m Motion) {
	page := max(1, p.Height-1)
	switch m {
	case LineUp:
		p.Scroll(-1)
	case LineDown:
		p.Scroll(1)
	case PageUp:
		p.Scroll(-page)
	case PageDown:
		p.Scroll(page)
	case HalfUp:
		p.Scroll(-max(1, p.Height/2))
	case HalfDown:
		p.Scroll(max(1, p.Height/2))
	case First:
		p.To(0)
	case Last:
		p.To(len(p.Lines))
	}
}

// View returns the lines seen, exactly Height of w cells.
func (p *Page) View(w int) []string {
	last := min(p.Offset+p.Height, len(p.Lines))
	if p.Offset >= last {
		return Block(nil, w, p.Height)
	}
	return Block(p.Lines[p.Offset:last], w, p.Height)
}

// More says how much is below and above: "lines 1-20 of 54", "" if all is seen.
func (p *Page) More() (first, last, total int) {
	return p.Offset + 1, min(p.Offset+p.Height, len(p.Lines)), len(p.Lines)
}
