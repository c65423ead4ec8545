package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/store"
)

func (s *shell) compareCommand() *cobra.Command {
	var changed bool
	var voice string
	c := &cobra.Command{
		Use:   "compare A B",
		Short: "print what changed between two inspections, and what cannot be said",
		Long: "Print what changed between two inspections, and what cannot be said. A and B are ids of " +
			"inspections or their beginnings. Where grades cannot be compared no direction is given, and " +
			"a theme that B does not speak of is \"not mentioned\", which never means resolved.",
		Example: "casebook compare birmingham-2014 birmingham-2018-12 --changed-only",
		Args:    arguments(2, 2, "two inspections, A and B"),
	}
	c.Flags().SortFlags = false
	c.ValidArgsFunction = s.completion(s.inspectionIDs, 2)
	s.addFormatFlag(c)
	c.Flags().BoolVar(&changed, "changed-only", false, "leave out grades that stayed and themes that persisted; say how many")
	c.Flags().StringVar(&voice, "voice", "ofsted", "ofsted, or all to show the words of others too")
	inGroup(c.Flags(), groupOutput, "", "changed-only")
	inGroup(c.Flags(), groupOutput, "WHO", "voice")
	s.complete(c, "voice", always([]string{"ofsted", "all"}))
	c.RunE = func(cmd *cobra.Command, args []string) error {
		others, err := voicesNamed(voice)
		if err != nil {
			return err
		}
		return s.compare(cmd, args[0], args[1], others, changed)
	}
	return c
}

func voicesNamed(word string) (others bool, err error) {
	switch strings.ToLower(word) {
	case string(data.Ofsted):
		return false, nil
	case "all":
		return true, nil
	}
	return false, fmt.Errorf("unknown voice %q: --voice takes ofsted or all here", word)
}

// refusedForPages are the formats that make rows, which a page is not.
func refusedForPages(instead string) map[string]string {
	return map[string]string{formatCSV: "it makes rows of one kind; " + instead}
}

func (s *shell) compare(cmd *cobra.Command, a, b string, others, changed bool) error {
	if err := s.checkFormat(refusedForPages("take plain, json or md")); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		idA, err := resolveInspection(st, a)
		if err != nil {
			return err
		}
		idB, err := resolveInspection(st, b)
		if err != nil {
			return err
		}
		c, err := compare.Of(st, idA, idB, others, s.pairs(st)...)
		if err != nil {
			return err
		}
		v := comparison{Comparison: c, rows: c.Rows, themes: c.Themes, matters: c.Matters}
		if v.a, err = withStanding(st, c.A, c.AllA); err != nil {
			return err
		}
		if v.b, err = withStanding(st, c.B, c.AllB); err != nil {
			return err
		}
		if v.files, err = importedFiles(st, c.A, c.B); err != nil {
			return err
		}
		if changed {
			v.hideUnchanged()
		}
		return s.printPage(v.page(), v.record())
	})
}

// pairs are the reader's pairs. A notebook that cannot be read leaves them out,
// and says so.
func (s *shell) pairs(st *store.Store) []data.Pair {
	all, err := st.Pairs()
	if err != nil {
		s.note("Your own pairs are not shown: " + err.Error())
	}
	return all
}

// comparison is a comparison as far as it is to be shown.
type comparison struct {
	compare.Comparison
	a, b                       inspected
	rows                       []compare.Row
	themes                     []compare.ThemeRow
	matters                    []compare.Matter
	files                      [2]string // the imported reports of A and B, "" for none
	changedOnly                bool
	hiddenGrades, hiddenThemes int
	hiddenMatters              int
}

// importedFiles names the reports that two inspections were read from.
func importedFiles(st *store.Store, a, b data.Inspection) (out [2]string, err error) {
	sources, err := st.Sources()
	if err != nil {
		return out, err
	}
	for i, in := range []data.Inspection{a, b} {
		for _, id := range []string{in.Inspected.Source, in.Published.Source} {
			if data.IsFile(id) && out[i] == "" {
				out[i] = sources[id].Path
			}
		}
	}
	return out, nil
}

// hideUnchanged leaves out grades that stayed, and themes and matters that
// persisted.
func (c *comparison) hideUnchanged() {
	c.changedOnly = true
	var rows []compare.Row
	for _, r := range c.rows {
		if r.Direction != compare.Level {
			rows = append(rows, r)
		}
	}
	var themes []compare.ThemeRow
	for _, t := range c.themes {
		if t.Fate != compare.Persisted {
			themes = append(themes, t)
		}
	}
	var matters []compare.Matter
	for _, m := range c.matters {
		if m.Fate != compare.Persisted {
			matters = append(matters, m)
		}
	}
	c.hiddenMatters, c.matters = len(c.matters)-len(matters), matters
	c.hiddenGrades, c.hiddenThemes = len(c.rows)-len(rows), len(c.themes)-len(themes)
	c.rows, c.themes = rows, themes
}

// page is the comparison for readers.
func (c comparison) page() *page {
	p := &page{}
	p.title("Comparison; years are those of publication")
	p.fact("A", sideWords(c.AuthorityA, c.A))
	p.fact("B", sideWords(c.AuthorityB, c.B))
	for _, w := range c.Warnings {
		p.fact("Warning", w)
	}
	if c.changedOnly {
		p.fact("Changed only", fmt.Sprintf("%s and %s hidden", plural(c.hiddenGrades, "unchanged grade"), plural(c.hiddenThemes, "persisting theme")))
	}
	p.heading("Judgements")
	if len(c.rows) == 0 {
		p.paragraph("No judgements to show.")
	} else {
		change := "Change"
		if !c.OneAuthority() {
			change = "Difference"
		}
		p.grid([]column{{name: "Area", width: 28}, {name: "A: " + c.A.Title(data.ByPublished), width: 26, wrap: true}, {name: "B: " + c.B.Title(data.ByPublished), width: 26, wrap: true},
			{name: change, width: 14}, {name: "Comparable?", width: 14}}, c.grades())
		p.heading("Why")
		for _, r := range c.rows {
			p.item("-", rowName(c, r)+": "+r.Reason, "")
		}
	}
	c.themesOnto(p)
	c.mattersOnto(p)
	return p
}

func (c comparison) grades() [][]string {
	var rows [][]string
	for _, r := range c.rows {
		change := r.Change()
		if change == "" && r.ScaleChanged && r.A != nil && r.B != nil {
			change = "scale changed"
		}
		rows = append(rows, []string{rowName(c, r), gradeOf(r.A), gradeOf(r.B), change, r.Comparable()})
	}
	return rows
}

// rowName calls an area as A's framework does, or B's where A has none.
func rowName(c comparison, r compare.Row) string {
	if r.AreaA != "" {
		return r.AreaA.NameIn(c.A.Edition())
	}
	return r.AreaB.NameIn(c.B.Edition())
}

func gradeOf(j *data.Judgement) string {
	if j == nil {
		return "-"
	}
	return j.Grade.Letter() + " " + j.Grade.Words()
}

func (c comparison) themesOnto(p *page) {
	p.heading("Findings by theme")
	if len(c.Themes) == 0 {
		p.paragraph("No findings are held of both, so that nothing can be said of themes.")
		return
	}
	var counts []string
	for _, f := range compare.FateList() {
		counts = append(counts, f.Mark()+" "+f.Words()+" "+c.Count(f))
	}
	p.paragraph(strings.Join(counts, ", "))
	for _, t := range c.themes {
		p.subheading(t.Fate.Mark() + " " + t.Words() + ": " + themeName(t.Theme))
		p.paragraph(t.Reason)
		for _, f := range t.A {
			p.item("A "+mark(f), said(f), f.ID)
		}
		for _, f := range t.B {
			p.item("B "+mark(f), said(f), f.ID)
		}
	}
}

func themeName(id string) string {
	if id == compare.NoTheme {
		return filter.NameOf(filter.Theme, filter.None)
	}
	return data.ThemeLabel(id)
}

func sideWords(a data.Authority, in data.Inspection) string {
	return fmt.Sprintf("%s, %s, inspected %s, published %s; %s (%s)", a.Name, in.ShortName(),
		in.Inspected.String(), in.Published.Date.String(), in.Coverage.Words(), in.ID)
}
