package tag

import "casebook/data/words"

// vocabulary is the forms of words that one goroutine has met, with what the
// tables say of each: most words of a text have been met before, and are looked
// up no more.
type vocabulary struct {
	forms *words.Forms
	tries []*matches
	roots *roots  // that root is of
	root  []int32 // by form: the number of its root
	marks []marks // by form
}

// matches is what a trie says of each form.
type matches struct {
	trie  *trie
	parts [][]int32 // by form: the parts that it matches; none for most
	room  []int32
}

func newVocabulary() *vocabulary { return &vocabulary{forms: words.NewForms()} }

// in is the parts of a trie that each form matches.
func (v *vocabulary) in(t *trie) [][]int32 {
	var m *matches
	for _, x := range v.tries {
		if x.trie == t {
			m = x
		}
	}
	if m == nil {
		m = &matches{trie: t, parts: make([][]int32, 0, cap(v.marks))}
		v.tries = append(v.tries, m)
	}
	for n := len(m.parts); n < v.forms.Len(); n++ {
		from := len(m.room)
		form := v.form(n)
		if t.asWritten {
			form = v.forms.Form(n)
		}
		m.room = t.match(form, m.room)
		m.parts = append(m.parts, m.room[from:len(m.room):len(m.room)])
	}
	return m.parts
}

// form is a form as the tables have it.
func (v *vocabulary) form(n int) string {
	form := v.forms.Form(n)
	if isBoard(form) {
		return anyBoard
	}
	return form
}

// markings is the marks of each form.
func (v *vocabulary) markings() []marks {
	for n := len(v.marks); n < v.forms.Len(); n++ {
		v.marks = append(v.marks, marksOf(v.forms.Form(n)))
	}
	return v.marks
}

// rooted is the number of each form's root.
func (v *vocabulary) rooted(rs *roots) []int32 {
	if v.roots != rs {
		v.roots, v.root = rs, v.root[:0]
	}
	for n := len(v.root); n < v.forms.Len(); n++ {
		number, ok := rs.at[root(v.form(n))]
		if !ok {
			number = unknownRoot
		}
		v.root = append(v.root, number)
	}
	return v.root
}

// marks are what is known of a form by itself, as bits.
type marks uint16

const (
	fewMark       marks = 1 << iota // of a small number of cases
	mostMark                        // of all or most
	heededMark                      // of what is known and being put right
	wantedMark                      // of what should be
	effectMark                      // of what comes of something
	turnMark                        // it may open a part of a sentence that says otherwise
	afterButMark                    // what follows counts more
	concededMark                    // its clause is conceded
	clauseMark                      // with the word after it, it may change how its clause weighs
	preventMark                     // it prevents what comes after it, or puts it right
	conditionMark                   // it opens a clause that says when or where something holds
)

func marksOf(form string) marks {
	var m marks
	switch form {
	case "few", "minority", "small", "occasionally", "isolated", "sometimes", "some":
		m |= fewMark
	case "most", "majority", "many", "all", "generally", "mostly", "usually", "largely":
		m |= mostMark
	case "aware", "recognise", "recognised", "recognises", "acknowledge", "acknowledged", "acknowledges", "address", "addressing",
		"addressed", "underway", "remedy", "rectify", "rectified", "immediate", "immediately", "already", "recently":
		m |= heededMark
	case "should", "need", "needs", "must":
		m |= wantedMark
	case "impact", "impacts", "result", "means", "meaning", "limits", "risk", "consequence":
		m |= effectMark
	}
	if turns(form) {
		m |= turnMark
	}
	switch form {
	case "however", "but", "nevertheless", "nonetheless", "yet":
		m |= afterButMark
	case "although", "while", "whilst", "despite", "though":
		m |= concededMark
	case "minority", "few", "small", "to", "so", "should":
		m |= clauseMark
	case "when", "where", "if", "once", "whenever", "wherever":
		m |= conditionMark
	case "minimise", "minimises", "minimised", "minimising", "reduce", "reduces", "reduced", "reducing", "avoid", "avoids", "avoided", "avoiding",
		"prevent", "prevents", "prevented", "preventing", "mitigate", "mitigates", "mitigated", "mitigating", "address", "addresses", "addressed", "addressing",
		"tackle", "tackles", "tackled", "tackling", "resolve", "resolves", "resolved", "resolving", "remedy", "remedied", "rectify", "rectified", "rectifying",
		"overcome", "overcoming", "eliminate", "eliminated", "eliminating", "eradicate", "eradicated", "counter", "counters", "countering":
		m |= preventMark
	}
	return m
}
