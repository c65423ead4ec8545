package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/taxonomy"
	"casebook/store"
	"casebook/ui/library"
)

// applyFlags say how to go about putting themes in force.
type applyFlags struct{ dry, yes bool }

func (s *shell) addApplyFlags(c *cobra.Command, f *applyFlags) {
	fs := c.Flags()
	fs.BoolVar(&f.dry, "dry-run", false, "show what would change, and change nothing")
	fs.BoolVar(&f.yes, "yes", false, "do it without asking")
	inGroup(fs, groupOutput, "", "dry-run", "yes")
	s.addFormatFlag(c)
	offerFormats(fs, applyPrinting())
}

func (s *shell) applyCommand() *cobra.Command {
	var f applyFlags
	c := &cobra.Command{
		Use:   "apply FILE",
		Short: "put the themes of a file in force",
		Long: "Put the themes of a TOML file in force. Suggestions are made anew; what readers coded is renamed and comes " +
			"back when a merge is taken back; what you confirmed stays. What changes is shown first, and nothing is " +
			"written until you say yes. A file with a mistake changes nothing: each is named with line and column.",
		Example: "casebook themes apply themes.toml\ncasebook themes apply themes.toml --dry-run --format json",
		Args:    arguments(1, 1, "one file"),
	}
	s.addApplyFlags(c, &f)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		text, t, err := readThemes(args[0])
		if err != nil {
			return err
		}
		return s.applyThemes(cmd, f, t, text)
	}
	return c
}

func (s *shell) resetCommand() *cobra.Command {
	var f applyFlags
	c := &cobra.Command{
		Use:     "reset",
		Short:   "bring the built-in themes back",
		Long:    "Bring the built-in themes back. What changes is shown first. Your file of themes is kept beside as themes.toml.before.",
		Example: "casebook themes reset --dry-run",
		Args:    arguments(0, 0, "flags only"),
	}
	s.addApplyFlags(c, &f)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.applyThemes(cmd, f, taxonomy.Builtin(), nil) }
	return c
}

// largestThemes is the size of a file of themes that is read at most, in bytes.
const largestThemes = 1 << 20

func readThemes(path string) ([]byte, taxonomy.Taxonomy, error) {
	f, err := openInput(path)
	if err != nil {
		return nil, taxonomy.Taxonomy{}, err
	}
	text, err := io.ReadAll(io.LimitReader(f, largestThemes+1))
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, taxonomy.Taxonomy{}, err
	}
	if len(text) > largestThemes {
		return nil, taxonomy.Taxonomy{}, fmt.Errorf("%s: a file of themes has at most 1 MB: name another", path)
	}
	t, err := taxonomy.ReadNew(text, path)
	if err != nil {
		return nil, t, fmt.Errorf("%s: nothing was applied:\n%w", path, err)
	}
	return text, t, nil
}

func applyPrinting() printing {
	return withoutRows("what changes is several tables")
}

// applyThemes shows what a taxonomy would change, and puts it in force.
func (s *shell) applyThemes(cmd *cobra.Command, f applyFlags, t taxonomy.Taxonomy, text []byte) error {
	if err := s.checkFormat(applyPrinting()); err != nil {
		return err
	}
	_, asks := terminal(s.in)
	if !f.dry && !f.yes && !asks {
		return errors.New("nothing was applied: there is no terminal to ask on. Add --dry-run to see what would change, or --yes to do it")
	}
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	plan, err := s.planThemes(cmd.Context(), st, t, text)
	var named map[string]string
	if err == nil {
		named = history.NewNames(st, data.ByPublished).Findings(plan.Examples())
	}
	if err = errors.Join(err, st.Close()); err != nil {
		return untouched(err)
	}
	if err := s.print(plan.Output(!f.dry, named)); err != nil {
		return err
	}
	if f.dry {
		return nil
	}
	if !f.yes {
		if ok, err := s.agreed(cmd.Context(), "Put these themes in force?"); err != nil || !ok {
			s.note("Nothing was applied.")
			return err
		}
	}
	doing := "tagging"
	if plan.OnlyNames {
		doing = "writing"
	}
	p := s.newProgress(doing)
	_, err = store.Retag(cmd.Context(), plan, store.BuildOptions{}, func(n, of int) { p.show(n, of, "") })
	p.clear()
	if err != nil {
		return untouched(err)
	}
	s.note("These themes are in force now.")
	return nil
}

func (s *shell) planThemes(ctx context.Context, st *store.Store, t taxonomy.Taxonomy, text []byte) (*store.Retagging, error) {
	p := s.newProgress("reading")
	defer p.clear()
	return st.PlanRetag(ctx, t, text, func(n, of int) { p.show(n, of, "") })
}

// agreed asks a question on the terminal; only "y" and "yes" say yes. A signal is
// an answer too: no.
func (s *shell) agreed(ctx context.Context, question string) (bool, error) {
	if err := s.out.Flush(); err != nil {
		return false, err
	}
	fmt.Fprint(s.err, question+" [y/N] ")
	type line struct {
		text string
		err  error
	}
	read := make(chan line, 1)
	go func() {
		text, err := bufio.NewReader(s.in).ReadString('\n')
		read <- line{text, err}
	}()
	select {
	case <-ctx.Done():
		fmt.Fprintln(s.err)
		return false, context.Cause(ctx)
	case answer := <-read:
		if answer.err != nil && !errors.Is(answer.err, io.EOF) {
			return false, answer.err
		}
		said := strings.ToLower(strings.TrimSpace(answer.text))
		return said == "y" || said == "yes", nil
	}
}

// shelver puts themes in force for the Library screen.
type shelver struct{}

var _ library.Applier = shelver{}

// Apply puts a planned taxonomy in force.
func (shelver) Apply(ctx context.Context, p *store.Retagging, progress func(n, of int)) error {
	_, err := store.Retag(ctx, p, store.BuildOptions{}, progress)
	return err
}
