package main

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/document"
	"casebook/data/importing"
	"casebook/data/tag"
	"casebook/data/taxonomy"
	"casebook/store"
)

func (s *shell) tagCommand() *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "tag --evaluate FILE",
		Short: "measure how suggested themes and polarity agree with people's coding",
		Long: "Measure how suggested themes and polarity agree with people's coding. FILE is CSV with the\n" +
			"columns text, themes_1 and polarity_1, and for a second reader themes_2 and polarity_2.\n" +
			"Where a row names its paragraph by finding (an id), or by file and paragraph, and your\n" +
			"casebook holds it, it is read as at an import, with its section; text may then be left out.\n" +
			"Themes are ids with | between them, the one that a paragraph is about most first; your own\n" +
			"themes count where some are in force. The\n" +
			"polarity measured is that of the words: a recommendation is one by its place in a report,\n" +
			"which such a file does not tell, and counts as development here.",
		Example: "casebook tag --evaluate coded.csv\n" +
			"casebook tag --evaluate coded.csv --format json",
		Args: arguments(0, 0, "--evaluate FILE and no other words"),
	}
	c.Flags().StringVar(&file, "evaluate", "", "the file of coded paragraphs")
	inGroup(c.Flags(), groupWhat, "FILE", "evaluate")
	s.addFormatFlag(c)
	why := "a measure has several tables; table and json fit"
	p := printing{refused: map[document.Format]string{document.Plain: why, document.CSV: why, document.Markdown: why, document.HTML: why, document.Word: why}}
	offerFormats(c.Flags(), p)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.checkFormat(p); err != nil {
			return err
		}
		if file == "" {
			return errors.New("tag takes --evaluate FILE: see 'casebook tag --help'")
		}
		return s.with(cmd, func(st *store.Store) error { return s.evaluate(st, file) })
	}
	return c
}

func (s *shell) evaluate(st *store.Store, file string) error {
	rules, err := st.Taxonomy().Rules()
	if err != nil {
		return err
	}
	find := st.Finder().Find
	e := tag.Evaluation{
		Suggest: func(f data.Finding) tag.Suggestion { return asImported(st, rules, f) },
		Known:   st.Themes().Known,
		Shown:   rules.Chosen,
		Find: func(r tag.Ref) (data.Finding, error) {
			return find(agreement.Ref{ID: r.ID, File: r.File, Paragraph: r.Paragraph})
		},
	}
	f, err := openInput(file)
	if err != nil {
		return err
	}
	labels, err := e.Read(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s: nothing was measured:\n%w", file, err)
	}
	if s.format == document.JSON {
		return s.measuresJSON(labels, st.Themes())
	}
	return s.measures(labels, st.Themes())
}

// asImported is what an import would suggest for a paragraph, by its words and
// what is known of its place, save that it is a recommendation.
func asImported(st *store.Store, rules *taxonomy.Rules, f data.Finding) tag.Suggestion {
	s := rules.Suggest(f.Text, f.Area, false)
	if in, err := st.Inspection(f.Inspection); err == nil {
		s = importing.Suggested(s, f, in.Framework)
	}
	return s
}

// waysTold says by what the rows were read.
func waysTold(w tag.Ways) string {
	var parts []string
	for _, x := range []struct {
		n    int
		what string
	}{
		{w.Held, "as your casebook holds the paragraph, with its section"},
		{w.Alone, "by the row's text alone, as your casebook holds no such paragraph or the row names none"},
		{w.Differs, "by the row's text alone, as your casebook holds another text there"},
	} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.what))
		}
	}
	return "rows read: " + strings.Join(parts, "; ")
}

// measures prints the sums of every reader, then the themes, then polarity.
func (s *shell) measures(labels tag.Labels, themes data.ThemeSet) error {
	for r := range labels.Readers {
		m := tag.Measured(labels.Rows, r)
		if _, err := fmt.Fprintf(s.out, "themes against reader %d: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d\n",
			r+1, m.F1(), m.FirstShare(), m.PolarityShare(), m.Rows); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintln(s.out, waysTold(labels.Read)); err != nil {
		return err
	}
	for r := range labels.Readers {
		m := tag.Measured(labels.Rows, r)
		if _, err := fmt.Fprintln(s.out); err != nil {
			return err
		}
		if _, err := themeMeasures(r).Write(s.out, s.format, s.layout(), measuresOf(m, themes)); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(s.out); err != nil {
			return err
		}
		if _, err := polarityMeasures(r, m).Write(s.out, s.format, s.layout(), polaritiesOf(m)); err != nil {
			return err
		}
	}
	return nil
}

// themeMeasure is how one theme agrees.
type themeMeasure struct {
	id string
	tag.Agreement
}

// measuresOf yields the themes that anybody named, in the order of the list.
func measuresOf(m tag.Measure, themes data.ThemeSet) iter.Seq2[themeMeasure, error] {
	return func(yield func(themeMeasure, error) bool) {
		for _, t := range themes.List() {
			if a, ok := m.By[t.ID]; ok && !yield(themeMeasure{t.ID, a}, nil) {
				return
			}
		}
	}
}

func themeMeasures(reader int) document.Rows[themeMeasure] {
	return document.Rows[themeMeasure]{
		Caption: fmt.Sprintf("Themes against reader %d. Precision: of those suggested, the share that the reader named; recall: of those that the reader named, the share suggested.", reader+1),
		Brief: []document.Column{{Name: "Theme", Width: 16}, {Name: "Precision", Width: 9, Right: true}, {Name: "Recall", Width: 6, Right: true},
			{Name: "Suggested", Width: 9, Right: true}, {Name: "Reader", Width: 6, Right: true}, {Name: "Both", Width: 4, Right: true}},
		Cells: func(t themeMeasure) []string {
			return []string{t.id, share(t.Precision(), t.Got), share(t.Recall(), t.Want), fmt.Sprint(t.Got), fmt.Sprint(t.Want), fmt.Sprint(t.Both)}
		},
	}
}

// share is a part of n in words: of nothing there is no share.
func share(x float64, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", x)
}

// named are the polarities that the reader or the tagger gave.
func named(m tag.Measure) []data.Polarity {
	var out []data.Polarity
	for p := range m.Pairs {
		out = append(out, p.Want, p.Got)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func polaritiesOf(m tag.Measure) iter.Seq2[data.Polarity, error] {
	return func(yield func(data.Polarity, error) bool) {
		for _, want := range named(m) {
			if !yield(want, nil) {
				return
			}
		}
	}
}

func polarityMeasures(reader int, m tag.Measure) document.Rows[data.Polarity] {
	columns := []document.Column{{Name: fmt.Sprintf("Reader %d", reader+1), Width: 16}}
	for _, got := range named(m) {
		columns = append(columns, document.Column{Name: string(got), Width: 14, Right: true})
	}
	return document.Rows[data.Polarity]{
		Caption: fmt.Sprintf("Polarity: what reader %d said, by row, and what was suggested, by column.", reader+1),
		Brief:   columns,
		Cells: func(want data.Polarity) []string {
			cells := []string{string(want)}
			for _, got := range named(m) {
				cells = append(cells, fmt.Sprint(m.Pairs[tag.Pair{Want: want, Got: got}]))
			}
			return cells
		},
	}
}
