package store

import (
	"fmt"
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
)

// vocabulary gives short numbers to words that most findings share (theme
// ids, polarities, areas, voices). Numbers once given stay.
type vocabulary struct {
	words []string
	at    map[string]int
}

func (v *vocabulary) number(word string) uint64 {
	if v.at == nil {
		v.at = make(map[string]int, len(v.words))
		for i, w := range v.words {
			v.at[w] = i
		}
	}
	n, ok := v.at[word]
	if !ok {
		n = len(v.words)
		v.words = append(v.words, word)
		v.at[word] = n
	}
	return uint64(n)
}

func encodeFinding(f *data.Finding, v *vocabulary) ([]byte, error) {
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
	w := writer{b: make([]byte, 0, len(f.Text)+len(f.Source.Document)+48)}
	w.str(place)
	w.uint(findingParts(f))
	w.uint(v.number(string(f.Polarity)))
	w.uint(v.number(string(f.Area)))
	w.uint(v.number(string(f.Attribution)))
	w.uint(uint64(len(f.Themes)))
	for _, t := range f.Themes {
		w.uint(v.number(t))
	}
	w.str(f.Text)
	w.str(f.Source.Document)
	writeFindingParts(&w, f)
	if f.Coded != nil {
		w.uint(uint64(len(f.Coded)))
		for _, t := range f.Coded {
			w.uint(v.number(t))
		}
	}
	return w.b, nil
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
		{hasSuggested, f.Suggested}, {hasCoded, f.Coded != nil},
	} {
		if p.has {
			bits |= p.bit
		}
	}
	return bits
}

func writeFindingParts(w *writer, f *data.Finding) {
	for _, s := range []string{string(f.Weight), f.ReportedBy, f.Source.ID, f.Source.Section} {
		if s != "" {
			w.str(s)
		}
	}
	for _, n := range []int{f.Source.Item, f.Source.Page, f.Source.Paragraph} {
		if n != 0 {
			w.uint(uint64(n))
		}
	}
	if c := f.ConfirmedBy; c != nil {
		w.str(c.ID)
		w.str(c.Where)
	}
	if f.Thread != "" {
		w.str(f.Thread)
	}
	if f.RefersBack != nil {
		writeList(w, f.RefersBack, func(b data.BackRef) {
			w.str(b.Inspection)
			w.str(b.As)
			w.str(b.Then)
		})
	}
	if f.Note != "" {
		w.str(f.Note)
	}
}

func decodeFinding(record []byte, inspection string, words []string) (data.Finding, error) {
	r := reader{s: string(record)}
	word := func() string {
		n := r.uint()
		if n >= uint64(len(words)) {
			r.bad = true
			return ""
		}
		return words[n]
	}
	f := data.Finding{Inspection: inspection}
	f.ID = inspection + "/" + r.str()
	bits := r.uint()
	f.Polarity = data.Polarity(word())
	f.Area = data.Area(word())
	f.Attribution = data.Voice(word())
	themes := func() []string {
		n := r.uint()
		if n > uint64(len(r.s)) {
			r.bad = true
			return nil
		}
		list := make([]string, n)
		for i := range list {
			list[i] = word()
		}
		return list
	}
	if f.Themes = themes(); bits&hasNilThemes != 0 {
		f.Themes = nil
	}
	f.Text = r.str()
	f.Source.Document = r.str()
	readFindingParts(&r, bits, &f)
	if bits&hasCoded != 0 {
		f.Coded = themes()
	}
	if !r.done() {
		return data.Finding{}, boltfile.Damaged("a finding of %s is unreadable", inspection)
	}
	return f, nil
}

func readFindingParts(r *reader, bits uint64, f *data.Finding) {
	str := func(bit uint64) string {
		if bits&bit == 0 {
			return ""
		}
		return r.str()
	}
	num := func(bit uint64) int {
		if bits&bit == 0 {
			return 0
		}
		return r.int()
	}
	f.Mixed, f.Suggested = bits&hasMixed != 0, bits&hasSuggested != 0
	f.Weight = data.Weight(str(hasWeight))
	f.ReportedBy = str(hasReporter)
	f.Source.ID = str(hasSourceID)
	f.Source.Section = str(hasSection)
	f.Source.Item, f.Source.Page, f.Source.Paragraph = num(hasItem), num(hasPage), num(hasParagraph)
	if bits&hasConfirmation != 0 {
		f.ConfirmedBy = &data.Confirmation{ID: r.str(), Where: r.str()}
	}
	f.Thread = str(hasThread)
	if bits&hasBackRefs != 0 {
		f.RefersBack = readList(r, func() data.BackRef {
			return data.BackRef{Inspection: r.str(), As: r.str(), Then: r.str()}
		})
	}
	f.Note = str(hasNote)
}

// placeOf reads only the first part of a finding's record.
func placeOf(record []byte) string {
	r := reader{s: string(record[:min(len(record), 256)])}
	if p := r.str(); !r.bad {
		return p
	}
	r = reader{s: string(record)}
	return r.str()
}
