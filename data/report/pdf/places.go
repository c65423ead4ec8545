package pdf

import (
	"math"
	"runtime"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Place is where a line begins on its page, in points from the lower left, and in
// which type. The zero Place is that of a line without letters.
type Place struct {
	X    int  `json:"x"`
	Y    int  `json:"y"`
	Size int  `json:"s"` // as printed, in tenths of a point
	Bold bool `json:"b,omitempty"`
}

// What is placed at most: more lines of a page and more pages are no letter's.
const (
	mostPlaced      = 200
	mostPlacedPages = 40
)

// placeGarbage is about how many bytes placing a line leaves behind: the calls into the
// sandbox have a stack each.
const placeGarbage = 50 << 10

// places returns the place of each line of a page, by its first letter: a bullet is
// set in a type of its own.
func (s *sandbox) places(page references.FPDF_TEXTPAGE, text string) []Place {
	lines := strings.SplitAfter(text, "\n")
	if len(lines) > mostPlaced {
		return nil
	}
	out := make([]Place, len(lines))
	at := 0
	for i, l := range lines {
		if first := strings.IndexFunc(l, unicode.IsLetter); first >= 0 {
			out[i] = s.place(page, at+utf8.RuneCountInString(l[:first]))
		}
		at += utf8.RuneCountInString(l)
	}
	if s.garbage += len(lines) * placeGarbage; s.garbage > collectAfter {
		runtime.GC()
		s.garbage = 0
	}
	return out
}

// boldNames are what the names of bold types hold. Their weight, as the engine gives
// it, is no measure across types.
var boldNames = []string{"bold", "black", "heavy", "demi"}

// place is that of one letter. Its type's size is that in the file times the scale of its
// matrix: browsers set a page at three quarters, others set all type at 1 and scale it.
func (s *sandbox) place(page references.FPDF_TEXTPAGE, textIndex int) (p Place) {
	char, err := s.FPDFText_GetCharIndexFromTextIndex(&requests.FPDFText_GetCharIndexFromTextIndex{TextPage: page, NTextIndex: textIndex})
	if err != nil {
		return Place{}
	}
	origin, err := s.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: page, Index: char.CharIndex})
	if err != nil {
		return Place{}
	}
	size, err := s.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: page, Index: char.CharIndex})
	if err != nil {
		return Place{}
	}
	scale := 1.0
	if m, err := s.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: page, Index: char.CharIndex}); err == nil {
		scale = math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	p = Place{X: int(math.Round(origin.X)), Y: int(math.Round(origin.Y)), Size: int(math.Round(size.FontSize * scale * 10))}
	if font, err := s.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: page, Index: char.CharIndex}); err == nil {
		name := strings.ToLower(font.FontName)
		for _, b := range boldNames {
			p.Bold = p.Bold || strings.Contains(name, b)
		}
	}
	return p
}
