package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"casebook/data"
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
	p := withoutRows("a measure has several tables")
	offerFormats(c.Flags(), p)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.checkFormat(p); err != nil {
			return err
		}
		if file == "" {
			return errors.New("tag takes --evaluate FILE: see 'casebook tag --help'")
		}
		return s.reads(cmd, func(st *store.Store) error { return s.evaluate(st, file) })
	}
	return c
}

func (s *shell) evaluate(st *store.Store, file string) error {
	rules, err := st.Taxonomy().Rules()
	if err != nil {
		return err
	}
	e := tag.Evaluation{
		Suggest: func(f data.Finding) tag.Suggestion { return asImported(st, rules, f) },
		Known:   st.Themes().Known,
		Shown:   rules.Chosen,
		Find:    st.Finder().Find,
	}
	f, err := openInput(file)
	if err != nil {
		return err
	}
	labels, err := e.Read(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return notMeasured(file, err)
	}
	return s.print(labels.Output(st.Themes()))
}

// notMeasured says that a file of answers could not be read.
func notMeasured(file string, err error) error {
	return fmt.Errorf("%s: nothing was measured:\n%w", file, err)
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
