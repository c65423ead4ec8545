package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/report"
	"casebook/data/tag"
	"casebook/ui/widget"
)

// fileCells says what became of a file: outcome, path, what was read or why not.
func fileCells(f importing.File) []string {
	return []string{string(f.Outcome), f.Path, strings.Join(fileFacts(f), "; ")}
}

func fileFacts(f importing.File) []string {
	var out []string
	if f.Err != nil {
		out = append(out, f.Err.Error())
	}
	for _, p := range f.Parsed {
		out = append(out, parsedFacts(p))
	}
	if f.Table != nil {
		// What is said of single rows may fill screens: it stands below the table.
		return append(out, f.TableFacts())
	}
	for _, w := range f.Warnings {
		out = append(out, "! "+w)
	}
	return out
}

// parsedFacts says what was read of an inspection in one line.
func parsedFacts(p report.Parsed) string {
	in := p.Inspection
	parts := []string{in.ID}
	if in.Published.Date != "" {
		parts = append(parts, "published "+in.Published.Date.Short()+" ("+in.Published.Status.Words()+")")
	} else {
		parts = append(parts, "publication date unknown")
	}
	var grades []string
	for _, j := range in.Judgements {
		grades = append(grades, j.Area.Name()+" "+j.Grade.Letter())
	}
	if len(grades) > 0 {
		parts = append(parts, strings.Join(grades, " "))
	}
	return strings.Join(append(parts, importing.Counts(p)), ", ")
}

// tellRest sums up under the table.
func (s *shell) tellRest(plan importing.Plan, dry bool) error {
	for _, c := range plan.Conflicts {
		if _, err := fmt.Fprintln(s.out, "Sources differ: "+widget.Clean(c)); err != nil {
			return err
		}
	}
	for _, f := range plan.Files {
		for _, w := range f.Warnings {
			if f.Table == nil {
				break
			}
			if _, err := fmt.Fprintln(s.out, "In "+widget.Clean(filepath.Base(f.Path)+": "+w)); err != nil {
				return err
			}
		}
	}
	if passed := plan.Passed.String(); passed != "" {
		if _, err := fmt.Fprintln(s.out, widget.Clean(passed)+"."); err != nil {
			return err
		}
	}
	var counts []string
	for _, o := range []importing.Outcome{importing.Imported, importing.Upgraded, importing.Replaced, importing.Already, importing.Refused} {
		counts = append(counts, fmt.Sprintf("%s %d", o, plan.Count(o)))
	}
	line := strings.Join(counts, ", ") + ". "
	n := plural(len(plan.Entries), "inspection")
	if plan.Added > 0 {
		n = plural(plan.Added, "finding") + " in " + n
	}
	switch {
	case len(plan.Entries) == 0:
		line += "The casebook is as it was."
	case dry:
		line += "Nothing was written: " + n + " would have been."
	default:
		line += n + " written. Open windows show them after F5."
	}
	_, err := fmt.Fprintln(s.out, line)
	return err
}

// The records of "import --format json": one object a file and a line.
type fileRecord struct {
	File        string            `json:"file"`
	Status      string            `json:"status"` // read or refused
	Outcome     importing.Outcome `json:"outcome"`
	Reason      string            `json:"reason,omitempty"`
	Warnings    []string          `json:"warnings"`
	Inspections []importedRecord  `json:"inspections"`
}

type importedRecord struct {
	ID              string                 `json:"id"`
	URN             string                 `json:"urn"`
	Authority       string                 `json:"authority"`
	Framework       data.Framework         `json:"framework"`
	Kind            data.Kind              `json:"kind"`
	Inspected       data.Fieldwork         `json:"inspected"`
	Published       data.Dated             `json:"published"`
	Lead            string                 `json:"lead_inspector"`
	Judgements      []data.Judgement       `json:"judgements"`
	Origins         []originRecord         `json:"origins"`
	Recommendations []recommendationRecord `json:"recommendations"`
	Paragraphs      []paragraphRecord      `json:"paragraphs,omitempty"` // numbered ones only
	FindingCount    int                    `json:"finding_count"`        // of all that goes into the casebook
	Findings        []data.Finding         `json:"findings,omitempty"`   // all that goes into the casebook
}

type originRecord struct {
	Field string `json:"field"`
	From  string `json:"from"`
	Words string `json:"words,omitempty"`
}

type recommendationRecord struct {
	Ordinal  int    `json:"ordinal"`
	Page     int    `json:"page"`
	Number   int    `json:"number,omitempty"`
	Body     string `json:"body"`
	Deadline string `json:"deadline,omitempty"`
	Text     string `json:"text,omitempty"`
	// NothingAsked marks a numbered item of the list which says that there is
	// nothing to recommend. It is stored as a paragraph only.
	NothingAsked bool `json:"nothing_asked,omitempty"`
}

type paragraphRecord struct {
	Number  int       `json:"number"`
	Page    int       `json:"page"`
	Section data.Area `json:"section"`
	Heading string    `json:"heading,omitempty"`
	// Polarity is how the words read. A recommendation reads as development;
	// that it is one stands in Recommendation and among the recommendations.
	Polarity       data.Polarity `json:"polarity"`
	Recommendation bool          `json:"recommendation,omitempty"`
	Themes         []string      `json:"themes"`
	Text           string        `json:"text"`
}

func newParagraphRecord(x data.Finding) paragraphRecord {
	p := paragraphRecord{Number: x.Source.Paragraph, Page: x.Source.Page, Section: x.Area, Heading: x.Source.Section,
		Polarity: x.Polarity, Themes: append([]string{}, x.Themes...), Text: x.Text}
	if p.Recommendation = x.Polarity == data.Recommendation; p.Recommendation {
		p.Polarity = tag.Tone(x.Text)
	}
	return p
}

func (s *shell) tellJSON(plan importing.Plan, findings bool) error {
	for _, f := range plan.Files {
		b, err := encode(newFileRecord(plan, f, findings), "")
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(s.out, "%s\n", b); err != nil {
			return err
		}
	}
	return nil
}

func newFileRecord(plan importing.Plan, f importing.File, findings bool) fileRecord {
	r := fileRecord{File: f.Path, Status: "read", Outcome: f.Outcome, Warnings: append([]string{}, f.Warnings...), Inspections: []importedRecord{}}
	if f.Err != nil {
		r.Status, r.Reason = "refused", f.Err.Error()
	}
	for _, p := range f.Parsed {
		r.Inspections = append(r.Inspections, newImportedRecord(plan, f, p, findings))
	}
	return r
}

func newImportedRecord(plan importing.Plan, f importing.File, p report.Parsed, findings bool) importedRecord {
	in := p.Inspection
	r := importedRecord{ID: in.ID, URN: in.URN, Authority: in.Authority, Framework: in.Framework, Kind: in.Kind, Inspected: in.Inspected,
		Published: in.Published, Lead: in.Lead, Judgements: append([]data.Judgement{}, in.Judgements...), Origins: []originRecord{}, Recommendations: []recommendationRecord{}}
	for _, o := range p.Origins {
		r.Origins = append(r.Origins, originRecord(o))
	}
	for i, x := range slices.Concat(p.Recommendations, p.NothingAsked) {
		rec := recommendationRecord{NothingAsked: i >= len(p.Recommendations), Ordinal: x.Ordinal, Page: x.Page, Number: x.Number, Body: x.Body, Deadline: x.Deadline}
		if findings {
			rec.Text = x.Text
		}
		r.Recommendations = append(r.Recommendations, rec)
	}
	all := plan.Findings(f.Doc, p)
	if r.FindingCount = len(all); !findings {
		return r
	}
	for _, x := range all {
		x.Themes = full(x.Themes)
		r.Findings = append(r.Findings, x)
		if x.Source.Paragraph > 0 {
			r.Paragraphs = append(r.Paragraphs, newParagraphRecord(x))
		}
	}
	return r
}
