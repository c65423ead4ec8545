package form

import (
	"strings"

	"casebook/data/report/text"
)

// A report or letter that follows a template of its inspectorate has the
// template's headings, and what stands under each is of one kind. No line is a
// heading there because of how it is printed alone.

// sectionKind is what stands under a heading of a template.
type sectionKind uint8

const (
	leftOut     sectionKind = iota // names, addresses, how it was inspected
	prosePart                      // paragraphs and bullets, each a finding
	listPart                       // a list: where it has bullets, they are its items
	rowsPart                       // the rows of a table, each an item
	actionsPart                    // the same with the body that is responsible in a column before
	boxPart                        // a box of its own inside a list or the text
)

// templateHeading is a heading of a template. Its words are as headings are
// compared: see headingText.
type templateHeading struct {
	words *text.Pattern
	kind  sectionKind
	under bool // it stands under the heading before it, whose list goes on
	apart bool // it is the document's own, and stands under no other
}

func templateWords(pattern string, k sectionKind) templateHeading {
	return templateHeading{words: text.Lazy(`^(?:` + pattern + `)$`), kind: k}
}

// part is what stands under one heading: its blocks in reading order.
type part struct {
	heading string // as printed; under another one, "that one > this one"
	kind    sectionKind
	blocks  []partBlock
}

// partBlock is a paragraph, a bullet, or a row of a table.
type partBlock struct {
	bullet bool
	page   int
	lines  []string
}

func (b partBlock) text() string {
	var j text.Joiner
	for _, l := range b.lines {
		j.Add(l)
	}
	return j.String()
}

// sectionReader reads a document's lines into the parts of a template.
type sectionReader struct {
	headings []templateHeading
	subHeads bool // headings of the document's own stand inside its parts
	lines    []text.Line
	width    int // of a full line
	at       int // the part that is read now
	cut      int // the part that a box cut in the middle of a sentence, -1 for none
	boxPage  int // the page on which the box that is read began
	parts    []part
	main     string // the heading of the template that counts now
	last     string // the line before, "" after a heading
	tail     string // the line before the box that is read
}

// partsOf reads lines as the parts under the headings of a template. What stands
// above the first of them is a part without a heading.
func partsOf(lines []text.Line, headings []templateHeading, subHeads bool) []part {
	r := &sectionReader{headings: headings, subHeads: subHeads, lines: lines, width: text.LineWidth(lines), cut: -1}
	r.parts = []part{{kind: prosePart}}
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		switch l.Kind {
		case text.FurnitureLine, text.HeadingLine:
			continue
		case text.BlankLine:
			r.gap()
			continue
		}
		if n := r.heading(i); n > 0 {
			i += n - 1
			continue
		}
		r.afterBox(l)
		r.line(l)
	}
	return r.parts
}

func (r *sectionReader) now() *part { return &r.parts[r.at] }

// headLines is how many lines a heading of a template takes at most.
const headLines = 3

// heading opens the part of the heading that begins at line i and returns how many
// lines that takes, 0 where none begins.
func (r *sectionReader) heading(i int) int {
	if !isPlain(r.lines[i]) || !text.BeginsSentence(r.lines[i].Text) {
		return 0
	}
	if h, words, n := r.template(i); n > 0 {
		r.open(words, h, r.lines[i].Page)
		return n
	}
	if words, n := r.own(i); n > 0 {
		r.open(words, r.ownKind(i+n), r.lines[i].Page)
		return n
	}
	return 0
}

// ownKind is what stands under a heading of the document's own, whose text begins
// at line k. Prose below a list of bullets is no more of that list: it is what
// was found.
func (r *sectionReader) ownKind(k int) templateHeading {
	now := r.now()
	for ; k < len(r.lines); k++ {
		if r.lines[k].Kind == text.FurnitureLine || r.lines[k].Kind == text.BlankLine {
			continue
		}
		if now.kind == listPart && now.bulleted() && r.lines[k].Kind != text.BulletLine {
			return templateHeading{kind: prosePart, apart: true}
		}
		break
	}
	return templateHeading{kind: now.kind, under: true}
}

// template reads the heading of the template that begins at line i. A question
// goes on to its mark.
func (r *sectionReader) template(i int) (found templateHeading, as string, n int) {
	words := ""
	for k := i; k < len(r.lines) && k < i+headLines && isPlain(r.lines[k]); k++ {
		words = strings.TrimSpace(words + " " + r.lines[k].Text)
		h, ok := r.known(words)
		if !ok || r.goesOn(k) && !strings.HasPrefix(words, "What ") {
			continue
		}
		if ended := strings.HasSuffix(words, "?"); ended || n == 0 {
			found, as, n = h, words, k-i+1
			if ended {
				return found, as, n
			}
		}
		if !strings.HasPrefix(words, "What ") {
			break
		}
	}
	return found, as, n
}

// known finds a heading of the template by its words.
func (r *sectionReader) known(words string) (templateHeading, bool) {
	compared := headingText(words)
	for _, h := range r.headings {
		if h.words.MatchString(compared) {
			return h, true
		}
	}
	return templateHeading{}, false
}

// goesOn reports whether what would be a heading up to line k goes on below as
// a sentence does.
func (r *sectionReader) goesOn(k int) bool {
	return k+1 < len(r.lines) && isPlain(r.lines[k+1]) && !text.BeginsSentence(r.lines[k+1].Text) && text.Width(r.lines[k].Text)*10 > r.width*7
}

// own finds a heading that is the document's own, inside a part: it follows a
// finished sentence, ends none, states nothing, leaves room on its line, and a
// new sentence or a bullet follows it.
func (r *sectionReader) own(i int) (string, int) {
	if !r.subHeads || r.now().kind == leftOut || r.now().heading == "" || r.last != "" && !text.EndsSentence(r.last) {
		return "", 0
	}
	words := ""
	for k := i; k < len(r.lines) && k < i+2 && isPlain(r.lines[k]); k++ {
		l := r.lines[k].Text
		words = strings.TrimSpace(words + " " + l)
		if text.EndsSentence(words) && !strings.HasSuffix(words, ")") || strings.HasSuffix(words, ",") || len(words) > letterHeadBytes {
			return "", 0
		}
		if r.roomAfter(l, k) && r.opensAt(k+1) {
			if text.Statement(words) || len(strings.Fields(words)) < 2 {
				return "", 0
			}
			return words, k - i + 1
		}
	}
	return "", 0
}

// opensAt reports whether a sentence or a bullet begins at the next line of text
// from k on.
func (r *sectionReader) opensAt(k int) bool {
	for ; k < len(r.lines); k++ {
		switch r.lines[k].Kind {
		case text.FurnitureLine, text.BlankLine:
			continue
		case text.BulletLine:
			return true
		case text.PlainLine:
			return text.BeginsSentence(r.lines[k].Text) && text.Width(r.lines[k].Text)*10 > r.width*6
		}
		return false
	}
	return false
}

// roomAfter reports whether line k, whose text is l, had room for the first word of
// the next line: what follows was set on a line of its own.
func (r *sectionReader) roomAfter(l string, k int) bool {
	for k++; k < len(r.lines); k++ {
		if r.lines[k].Kind == text.FurnitureLine {
			continue
		}
		if r.lines[k].Kind != text.PlainLine {
			return true
		}
		return r.hadRoom(l, r.lines[k].Text)
	}
	return true
}

// filledLine is the part of a full line, in hundredths, that a line inside a
// paragraph fills together with the first word of the next.
const filledLine = 98

// hadRoom reports whether a line had room for the first word of the next.
func (r *sectionReader) hadRoom(line, next string) bool {
	return r.fills(line, next) < filledLine
}

// fills is how much of a full line a line takes with the first word of the next, in
// hundredths.
func (r *sectionReader) fills(line, next string) int {
	first, _, _ := strings.Cut(next, " ")
	return text.Width(line+" "+first) * 100 / max(1, r.width)
}

// open begins the part of a heading.
func (r *sectionReader) open(words string, h templateHeading, page int) {
	words = strings.TrimRight(words, ": ")
	r.cut = -1
	if h.kind == boxPart && r.now().heading != "" && r.now().kind != boxPart && (r.now().bulleted() || !text.EndsSentence(r.last)) {
		r.cut, r.boxPage, r.tail = r.at, page, r.last
	}
	r.last = ""
	switch {
	case h.under && r.main != "":
		words = r.main + " > " + words
	case h.apart:
		words, r.main = "Main findings: "+words, ""
	case h.kind != boxPart:
		r.main = words
	}
	if now := r.now(); now.heading == words && now.onlyHead() {
		return // the head of its table repeats it
	}
	r.parts = append(r.parts, part{heading: words, kind: h.kind})
	r.at = len(r.parts) - 1
}

// afterBox goes on with the part that a box cut, where the page after the box
// begins in the middle of its sentence, or with the next item of its list.
func (r *sectionReader) afterBox(l text.Line) {
	if r.cut < 0 || l.Page == r.boxPage || !text.EndsSentence(r.last) {
		return
	}
	ended := text.EndsSentence(r.tail)
	inSentence := !ended && l.Kind == text.PlainLine && !text.BeginsSentence(l.Text)
	inList := ended && l.Kind == text.BulletLine && !r.now().bulleted() && r.parts[r.cut].bulleted()
	if inSentence || inList {
		r.at, r.last, r.cut = r.cut, r.tail, -1
	}
}

// gap ends a paragraph where an empty line parts it from what follows.
func (r *sectionReader) gap() {
	if text.EndsSentence(r.last) {
		r.last = ""
	}
}

// line adds a line of text to its part.
func (r *sectionReader) line(l text.Line) {
	p := r.now()
	words := l.Text
	switch l.Kind {
	case text.NumberLine:
		words = l.Raw
	case text.SubBulletLine:
		words = "– " + l.Text
	}
	defer func() { r.last = words }()
	n := len(p.blocks)
	switch {
	case l.Kind == text.BulletLine:
		if words != "" {
			p.blocks = append(p.blocks, partBlock{bullet: true, page: l.Page, lines: []string{words}})
		}
	case n == 0 || r.last == "" || l.Kind != text.SubBulletLine && r.begins(l, words):
		p.blocks = append(p.blocks, partBlock{page: l.Page, lines: []string{words}})
	default:
		p.blocks[n-1].lines = append(p.blocks[n-1].lines, words)
	}
}

// shortLine is the part of a full line, in hundredths, below which a line was ended by
// whoever set it, in an indented list too.
const shortLine = 85

// begins reports whether a line begins a paragraph: the one before ended a sentence
// and had room for its first word, or room stands between them. The items of a list
// may end no sentence.
func (r *sectionReader) begins(l text.Line, words string) bool {
	if !text.BeginsSentence(words) {
		return false
	}
	if text.EndsSentence(r.last) {
		return l.Gap || r.hadRoom(r.last, words)
	}
	now := r.now()
	return l.Placed && now.kind == listPart && !now.bulleted() && !strings.HasSuffix(r.last, ",") &&
		(l.Gap || r.fills(r.last, words) < shortLine)
}
