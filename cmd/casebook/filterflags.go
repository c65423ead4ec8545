package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"
	"casebook/store"
)

// paging says whether a command's rows can be sorted and cut.
type paging bool

const (
	paged   paging = true
	unpaged paging = false
)

// filterFlags is a filter as it was typed.
type filterFlags struct {
	include, exclude          [filter.NumFacets][]string
	inspections               []string // ids or beginnings of them, several in one with commas between
	paragraphs, notParagraphs []string
	date, text, sort          string
	limit, offset             int
	every                     bool // of inspections: those of area SEND are among them
	asTyped                   bool // words without what is the same thing
	explain                   bool // what made each finding one of those found
	full                      bool // records of findings with their inspection's grades
}

// facetGroups are the headings of the help under which a facet's flag stands.
var facetGroups = map[filter.Group]string{
	filter.Where: groupWhere, filter.When: groupWhere, filter.What: groupWhat, filter.Which: groupWhich, filter.Whose: groupWhat,
}

// addFilterFlags gives a command the flags of a filter, in the order in which
// help shows them.
func (s *shell) addFilterFlags(c *cobra.Command, p paging) *filterFlags {
	ff, fs := &filterFlags{}, c.Flags()
	fs.SortFlags = false
	for _, t := range filter.ByFlag() {
		flag := t.Flag()
		fs.StringArrayVar(&ff.include[t], t.String(), nil, flag.Usage)
		inGroup(fs, facetGroups[flag.Group], flag.Value, t.String())
		not := "not-" + t.String()
		fs.StringArrayVar(&ff.exclude[t], not, nil, "leave out what --"+t.String()+" would choose")
		inGroup(fs, groupNot, "", not)
		s.complete(c, t.String(), s.valuesOf(t))
		s.complete(c, not, s.valuesOf(t))
	}
	fs.StringArrayVar(&ff.paragraphs, filter.Paragraph, nil, filter.ParagraphUsage)
	inGroup(fs, groupWhat, "NUMBERS", filter.Paragraph)
	fs.StringArrayVar(&ff.notParagraphs, "not-"+filter.Paragraph, nil, "leave out what --"+filter.Paragraph+" would choose")
	inGroup(fs, groupNot, "", "not-"+filter.Paragraph)
	fs.StringArrayVar(&ff.inspections, "inspection", nil, "id of an inspection, or its beginning: birmingham-2014-03")
	inGroup(fs, groupWhich, "ID", "inspection")
	s.complete(c, "inspection", s.inspectionIDs)
	s.addDate(c, &ff.date, whatYearMeans)
	fs.StringVar(&ff.text, "text", "", "words that the text holds, read as search reads them")
	inGroup(fs, groupWhat, "WORDS", "text")
	fs.BoolVar(&ff.asTyped, "as-typed", false, "the words as they are typed: not the same thing in other words, none lacking")
	inGroup(fs, groupWhat, "", "as-typed")
	s.addFormatFlag(c)
	if p == paged {
		fs.StringVar(&ff.sort, "sort", sortWords()[0], strings.Join(sortWords(), ", ")+"; relevance is by date where no words are searched")
		fs.IntVar(&ff.limit, "limit", 0, limitUsage)
		fs.IntVar(&ff.offset, "offset", 0, "leave out so many findings first")
		fs.BoolVar(&ff.explain, "explain", false, "beside each finding by relevance, which words it has and what each counts")
		fs.BoolVar(&ff.full, "full", false, "with json: give each finding its inspection's grades and coverage too")
		inGroup(fs, groupOutput, "ORDER", "sort")
		inGroup(fs, groupOutput, "N", "limit", "offset")
		inGroup(fs, groupOutput, "", "explain", "full")
	}
	return ff
}

const limitUsage = "print at most so many findings (0: all)"

// check refuses numbers that mean nothing before a casebook is opened.
func (ff *filterFlags) check() error {
	if ff.limit < 0 {
		return fmt.Errorf("--limit %d: a number from 0 is wanted, 0 for all", ff.limit)
	}
	if ff.offset < 0 {
		return fmt.Errorf("--offset %d: a number from 0 is wanted", ff.offset)
	}
	return nil
}

// filtered opens the casebook for a command that asks for what flags choose.
func (s *shell) filtered(cmd *cobra.Command, flags *filterFlags, do func(*store.Store, filter.Filter) error) error {
	return s.reads(cmd, func(st *store.Store) error {
		f, err := flags.filter(st)
		if err != nil {
			return err
		}
		return do(st, f)
	})
}

// filter makes the filter that the flags say.
func (ff *filterFlags) filter(st *store.Store) (filter.Filter, error) {
	f := filter.Default()
	basis, err := basisNamed(ff.date)
	if err != nil {
		return f, err
	}
	f.Basis = basis
	names, err := ff.names(st, basis)
	if err != nil {
		return f, err
	}
	if f, err = ff.typed(f, names); err != nil {
		return f, err
	}
	for _, t := range filter.Facets() {
		if f, err = f.With(t, ff.include[t], false, names); err != nil {
			return f, err
		}
		if f, err = without(f, t, ff.exclude[t], names); err != nil {
			return f, err
		}
	}
	if f, err = f.WithParagraphs(ff.paragraphs, false); err != nil {
		return f, err
	}
	if f, err = f.WithParagraphs(ff.notParagraphs, true); err != nil {
		return f, err
	}
	if f, err = ff.within(st, f); err != nil || ff.every || ff.everyFramework() {
		return f, err
	}
	held, err := st.Search(filter.Filter{}, store.Order{})
	if err != nil || held.Counts.Of(filter.Framework, string(data.SEND)) == 0 {
		return f, err
	}
	return f.OwnServices(), nil
}

// typed narrows a filter to the words, and the values of facets among them.
func (ff *filterFlags) typed(f filter.Filter, names filter.Names) (filter.Filter, error) {
	f, err := f.Typed(ff.text, names)
	switch {
	case err != nil:
		return f, err
	case strings.TrimSpace(f.Text) != "" && f.Words() == "":
		return f, fmt.Errorf("there is no word to find in %q: a word has letters or figures", f.Text)
	case ff.asTyped && f.Words() == "":
		return f, errors.New("--as-typed is of words, and none are searched for: give some, as in --text \"core groups\"")
	case ff.asTyped:
		f.Text = words.AsTyped(f.Text, true)
	}
	return f, nil
}

// corrected is the call with the words as they may have been meant, ready for a shell;
// "" where nothing is known to be.
func (ff *filterFlags) corrected(cmd *cobra.Command, list []filter.Nowhere) string {
	text := filter.Corrected(ff.text, list)
	if text == "" || len(text) > lineMost/2 {
		return ""
	}
	call := cmd.CommandPath()
	if cmd.Name() != "search" {
		for _, a := range cmd.Flags().Args() {
			call += " " + shellWord(a)
		}
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		values := []string{f.Value.String()}
		if several, ok := f.Value.(pflag.SliceValue); ok {
			values = several.GetSlice()
		}
		for _, v := range values {
			switch {
			case f.Name == "text":
			case v == "true":
				call += " --" + f.Name
			default:
				call += " --" + f.Name + " " + shellWord(v)
			}
		}
	})
	text = strings.TrimSpace(text)
	switch {
	case cmd.Name() != "search":
		call += " --text"
	case text[0] == '-':
		call += " --"
	}
	return call + " " + shellWord(text)
}

// shellWord is a word as a shell takes it.
func shellWord(word string) string {
	special := func(r rune) bool {
		return !strings.ContainsRune("-_./:,", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	if word != "" && word[0] != '-' && strings.IndexFunc(word, special) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// everyFramework reports whether --framework all was typed.
func (ff *filterFlags) everyFramework() bool {
	return slices.ContainsFunc(ff.include[filter.Framework], func(w string) bool { return data.Slug(w) == filter.All })
}

// within keeps a filter to the inspections that were named.
func (ff *filterFlags) within(st *store.Store, f filter.Filter) (filter.Filter, error) {
	all := f.Inspections()
	for _, typed := range ff.inspections {
		for _, word := range strings.Split(typed, ",") {
			id, err := resolveInspection(st, word)
			if err != nil {
				return f, err
			}
			in, err := st.Inspection(id)
			if err != nil {
				return f, err
			}
			all = append(all, in)
		}
	}
	return f.Within(all...), nil
}

// without excludes values. One that is included too is a contradiction, which
// nothing could answer.
func without(f filter.Filter, t filter.Facet, words []string, names filter.Names) (filter.Filter, error) {
	out, err := f.With(t, words, true, names)
	if err != nil {
		return f, err
	}
	for _, id := range f.Pick(t).Include {
		if slices.Contains(out.Pick(t).Exclude, id) {
			return f, fmt.Errorf("--%s and --not-%s both name %s: take one of them out", t, t, id)
		}
	}
	return out, nil
}

const whatYearMeans = "what \"year\" means"

// addDate gives a command the flag of the date basis; usage says what goes by it.
func (s *shell) addDate(c *cobra.Command, date *string, usage string) {
	words := []string{data.ByPublished.String(), data.ByInspected.String()}
	c.Flags().StringVar(date, "date", words[0], usage+": published, or inspected (the start of fieldwork)")
	inGroup(c.Flags(), groupWhere, "BASIS", "date")
	s.complete(c, "date", always(words))
}

func basisNamed(word string) (data.Basis, error) {
	words := []string{data.ByPublished.String(), data.ByInspected.String()}
	switch i := slices.Index(words, strings.ToLower(word)); i {
	case 0:
		return data.ByPublished, nil
	case 1:
		return data.ByInspected, nil
	}
	return 0, fmt.Errorf("unknown date basis %q: --date takes published or inspected", word)
}
