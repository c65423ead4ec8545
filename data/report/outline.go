package report

import (
	"strings"

	"casebook/data"
)

// outline is a document's text in its parts: what every form makes its
// inspection of.
type outline struct {
	paragraphs []Paragraph
	asks       []Recommendation
	nothing    []Recommendation
	headings   []heading // in reading order, with pages
	pages      []int     // of the headings
}

// place is where the walk through a document is.
type place struct {
	part     part
	area     data.Area
	board    bool
	title    string // the area's own heading
	heading  string // the nearest heading
	deadline string
}

// walker builds an outline line by line.
type walker struct {
	outline
	at        place
	open      *draft
	list      []*draft // of the list of recommendations that is being read
	boardOnly bool     // the report is of a safeguarding board alone
	bullets   bool     // the document numbers nothing: bullets and blocks of text are the findings
	width     int      // of a full line, in bytes
	cover     int      // the first page
	last      string   // the text of the last line that was joined
}

// draft is a paragraph or an item that is being joined.
type draft struct {
	kind    kind
	n, page int
	at      place
	text    joiner
	items   int // bullets inside a numbered block
}

// outlineOf walks through typed lines. numbered says whether the document's
// paragraphs are numbered; where they are not, bullets and blocks of text are
// findings with a place of their own. boardOnly says that all of it is about a
// safeguarding board.
func outlineOf(lines []line, numbered, boardOnly bool) outline {
	w := &walker{bullets: !numbered, boardOnly: boardOnly, at: place{part: otherPart, board: boardOnly}}
	if len(lines) > 0 {
		w.cover = lines[0].page
	}
	w.width = widthOf(lines)
	for _, l := range lines {
		if l.kind == headingLine && l.head == nil {
			continue // the rest of a heading
		}
		w.line(l)
	}
	w.shut()
	w.listed()
	return w.outline
}

func (w *walker) line(l line) {
	switch l.kind {
	case headingLine:
		w.shut()
		w.turn(*l.head, l.page)
	case numberLine:
		w.shut()
		w.begin(l)
	case bulletLine:
		w.bullet(l)
	case subBulletLine:
		w.subBullet(l)
	case textLine:
		if w.open == nil && w.bullets && (w.at.part == findingsPart || w.at.part == asksPart) || w.open != nil && w.breaks(l) {
			w.shut()
			w.begin(l)
			return
		}
		if w.open != nil {
			w.open.text.add(l.text)
			w.last = l.text
		}
	case blankLine:
		if w.open != nil && w.open.kind == textLine {
			w.shut()
		}
	}
}

// breaks reports whether a line of an unnumbered block begins a new one: the
// one before ended a sentence, and had room for this one's first word.
func (w *walker) breaks(l line) bool {
	if !w.bullets || w.open.kind != textLine || !closes(w.last) || !opens(l.text) {
		return false
	}
	first, _, _ := strings.Cut(l.text, " ")
	return (len(w.last)+1+len(first))*100 < w.width*filled
}

// filled is the part of a full line, in hundredths, that a line inside a
// paragraph fills with the first word of the next.
const filled = 98

// begin opens a block at a line.
func (w *walker) begin(l line) {
	w.open = &draft{kind: l.kind, page: l.page, at: w.at}
	if l.kind == numberLine {
		w.open.n = l.n
	}
	w.open.text.add(l.text)
	w.last = l.text
}

func (w *walker) bullet(l line) {
	if w.open != nil && w.open.kind == numberLine {
		w.open.items++
		w.open.text.add("• " + l.text)
		w.last = l.text
		return
	}
	w.shut()
	if w.at.part == asksPart || w.bullets && (w.at.part == findingsPart || w.at.part == summaryPart) {
		w.begin(l)
	}
}

func (w *walker) subBullet(l line) {
	if w.open != nil && w.open.kind != subBulletLine {
		w.open.items++
		w.open.text.add("– " + l.text)
		w.last = l.text
		return
	}
	w.bullet(l)
}

// turn follows a heading.
func (w *walker) turn(h heading, page int) {
	w.headings = append(w.headings, h)
	w.pages = append(w.pages, page)
	if h.board && page == w.cover && !w.boardOnly {
		return // the cover's word on the board opens nothing
	}
	if w.names(h) {
		h.part = themePart
	}
	switch h.part {
	case themePart:
		if !boxHead.MatchString(h.words) {
			w.at.heading = h.words
		}
		return
	case deadlinePart:
		if w.at.part == asksPart {
			w.at.deadline = strings.ToLower(h.words)
		}
		return
	case asksPart:
		w.listed()
		w.at.board = w.at.board || h.board
		w.at.deadline = ""
		if priority.MatchString(h.words) {
			w.at.deadline = "immediately"
		}
	case findingsPart:
		w.listed()
		if h.area != "" {
			w.at.area, w.at.board, w.at.title = h.area, h.board || w.boardOnly, h.words
		}
	case otherPart:
		w.listed()
		w.at.area, w.at.title = "", ""
	case summaryPart:
		w.listed()
	}
	w.at.part, w.at.heading = h.part, h.words
	if w.at.title != "" && (h.part == findingsPart || briefSummary.MatchString(h.words)) {
		w.at.heading = w.at.title
	}
	if aboutAuthority.MatchString(h.words) && !w.boardOnly {
		w.at.board = false
	}
}

var briefSummary = lazily(`(?i)^summary$`)

// aboutAuthority finds headings that speak of the authority itself: they end
// what was said of its safeguarding board.
var aboutAuthority = lazily(`(?i)\blocal authority\b|^children.s services\b`)

// names reports whether a heading only names a theme inside a list: the
// findings of an area are never headed so briefly, without its grade, there.
func (w *walker) names(h heading) bool {
	if w.at.part != asksPart && w.at.part != summaryPart || h.part != findingsPart || h.grade != "" {
		return false
	}
	return h.area == data.Leadership && !leaders.MatchString(h.words) || h.area == data.Adoption || h.area == data.Quality || h.area == data.Capacity
}

var leaders = lazily(`(?i)impact of leaders`)

// boxHead is the head of the boxes that hold an area and its grade.
var boxHead = lazily(`(?i)^(?:key )?judge?ments?( judge?ments?)? grade$`)

var priority = lazily(`(?i)\b(?:priority|immediate)\b`)

// shut ends the open block.
func (w *walker) shut() {
	b := w.open
	w.open = nil
	if b == nil || b.text.text() == "" {
		return
	}
	if b.at.part == asksPart {
		w.list = append(w.list, b)
	}
	p := Paragraph{Page: b.page, Section: b.at.area, Heading: b.at.heading, Text: b.text.text()}
	if b.at.board {
		p.Section = data.Board
	}
	switch {
	case b.kind == numberLine:
		p.Number = b.n
	case w.bullets && (b.at.part == findingsPart || b.at.part == summaryPart):
		p.Item = len(w.paragraphs) + 1
	default:
		return
	}
	w.paragraphs = append(w.paragraphs, p)
}
