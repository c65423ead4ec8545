package main

import (
	"fmt"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/store"
)

func (s *shell) chainCommand() *cobra.Command {
	var only bool
	c := &cobra.Command{
		Use:   "chain AUTHORITY",
		Short: "print every matter through all inspections of an authority, and what came back",
		Long: "Print every matter through all inspections of an authority: what each inspection says of it, what became " +
			"of it, and what came back: praised and then criticised, or found wanting again after it was better. " +
			"Matters that the built-in facts follow come first, then recommendations that the program follows, " +
			"which are suggestions. Silence is never taken for a remedy.",
		Example: "casebook chain birmingham --came-back",
		Args:    arguments(1, 1, "one authority"),
	}
	c.Flags().SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	s.addFormatFlag(c)
	c.Flags().BoolVar(&only, "came-back", false, "only matters that came back")
	inGroup(c.Flags(), groupOutput, "", "came-back")
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.chain(cmd, args[0], only) }
	return c
}

func (s *shell) chain(cmd *cobra.Command, authority string, only bool) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		id, err := resolveAuthority(st, authority)
		if err != nil {
			return err
		}
		c, err := history.ReadChain(st, id, s.pairs(st)...)
		if err != nil {
			return err
		}
		s.damaged += len(c.Unreadable)
		rows := c.Rows
		if only {
			rows = c.Only()
		}
		if s.format == document.CSV {
			_, err = matterCellListing().Write(s.out, s.format, s.layout(), matterCells(rows))
		} else {
			err = s.print(document.Output{Page: func() document.Document { return chainPage(c, rows) }, Record: func() any { return newChainRecord(c, rows) }})
		}
		if err == nil && len(rows) == 0 {
			s.note(noMatters(c, only))
			return errNothing
		}
		return err
	})
}

func noMatters(c history.Chain, only bool) string {
	if only && len(c.Rows) > 0 {
		return "Nothing found: none of the " + plural(len(c.Rows), "matter") + " of " + c.Authority.Name + " came back, as far as sources are held"
	}
	return "Nothing found: no recommendation to " + c.Authority.Name + " is held, and no matter is followed"
}

func chainPage(c history.Chain, rows []history.ChainRow) document.Document {
	p := &document.Document{}
	p.Title = fmt.Sprintf("Matters of %s through %s", c.Authority.Name, plural(len(c.Inspections), "inspection"))
	for _, words := range data.UnreadableWords(c.Unreadable) {
		p.Fact("Damaged", words)
	}
	if len(c.Unread) > 0 {
		p.Fact("Nothing to read", strings.Join(c.Unread, ", "))
	}
	if len(rows) == 0 {
		return *p
	}
	p.Heading("How to read it")
	for _, l := range append(history.Legend(), history.HeadsLegend) {
		p.Paragraph(l)
	}
	if len(c.Returns) > 0 {
		p.Heading("What came back")
		for _, r := range c.Returns {
			p.Item("-", r.Row.Label+": "+r.Words, "")
		}
	}
	p.Heading("Matters")
	cols := []document.Column{{Name: "Matter", Wrap: true}, {Name: "By", Width: 9}}
	for _, in := range c.Inspections {
		kind, year := history.Heads(in)
		cols = append(cols, document.Column{Name: kind + " " + year, Width: history.HeadMost, Wrap: true})
	}
	var cells [][]string
	for _, r := range rows {
		line := []string{r.Label, string(r.Status)}
		for _, x := range r.Cells {
			line = append(line, x.Sign())
		}
		cells = append(cells, line)
	}
	p.Table(cols, cells)
	p.Heading("Inspections")
	for _, in := range c.Inspections {
		_, year := history.Heads(in)
		p.Item(year, in.ShortName()+"; "+in.Coverage.Words(), in.ID)
	}
	return *p
}

// chainRecord is a chain as JSON.
type chainRecord struct {
	Authority   string            `json:"authority"`
	Inspections []string          `json:"inspections"`
	Unread      []string          `json:"unread"` // of which only grades are held
	Unreadable  []data.Unreadable `json:"unreadable,omitempty"`
	Matters     []chainRowRecord  `json:"matters"`
}

type chainRowRecord struct {
	Label    string         `json:"label"`
	Thread   record.Text    `json:"thread"` // null where the program suggests the matter
	Origin   record.Text    `json:"origin"` // the recommendation that a suggested matter began with
	Status   compare.Status `json:"status"`
	CameBack record.Text    `json:"came_back"`
	Cells    []matterCell   `json:"cells"`
}

type matterCell struct {
	Inspection string         `json:"inspection"`
	State      history.State  `json:"state"`
	Fate       record.Text    `json:"fate"` // null where nothing may be said
	Partial    bool           `json:"partial"`
	Status     compare.Status `json:"status"`
	Words      string         `json:"words"`
	Findings   []string       `json:"findings"`
}

func newChainRecord(c history.Chain, rows []history.ChainRow) chainRecord {
	out := chainRecord{Authority: c.Authority.ID, Inspections: []string{}, Unread: record.List(c.Unread), Unreadable: c.Unreadable, Matters: []chainRowRecord{}}
	for _, in := range c.Inspections {
		out.Inspections = append(out.Inspections, in.ID)
	}
	for _, r := range rows {
		row := chainRowRecord{Label: r.Label, Origin: record.Text(r.Origin.ID), Status: r.Status, Cells: []matterCell{}}
		if r.Thread != nil {
			row.Thread = record.Text(r.Thread.ID)
		}
		if b, ok := c.Came(r); ok {
			row.CameBack = record.Text(b.Words)
		}
		for _, x := range r.Cells {
			row.Cells = append(row.Cells, newMatterCell(x))
		}
		out.Matters = append(out.Matters, row)
	}
	return out
}

func newMatterCell(x history.Cell) matterCell {
	return matterCell{x.Inspection.ID, x.State, record.Text(x.Fate), x.Partial, x.Status, x.Words, ids(x.Findings)}
}

// rowCell is a cell of the matrix as a row of a table.
type rowCell struct {
	row  history.ChainRow
	cell matterCell
}

func matterCells(rows []history.ChainRow) iter.Seq2[rowCell, error] {
	return func(yield func(rowCell, error) bool) {
		for _, r := range rows {
			for _, x := range r.Cells {
				if !yield(rowCell{r, newMatterCell(x)}, nil) {
					return
				}
			}
		}
	}
}

func matterCellListing() document.Rows[rowCell] {
	return document.Rows[rowCell]{
		Full: []string{"matter", "origin", "matter_status", "inspection", "state", "fate", "partial", "status", "words", "findings"},
		Fields: func(x rowCell) []string {
			c := x.cell
			return []string{x.row.Label, x.row.Origin.ID, string(x.row.Status), c.Inspection, string(c.State), string(c.Fate), fmt.Sprint(c.Partial), string(c.Status), c.Words, strings.Join(c.Findings, " ")}
		},
	}
}
