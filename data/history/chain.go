package history

import (
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Chain is the story of an authority: its inspections with the grades of each
// judgement area, what they say of each theme, and the matters that run through
// them; a matrix of those by inspection.
type Chain struct {
	Authority   data.Authority
	Basis       data.Basis        // of the years by which its inspections are called; they follow each other by their fieldwork all the same
	Inspections []data.Inspection // the columns, earliest first, also those of which nothing is held to read
	Areas       []ChainRow
	Themes      []ChainRow
	Rows        []ChainRow // matters: those raised again and again, else what the built-in facts follow, then what the program suggests
	Returns     []Return   // what came back
	Again       []Again    // what was raised again and again, the most often first
	// Unread names the inspections of which no text is held: an empty
	// cell there is no silence. Holding says what is known of them.
	Unread []string
	// Unreadable are damaged findings: what they say of any matter is not known.
	// Whoever shows the chain says so first, with data.UnreadableWords.
	Unreadable []data.Unreadable

	evidence []compare.Evidence // of each inspection, worked out once
}

// ChainRow is one area, theme or matter over all inspections.
type ChainRow struct {
	Kind   Kind
	Label  string
	Key    string         // the area or theme
	Thread *data.Thread   // nil where the program suggests the matter
	Origin data.Finding   // the recommendation that a suggested matter began with
	Status compare.Status // curated, confirmed or suggested
	Cells  []Cell         // one for each inspection
}

// ID is what a row is known by: its area, its theme, its thread, else the
// recommendation that it began with.
func (r ChainRow) ID() string {
	switch {
	case r.Kind != MatterRow:
		return string(r.Kind) + " " + r.Key
	case r.Thread != nil:
		return r.Thread.ID
	}
	return r.Origin.ID
}

// Side is what an inspection amounts to on a matter.
type Side string

// The sides. Untold is every cell that neither praises nor criticises on balance:
// silence, a source that nobody read, context, and what is mixed.
const (
	Good    Side = "good"
	Wanting Side = "wanting"
	Untold  Side = ""

	both Side = "both" // what is mixed, to say what became of it; no cell has it
)

// Cell is what one inspection says of a matter.
type Cell struct {
	Inspection data.Inspection
	State      State
	Side       Side
	Verdict    data.Verdict // of what Ofsted says in it, "" where nothing is held, and for a suggested matter
	Change     data.Change  // against the one before that speaks of it; for a suggested matter, against its origin. "" where nothing may be said, or it came back
	Words      string
	Findings   []data.Finding
	Partial    bool           // the source is partial or damaged, or a visit to one service
	Status     compare.Status // who says that the findings belong to the matter
	Grade      data.Grade     // of an area
	Signs      string         // where that grade went, as compare.Row has it
	Ungiven    bool           // the inspection gives no overall grade
}

// ChainFacts is where a chain comes from.
type ChainFacts interface {
	Authority(id string) (data.Authority, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
	Threads(authority string) ([]data.Thread, error)
	Sources() (map[string]data.Source, error)
	Themes() data.ThemeSet
}

// ReadChain gathers an authority's chain. The reader's pairs win over what the
// program suggests; its years go by a date basis. It aligns every inspection with every later one, and weighs
// what each says once.
func ReadChain(from ChainFacts, authority string, basis data.Basis, pairs ...data.Pair) (Chain, error) {
	c := Chain{Basis: basis}
	var err error
	if c.Authority, err = from.Authority(authority); err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	if c.Inspections, err = from.AuthorityInspections(authority); err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	held, err := c.read(from)
	if err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	c.areaRows()
	if err := c.weigh(from.Themes(), held); err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	if err := c.themeRows(from.Themes(), held); err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	if err := c.matterRows(from, held, pairs); err != nil {
		return c, fmt.Errorf("the chain of %s: %w", authority, err)
	}
	c.doubt()
	for _, r := range c.Rows {
		if b, ok := c.cameBack(r); ok {
			c.Returns = append(c.Returns, b)
		}
		if a, ok := c.raisedAgain(r); ok {
			c.Again = append(c.Again, a)
		}
	}
	c.lead()
	return c, nil
}

// matterRows follows what a reader followed, and then every recommendation that
// stands in none of that.
func (c *Chain) matterRows(from ChainFacts, held [][]data.Finding, pairs []data.Pair) error {
	threads, err := from.Threads(c.Authority.ID)
	if err != nil {
		return err
	}
	for _, t := range threads {
		c.Rows = append(c.Rows, followed(t, c.Inspections, slices.Concat(held...)))
	}
	taken, err := c.taken(from, held, threads)
	if err != nil {
		return err
	}
	suggested, err := c.suggested(from.Themes(), held, taken, pairs)
	c.Rows = append(c.Rows, suggested...)
	return err
}

// read reads the findings of every inspection, as far as they are not damaged.
func (c *Chain) read(from ChainFacts) ([][]data.Finding, error) {
	held := make([][]data.Finding, len(c.Inspections))
	for i, in := range c.Inspections {
		findings, err := from.Findings(in.ID)
		lost, err := data.Readable(err)
		if err != nil {
			return nil, err
		}
		held[i], c.Unreadable = findings, append(c.Unreadable, lost...)
		if len(findings) == 0 && len(lost) == 0 && in.Coverage == data.NoText {
			c.Unread = append(c.Unread, in.ID)
		}
	}
	return held, nil
}

// followed makes the row of a thread.
func followed(t data.Thread, inspections []data.Inspection, findings []data.Finding) ChainRow {
	r := ChainRow{Kind: MatterRow, Label: t.Label, Thread: &t, Status: compare.Curated}
	l := trail{evidence: map[string]*evidence{}}
	for _, f := range findings {
		if inThread(f, t) {
			l.find(f)
		}
	}
	for _, x := range t.Mentions {
		s := l.at(x.Inspection)
		s.mentions = append(s.mentions, x)
	}
	before := Untold
	for _, in := range inspections {
		m := l.moment(in)
		cell := Cell{Inspection: in, State: m.State, Side: sideOf(m), Verdict: m.Verdict, Words: m.Words, Findings: m.Findings, Partial: m.Partial || !in.Framework.Graded(), Status: compare.Curated}
		cell.Change = changeOf(before, m, cell.Side)
		if cell.Side != Untold {
			before = cell.Side
		} else if m.Verdict == data.MixedVerdict {
			before = both
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// sideOf is which side a moment is on: the good one where it does well or only
// tells of progress. What is mixed on balance is on neither.
func sideOf(m Moment) Side {
	onlyProgress := m.Balance.Progress > 0 && m.Balance.Progress == m.Balance.Counted()
	switch {
	case m.State == BackReference && m.Mark == data.Development.Mark():
		return Wanting
	case m.Verdict.Well() || onlyProgress:
		return Good
	case m.Verdict.Wanting() && m.Verdict != data.MixedVerdict:
		return Wanting
	}
	return Untold
}

// changeOf is what a moment shows of the matter beside the last one that took a
// side, or both. Silence is a change only where something was said before.
func changeOf(before Side, m Moment, now Side) data.Change {
	switch {
	case m.State == NotMentioned && before != Untold:
		return data.NotMentioned
	case now == Wanting && before == Wanting:
		return data.StillNeedsWork
	case now == Wanting && (before == Good || before == both):
		return data.Worse
	case now == Wanting:
		return data.NewConcern
	case now == Good && (before == Wanting || before == both):
		return data.Improved
	case now == Good && before == Good:
		return data.StayedGood
	case before == Wanting && m.Verdict == data.MixedVerdict:
		return data.PartlyImproved
	case before == both && m.Verdict == data.MixedVerdict:
		return data.StillNeedsWork
	}
	return ""
}
