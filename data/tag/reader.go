package tag

// reader takes texts apart one after another: what it knows of words stays, and
// its room is used again. It is for one goroutine.
type reader struct {
	p       paragraph // in hand
	scratch scratch
}

// scratch is used again for text after text.
type scratch struct {
	unit    []int
	roots   []int32
	hits    []hit
	seen    []bool // of each feature of words
	shapes  []shape
	weights *themeWeights
	voted   []float64
	shares  []share
	units   []sentenceTone
	why     []Reason
}

func newReader() *reader {
	return &reader{p: paragraph{vocabulary: newVocabulary()}}
}

// read takes a text in hand, with the roots of its words.
func (r *reader) read(text string, rs *roots) paragraph {
	r.p.cut(text)
	r.scratch.roots = rs.of(r.p, r.scratch.roots)
	r.p.roots = r.scratch.roots
	return r.p
}

// manyForms is with how many forms a reader at rest is let go: those of some
// hundred reports.
const manyForms = 1 << 15

// isSmall reports whether a reader is worth keeping for other texts.
func (r *reader) isSmall() bool { return r.p.vocabulary.forms.Len() < manyForms }
