// Package picture draws a timeline and a heat map as self-contained pictures
// (SVG) for slides and papers.
//
// Every meaning is written in letters and numbers; shades only repeat it, so
// that a picture survives a grey printer. It knows the drawings' facts, and
// nothing of files or screens.
package picture

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Options say how a picture is drawn.
type Options struct {
	// Width in pixels; 0 is DefaultWidth. It is brought between LeastWidth and
	// MostWidth. A map with many columns grows wider than asked, so that its
	// numbers can be read; a picture too narrow for a slide grows higher.
	Width int
}

// Widths in pixels. The usual one fits a slide.
const (
	DefaultWidth = 1280
	LeastWidth   = 480
	MostWidth    = 8000
)

func (o Options) width() int {
	if o.Width == 0 {
		return DefaultWidth
	}
	return min(max(o.Width, LeastWidth), MostWidth)
}

// slideHigh is the height of a slide of a width, sixteen by nine.
func slideHigh(width int) int { return width * 9 / 16 }

// Colours: dark on light, apart also in grey.
const (
	ink    = "#1a1a1a"
	faint  = "#5a5a5a"
	rule   = "#b8b8b8"
	paper  = "#ffffff"
	band   = "#f2f2f2"
	margin = 16
)

// canvas gathers a drawing. Lengths are pixels.
type canvas struct {
	width, height int
	b             strings.Builder
}

// text is how words are set.
type text struct {
	size   int
	anchor string // "start", "middle", "end"
	fill   string
	bold   bool
}

func (c *canvas) rect(x, y, w, h int, fill, stroke string) {
	fmt.Fprintf(&c.b, `<rect x="%d" y="%d" width="%d" height="%d" rx="3" fill="%s" stroke="%s"/>`+"\n", x, y, max(w, 1), max(h, 1), fill, stroke)
}

func (c *canvas) circle(x, y, r int, fill, stroke string) {
	fmt.Fprintf(&c.b, `<circle cx="%d" cy="%d" r="%d" fill="%s" stroke="%s"/>`+"\n", x, y, r, fill, stroke)
}

func (c *canvas) line(x1, y1, x2, y2 int, stroke, dash string) {
	if dash != "" {
		dash = ` stroke-dasharray="` + dash + `"`
	}
	fmt.Fprintf(&c.b, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s"%s/>`+"\n", x1, y1, x2, y2, stroke, dash)
}

// say sets words with their baseline at y.
func (c *canvas) say(x, y int, words string, t text) {
	weight := ""
	if t.bold {
		weight = ` font-weight="bold"`
	}
	anchor, fill := t.anchor, t.fill
	if anchor == "" {
		anchor = "start"
	}
	if fill == "" {
		fill = ink
	}
	fmt.Fprintf(&c.b, `<text x="%d" y="%d" font-size="%d" text-anchor="%s" fill="%s"%s>%s</text>`+"\n", x, y, t.size, anchor, fill, weight, escaped(words))
}

// twoLines is the least height of a row that has room for two lines of letters.
const twoLines = 24

// name sets the name of a row of a height: on two lines of smaller letters
// where it is too long for one, and where the row is too low for two on one
// line of ever smaller letters.
func (c *canvas) name(x, y, width, height int, words string) {
	if lengthOf(words, 13) <= width {
		c.say(x, y+height/2+5, words, text{size: 13})
		return
	}
	lines, size := wrapped(words, width, 11), 11
	if len(lines) == 1 || height < twoLines {
		for size > 9 && lengthOf(words, size) > width {
			size--
		}
		c.say(x, y+height/2+4, fitted(words, width, size), text{size: size})
		return
	}
	c.say(x, y+height/2-1, fitted(lines[0], width, 11), text{size: 11})
	c.say(x, y+height/2+11, fitted(strings.Join(lines[1:], " "), width, 11), text{size: 11})
}

// paragraph sets words wrapped to a width and returns the y below them.
func (c *canvas) paragraph(x, y, width int, words string, t text) int {
	for _, l := range wrapped(words, width, t.size) {
		c.say(x, y, l, t)
		y += t.size + 4
	}
	return y
}

// write writes the drawing with what a reader who cannot see it is told.
func (c *canvas) write(w io.Writer, title, description string) error {
	_, err := fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" width="%d" height="%d" viewBox="0 0 %d %d" font-family="Helvetica, Arial, sans-serif">
<title id="title">%s</title>
<desc id="description">%s</desc>
<rect width="%d" height="%d" fill="%s"/>
%s</svg>
`, c.width, c.height, c.width, c.height, escaped(title), escaped(description), c.width, c.height, paper, c.b.String())
	return err
}

// escaped makes text safe in a picture: no marks, no control characters, none
// that turn the direction of writing.
func escaped(s string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(clean)); err != nil {
		return ""
	}
	return b.String()
}

// lengthOf is about how wide words of a size are: letters of such faces are
// half as wide as high, some wider.
func lengthOf(words string, size int) int { return len([]rune(words)) * size * 56 / 100 }

func wrapped(words string, width, size int) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(words) {
		switch {
		case line == "":
			line = w
		case lengthOf(line+" "+w, size) <= width:
			line += " " + w
		default:
			lines, line = append(lines, line), w
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fitted cuts words that are wider than there is room for.
func fitted(words string, width, size int) string {
	r := []rune(words)
	most := width * 100 / (size * 56)
	if len(r) <= most {
		return words
	}
	if most < 2 {
		return ""
	}
	return strings.TrimSpace(string(r[:most-1])) + "…"
}

// shortened wraps words to at most n lines; the last ends in … where there is
// more.
func shortened(words string, width, size, n int) (lines []string, cut bool) {
	lines = wrapped(words, width, size)
	if len(lines) <= n {
		return lines, false
	}
	last := lines[n-1] + " …"
	if lengthOf(last, size) > width {
		last = fitted(last, width, size)
	}
	return append(lines[:n-1:n-1], last), true
}
