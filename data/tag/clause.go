package tag

// asks reports whether a paragraph opens as a recommendation does ("Ensure
// that ..."), opens so after a few words ("Where needed, ensure that ..."), or
// is one sentence of what should be. Some words open findings too ("Work before
// proceedings is ..."), and must say soon what for.
func (p paragraph) asks() bool {
	ws := p.words
	if len(ws) < 2 {
		return false
	}
	for i := 2; i < len(ws) && i < askAfter; i++ {
		if p.sentence[i] == p.sentence[0] && (ws[i].Form == "ensure" || ws[i].Form == "improve") && comma(p.text[ws[i-1].End:ws[i].Start]) {
			return true
		}
	}
	if p.sentences() == 1 && p.should() {
		return true
	}
	switch ws[0].Form {
	case "ensure", "improve", "strengthen", "accelerate", "develop", "increase", "implement", "establish", "reduce", "extend", "devise",
		"provide", "make", "continue", "urgently", "agree", "secure", "revise", "undertake", "embed", "consider", "clarify", "prioritise":
		return true
	case "review", "work", "take", "monitor", "complete", "progress", "record", "evaluate", "support", "address", "promote", "raise":
		if told(ws[1].Form) {
			return false
		}
		for i := 1; i+1 < len(ws) && i < askWithin; i++ {
			next := ws[i+1].Form
			if ws[i].Form == "to" && (next == "ensure" || next == "improve" || next == "make") || ws[i].Form == "so" && next == "that" {
				return true
			}
		}
		switch ws[1].Form {
		case "the", "that", "all", "urgent", "action", "steps", "and":
			return true
		}
	}
	return false
}

// told reports whether a word after another tells of that: "Progress is checked".
func told(form string) bool {
	switch form {
	case "is", "are", "was", "were", "has", "have", "had", "of", "for", "in":
		return true
	}
	return false
}

// should reports whether somebody or something "should" do or be.
func (p paragraph) should() bool {
	for i := 1; i+1 < len(p.words) && i < askWithin; i++ {
		if p.words[i].Form == "should" {
			if p.words[i-1].Form == "they" || p.words[i-1].Form == "it" {
				return false
			}
			for k := max(0, i-subordinate); k < i; k++ {
				switch p.words[k].Form {
				case "what", "as", "which", "that", "who", "when", "how", "where", "whether", "if":
					return false
				}
			}
			switch p.words[i+1].Form {
			case "have", "they", "it", "he", "she", "this", "these", "there", "a", "any": // as "if they"
				return false
			}
			return true
		}
	}
	return false
}

// askAfter is within how many words a request begins that does not open its
// paragraph.
const askAfter = 10

// subordinate is how many words before "should" a word stands that makes it part
// of something else: "where children should live".
const subordinate = 5

// askWithin is in how many words an ambiguous opening must say what for.
const askWithin = 20

// share is how much praise and concern count at a word.
type share struct{ praise, concern float64 }

// clauses weighs every word by its sentence and clause.
func clauses(p paragraph, scratch []share) []share {
	out, marked := sized(scratch, len(p.words)), p.vocabulary.markings()
	for from, to := range p.eachSentence {
		p.clauses(from, to, marked, out)
	}
	return out
}

// How praise and concern weigh by the clause they stand in.
const (
	afterBut = 1.2 // after "however", "but"
	conceded = 0.5 // in a clause that "although", "while", "despite" opens
	wanted   = 0.5 // praise after "to ensure", "should ensure", "so that": what is wanted, not what is
	inFew    = 0.8 // concern in a sentence about a small number of cases
)

// clauses weighs the words [from, to) of one sentence.
func (p paragraph) clauses(from, to int, marked []marks, out []share) {
	clause, few, purpose := 1.0, 1.0, 1.0
	for i := from; i < to; i++ {
		switch m := marked[p.forms[i]]; {
		case m&afterButMark != 0:
			clause = afterBut
		case m&concededMark != 0:
			clause = conceded
		case m&clauseMark == 0:
		case p.purpose(i, to):
			purpose = wanted
		case p.inFew(i, to):
			few = inFew
		}
		if clause == conceded && i > from && comma(p.text[p.words[i-1].End:p.words[i].Start]) {
			clause = 1
		}
		out[i] = share{clause * purpose, clause}
	}
	for i := from; i < to; i++ {
		out[i].concern *= few
	}
	for i, end := from, p.condition(from, to, marked); i < end; i++ {
		out[i].concern = 0
	}
}

// inFew reports whether a word, with the one after it, speaks of few cases.
func (p paragraph) inFew(i, to int) bool {
	switch p.words[i].Form {
	case "minority", "few":
		return true
	case "small":
		return i+1 < to && p.words[i+1].Form == "number"
	}
	return false
}

// purpose reports whether a clause begins at a word that says what for.
func (p paragraph) purpose(i, to int) bool {
	if i+1 >= to {
		return false
	}
	next := p.words[i+1].Form
	switch p.words[i].Form {
	case "to":
		return next == "ensure" || next == "enable"
	case "so":
		return next == "that"
	case "should":
		return next == "ensure"
	}
	return false
}

func comma(gap string) bool { return len(gap) > 0 && gap[0] == ',' }
