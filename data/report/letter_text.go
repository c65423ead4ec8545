package report

import (
	"strings"
)

// letterAsks are the headings under which a letter asks for something.
var letterAsks = lazily(`(?i)\bareas? (?:for|of) (?:priority action|priority and|improvement|development)|what needs to (?:improve|be improved|change)|\bneeds? to improve\b|^recommendations?$|next steps for the (?:local authority|council)`)

// letterEnds are sentences after the last finding of a letter.
var letterEnds = lazily(`(?i)^(?:yours (?:sincerely|faithfully)|any areas? (?:for|of) .{0,40}identified above|(?:i|we) (?:am|are|have|will be) cop(?:ying|ied)|i would like to thank|we would like to thank|thank you for|copy:|copies? to|cc:?\b|ofsted will (?:take|use) (?:the findings|this)|the findings? (?:of|from) this visit will|this letter will be published|you have \d+ working days)`)

// letterOpens are introductory sentences: what the letter is, not what it
// found.
var letterOpens = lazily(`(?i)^(?:this letter (?:summarises|contains|reports)|the inspection was carried out|the visit was carried out|(?:the )?inspectors? (?:were|considered a range|was)\b|(?:annual )?unannounced inspection of|focused visit (?:to|of)|monitoring visit (?:to|of)` +
	`|(?:this|the|our) (?:\w+ ){0,2}(?:visit|inspection) (?:took place|was (?:carried out|conducted|undertaken))\b` +
	`|(?:all|these|our) (?:\w+ ){0,2}visits are (?:currently )?(?:carried out|conducted|undertaken)\b|on this occasion,? (?:the|this|our) (?:\w+ ){0,2}(?:visit|inspection) was\b` +
	`|a (?:wide )?range of evidence was (?:considered|reviewed|gathered)\b|(?:based on|from) the evidence (?:gathered|considered|seen)\b[^.]*\b(?:identified (?:areas of|the following)|following features)\b)`)

// withoutOpening takes the sentences that only open a letter off the front of a
// paragraph.
func withoutOpening(text string) string {
	all := Sentences(text)
	for len(all) > 0 && letterOpens.MatchString(all[0]) {
		all = all[1:]
	}
	return strings.Join(all, " ")
}

// noneListed finds what stands under a heading where there is nothing to list.
var noneListed = lazily(`(?i)^(?:none|nil|not applicable|n/a|none (?:was|were|have been|has been)? ?(?:identified|found|noted)[^.]*|` +
	`(?:(?:the )?inspectors (?:did not (?:find|identify)(?: any)?|(?:found|identified) no)|there (?:are|were|have been) no|no) areas? (?:for|of|requiring) (?:priority|immediate|further|development|improvement|urgent|action|strength|good practice|weakness)\b[^.,;]*)\.?$`)

// letterText reads the bullets and paragraphs of a letter under its headings.
// The introduction before the first heading is no finding but for a verdict.
func (p *Parsed) letterText(doc Document, l letter) {
	lines := lineStream(doc.Pages)
	dashesAsBullets(lines)
	lines = lines[min(l.dear+1, len(lines)):]
	letterNumbers(lines)
	w := &letterWalker{width: widthOf(lines)}
	for i, line := range lines {
		if line.kind == textLine && letterEnds.MatchString(line.text) && w.mayEnd(lines, i) {
			break
		}
		w.line(lines, i)
	}
	w.shut()
	p.Paragraphs = w.paragraphs
	if w.early {
		p.warn(warnEarly)
	}
	if len(p.Paragraphs) == 0 {
		p.warn("no findings were found in the letter")
	}
}

// letterWalker joins the lines of a letter to paragraphs.
type letterWalker struct {
	paragraphs []Paragraph
	heading    string
	scope      scope
	open       *draft
	last       string
	gap        bool
	skip       int  // lines of a heading that are still to pass
	width      int  // of a full line, in bytes
	early      bool // a paragraph above the first heading seems to say what was found
}

func (w *letterWalker) line(lines []line, i int) {
	l := lines[i]
	if w.skip > 0 {
		w.skip--
		return
	}
	switch l.kind {
	case blankLine:
		w.gap = true
		return
	case furnitureLine, headingLine:
		return
	case bulletLine, numberLine:
		w.shut()
		w.begin(l)
	case subBulletLine:
		if w.open == nil {
			w.begin(l)
			break
		}
		w.open.text.add("– " + l.text)
	case textLine:
		if words, n := w.headingAt(lines, i); n > 0 {
			w.shut()
			w.under(words, strings.HasSuffix(lines[i+n-1].text, ":"))
			w.skip = n - 1
			break
		}
		if w.open == nil || w.fresh(l) {
			w.shut()
			w.begin(l)
			break
		}
		w.open.text.add(l.text)
	}
	w.last, w.gap = l.text, false
}

// fresh reports whether a line of text begins a new paragraph: the one before
// ended a sentence, and an empty line or the rest of its own line was left; or
// it left half of its line, as items without a stop do.
func (w *letterWalker) fresh(l line) bool {
	if !opens(l.text) {
		return false
	}
	n := len(w.last) * 10
	return closes(w.last) && (w.gap || n < w.width*8) || w.endsItem()
}

func (w *letterWalker) begin(l line) {
	w.open = &draft{kind: l.kind, page: l.page, n: l.n}
	w.open.text.add(l.text)
}

func (w *letterWalker) shut() {
	b := w.open
	w.open = nil
	if b == nil {
		return
	}
	if w.heading == "" {
		w.before(b)
		return
	}
	text := b.text.text()
	item := b.kind == bulletLine || b.kind == subBulletLine
	if !item && strings.HasSuffix(text, ":") {
		if w.scope == noScope && scopeLead.MatchString(text) {
			w.scope = listScope
		}
		return
	}
	if text = withoutOpening(text); text == "" || noneListed.MatchString(text) || w.onlyScope(item, text) {
		return
	}
	w.add(b, text)
}

// add makes a paragraph of a block.
func (w *letterWalker) add(b *draft, text string) {
	p := Paragraph{Number: b.n, Page: b.page, Heading: w.heading, Text: text}
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
func letterNumbers(lines []line) {
	next, runs, ended := 1, 0, true
	var kept []int
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == furnitureLine:
			continue
		case l.kind == numberLine && l.stop && ended && opens(l.text) && (l.n == next || l.n == 1):
			if l.n == 1 {
				next, runs = 1, runs+1
			}
			next++
			kept = append(kept, i)
		case l.kind == numberLine:
			l.kind, l.text, l.n = textLine, l.raw, 0
		}
		head := ended && l.kind == textLine && opens(l.text) && len(l.text) < numberedHead
		ended = l.kind == blankLine || closes(l.text) || head
	}
	for _, i := range kept {
		l := &lines[i]
		switch {
		case len(kept) < 2:
			l.kind, l.text, l.n = textLine, l.raw, 0
		case runs > 1:
			l.kind, l.n = bulletLine, 0
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
func (w *letterWalker) headingAt(lines []line, i int) (string, int) {
	if !opens(lines[i].text) || letterOpens.MatchString(lines[i].text) {
		return "", 0
	}
	if w.open != nil && !w.gap && !closes(w.last) && !w.endsItem() {
		return "", 0
	}
	words, n := "", 0
	for k := i; k < len(lines) && n < letterHeadLines; k++ {
		l := lines[k]
		if l.kind != textLine {
			break
		}
		words = strings.TrimSpace(words + " " + l.text)
		n++
		asks := questionHead.MatchString(words)
		if len(words) > letterHeadBytes || closes(words) && !strings.HasSuffix(words, ":") && !asks || strings.HasSuffix(words, ",") {
			return "", 0
		}
		if asks || headEnds(lines, k+1) || letterHead.MatchString(words) && !goesOn(lines, k+1) {
			return strings.TrimRight(words, ": "), n
		}
	}
	return "", 0
}

// questionHead finds the headings that ask what the part below them answers.
var questionHead = lazily(`(?i)^(?:what|how|where|which) [^.?!]+\?$`)

// letterHead finds the headings that all letters of a kind have: they need no
// gap after them.
var letterHead = lazily(`(?i)^(?:overview|(?:main|key|summary of) findings|findings|findings and evaluation of (?:progress|practice)|evaluation of progress|areas? (?:for|of) (?:development|improvement|priority action)|what needs to improve|areas of strength|strengths)$`)

// endsItem reports whether the open item can be at its end though it has no
// stop: its last line left half of the width.
func (w *letterWalker) endsItem() bool {
	return w.open.kind != textLine && len(w.last)*10 < w.width*5
}

// goesOn reports whether line k carries on the one before, as a heading of two
// lines does.
func goesOn(lines []line, k int) bool {
	return k < len(lines) && lines[k].kind == textLine && !opens(lines[k].text)
}

// headEnds reports whether what follows a heading follows: a bullet, a gap, or
// a line that begins a sentence.
func headEnds(lines []line, k int) bool {
	for ; k < len(lines); k++ {
		switch lines[k].kind {
		case furnitureLine:
			continue
		case blankLine, bulletLine, subBulletLine:
			return true
		case textLine:
			return opens(lines[k].text) && (len(lines[k].text) > 30 || strings.HasSuffix(lines[k].text, ":"))
		}
		return false
	}
	return false
}

// mayEnd reports whether a farewell's words stand at a paragraph's start.
func (w *letterWalker) mayEnd(lines []line, i int) bool {
	return w.gap || closes(w.last) || farewell.MatchString(lines[i].text)
}
