package codec

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/store/boltfile"
)

// Parts of a finding that most findings lack are written only when they are
// there; one bit each says so.
const (
	hasMixed = 1 << iota
	hasWeight
	hasReporter
	hasSourceID
	hasSection
	hasItem
	hasPage
	hasParagraph
	hasConfirmation
	hasThread
	hasBackRefs
	hasNote
	hasNilThemes
	hasSuggested
	hasCoded
	isUnsure      // it has no part that follows, nor has the next
	someYourWords // before it was kept which of the themes they gave
	hasYourWords
)

// Vocabulary gives short numbers to words that most findings share (theme
// ids, polarities, areas, voices). Numbers once given stay.
type Vocabulary struct {
	Words []string
	at    map[string]int
}

func (v *Vocabulary) number(word string) uint64 {
	if v.at == nil {
		v.at = make(map[string]int, len(v.Words))
		for i, w := range v.Words {
			v.at[w] = i
		}
	}
	n, ok := v.at[word]
	if !ok {
		n = len(v.Words)
		v.Words = append(v.Words, word)
		v.at[word] = n
	}
	return uint64(n)
}

// EncodeFinding makes the record of a finding. New words go into the
// vocabulary. The inspection is not in the record, nor what a user confirmed.
func EncodeFinding(f *data.Finding, v *Vocabulary) ([]byte, error) {
	place, ok := strings.CutPrefix(f.ID, f.Inspection+"/")
	if !ok {
		return nil, fmt.Errorf("finding %q: its id does not begin with its inspection %q", f.ID, f.Inspection)
	}
	if f.Confirmed || f.TextChanged {
		return nil, fmt.Errorf("finding %q: what a user confirmed belongs in the notebook, not with the finding", f.ID)
	}
	if f.Source.Item < 0 || f.Source.Page < 0 || f.Source.Paragraph < 0 {
		return nil, fmt.Errorf("finding %q: a negative item, page or paragraph", f.ID)
	}
	w := Writer{Bytes: make([]byte, 0, len(f.Text)+len(f.Source.Document)+48)}
	w.Str(place)
	w.Uint(findingParts(f))
	w.Uint(v.number(string(f.Polarity)))
	w.Uint(v.number(string(f.Area)))
	w.Uint(v.number(string(f.Attribution)))
	w.Uint(uint64(len(f.Themes)))
	for _, t := range f.Themes {
		w.Uint(v.number(t))
	}
	w.Str(f.Text)
	w.Str(f.Source.Document)
	writeFindingParts(&w, f)
	for _, list := range [][]string{f.Coded, f.YourWords} {
		if list != nil {
			w.Uint(uint64(len(list)))
			for _, t := range list {
				w.Uint(v.number(t))
			}
		}
	}
	return w.Bytes, nil
}

func findingParts(f *data.Finding) uint64 {
	var bits uint64
	for _, p := range []struct {
		bit uint64
		has bool
	}{
		{hasMixed, f.Mixed}, {hasWeight, f.Weight != ""}, {hasReporter, f.ReportedBy != ""},
		{hasSourceID, f.Source.ID != ""}, {hasSection, f.Source.Section != ""}, {hasItem, f.Source.Item != 0},
		{hasPage, f.Source.Page != 0}, {hasParagraph, f.Source.Paragraph != 0}, {hasConfirmation, f.ConfirmedBy != nil},
		{hasThread, f.Thread != ""}, {hasBackRefs, f.RefersBack != nil}, {hasNote, f.Note != ""}, {hasNilThemes, f.Themes == nil},
		{hasSuggested, f.Suggested}, {hasCoded, f.Coded != nil}, {isUnsure, f.Unsure}, {hasYourWords, len(f.YourWords) > 0},
	} {
		if p.has {
			bits |= p.bit
		}
	}
	return bits
}

func writeFindingParts(w *Writer, f *data.Finding) {
	for _, s := range []string{string(f.Weight), f.ReportedBy, f.Source.ID, f.Source.Section} {
		if s != "" {
			w.Str(s)
		}
	}
	for _, n := range []int{f.Source.Item, f.Source.Page, f.Source.Paragraph} {
		if n != 0 {
			w.Uint(uint64(n))
		}
	}
	if c := f.ConfirmedBy; c != nil {
		w.Str(c.ID)
		w.Str(c.Where)
	}
	if f.Thread != "" {
		w.Str(f.Thread)
	}
	if f.RefersBack != nil {
		WriteList(w, f.RefersBack, func(b data.BackRef) {
			w.Str(b.Inspection)
			w.Str(b.As)
			w.Str(b.Then)
		})
	}
	if f.Note != "" {
		w.Str(f.Note)
	}
}

// DecodeFinding reads the record of a finding of an inspection; words are those
// of the vocabulary that it was written with.
func DecodeFinding(record []byte, inspection string, words []string) (data.Finding, error) {
	r := Reader{Rest: string(record)}
	word := func() string {
		n := r.Uint()
		if n >= uint64(len(words)) {
			r.Bad = true
			return ""
		}
		return words[n]
	}
	f := data.Finding{Inspection: inspection}
	f.ID = inspection + "/" + r.Str()
	bits := r.Uint()
	f.Polarity = data.Polarity(word())
	f.Area = data.Area(word())
	f.Attribution = data.Voice(word())
	themes := func() []string {
		n := r.Uint()
		if n > uint64(len(r.Rest)) {
			r.Bad = true
			return nil
		}
		list := make([]string, 0, min(n, mostAhead))
		for range n {
			if list = append(list, word()); r.Bad {
				return nil
			}
		}
		return list
	}
	if f.Themes = themes(); bits&hasNilThemes != 0 {
		f.Themes = nil
	}
	f.Text = r.Str()
	f.Source.Document = r.Str()
	readFindingParts(&r, bits, &f)
	if bits&hasCoded != 0 {
		f.Coded = themes()
	}
	switch {
	case bits&hasYourWords != 0:
		f.YourWords = themes()
	case bits&someYourWords != 0:
		f.YourWords = ownThemes(f.Themes)
	}
	if !r.Done() {
		return data.Finding{}, boltfile.Damaged("a finding of %s is unreadable", inspection)
	}
	return f, nil
}

// ownThemes are those of themes that a user's words may have given: the user's own, or
// any where there are none of these.
func ownThemes(themes []string) []string {
	own := slices.DeleteFunc(slices.Clone(themes), func(id string) bool {
		return slices.ContainsFunc(data.BuiltinThemes(), func(t data.Theme) bool { return t.ID == id })
	})
	if len(own) > 0 {
		return own
	}
	return slices.Clone(themes)
}

func readFindingParts(r *Reader, bits uint64, f *data.Finding) {
	str := func(bit uint64) string {
		if bits&bit == 0 {
			return ""
		}
		return r.Str()
	}
	num := func(bit uint64) int {
		if bits&bit == 0 {
			return 0
		}
		return r.Int()
	}
	f.Mixed, f.Suggested = bits&hasMixed != 0, bits&hasSuggested != 0
	f.Unsure = bits&isUnsure != 0
	f.Weight = data.Weight(str(hasWeight))
	f.ReportedBy = str(hasReporter)
	f.Source.ID = str(hasSourceID)
	f.Source.Section = str(hasSection)
	f.Source.Item, f.Source.Page, f.Source.Paragraph = num(hasItem), num(hasPage), num(hasParagraph)
	if bits&hasConfirmation != 0 {
		f.ConfirmedBy = &data.Confirmation{ID: r.Str(), Where: r.Str()}
	}
	f.Thread = str(hasThread)
	if bits&hasBackRefs != 0 {
		f.RefersBack = ReadList(r, func() data.BackRef {
			return data.BackRef{Inspection: r.Str(), As: r.Str(), Then: r.Str()}
		})
	}
	f.Note = str(hasNote)
}

// PlaceOf reads only the first part of a finding's record: the part of its id
// behind the inspection's.
func PlaceOf(record []byte) string {
	r := Reader{Rest: string(record[:min(len(record), 256)])}
	if p := r.Str(); !r.Bad {
		return p
	}
	r = Reader{Rest: string(record)}
	return r.Str()
}
