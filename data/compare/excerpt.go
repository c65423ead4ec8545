package compare

import (
	"slices"
	"strings"
	"unicode"

	"casebook/data/compare/terms"
)

// Excerpt is what of a finding is quoted: bytes from and to of whole sentences,
// in the order of its text. None stands for the whole text.
type Excerpt [][2]int

// LeftOut stands in a quotation for the sentences that are not quoted.
const LeftOut = "[...]"

// Quote is what the finding says of the matter: the sentences that decide and
// every one that says otherwise, each whole.
func (l Link) Quote() string { return l.Excerpt.Quote(l.Finding.Text) }

// Holds reports whether what is quoted of a finding holds all that another link
// quotes of it.
func (l Link) Holds(x Link) bool {
	return l.Finding.ID == x.Finding.ID && l.Excerpt.Covers(x.Excerpt, len(l.Finding.Text))
}

// Quote is the text with what is left out marked; all of it where the excerpt
// does not fit it.
func (e Excerpt) Quote(text string) string {
	var out strings.Builder
	at := 0
	for _, s := range e {
		if s[0] < at || s[1] <= s[0] || s[1] > len(text) {
			return text
		}
		if wordy(text[at:s[0]]) {
			out.WriteString(LeftOut + " ")
		}
		out.WriteString(text[s[0]:s[1]] + " ")
		at = s[1]
	}
	switch {
	case at == 0:
		return text
	case wordy(text[at:]):
		out.WriteString(LeftOut)
	}
	return strings.TrimRight(out.String(), " ")
}

// Ends are where it begins and ends in a text.
func (e Excerpt) Ends(text string) (from, to int) {
	if len(e) == 0 {
		return 0, len(text)
	}
	return e[0][0], e[len(e)-1][1]
}

// Covers reports whether all that another excerpt of the same text, so many
// bytes long, quotes is quoted in this one.
func (e Excerpt) Covers(other Excerpt, size int) bool {
	if len(e) == 0 {
		return true
	}
	if len(other) == 0 {
		other = Excerpt{{0, size}}
	}
	for _, o := range other {
		if !slices.ContainsFunc(e, func(s [2]int) bool { return s[0] <= o[0] && o[1] <= s[1] }) {
			return false
		}
	}
	return true
}

// wordy reports whether a text says anything: more than stops and spaces.
func wordy(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// excerptOf quotes the sentences that are about a matter, each whole, and
// every one of the same finding that turns from what is said or says the
// contrary. Where none is about it, all is quoted.
func excerptOf(e *indexed, about []bool, tone Tone) Excerpt {
	if !slices.Contains(about, true) {
		return nil
	}
	text := e.finding.Text
	var out Excerpt
	sentences := e.text.Sentences
	for from := 0; from < len(sentences); {
		to := from + 1
		for to < len(sentences) && !stops(text[sentences[to-1].End:sentences[to].Start]) {
			to++
		}
		quoted := false
		for i := from; i < to; i++ {
			quoted = quoted || about[i] || e.turns[i] || contrary(tone, e.tones[i])
		}
		if quoted {
			out = out.add(text, whole(text, sentences, from, to))
		}
		from = to
	}
	return out
}

// add joins a sentence to the one before it where nothing is left out between.
func (e Excerpt) add(text string, s [2]int) Excerpt {
	if n := len(e); n > 0 && !wordy(text[e[n-1][1]:s[0]]) {
		e[n-1][1] = s[1]
		return e
	}
	return append(e, s)
}

// stops reports whether a sentence ends in what stands between two parts of a
// text: at a semicolon it goes on.
func stops(gap string) bool { return strings.ContainsAny(gap, ".!?•") }

// whole widens the parts of a sentence to its own stops and brackets: from the
// end of the one before it to its last stop before the one after.
func whole(text string, parts []terms.Sentence, from, to int) [2]int {
	start, end := 0, len(text)
	if from > 0 {
		start = closes(text, parts[from-1].End, parts[from].Start)
	}
	if to < len(parts) {
		end = closes(text, parts[to-1].End, parts[to].Start)
	}
	span := text[start:end]
	return [2]int{end - len(strings.TrimLeft(span, " \t\n\r\u00a0•")), start + len(strings.TrimRight(span, " \t\n\r\u00a0•"))}
}

// closes is where the sentence before a gap closes: after its last stop, and
// the quotation marks and brackets at that.
func closes(text string, from, to int) int {
	gap := text[from:to]
	stop := strings.LastIndexAny(gap, ".!?")
	if stop < 0 {
		return from + max(0, strings.Index(gap, "•"))
	}
	if space := strings.IndexAny(gap[stop:], " \t\n\r\u00a0•"); space >= 0 {
		return from + stop + space
	}
	return to
}

// contrary reports whether a sentence says what the tone does not; of what both
// praises and criticises, whether it criticises.
func contrary(tone Tone, said [2]float64) bool {
	switch tone {
	case Praise, Both:
		return said[1] > 0
	case Concern:
		return said[0] > 0
	case Plain:
		return said[0]+said[1] > 0
	}
	return false
}
