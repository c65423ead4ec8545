package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/listing"
	"casebook/store"
)

// confirmFlags are what is to be confirmed, or taken back, or listed.
type confirmFlags struct {
	themes, polarity string
	undo, list       bool
}

func (s *shell) confirmCommand() *cobra.Command {
	var f confirmFlags
	c := &cobra.Command{
		Use:   "confirm ID...",
		Short: "confirm or correct what findings are about",
		Long: "Confirm or correct what findings are about. Without flags the themes and polarity that are shown are " +
			"confirmed; --themes and --polarity put others in their place. What you confirm wins everywhere, is marked " +
			"as yours, and stays when reports are imported again. Recommendations are so by their place in the report: " +
			"none stops being one, and nothing else becomes one.\n\n" +
			"--undo takes it back: the suggestion shows again. --list prints all that you confirmed, also what has " +
			"lost its finding.",
		Example: "casebook confirm birmingham-2014-03-sif/b14-01\n" +
			"casebook confirm b14-01 b14-02 --themes front-door,workforce --polarity development\n" +
			"casebook confirm --undo b14-01\n" +
			"casebook confirm --list --format csv",
		Args: cobra.ArbitraryArgs,
	}
	fs := c.Flags()
	fs.SortFlags = false
	fs.StringVar(&f.themes, "themes", "", "the themes, weightiest first: front-door,workforce; or none")
	fs.StringVar(&f.polarity, "polarity", "", "strength, development, progress, recommendation, mixed, context")
	fs.BoolVar(&f.undo, "undo", false, "take back what you confirmed about these findings")
	fs.BoolVar(&f.list, "list", false, "print what you confirmed")
	inGroup(fs, groupWhat, "THEMES", "themes")
	inGroup(fs, groupWhat, "WORD", "polarity")
	inGroup(fs, groupOutput, "", "undo", "list")
	s.complete(c, "themes", s.valuesOf(filter.Theme))
	s.complete(c, "polarity", s.valuesOf(filter.Polarity))
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := f.check(cmd, args); err != nil {
			return err
		}
		if err := s.checkFormat(printing{}); err != nil {
			return err
		}
		return s.with(cmd, func(st *store.Store) error {
			switch {
			case f.list:
				return s.listConfirmed(st)
			case f.undo:
				return s.withdraw(st, args)
			}
			return s.confirm(cmd, st, f, args)
		})
	}
	return c
}

// check refuses flags that contradict each other.
func (f confirmFlags) check(cmd *cobra.Command, args []string) error {
	changed := cmd.Flags().Changed
	switch corrects := changed("themes") || changed("polarity"); {
	case f.list && (f.undo || corrects || len(args) > 0):
		return errors.New("--list prints everything that you confirmed: it takes no ids and no other flag than --format")
	case f.undo && corrects:
		return errors.New("--undo takes back what you confirmed: leave --themes and --polarity out")
	case !f.list && len(args) == 0:
		return errors.New("confirm takes the ids of findings, and was given none: see 'casebook list' and 'casebook confirm --help'")
	}
	return nil
}

// confirm writes choices about findings, all or none.
func (s *shell) confirm(cmd *cobra.Command, st *store.Store, f confirmFlags, typed []string) error {
	var themes []string
	var polarity data.Polarity
	var err error
	if cmd.Flags().Changed("themes") {
		if themes, err = themesNamed(f.themes, st.Themes()); err != nil {
			return err
		}
	}
	if cmd.Flags().Changed("polarity") {
		if polarity, err = polarityNamed(f.polarity); err != nil {
			return err
		}
	}
	var choices []data.Choice
	var befores []data.Finding
	for _, t := range typed {
		id, err := resolveFinding(st, t)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(befores, func(x data.Finding) bool { return x.ID == id }) {
			continue
		}
		x, err := st.Finding(id)
		if err != nil {
			return err
		}
		after, err := corrected(x, themes, polarity)
		if err != nil {
			return err
		}
		choices, befores = append(choices, data.NewChoice(after, time.Now().UTC())), append(befores, x)
	}
	if _, err := st.Choose(choices...); err != nil {
		return err
	}
	return s.tellChoices(st, befores)
}

// corrected is a finding as its reader wants it: nil themes and no polarity
// leave what it has.
func corrected(x data.Finding, themes []string, polarity data.Polarity) (data.Finding, error) {
	if themes != nil {
		x.Themes = themes
	}
	if polarity == "" {
		return x, nil
	}
	after, err := x.WithPolarity(polarity)
	switch {
	case err != nil && x.Confirmed:
		return x, fmt.Errorf("--polarity %s: %s: %w; nothing was written. 'casebook confirm --undo %s' brings back what it was before you confirmed it", polarity, x.ID, err, x.ID)
	case err != nil:
		return x, fmt.Errorf("--polarity %s: %s: %w; nothing was written. Leave it or --polarity out", polarity, x.ID, err)
	}
	return after, nil
}

// withdraw takes choices back, all or none. An orphaned one is named by the
// whole id that its finding had.
func (s *shell) withdraw(st *store.Store, typed []string) error {
	kept, err := st.Choices()
	if err != nil {
		return err
	}
	var ids []string
	var befores []data.Finding
	for _, t := range typed {
		t = strings.ToLower(strings.TrimSpace(t))
		if i := slices.IndexFunc(kept, func(k data.KeptChoice) bool { return k.Orphaned() && k.Finding == t }); i >= 0 {
			ids = append(ids, t)
			continue
		}
		id, err := resolveFinding(st, t)
		if err != nil {
			return err
		}
		x, err := st.Finding(id)
		if err != nil {
			return err
		}
		if !x.Confirmed {
			return fmt.Errorf("you have confirmed nothing about %s: see 'casebook confirm --list'", id)
		}
		if !slices.Contains(ids, id) {
			ids, befores = append(ids, id), append(befores, x)
		}
	}
	if _, err := st.Withdraw(ids...); err != nil {
		return err
	}
	if len(befores) == 0 {
		s.note("Taken back: " + strings.Join(ids, ", "))
		return nil
	}
	return s.tellChoices(st, befores)
}

// resolveFinding is resolve for commands that take findings only.
func resolveFinding(st *store.Store, typed string) (string, error) {
	id, err := resolve(st, typed)
	if err == nil && !strings.Contains(id, "/") {
		return "", fmt.Errorf("%s is an inspection: name findings of it, as 'casebook show %s' lists them", id, id)
	}
	return id, err
}

// themesNamed reads theme ids or labels with commas between, in their order;
// "none" is no theme.
func themesNamed(typed string, themes data.ThemeSet) ([]string, error) {
	out := []string{}
	for _, word := range strings.Split(typed, ",") {
		f, err := filter.Filter{}.With(filter.Theme, []string{word}, false, filter.Names{Themes: themes})
		if err != nil {
			return nil, err
		}
		for _, id := range f.Pick(filter.Theme).Include {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	if len(out) > data.MaxThemes {
		return nil, fmt.Errorf("--themes %s: a finding has at most three themes, and these are %d", typed, len(out))
	}
	if slices.Contains(out, filter.None) {
		if len(out) > 1 {
			return nil, fmt.Errorf("--themes %s: none stands alone", typed)
		}
		return []string{}, nil
	}
	return out, nil
}

func polarityNamed(typed string) (data.Polarity, error) {
	f, err := filter.Filter{}.With(filter.Polarity, []string{typed}, false, filter.Names{})
	if err != nil {
		return "", err
	}
	got := f.Pick(filter.Polarity).Include
	if len(got) != 1 || !data.Polarity(got[0]).Valid() {
		return "", fmt.Errorf("--polarity %s: a finding has one polarity: strength, development, progress, recommendation, mixed or context", typed)
	}
	return data.Polarity(got[0]), nil
}

// tellChoices prints findings as they are now, with what they were before.
func (s *shell) tellChoices(st *store.Store, befores []data.Finding) error {
	list := make([]listing.Chosen, len(befores))
	for i, b := range befores {
		after, err := st.Finding(b.ID)
		if err != nil {
			return err
		}
		list[i] = listing.Chosen{Before: b, After: after}
	}
	return s.print(listing.ChosenNow().Of(list))
}

// listConfirmed prints every choice of the notebook.
func (s *shell) listConfirmed(st *store.Store) error {
	kept, err := st.Choices()
	if err != nil {
		return err
	}
	if err := s.print(listing.Choices().Of(kept)); err != nil {
		return err
	}
	if len(kept) == 0 {
		s.note("Nothing found: " + listing.NoChoices + ".")
		return errNothing
	}
	return nil
}
