package importing

import (
	"slices"

	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/tag"
)

// FileRecord is a file in the JSON of an import: one object a file.
type FileRecord struct {
	File        string             `json:"file"`
	Status      string             `json:"status"` // read or refused
	Outcome     Outcome            `json:"outcome"`
	Reason      string             `json:"reason,omitempty"`
	Warnings    []string           `json:"warnings"`
	Inspections []InspectionRecord `json:"inspections"`
	Changes     []Change           `json:"changes,omitempty"` // that a table makes
}

// InspectionRecord is an inspection that was read from a file.
type InspectionRecord struct {
	ID              string                 `json:"id"`
	URN             string                 `json:"urn"`
	Authority       string                 `json:"authority"`
	Framework       data.Framework         `json:"framework"`
	Kind            data.Kind              `json:"kind"`
	Inspected       data.Fieldwork         `json:"inspected"`
	Published       data.Dated             `json:"published"`
	Lead            string                 `json:"lead_inspector"`
	Inspectorates   []string               `json:"inspectorates"`     // that say it together
	Theme           string                 `json:"theme,omitempty"`   // of what a joint inspection or a visit looked at
	Scope           string                 `json:"scope,omitempty"`   // as inspections call what they looked at
	Outcome         string                 `json:"outcome,omitempty"` // of an area SEND inspection
	Note            string                 `json:"note,omitempty"`
	Judgements      []data.Judgement       `json:"judgements"`
	Origins         []form.Origin          `json:"origins"`
	Recommendations []RecommendationRecord `json:"recommendations"`
	Paragraphs      []ParagraphRecord      `json:"paragraphs,omitempty"` // numbered ones only
	FindingCount    int                    `json:"finding_count"`        // of all that goes into the casebook
	Findings        []data.Finding         `json:"findings,omitempty"`   // all that goes into the casebook
}

// RecommendationRecord is what a report asks for.
type RecommendationRecord struct {
	text.Recommendation
	// NothingAsked marks a numbered item of the list which says that there is
	// nothing to recommend. It is stored as a paragraph only.
	NothingAsked bool `json:"nothing_asked,omitempty"`
}

// ParagraphRecord is a numbered paragraph of a report.
type ParagraphRecord struct {
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

// Record is a file of the plan with the inspections that were read from it.
// findings says that the texts of paragraphs and recommendations are wanted.
func (p Plan) Record(f File, findings bool) FileRecord {
	r := FileRecord{File: f.Path, Status: "read", Outcome: f.Outcome, Warnings: append([]string{}, f.Warnings...), Inspections: []InspectionRecord{}, Changes: f.Changes}
	if f.Err != nil {
		r.Status, r.Reason = "refused", f.Err.Error()
	}
	for _, x := range f.Parsed {
		r.Inspections = append(r.Inspections, p.inspectionRecord(f, x, findings))
	}
	return r
}

func (p Plan) inspectionRecord(f File, x form.Parsed, findings bool) InspectionRecord {
	in := x.Inspection
	r := InspectionRecord{ID: in.ID, URN: in.URN, Authority: in.Authority, Framework: in.Framework, Kind: in.Kind, Inspected: in.Inspected,
		Published: in.Published, Lead: in.Lead, Inspectorates: inspectorates(x), Theme: theme(in), Scope: in.Scope, Outcome: in.Outcome, Note: in.Note, Judgements: append([]data.Judgement{}, in.Judgements...), Origins: append([]form.Origin{}, x.Origins...),
		Recommendations: []RecommendationRecord{}}
	for i, ask := range slices.Concat(x.Recommendations, x.NothingAsked) {
		if !findings {
			ask.Text = ""
		}
		r.Recommendations = append(r.Recommendations, RecommendationRecord{ask, i >= len(x.Recommendations)})
	}
	all := p.Findings(f.Doc, x)
	if r.FindingCount = len(all); !findings {
		return r
	}
	for _, q := range all {
		q.Themes = append([]string{}, q.Themes...)
		r.Findings = append(r.Findings, q)
		if q.Source.Paragraph > 0 {
			r.Paragraphs = append(r.Paragraphs, paragraphRecord(q))
		}
	}
	return r
}

// theme is what a joint targeted inspection or a visit looked at.
func theme(in data.Inspection) string {
	if in.Framework == data.SEND {
		return ""
	}
	return in.Scope
}

func paragraphRecord(x data.Finding) ParagraphRecord {
	p := ParagraphRecord{Number: x.Source.Paragraph, Page: x.Source.Page, Section: x.Area, Heading: x.Source.Section,
		Polarity: x.Polarity, Themes: x.Themes, Text: x.Text}
	if p.Recommendation = x.Polarity == data.Recommendation; p.Recommendation {
		p.Polarity = tag.Tone(x.Text)
	}
	return p
}
