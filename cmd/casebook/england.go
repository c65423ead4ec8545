package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/prose"
	"casebook/store"
)

// englandFlags is a view of England as it was typed.
type englandFlags struct {
	*filterFlags
	on, kind, sort, movers, spread, neighbours, of string
}

func (s *shell) englandCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "england",
		Short: "print every authority's grades in force, their age, and who moved",
		Long: "Print every authority's grades in force, area by area and overall where one was given, their age and where they are known from. " +
			"Since April 2026 " + data.NoOverall + " is given: the last one is named and takes no place, and none is worked out. Flags about inspections and findings " +
			"choose authorities by the inspection whose grades are in force. An abolished authority is never counted " +
			"as current. --date says which date stands beside a grade, from which its age counts; which grade is in force goes by " +
			"publication all the same. A move is a step between judgements that can be compared, and says which.",
		Example: "casebook england --region \"West Midlands\" --sort age\ncasebook england --sort -leadership --of leadership\ncasebook england --area-grade leadership:inadequate\n" +
			"casebook england --movers care --format csv\ncasebook england --neighbours doncaster",
		Args: arguments(0, 0, "flags only"),
	}
	flags := &englandFlags{filterFlags: s.addFilterFlags(c, unpaged)}
	flags.every = true
	fs := c.Flags()
	addOn(c, &flags.on, "the day to look at: grades in force, ages (unless you say otherwise, that to which the facts reach)")
	fs.StringVar(&flags.kind, "type", "", "type of authority, or its beginning: \"London Borough\", unitary, county")
	fs.StringVar(&flags.sort, "sort", orderWords()[0], strings.Join(orderWords(), ", ")+", or an area by its grade; a hyphen before turns it round")
	fs.StringVar(&flags.of, "of", string(data.Overall), "area whose grades are counted, sorted, moved and spread: overall, leadership, care ...")
	fs.StringVar(&flags.movers, "movers", "", "print the steps up and down of an area instead: overall, care ...")
	fs.StringVar(&flags.spread, "spread", "", "print how grades are spread instead: over year or framework")
	fs.StringVar(&flags.neighbours, "neighbours", "", "print the statistical neighbours of an authority instead, in the source's order")
	inGroup(fs, groupWhere, "TYPE", "type")
	inGroup(fs, groupOutput, "ORDER", "sort")
	inGroup(fs, groupOutput, "AREA", "of", "movers")
	inGroup(fs, groupOutput, "WORD", "spread")
	inGroup(fs, groupOutput, "NAME", "neighbours")
	s.complete(c, "sort", always(append(orderWords(), areaWords()...)))
	s.complete(c, "of", s.valuesOf(filter.Area))
	s.complete(c, "movers", s.valuesOf(filter.Area))
	s.complete(c, "spread", always(overWords()))
	s.complete(c, "neighbours", s.valuesOf(filter.Authority))
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.england(cmd, flags) }
	return c
}

func overWords() []string {
	var out []string
	for _, o := range england.SpreadKinds() {
		out = append(out, o.String())
	}
	return out
}

func (s *shell) england(cmd *cobra.Command, flags *englandFlags) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	if n := len(slices.DeleteFunc([]string{flags.movers, flags.spread, flags.neighbours}, func(s string) bool { return s == "" })); n > 1 {
		return errors.New("--movers, --spread and --neighbours ask different questions: take one of them")
	}
	on, err := dayNamed(flags.on)
	if err != nil {
		return err
	}
	of, err := areaNamed("of", flags.of)
	if err != nil {
		return err
	}
	if flags.movers != "" {
		if cmd.Flags().Changed("of") {
			return errors.New("--movers names its area itself: take --of out")
		}
		if of, err = areaNamed("movers", flags.movers); err != nil {
			return err
		}
	}
	order, sorted, down, err := flags.order(of)
	if err != nil {
		return err
	}
	return s.filtered(cmd, flags.filterFlags, func(st *store.Store, f filter.Filter) error {
		e, err := england.Of(st, f.Basis, on)
		if err != nil {
			return err
		}
		if err := typeKnown(e, flags.kind); err != nil {
			return err
		}
		whole := e
		var chosen []data.Inspection
		if england.ByInspection(f) {
			if chosen, err = st.Inspections(f); err != nil {
				return err
			}
		}
		e = e.Choose(f, chosen, flags.kind)
		e.Sort(order, sorted, down)
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		x := england.View{Reach: e.Reach(), Basis: f.Basis, Asked: f.Asked(name, st.Themes()), Of: of}
		n, err := s.printEngland(st, flags, whole, e, x)
		if err == nil && n == 0 {
			return s.nothing(cmd, flags.filterFlags, st, f, name, 0)
		}
		return err
	})
}

func typeKnown(e england.England, kind string) error {
	types := e.Types()
	if slices.ContainsFunc(types, func(t string) bool { return strings.HasPrefix(strings.ToLower(t), strings.ToLower(kind)) }) {
		return nil
	}
	return fmt.Errorf("unknown type %q: --type takes %s, or a beginning of these", kind, prose.List(types, "or"))
}

// printEngland prints what the flags ask for and returns how much there was.
func (s *shell) printEngland(st *store.Store, flags *englandFlags, whole, e england.England, x england.View) (int, error) {
	switch {
	case flags.neighbours != "":
		return s.printNeighbours(st, flags.neighbours, whole, x)
	case flags.movers != "":
		x.Moves = true
		x.Moved = e.Movers(x.Of)
	case flags.spread != "":
		i, err := oneOf("spread", flags.spread, overWords())
		if err != nil {
			return 0, err
		}
		x.Spread, x.By = true, england.SpreadKinds()[i]
		x.Spreads = e.Spreads(x.By, x.Of, x.Basis)
	default:
		x.Rows = append(slices.Clone(e.Rows), e.Former...)
	}
	return x.Len(), s.print(x.Output())
}

// printNeighbours prints the statistical neighbours of an authority.
func (s *shell) printNeighbours(st *store.Store, name string, whole england.England, x england.View) (int, error) {
	id, err := resolveAuthority(st, name)
	if err != nil {
		return 0, err
	}
	rows, unknown := whole.Neighbours(id)
	if w := england.UnknownNeighbours(unknown); w != "" {
		s.note(w)
	}
	a, err := st.Authority(id)
	if err != nil {
		return 0, err
	}
	x.Rows, x.Near, x.Asked = rows, &a, "dates: "+x.Basis.String()
	err = s.print(x.Output())
	if err == nil && len(rows) == 0 {
		s.note("Nothing found: no statistical neighbours of " + a.Name + " are held" + ended(a) + ".")
		err = errNothing
	}
	return len(rows), err
}

// ended says why an abolished authority has what others have no longer.
func ended(a data.Authority) string {
	if gone, ok := a.Abolition(); ok {
		return "; it was abolished on " + gone.On.String()
	}
	return ""
}
