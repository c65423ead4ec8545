package store

import "casebook/data"
import "casebook/store/boltfile"

func encodeInspection(in *data.Inspection) []byte {
	var w writer
	for _, s := range []string{
		in.ID, in.Authority, in.URN, string(in.Framework), string(in.Kind), string(in.Coverage), in.CoverageNote,
		in.Lead, in.Scope, in.Outcome, in.LegalBasis, in.Note,
	} {
		w.str(s)
	}
	w.signed(in.Sequence)
	w.fieldwork(in.Inspected)
	w.dated(in.Published)
	writeList(&w, in.Judgements, w.judgement)
	w.strs(in.Follows)
	return w.b
}

func (w *writer) signed(n int) { w.uint(uint64(n)<<1 ^ uint64(n>>63)) }

func (w *writer) fieldwork(f data.Fieldwork) {
	for _, s := range []string{string(f.Start), string(f.End), f.AsStated, f.Source, string(f.Status)} {
		w.str(s)
	}
	w.strs(f.Confirmed)
	writeList(w, f.Also, w.fieldwork)
}

func (w *writer) dated(d data.Dated) {
	for _, s := range []string{string(d.Date), string(d.End), d.AsStated, d.Source, string(d.Status)} {
		w.str(s)
	}
	w.strs(d.Confirmed)
	writeList(w, d.Also, w.dated)
}

func (w *writer) judgement(j data.Judgement) {
	for _, s := range []string{string(j.Area), string(j.Grade), j.Label, j.Source, string(j.Status), j.Note} {
		w.str(s)
	}
	w.signed(j.Page)
	w.strs(j.Confirmed)
	writeList(w, j.Also, w.judgement)
}

func decodeInspection(record []byte) (*data.Inspection, error) {
	r := &reader{s: string(record)}
	in := &data.Inspection{
		ID: r.str(), Authority: r.str(), URN: r.str(), Framework: data.Framework(r.str()), Kind: data.Kind(r.str()),
		Coverage: data.Coverage(r.str()), CoverageNote: r.str(),
		Lead: r.str(), Scope: r.str(), Outcome: r.str(), LegalBasis: r.str(), Note: r.str(),
	}
	in.Sequence = r.signed()
	in.Inspected = r.fieldwork()
	in.Published = r.dated()
	in.Judgements = readList(r, r.judgement)
	in.Follows = r.strs()
	if !r.done() {
		return nil, boltfile.Damaged("the record of an inspection is unreadable")
	}
	return in, nil
}

func (r *reader) signed() int {
	n := r.uint()
	return int(n>>1) ^ -int(n&1)
}

func (r *reader) fieldwork() data.Fieldwork {
	return data.Fieldwork{
		Start: data.Date(r.str()), End: data.Date(r.str()), AsStated: r.str(), Source: r.str(), Status: data.Status(r.str()),
		Confirmed: r.strs(), Also: readList(r, r.fieldwork),
	}
}

func (r *reader) dated() data.Dated {
	return data.Dated{
		Date: data.Date(r.str()), End: data.Date(r.str()), AsStated: r.str(), Source: r.str(), Status: data.Status(r.str()),
		Confirmed: r.strs(), Also: readList(r, r.dated),
	}
}

func (r *reader) judgement() data.Judgement {
	return data.Judgement{
		Area: data.Area(r.str()), Grade: data.Grade(r.str()), Label: r.str(), Source: r.str(), Status: data.Status(r.str()), Note: r.str(),
		Page: r.signed(), Confirmed: r.strs(), Also: readList(r, r.judgement),
	}
}
