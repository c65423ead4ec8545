package table

import (
	"strings"

	"casebook/data"
)

// send reads a row of the sheet of area SEND inspections: its dates, its outcome,
// which is never a grade, and what it says of the inspection before and the next.
// The sentences that it has from the reports are left out.
func (r *reader) send(c record) error {
	b := blocksOf("send")[0]
	in := data.Inspection{Framework: b.framework, Kind: b.kind, Coverage: data.NoText}
	if err := r.placed(c, &in); err != nil {
		return err
	}
	in.Outcome = r.outcomeOf(c)
	var notes []string
	before, err := c.date("previous")
	if err != nil { // another inspection's, for which no row is left out
		r.Warnings = append(r.Warnings, err.(CellError))
	}
	if before != "" {
		notes = append(notes, "The inspection before was on "+before.String()+".")
	}
	if s := c.get("next"); s != "" {
		notes = append(notes, "The next was to come within "+s+".")
	}
	in.Note = strings.Join(notes, " ")
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	r.add(in)
	return nil
}

// outcomeOf is the outcome in words, by its number and, where that lacks, by the text
// beside it. Of two that differ none is taken.
func (r *reader) outcomeOf(c record) string {
	said := c.get("outcome")
	number, known := meaning(ofOutcome, said)
	if said != "" && !known {
		r.Warnings = append(r.Warnings, c.wrong("outcome", "want 1, 2 or 3; left out"))
	}
	words, text := "", wordKey(c.get("said"))
	for phrase, means := range wordList()[inOutcome] {
		if !strings.Contains(text, phrase) {
			continue
		}
		if words != "" && words != means {
			words = ""
			break
		}
		words = means
	}
	switch {
	case number != "" && words != "" && number != words:
		r.Warnings = append(r.Warnings, c.wrong("outcome", "the text beside it says "+words+"; left out"))
		return ""
	case number != "":
		return number
	case words == "" && said == "":
		r.Warnings = append(r.Warnings, c.wrong("outcome", "no outcome"))
	}
	return words
}
