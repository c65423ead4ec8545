package tag

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/coded"
)

// LookupCounts counts by what the rows of a file were read; together they are all rows.
type LookupCounts struct {
	Held    int `json:"as_held"`                       // as the casebook holds the paragraph, with its section and heading
	Differs int `json:"text_alone_as_another_is_held"` // by the row's text alone: the casebook holds another text there
	Alone   int `json:"text_alone"`                    // by the row's text alone: the casebook holds no such paragraph, or none is named
}

// read is the row's paragraph: as the casebook holds it, since its section and
// heading speak for themes too, else by the row's own text.
func (t *labelTable) read() (data.Finding, bool) {
	before := t.Faults()
	text := t.cell(textColumn)
	if t.Faults() > before {
		return data.Finding{}, false
	}
	if text == "" {
		f, ok := t.held()
		t.ways.Held++
		return f, ok
	}
	ref, column := t.ref()
	if t.Forget(before); t.Find == nil || column == "" || ref.ID == "" && ref.Paragraph < 1 {
		t.ways.Alone++
		return data.Finding{Text: text}, true
	}
	f, err := t.Find(ref)
	switch {
	case err != nil: // the text is there to be read all the same
		t.ways.Alone++
	case !sameParagraph(text, f.Text):
		t.ways.Differs++
	default:
		t.ways.Held++
		return f, true
	}
	return data.Finding{Text: text}, true
}

// sameParagraph reports whether two texts are one paragraph: nine words of ten
// of the shorter stand in the other, which is at most twice as long. A text that
// was copied from a report may hold the foot of its page.
func sameParagraph(a, b string) bool {
	short, long := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(short) > len(long) {
		short, long = long, short
	}
	left := map[string]int{}
	for _, w := range long {
		left[w]++
	}
	same := 0
	for _, w := range short {
		if left[w] > 0 {
			left[w]--
			same++
		}
	}
	return same > 0 && same*10 >= len(short)*9 && len(long) <= 2*len(short)
}

// ref is what the row names its paragraph by, and the column of that; "" where
// it names none. A short row is noted.
func (t *labelTable) ref() (coded.Ref, string) {
	ref := coded.Ref{ID: strings.ToLower(t.cell(findingColumn))}
	if ref.ID != "" {
		return ref, findingColumn
	}
	if t.paragraph == "" {
		return ref, ""
	}
	if ref.File = t.cell(fileColumn); ref.File == "" {
		return ref, ""
	}
	ref.Paragraph, _ = strconv.Atoi(t.cell(t.paragraph))
	return ref, fileColumn
}

// held looks the paragraph of a row without a text up, or notes why not.
func (t *labelTable) held() (data.Finding, bool) {
	before := t.Faults()
	ref, column := t.ref()
	switch {
	case t.Faults() > before:
		return data.Finding{}, false
	case t.Find == nil || column == "":
		for _, c := range []string{fileColumn, findingColumn, textColumn} {
			if t.Has(c) {
				column = c
			}
		}
		t.Wrong(column, "no text: there is nothing to read")
		return data.Finding{}, false
	case ref.ID == "" && ref.Paragraph < 1:
		t.NoParagraph(t.paragraph)
		return data.Finding{}, false
	}
	f, err := t.Find(ref)
	if err != nil {
		t.Wrong(column, "%w", err)
		return data.Finding{}, false
	}
	return f, true
}
