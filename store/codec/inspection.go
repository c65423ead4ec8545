package codec

import (
	"strings"

	"casebook/data"
	"casebook/store/boltfile"
)

// EncodeInspection makes the record of an inspection.
func EncodeInspection(in *data.Inspection) []byte {
	var w Writer
	for _, s := range []string{
		in.ID, in.Authority, in.URN, string(in.Framework), string(in.Kind), string(in.Coverage), in.CoverageNote,
		in.Lead, in.Scope, in.Outcome, in.LegalBasis, withAddress(in.Note, in.Address),
	} {
		w.Str(s)
	}
	w.signed(in.Sequence)
	w.fieldwork(in.Inspected)
	w.dated(in.Published)
	WriteList(&w, in.Judgements, w.judgement)
	w.Strs(in.Follows)
	return w.Bytes
}

// addressMark stands between the note of an inspection and the address of its
// report, which came later: in one field with it an older program still reads the
// record.
const addressMark = "\x00"

func withAddress(note, address string) string {
	if address == "" {
		return note
	}
	return note + addressMark + address
}

func (w *Writer) signed(n int) { w.Uint(uint64(n)<<1 ^ uint64(n>>63)) }

func (w *Writer) fieldwork(f data.Fieldwork) {
	for _, s := range []string{string(f.Start), string(f.End), f.AsStated, f.Source, string(f.Status)} {
		w.Str(s)
	}
	w.Strs(f.Confirmed)
	WriteList(w, f.Also, w.fieldwork)
}

func (w *Writer) dated(d data.Dated) {
	for _, s := range []string{string(d.Date), string(d.End), d.AsStated, d.Source, string(d.Status)} {
		w.Str(s)
	}
	w.Strs(d.Confirmed)
	WriteList(w, d.Also, w.dated)
}

func (w *Writer) judgement(j data.Judgement) {
	for _, s := range []string{string(j.Area), string(j.Grade), j.Label, j.Source, string(j.Status), j.Note} {
		w.Str(s)
	}
	w.signed(j.Page)
	w.Strs(j.Confirmed)
	WriteList(w, j.Also, w.judgement)
}

// DecodeInspection reads the record of an inspection.
func DecodeInspection(record []byte) (*data.Inspection, error) {
	r := &Reader{Rest: string(record)}
	in := &data.Inspection{
		ID: r.Str(), Authority: r.Str(), URN: r.Str(), Framework: data.Framework(r.Str()), Kind: data.Kind(r.Str()),
		Coverage: data.Coverage(r.Str()), CoverageNote: r.Str(),
		Lead: r.Str(), Scope: r.Str(), Outcome: r.Str(), LegalBasis: r.Str(), Note: r.Str(),
	}
	in.Note, in.Address, _ = strings.Cut(in.Note, addressMark)
	in.Sequence = r.signed()
	in.Inspected = r.fieldwork()
	in.Published = r.dated()
	in.Judgements = ReadList(r, r.judgement)
	in.Follows = r.Strs()
	if !r.Done() {
		return nil, boltfile.Damaged("the record of an inspection is unreadable")
	}
	return in, nil
}

func (r *Reader) signed() int {
	n := r.Uint()
	return int(n>>1) ^ -int(n&1)
}

func (r *Reader) fieldwork() data.Fieldwork {
	return data.Fieldwork{
		Start: data.Date(r.Str()), End: data.Date(r.Str()), AsStated: r.Str(), Source: r.Str(), Status: data.Status(r.Str()),
		Confirmed: r.Strs(), Also: ReadList(r, r.fieldwork),
	}
}

func (r *Reader) dated() data.Dated {
	return data.Dated{
		Date: data.Date(r.Str()), End: data.Date(r.Str()), AsStated: r.Str(), Source: r.Str(), Status: data.Status(r.Str()),
		Confirmed: r.Strs(), Also: ReadList(r, r.dated),
	}
}

func (r *Reader) judgement() data.Judgement {
	return data.Judgement{
		Area: data.Area(r.Str()), Grade: data.Grade(r.Str()), Label: r.Str(), Source: r.Str(), Status: data.Status(r.Str()), Note: r.Str(),
		Page: r.signed(), Confirmed: r.Strs(), Also: ReadList(r, r.judgement),
	}
}
