package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/importing"
	"casebook/data/prose"
	"casebook/data/report/form"
	"casebook/store"
)

// importFlags are what a person says about files that do not say it
// themselves, and how to go about it.
type importFlags struct {
	dry, findings, strict           bool
	authority, framework, published string
}

func (s *shell) importCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import FILE|DIR...",
		Short: "read reports and tables into the casebook",
		Long: "Read inspection reports (PDF, saved web pages, plain text) and tables (official statistics, the\n" +
			"sector's sheets, CSV with headings, this program's own lists) into the casebook. Folders are read\n" +
			"with all that is in them, but for hidden folders. What cannot be placed is refused with what is missing; --authority,\n" +
			"--framework and --published say it by hand, and the casebook notes that. Nothing is guessed,\n" +
			"nothing is overwritten: what sources say differently is kept and listed.",
		Example: "casebook import ~/reports\n" +
			"casebook import --dry-run \"report - 17 january 2019.pdf\"\n" +
			"casebook import --authority leeds --published 2018-12-18 letter.txt",
		Args: arguments(1, -1, "files or folders"),
	}
	fs := c.Flags()
	fs.BoolVar(&f.dry, "dry-run", false, "say what would be done, and do nothing")
	fs.BoolVar(&f.findings, "findings", false, "with --format json: print the paragraphs and recommendations too")
	fs.BoolVar(&f.strict, "strict", false, "refuse reports that are read with doubts, and say which")
	fs.StringVar(&f.authority, "authority", "", "the authority of files that do not name it")
	fs.StringVar(&f.framework, "framework", "", "the framework of files that do not tell it")
	fs.StringVar(&f.published, "published", "", "the day of publication of files that do not give it, as 2019-01-17")
	inGroup(fs, groupOutput, "", "dry-run", "findings", "strict")
	inGroup(fs, groupWhere, "NAME", "authority")
	inGroup(fs, groupWhere, "WORD", "framework")
	inGroup(fs, groupWhere, "DAY", "published")
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.importFiles(cmd, f, args) }
	return c
}

func (s *shell) importFiles(cmd *cobra.Command, f importFlags, paths []string) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	if err := noneEmpty(paths, "files or folders"); err != nil {
		return err
	}
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	s.unread = false              // an import neither reads nor changes the notebook
	if !f.dry && !st.Writable() { // before many files are read for nothing
		return errors.Join(fmt.Errorf("add to casebook %s: %w", st.Info().Dir, store.ErrReadOnly), st.Close())
	}
	im := newImporter(func() *store.Store { return st })
	if f.strict {
		im.Strict()
	}
	plan, err := s.readFiles(cmd.Context(), im, st, f, paths)
	if err = errors.Join(err, st.Close()); err != nil {
		return untouched(err)
	}
	if !f.dry && len(plan.Entries) > 0 {
		p := s.newProgress("writing")
		err := im.Write(cmd.Context(), plan, func(n, of int) { p.show(n, of, "") })
		p.clear()
		if err != nil {
			return untouched(err)
		}
	}
	if len(plan.Files) == 0 {
		s.note("No report and no table was found in " + strings.Join(paths, ", ") + ".")
		if other := plan.OtherFiles.String(); other != "" {
			s.note(other + ".")
		}
		return errNothing
	}
	if err := s.tell(plan, f); err != nil {
		return err
	}
	if n := plan.Count(importing.Refused); n > 0 {
		return fmt.Errorf("%s refused: the reasons are above", prose.Count(n, "file"))
	}
	return nil
}

// errUntouched is said of an import that was stopped: until its last step, a
// renaming, it changes nothing that is read.
var errUntouched = errors.New("the casebook is as it was")

// untouched marks the error of an import that was stopped.
func untouched(err error) error {
	if errors.Is(err, context.Canceled) {
		return errors.Join(errUntouched, err)
	}
	return err
}

// readFiles reads the files and decides what becomes of each.
func (s *shell) readFiles(ctx context.Context, im *importing.Importer, st *store.Store, f importFlags, paths []string) (importing.Plan, error) {
	authorities, err := st.Authorities()
	if err != nil {
		return importing.Plan{}, err
	}
	given, err := f.given(authorities)
	if err != nil {
		return importing.Plan{}, err
	}
	p := s.newProgress("reading")
	defer p.clear()
	return im.Read(ctx, paths, given, p.show)
}

func (f importFlags) given(authorities []data.Authority) (form.Given, error) {
	g := form.Given{Framework: f.framework}
	if f.authority != "" {
		with, err := filter.Filter{}.With(filter.Authority, []string{f.authority}, false, filter.Names{Authorities: authorities})
		if err != nil {
			return g, err
		}
		g.Authority = with.Pick(filter.Authority).Include[0]
	}
	if f.framework != "" {
		with, err := filter.Filter{}.With(filter.Framework, []string{f.framework}, false, filter.Names{})
		if err != nil {
			return g, err
		}
		g.Framework = with.Pick(filter.Framework).Include[0]
	}
	var err error
	if g.Published, err = data.ParseDate(f.published); err != nil {
		return g, fmt.Errorf("--published: %w", err)
	}
	return g, nil
}
