package paper

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
)

// mattersRecord is what became of A's matters, as JSON.
type mattersRecord struct {
	Matters       []matterRow            `json:"matters"`
	MatterChanges map[data.Change]int    `json:"matter_changes"` // of all matters, also those that are hidden
	Links         map[compare.Status]int `json:"links"`
	New           []string               `json:"new"` // findings of B that speak to none of A's matters
	NewNote       record.Text            `json:"new_note"`
	NoMatters     record.Text            `json:"no_matters"` // why nothing was aligned
	Orphans       []orphanRow            `json:"orphans"`
}

// matterRow is a finding of A that needs work. Ordinal is null for one that is
// no recommendation.
type matterRow struct {
	A       string         `json:"a"`
	Ordinal *int           `json:"ordinal"`
	Change  data.Change    `json:"change"`
	Status  compare.Status `json:"status"`
	Partial bool           `json:"partial"`
	Reason  string         `json:"reason"`
	B       []linkRow      `json:"b"`
	Again   []linkRow      `json:"again"`
	Against []linkRow      `json:"against"` // what of B speaks most against an improvement
}

type linkRow struct {
	ID        string         `json:"id"`
	Paragraph *int           `json:"paragraph"`
	Page      *int           `json:"page"`
	Score     float64        `json:"score"`
	Status    compare.Status `json:"status"`
	Near      bool           `json:"near"` // the nearest there is, too far off to be taken for the matter
	Tone      compare.Tone   `json:"tone"`
	Reasons   []string       `json:"reasons"`
}

// orphanRow is a pair of the reader's that has lost a finding.
type orphanRow struct {
	A     endRow `json:"a"`
	B     endRow `json:"b"`
	Words string `json:"words"`
}

type endRow struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Gone bool   `json:"gone"`
}

func newMattersRecord(c compare.Comparison) mattersRecord {
	r := mattersRecord{Matters: []matterRow{}, MatterChanges: map[data.Change]int{}, Links: map[compare.Status]int{},
		New: data.IDs(c.New), NewNote: record.Text(c.NewNote), NoMatters: record.Text(c.None), Orphans: []orphanRow{}}
	for _, f := range compare.MatterChanges() {
		r.MatterChanges[f] = c.MatterChanges[f]
	}
	for _, s := range compare.Statuses() {
		r.Links[s] = c.Links[s]
	}
	for _, m := range c.Matters {
		r.Matters = append(r.Matters, matterRow{A: m.Finding.ID, Ordinal: record.Stated(m.Ordinal), Change: m.Change, Status: m.Status, Partial: m.Partial(),
			Reason: m.Reason, B: linkRows(m.B), Again: linkRows(m.Again), Against: linkRows(m.Against)})
	}
	for _, o := range c.Orphans {
		a, b := o.Pair.A, o.Pair.B
		r.Orphans = append(r.Orphans, orphanRow{A: endRow{a.Finding, a.Text, o.GoneA}, B: endRow{b.Finding, b.Text, o.GoneB}, Words: o.Words()})
	}
	return r
}

func linkRows(links []compare.Link) []linkRow {
	out := make([]linkRow, len(links))
	for i, l := range links {
		p := l.Finding.Source
		out[i] = linkRow{ID: l.Finding.ID, Paragraph: record.Stated(p.Paragraph), Page: record.Stated(p.Page), Score: hundredths(l.Score),
			Status: l.Status, Near: l.Near, Tone: l.Tone, Reasons: record.List(l.Reasons)}
	}
	return out
}

// hundredths cuts a score to what it can tell.
func hundredths(v float64) float64 { return float64(int(v*100+0.5)) / 100 }
