package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/clean"
)

// json reads what this program's lists print as JSON: an array of findings or
// of inspections. Fields that it does not know are left aside, as a newer
// program may print more.
func (r *reader) json(b []byte) error {
	if isBlank(b) || !isText(b) {
		return fmt.Errorf("not JSON in UTF-8: %w", ErrNotATable)
	}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(b, byteOrderMark)))
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return fmt.Errorf("want the array that a list prints with --format json: %w", ErrLayout)
	}
	for n := 1; dec.More(); n++ {
		if n > maxRows {
			return fmt.Errorf("over %d records: %w", maxRows, ErrTooLarge)
		}
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return fmt.Errorf("record %d, line %d: %w", n, 1+bytes.Count(b[:min(int(dec.InputOffset()), len(b))], []byte("\n")), err)
		}
		if len(raw) > maxRecord {
			return fmt.Errorf("record %d: over %d kB: %w", n, maxRecord>>10, ErrTooLarge)
		}
		r.Rows++
		err := r.object(record{grid: &grid{}, row: n}, raw)
		if cell, ok := err.(CellError); ok {
			err = r.refuse(cell)
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
	}
	if _, err := dec.Token(); err != nil {
		return fmt.Errorf("the array does not end: %w", ErrNotATable)
	}
	return nil
}

// object reads one record of an array.
func (r *reader) object(c record, raw []byte) error {
	var what struct {
		Inspection *string          `json:"inspection"`
		Text       *string          `json:"text"`
		Framework  *string          `json:"framework"`
		Judgements *json.RawMessage `json:"judgements"`
	}
	if err := json.Unmarshal(raw, &what); err != nil {
		return misread(c, err)
	}
	switch {
	case what.Inspection != nil && what.Text != nil:
		r.Source.Type = "findings"
		return r.finding(c, raw)
	case what.Framework != nil && what.Judgements != nil:
		r.Source.Type = "inspections"
		return r.inspection(c, raw)
	}
	var fields map[string]json.RawMessage
	_ = json.Unmarshal(raw, &fields) // what is no object has no fields
	var heads []string
	for k := range fields {
		heads = append(heads, cellText(k))
	}
	slices.Sort(heads)
	return fmt.Errorf("fields found: %s; want those of this program's list of findings or of inspections: %w", cutText(strings.Join(heads, ", "), 400), ErrLayout)
}

// misread turns a decoding error into the place that it names.
func misread(c record, err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return CellError{Row: c.row, Column: kind.Field, Value: kind.Value, Want: "want " + kind.Type.String()}
	}
	return err
}

// inspection reads a record of the list of inspections.
func (r *reader) inspection(c record, raw []byte) error {
	var from data.Inspection
	if err := json.Unmarshal(raw, &from); err != nil {
		return misread(c, err)
	}
	in, err := r.restated(c, from)
	if err != nil {
		return err
	}
	return r.addRow(c, in, "judgements")
}

// finding reads a record of the list of findings. What ties it to other
// records of the casebook that printed it (a thread, a second source) is left
// out: those are not here.
func (r *reader) finding(c record, raw []byte) error {
	var f data.Finding
	var from data.Inspection
	if err := errors.Join(json.Unmarshal(raw, &f), json.Unmarshal(raw, &from)); err != nil {
		return misread(c, err)
	}
	from.ID, from.Note = f.Inspection, ""
	in, err := r.restated(c, from)
	if err != nil {
		return err
	}
	in.Coverage, in.CoverageNote = data.Partial, partOf
	f.Text, f.ReportedBy, f.Note = cellText(f.Text), cellText(f.ReportedBy), cellText(f.Note)
	f.ID, f.Source.Document, f.Source.Section = cellText(f.ID), cellText(f.Source.Document), cellText(f.Source.Section)
	f.Thread, f.ConfirmedBy, f.RefersBack = "", nil, nil
	return r.addFinding(c, in, f)
}

// restated is an inspection as this table says it: its own dates and grades,
// every one unchecked.
func (r *reader) restated(c record, from data.Inspection) (data.Inspection, error) {
	a, ok := r.councils.byURN[from.URN]
	if !ok {
		a, ok = r.councils.named(from.Authority)
	}
	if !ok {
		return from, CellError{Row: c.row, Column: "authority", Value: cutText(cellText(from.Authority+" "+from.URN), 80), Want: wantAuthority + r.councils.nearest(cellText(from.Authority))}
	}
	in := data.Inspection{ID: cellText(from.ID), Authority: a.ID, URN: a.URN, Framework: from.Framework, Kind: from.Kind, Sequence: from.Sequence,
		Coverage: data.NoText, Lead: cellText(from.Lead), Scope: cellText(from.Scope), Outcome: cellText(from.Outcome),
		LegalBasis: cellText(from.LegalBasis), Address: clean.Address(cellText(from.Address)), Note: cellText(from.Note)}
	dates := record{grid: &grid{columns: map[string]int{"inspected.start": 0, "inspected.end": 1, "published.date": 2, "id": 3, "framework": 4}}, row: c.row,
		cells: []string{cellText(string(from.Inspected.Start)), cellText(string(from.Inspected.End)), cellText(string(from.Published.Date)), in.ID, string(in.Framework)}}
	if err := r.dates(dates, &in, "inspected.start", "inspected.end", "published.date"); err != nil {
		return in, err
	}
	for _, j := range from.Judgements {
		restated := r.judgement(j.Area, j.Grade, cellText(j.Label))
		restated.Page, restated.Note = max(0, j.Page), strings.TrimSpace(cellText(j.Note))
		in.Judgements = append(in.Judgements, restated)
	}
	return in, r.sound(dates, &in, "judgements")
}
