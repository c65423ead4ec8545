package paper

import (
	"unicode/utf8"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
	"casebook/data/history"
)

// Record is a comparison as JSON.
type Record struct {
	A          sideRecord                `json:"a"`
	B          sideRecord                `json:"b"`
	Reversed   bool                      `json:"reversed"` // the later inspection stands first, and no direction is drawn
	Warnings   []string                  `json:"warnings"`
	Judgements []compare.JudgementRecord `json:"judgements"`
	Themes     []themeRow                `json:"themes"`
	Changes    map[data.Change]int       `json:"changes"`           // of all themes that are counted, also those that are hidden
	Suggested  map[data.Change]int       `json:"changes_suggested"` // of those, the ones that rest on suggestions
	Areas      []areaRow                 `json:"areas"`
	mattersRecord
	// Reliance: of 100 answers on themes and on matters, how many experienced
	// readers gave too, on the pairs of reports that they compared.
	Reliance map[string]int `json:"reliance"`
	Hidden   *Hidden        `json:"hidden,omitempty"`
}

// sideRecord is one of the two inspections, with the imported report that its
// findings were read from; null where none was imported.
type sideRecord struct {
	history.InspectedRecord
	File record.Text `json:"file"`
}

type themeRow struct {
	Theme string `json:"theme"`
	// Counted: in changes, as every theme is of which a side speaks, and findings
	// without a theme; a theme of which neither speaks is not.
	Counted bool        `json:"counted"`
	Change  data.Change `json:"change"`
	A       []string    `json:"a"`
	B       []string    `json:"b"`
	// The verdicts are what the findings of A and B say on balance.
	VerdictA data.Verdict `json:"verdict_a"`
	VerdictB data.Verdict `json:"verdict_b"`
	BalanceA data.Balance `json:"balance_a"`
	BalanceB data.Balance `json:"balance_b"`
	// The shares of what A and B say that asks for work, 0 to 1, by which the
	// change is found; null where nothing is said.
	WorkA   *float64 `json:"work_a"`
	WorkB   *float64 `json:"work_b"`
	Partial bool     `json:"partial"`
	// Supposed is the change by what is held, where it cannot be told because that
	// is a part of the source; null else.
	Supposed record.Text `json:"supposed"`
	// Suggested: no reader has confirmed the themes or the polarity that decide.
	Suggested bool   `json:"suggested"`
	Reason    string `json:"reason"`
	// Decides lists the sentences that decide, the weightiest first.
	Decides []sayingRow `json:"decides"`
	// Against is what of B speaks most against an improvement, or what stayed
	// good.
	Against []sayingRow `json:"against"`
}

// sayingRow is what is quoted of a finding: the sentence that decides, and every
// one that says the contrary, among the letters of its text from From to before
// To; what is left out between them is marked in Text.
type sayingRow struct {
	Finding string       `json:"finding"`
	From    int          `json:"from"`
	To      int          `json:"to"`
	Text    string       `json:"text"`
	Wording data.Wording `json:"wording"`
}

func sayingRows(all []compare.Saying) []sayingRow {
	out := make([]sayingRow, len(all))
	for i, s := range all {
		from, to := s.Excerpt().Ends(s.Finding.Text)
		out[i] = sayingRow{s.Finding.ID, utf8.RuneCountInString(s.Finding.Text[:from]), utf8.RuneCountInString(s.Finding.Text[:to]), s.Text(), s.Finding.Wording()}
	}
	return out
}

// NewRecord is the record of a comparison, as far as it is shown.
func NewRecord(s Subject) Record {
	c := s.Comparison
	findingsA, findingsB, damagedA, damagedB := c.Held()
	r := Record{
		A:        newSideRecord(history.NewInspected(c.A, c.AllA, findingsA, damagedA), s.Sources),
		B:        newSideRecord(history.NewInspected(c.B, c.AllB, findingsB, damagedB), s.Sources),
		Reversed: c.Reversed(), Warnings: record.List(c.Warnings), Judgements: compare.NewJudgementRecords(c.Rows), Themes: []themeRow{}, Changes: map[data.Change]int{}, Suggested: map[data.Change]int{},
		Areas: newAreaRows(c.Areas), mattersRecord: newMattersRecord(c), Hidden: s.Hidden,
		Reliance: map[string]int{compare.OfThemes: compare.Reliance(compare.OfThemes).InHundred(), compare.OfMatters: compare.Reliance(compare.OfMatters).InHundred()},
	}
	for _, x := range c.Themes {
		decides, against := x.ToQuote()
		r.Themes = append(r.Themes, themeRow{Theme: x.Theme, Counted: true, Change: x.Change, A: data.IDs(x.A), B: data.IDs(x.B), VerdictA: x.BalanceA.Verdict(), VerdictB: x.BalanceB.Verdict(),
			BalanceA: x.BalanceA, BalanceB: x.BalanceB, WorkA: share(x.WorkA), WorkB: share(x.WorkB), Partial: x.Partial, Supposed: record.Text(x.Supposed), Suggested: x.Suggested, Reason: x.Reason, Decides: sayingRows(decides), Against: sayingRows(against)})
	}
	for _, id := range c.Unspoken {
		r.Themes = append(r.Themes, themeRow{Theme: id, Change: data.NotMentioned, A: []string{}, B: []string{}, VerdictA: data.SilentVerdict, VerdictB: data.SilentVerdict,
			Reason: compare.NeitherSpeaks, Decides: []sayingRow{}, Against: []sayingRow{}})
	}
	for _, f := range c.ThemeChanges() {
		r.Changes[f], r.Suggested[f] = c.Changes[f], c.SuggestedChanges[f]
	}
	return r
}

// share cuts a share to hundredths; nil where there is none.
func share(x float64) *float64 {
	if x < 0 {
		return nil
	}
	x = hundredths(x)
	return &x
}

func newSideRecord(in history.Inspected, sources map[string]data.Source) sideRecord {
	return sideRecord{history.NewInspectedRecord(in), record.Text(in.Inspection.File(sources))}
}
