package text

import (
	"strings"

	"casebook/data"
)

// Outline is a document's text in its parts: what every form makes its
// inspection of.
type Outline struct {
	Paragraphs      []Paragraph
	Recommendations []Recommendation
	NothingAsked    []Recommendation
	Headings        []Heading // namedIn reading order, with pages
	HeadingPages    []int     // of the headings
}

// position is where the walk through a document is.
type position struct {
	part     Part
	area     data.Area
	board    bool
	title    string // the area's own heading
	heading  string // the nearest heading
	deadline string
}

// outliner builds an outline line by line.
type outliner struct {
	Outline
	at        position
	open      *block
	list      []*block // of the list of recommendations that is being read
	boardOnly bool     // the report is of a safeguarding board alone
	bullets   bool     // the document numbers nothing: bullets and blocks of text are the findings
	width     int      // of a full line, in bytes
	cover     int      // the first page
	lastLine  string   // the text of the last line that was joined
}

// block is a paragraph or an item that is being joined.
type block struct {
	kind    Kind
	n, page int
	at      position
	text    Joiner
	items   int // bullets inside a numbered block
}

// NewOutline walks through typed lines. numbered says whether the document's
// paragraphs are numbered; where they are not, bullets and blocks of text are
// findings with a place of their own. boardOnly says that all of it is about a
// safeguarding board.
func NewOutline(lines []Line, numbered, boardOnly bool) Outline {
	w := &outliner{bullets: !numbered, boardOnly: boardOnly, at: position{part: OtherPart, board: boardOnly}}
	if len(lines) > 0 {
		w.cover = lines[0].Page
	}
	w.width = FullWidth(lines)
	for _, l := range lines {
		if l.Kind == HeadingLine && l.Heading == nil {
			continue // the rest of a heading
		}
		w.addLine(l)
	}
	w.closeBlock()
	w.endList()
	return w.Outline
}

func (w *outliner) addLine(l Line) {
	switch l.Kind {
	case HeadingLine:
		w.closeBlock()
		w.enterPart(*l.Heading, l.Page)
	case NumberLine:
		w.closeBlock()
		w.openBlock(l)
	case BulletLine:
		w.bullet(l)
	case SubBulletLine:
		w.subBullet(l)
	case PlainLine:
		if w.open == nil && w.bullets && (w.at.part == FindingsPart || w.at.part == RecommendationsPart) || w.open != nil && w.beginsBlock(l) {
			w.closeBlock()
			w.openBlock(l)
			return
		}
		if w.open != nil {
			w.open.text.Add(l.Text)
			w.lastLine = l.Text
		}
	case BlankLine:
		if w.open != nil && w.open.kind == PlainLine {
			w.closeBlock()
		}
	}
}

// beginsBlock reports whether a line of an unnumbered block begins a new one: the
// one before ended a sentence, and had room for this one's first word.
func (w *outliner) beginsBlock(l Line) bool {
	if !w.bullets || w.open.kind != PlainLine || !EndsSentence(w.lastLine) || !BeginsSentence(l.Text) {
		return false
	}
	first, _, _ := strings.Cut(l.Text, " ")
	return (len(w.lastLine)+1+len(first))*100 < w.width*filled
}

// filled is the part of a full line, in hundredths, that a line inside a
// paragraph fills with the first word of the next.
const filled = 98

// openBlock opens a block at a line.
func (w *outliner) openBlock(l Line) {
	w.open = &block{kind: l.Kind, page: l.Page, at: w.at}
	if l.Kind == NumberLine {
		w.open.n = l.Number
	}
	w.open.text.Add(l.Text)
	w.lastLine = l.Text
}

func (w *outliner) bullet(l Line) {
	if w.open != nil && w.open.kind == NumberLine {
		w.open.items++
		w.open.text.Add("• " + l.Text)
		w.lastLine = l.Text
		return
	}
	w.closeBlock()
	if w.at.part == RecommendationsPart || w.bullets && (w.at.part == FindingsPart || w.at.part == SummaryPart) {
		w.openBlock(l)
	}
}

func (w *outliner) subBullet(l Line) {
	if w.open != nil && w.open.kind != SubBulletLine {
		w.open.items++
		w.open.text.Add("– " + l.Text)
		w.lastLine = l.Text
		return
	}
	w.bullet(l)
}

// enterPart follows a heading.
func (w *outliner) enterPart(h Heading, page int) {
	w.Headings = append(w.Headings, h)
	w.HeadingPages = append(w.HeadingPages, page)
	if h.Board && page == w.cover && !w.boardOnly {
		return // the cover's word on the board opens nothing
	}
	if w.onlyNamesTheme(h) {
		h.Part = ThemePart
	}
	switch h.Part {
	case ThemePart:
		if !boxHead.MatchString(h.Words) {
			w.at.heading = h.Words
		}
		return
	case DeadlinePart:
		if w.at.part == RecommendationsPart {
			w.at.deadline = strings.ToLower(h.Words)
		}
		return
	case RecommendationsPart:
		w.endList()
		w.at.board = w.at.board || h.Board
		w.at.deadline = ""
		if priority.MatchString(h.Words) {
			w.at.deadline = "immediately"
		}
	case FindingsPart:
		w.endList()
		if h.Area != "" {
			w.at.area, w.at.board, w.at.title = h.Area, h.Board || w.boardOnly, h.Words
		}
	case OtherPart:
		w.endList()
		w.at.area, w.at.title = "", ""
	case SummaryPart:
		w.endList()
	}
	w.at.part, w.at.heading = h.Part, h.Words
	if w.at.title != "" && (h.Part == FindingsPart || briefSummary.MatchString(h.Words)) {
		w.at.heading = w.at.title
	}
	if aboutAuthority.MatchString(h.Words) && !w.boardOnly {
		w.at.board = false
	}
}

var briefSummary = Lazy(`(?i)^summary$`)

// aboutAuthority finds headings that speak of the authority itself: they end
// what was said of its safeguarding board.
var aboutAuthority = Lazy(`(?i)\blocal authority\b|^children.s services\b`)

// onlyNamesTheme reports whether a heading only names a theme inside a list: the
// findings of an area are never headed so briefly, without its grade, there.
func (w *outliner) onlyNamesTheme(h Heading) bool {
	if w.at.part != RecommendationsPart && w.at.part != SummaryPart || h.Part != FindingsPart || h.Grade != "" {
		return false
	}
	return h.Area == data.Leadership && !leaders.MatchString(h.Words) || h.Area == data.Adoption || h.Area == data.Quality || h.Area == data.Capacity
}

var leaders = Lazy(`(?i)impact of leaders`)

// boxHead is the head of the boxes that hold an area and its grade.
var boxHead = Lazy(`(?i)^(?:key )?judge?ments?( judge?ments?)? grade$`)

var priority = Lazy(`(?i)\b(?:priority|immediate)\b`)

// closeBlock ends the open block.
func (w *outliner) closeBlock() {
	b := w.open
	w.open = nil
	if b == nil || b.text.String() == "" {
		return
	}
	if b.at.part == RecommendationsPart {
		w.list = append(w.list, b)
	}
	p := Paragraph{Page: b.page, Section: b.at.area, Heading: b.at.heading, Text: b.text.String()}
	if b.at.board {
		p.Section = data.Board
	}
	switch {
	case b.kind == NumberLine:
		p.Number = b.n
	case w.bullets && (b.at.part == FindingsPart || b.at.part == SummaryPart):
		p.Item = len(w.Paragraphs) + 1
	default:
		return
	}
	w.Paragraphs = append(w.Paragraphs, p)
}
