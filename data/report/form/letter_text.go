package form

import (
	"strings"

	"casebook/data/report/text"
)

// asksHeading are the headings under which a letter asks for something.
var asksHeading = text.Lazy(`(?i)\bareas? (?:for|of) (?:priority action|priority and|improvement|development)|what needs to (?:improve|be improved|change)|\bneeds? to improve\b|^recommendations?$|next steps for the (?:local authority|council)`)

// endSentence are sentences after the last finding of a letter.
var endSentence = text.Lazy(`(?i)^(?:yours (?:sincerely|faithfully)|any areas? (?:for|of) .{0,40}identified above|(?:i|we) (?:am|are|have|will be) cop(?:ying|ied)|i would like to thank|we would like to thank|thank you for|copy:|copies? to|cc:?\b|ofsted will (?:take|use) (?:the findings|this)|the findings? (?:of|from) this visit will|this letter will be published|you have \d+ working days)`)

// openingSentence are introductory sentences: what the letter is, not what it
// found.
var openingSentence = text.Lazy(`(?i)^(?:this letter (?:summarises|contains|reports)|the inspection was carried out|the visit was carried out|(?:the )?inspectors? (?:were|considered a range|was)\b|(?:annual )?unannounced inspection of|focused visit (?:to|of)|monitoring visit (?:to|of)` +
	`|(?:this|the|our) (?:\w+ ){0,2}(?:visit|inspection) (?:took place|was (?:carried out|conducted|undertaken))\b` +
	`|(?:all|these|our) (?:\w+ ){0,2}visits are (?:currently )?(?:carried out|conducted|undertaken)\b|on this occasion,? (?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection) was\b` +
	`|a (?:wide )?range of evidence was (?:considered|reviewed|gathered)\b|(?:based on|from) the evidence (?:gathered|considered|seen)\b[^.]*\b(?:identified (?:areas of|the following)|following features)\b)`)

// withoutOpening takes the sentences that only open a letter off the front of a
// paragraph.
func withoutOpening(words string) string {
	all := text.Sentences(words)
	for len(all) > 0 && openingSentence.MatchString(all[0]) {
		all = all[1:]
	}
	return strings.Join(all, " ")
}

// nothingListed finds what stands under a heading where there is nothing to list.
var nothingListed = text.Lazy(`(?i)^(?:none|nil|not applicable|n/a|none (?:was|were|have been|has been)? ?(?:identified|found|noted)[^.]*|` +
	`(?:(?:the )?inspectors (?:did not (?:find|identify)(?: any)?|(?:found|identified) no)|there (?:are|were|have been) no|no) areas? (?:for|of|requiring) (?:priority|immediate|further|development|improvement|urgent|action|strength|good practice|weakness)\b[^.,;]*)\.?$`)

// readLetterText reads the bullets and paragraphs of a letter under its headings.
// The introduction before the first heading is no finding but for a verdict.
func (p *Parsed) readLetterText(doc text.Document, l letter) {
	lines := text.Lines(doc.Pages)
	p.tellLetters(doc.Pages)
	p.tellColumns(lines)
	text.EnumeratedAsItems(lines, 2, func(int) bool { return true })
	text.DashesAsBullets(lines)
	lines = lines[min(l.greeting+1, len(lines)):]
	letterNumbers(lines)
	w := &letterReader{width: text.FullWidth(lines), lineWidth: text.LineWidth(lines), strong: strongHeads(lines)}
	for i, line := range lines {
		if line.Kind == text.PlainLine && endSentence.MatchString(line.Text) && w.mayEnd(lines, i) {
			break
		}
		w.addLine(lines, i)
	}
	w.closeBlock()
	p.Paragraphs = w.paragraphs
	if w.introFinding {
		p.warn(warnIntroFinding)
	}
	if len(p.Paragraphs) == 0 {
		p.warn("no findings were found in the letter")
	}
}

// letterReader joins the lines of a letter to paragraphs.
type letterReader struct {
	paragraphs   []text.Paragraph
	heading      string
	lead         string // the words above the list that is read, where they ask for its items
	scope        scope
	open         *letterBlock
	lastLine     string
	gap          bool
	skip         int  // lines of a heading that are still to pass
	width        int  // of a full line, in bytes
	lineWidth    int  // of a full line, as text.Width measures
	page         int  // of the last line
	strong       bool // headings are in a type of their own
	introFinding bool // a paragraph above the first heading seems to say what was found
}

// letterBlock is a paragraph or an item that is being joined.
type letterBlock struct {
	kind    text.Kind
	n, page int
	text    text.Joiner
}

func (w *letterReader) addLine(lines []text.Line, i int) {
	l := lines[i]
	if w.skip > 0 {
		w.skip--
		return
	}
	switch l.Kind {
	case text.BlankLine:
		w.gap = true
		return
	case text.FurnitureLine, text.HeadingLine:
		return
	case text.BulletLine, text.NumberLine:
		w.closeBlock()
		w.openBlock(l)
	case text.SubBulletLine:
		if w.open == nil || w.open.kind == text.SubBulletLine {
			w.closeBlock()
			w.openBlock(l)
			break
		}
		w.open.text.Add("– " + l.Text)
	case text.PlainLine:
		w.gap = w.gap || l.Gap
		if words, n := w.headingAt(lines, i); n > 0 {
			w.closeBlock()
			w.enterHeading(words, strings.HasSuffix(lines[i+n-1].Text, ":"))
			w.skip = n - 1
			break
		}
		if w.open == nil || w.beginsParagraph(l) {
			w.closeBlock()
			w.openBlock(l)
			break
		}
		w.open.text.Add(l.Text)
	}
	w.lastLine, w.gap, w.page = l.Text, false, l.Page
}

// beginsParagraph reports whether a line of text begins a new paragraph: the one before
// ended a sentence, and an empty line or the rest of its own line was left; or
// it left half of its line, as items without a stop do.
func (w *letterReader) beginsParagraph(l text.Line) bool {
	if !text.BeginsSentence(l.Text) {
		return false
	}
	if l.Placed && w.page == l.Page {
		return w.gap
	}
	n := len(w.lastLine) * 10
	return text.EndsSentence(w.lastLine) && (w.gap || n < w.width*8) || w.endsItem()
}

func (w *letterReader) openBlock(l text.Line) {
	w.open = &letterBlock{kind: l.Kind, page: l.Page, n: l.Number}
	w.open.text.Add(l.Text)
}

func (w *letterReader) closeBlock() {
	b := w.open
	w.open = nil
	if b == nil {
		return
	}
	if w.heading == "" {
		w.addIntroduction(b)
		return
	}
	words := b.text.String()
	item := b.kind == text.BulletLine || b.kind == text.SubBulletLine
	if !item {
		w.lead = ""
	}
	if !item && strings.HasSuffix(words, ":") {
		w.leadInto(words)
		if w.scope == noScope && scopeLead.MatchString(words) {
			w.scope = listScope
		}
		return
	}
	if words = withoutOpening(words); words == "" || nothingListed.MatchString(words) || w.onlyScope(item, words) {
		return
	}
	w.add(b, words)
}

// add makes a paragraph of a block.
func (w *letterReader) add(b *letterBlock, words string) {
	p := text.Paragraph{Number: b.n, Page: b.page, Heading: w.heading, Text: words}
	if w.lead != "" {
		p.Heading += " > " + w.lead
	}
	if p.Number == 0 {
		p.Item = len(w.paragraphs) + 1
	}
	w.paragraphs = append(w.paragraphs, p)
}

// numberedHead is how long the heading right above a number can be, in bytes.
const numberedHead = 60

// letterNumbers settles which numbers of a letter begin paragraphs: those that
// run on from 1. Where they begin again, they number items of lists and not the
// letter's paragraphs. All others are text.
func letterNumbers(lines []text.Line) {
	next, runs, ended := 1, 0, true
	var kept []int
	for i := range lines {
		l := &lines[i]
		switch {
		case l.Kind == text.FurnitureLine:
			continue
		case l.Kind == text.NumberLine && l.Stop && ended && text.BeginsSentence(l.Text) && (l.Number == next || l.Number == 1):
			if l.Number == 1 {
				next, runs = 1, runs+1
			}
			next++
			kept = append(kept, i)
		case l.Kind == text.NumberLine:
			l.Kind, l.Text, l.Number = text.PlainLine, l.Raw, 0
		}
		head := ended && l.Kind == text.PlainLine && text.BeginsSentence(l.Text) && len(l.Text) < numberedHead
		ended = l.Kind == text.BlankLine || text.EndsSentence(l.Text) || head
	}
	for _, i := range kept {
		l := &lines[i]
		switch {
		case len(kept) < 2:
			l.Kind, l.Text, l.Number = text.PlainLine, l.Raw, 0
		case runs > 1:
			l.Kind, l.Number = text.BulletLine, 0
		}
	}
}

// The most that a heading of a letter takes.
const (
	letterHeadLines = 2
	letterHeadBytes = 120
)

// headingAt returns the heading that begins at line i and how many lines it
// takes, 0 when none does: after a finished sentence or a gap, words that end
// no sentence, before a bullet or a new sentence.
func (w *letterReader) headingAt(lines []text.Line, i int) (string, int) {
	if !text.BeginsSentence(lines[i].Text) || openingSentence.MatchString(lines[i].Text) {
		return "", 0
	}
	if lines[i].Placed {
		return w.placedHeading(lines, i)
	}
	if w.open != nil && !w.gap && !text.EndsSentence(w.lastLine) && !w.endsItem() {
		return "", 0
	}
	words, n := "", 0
	for k := i; k < len(lines) && n < letterHeadLines; k++ {
		l := lines[k]
		if l.Kind != text.PlainLine {
			break
		}
		words = strings.TrimSpace(words + " " + l.Text)
		n++
		asks := questionHead.MatchString(words)
		if len(words) > letterHeadBytes || text.EndsSentence(words) && !strings.HasSuffix(words, ":") && !asks || strings.HasSuffix(words, ",") {
			return "", 0
		}
		if asks || headEnds(lines, k+1) || letterHead.MatchString(words) && !goesOn(lines, k+1) {
			return strings.TrimRight(words, ": "), n
		}
	}
	return "", 0
}

// questionHead finds the headings that ask what the part below them answers.
var questionHead = text.Lazy(`(?i)^(?:what|how|where|which) [^.?!]+\?$`)

// letterHead finds the headings that all letters of a kind have: they need no
// gap after them.
var letterHead = text.Lazy(`(?i)^(?:overview|(?:main|key|summary of) findings|findings|findings and evaluation of (?:progress|practice)|evaluation of progress|areas? (?:for|of) (?:development|improvement|priority action)|what needs to improve|areas of strength|strengths)$`)

// endsItem reports whether the open item can be at its end though it has no
// stop: its last line left half of the width.
func (w *letterReader) endsItem() bool {
	return w.open.kind != text.PlainLine && len(w.lastLine)*10 < w.width*5
}

// goesOn reports whether line k carries on the one before, as a heading of two
// lines does.
func goesOn(lines []text.Line, k int) bool {
	return k < len(lines) && lines[k].Kind == text.PlainLine && !text.BeginsSentence(lines[k].Text)
}

// headEnds reports whether what follows a heading follows: a bullet, a gap, or
// a line that begins a sentence.
func headEnds(lines []text.Line, k int) bool {
	for ; k < len(lines); k++ {
		switch lines[k].Kind {
		case text.FurnitureLine:
			continue
		case text.BlankLine, text.BulletLine, text.SubBulletLine:
			return true
		case text.PlainLine:
			return text.BeginsSentence(lines[k].Text) && (len(lines[k].Text) > 30 || strings.HasSuffix(lines[k].Text, ":"))
		}
		return false
	}
	return false
}

// mayEnd reports whether a farewell's words stand at a paragraph's start.
func (w *letterReader) mayEnd(lines []text.Line, i int) bool {
	return w.gap || text.EndsSentence(w.lastLine) || farewell.MatchString(lines[i].Text)
}
