package text

// sentenceEnd is a stop, a gap and a capital: where a sentence of a letter ends.
var sentenceEnd = Lazy(`[.?!][’”"')]* +[‘“"'(]?\p{Lu}`)

// Sentences cuts a paragraph after each sentence. The pieces, joined with
// spaces, are the paragraph.
func Sentences(text string) []string {
	var out []string
	for {
		at := sentenceEnd.FindStringIndex(text)
		if at == nil {
			return append(out, text)
		}
		cut := at[0] + 1
		for text[cut] != ' ' {
			cut++
		}
		out = append(out, text[:cut])
		text = text[cut+1:]
	}
}

// earlierInspection finds a sentence that says only how the matter stood at an earlier
// inspection: "This was an area for development at the last inspection."
var earlierInspection = Lazy(`(?i)\b(?:was|were|had been) (?:also |identified as |noted as )*(?:an? )?areas? for (?:priority action|development|improvement)\b`)

// AboutEarlierInspection reports whether a sentence says only how a matter stood at an
// earlier inspection. Its words speak of then, not of what was found now.
func AboutEarlierInspection(sentence string) bool { return earlierInspection.MatchString(sentence) }
