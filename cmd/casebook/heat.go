package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/data/history/picture"
	"casebook/data/prose"
	"casebook/store"
)

// heatFlags is a heat map as it was typed.
type heatFlags struct {
	*filterFlags
	by, metric, sort string
	pixels           int
}

func (s *shell) heatCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "heat",
		Short: "print which themes were praised and found wanting, when",
		Long: "Print which themes were praised and found wanting: a row a theme, a column an inspection " +
			"or a year. The last row says what is held of each source: a dot under a part of a " +
			"source is not good news. A finding with several themes counts under each.",
		Example: "casebook heat --authority birmingham\ncasebook heat --region London --metric share --format svg > london.svg",
		Args:    arguments(0, 0, "flags only"),
	}
	flags := &heatFlags{filterFlags: s.addFilterFlags(c, unpaged)}
	fs := c.Flags()
	fs.StringVar(&flags.by, "by", "", "columns: inspection or year (unless you say otherwise, inspections of one authority or those named, else years)")
	fs.StringVar(&flags.metric, "metric", heat.Needs.String(), "numbers: "+strings.Join(metricWords(), ", "))
	fs.StringVar(&flags.sort, "sort", "theme", "rows: theme, or total (the greatest first)")
	inGroup(fs, groupOutput, "WORD", "by", "metric", "sort")
	s.complete(c, "by", always([]string{heat.ByInspection.String(), heat.ByYear.String()}))
	s.complete(c, "metric", always(metricWords()))
	s.complete(c, "sort", always([]string{"theme", "total"}))
	s.addDrawnFormat(c, &flags.pixels)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.heat(cmd, flags) }
	return c
}

func metricWords() []string {
	var out []string
	for _, m := range heat.Metrics() {
		out = append(out, m.String())
	}
	return out
}

// oneOf returns the place of a word among those that a flag takes.
func oneOf(flag, word string, words []string) (int, error) {
	for i, w := range words {
		if strings.EqualFold(w, word) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("unknown word %q for --%s: it takes %s", word, flag, prose.List(words, "or"))
}

func (s *shell) heat(cmd *cobra.Command, flags *heatFlags) error {
	if err := s.checkDrawn(flags.pixels); err != nil {
		return err
	}
	m, err := oneOf("metric", flags.metric, metricWords())
	if err != nil {
		return err
	}
	byTotal, err := oneOf("sort", flags.sort, []string{"theme", "total"})
	if err != nil {
		return err
	}
	metric := heat.Metrics()[m]
	return s.filtered(cmd, flags.filterFlags, func(st *store.Store, f filter.Filter) error {
		by, err := columnsNamed(flags.by, f)
		if err != nil {
			return err
		}
		q := heat.Question{Filter: f, By: by}
		counts, err := st.Heat(q)
		if errors.Is(err, heat.ErrTooMany) {
			return fmt.Errorf("--by inspection: %w (--by year, or --authority NAME)", heat.ErrTooMany)
		}
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		m := heat.Of(q, counts)
		if byTotal == 1 {
			m.SortByTotal(metric)
		}
		if err := s.printHeat(heat.View{Map: m, Metric: metric, Asked: f.Asked(name, st.Themes())}, flags.pixels); err != nil {
			return err
		}
		if m.Findings == 0 {
			return s.nothing(cmd, flags.filterFlags, st, f, name, 0)
		}
		return nil
	})
}

// columnsNamed reads --by; without it, one authority has a column an inspection.
func columnsNamed(word string, f filter.Filter) (heat.By, error) {
	if word == "" {
		if f.Only(filter.Authority) != "" || len(f.Inspections()) > 0 {
			return heat.ByInspection, nil
		}
		return heat.ByYear, nil
	}
	all := []heat.By{heat.ByInspection, heat.ByYear}
	i, err := oneOf("by", word, []string{all[0].String(), all[1].String()})
	return all[i], err
}

func (s *shell) printHeat(x heat.View, pixels int) error {
	if s.format == document.SVG {
		return picture.Heat(s.out, x.Map, x.Metric, x.About(), picture.Options{Width: pixels})
	}
	return s.print(x.Output())
}
