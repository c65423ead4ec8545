package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/coded"
	"casebook/data/filter"
	"casebook/data/tag"

	bolt "go.etcd.io/bbolt"
)

// Readers reads the second readers of the notebook by name.
func (s *Store) Readers() ([]agreement.Reader, error) { return s.book.Readers() }

// Agreement says how far a second reader agrees, with what you confirmed or with
// what the program suggests. Codes hang on findings as choices do.
func (s *Store) Agreement(r agreement.Reader, against agreement.Against) (agreement.Agreement, error) {
	choices := make([]data.Choice, len(r.Codes))
	of := make(map[string]agreement.Code, len(r.Codes))
	for i, c := range r.Codes {
		choices[i] = data.Choice{Key: c.Key, Finding: c.Finding, Inspection: c.Inspection, Text: c.Text}
		of[c.Key] = c
	}
	places, err := s.anchorChoices(choices, nil)
	if err != nil {
		return agreement.Agreement{}, err
	}
	over := s.over.Load()
	var rows []agreement.Row
	for _, p := range places {
		here, ok, err := s.here(over, p, against)
		if err != nil {
			return agreement.Agreement{}, err
		}
		if !ok {
			continue
		}
		c := of[p.key]
		rows = append(rows, agreement.Row{Finding: p.id, Reader: tag.Reading{Themes: s.taxonomy.Of(c.Themes), Polarity: c.Polarity}, Here: here})
	}
	slices.SortFunc(rows, func(a, b agreement.Row) int { return strings.Compare(a.Finding, b.Finding) })
	a := agreement.Of(r.Name, against, rows)
	a.LeftOut = len(r.Codes) - len(rows)
	return a, nil
}

// here is what stands on a finding to compare a code with.
func (s *Store) here(over *overlay, p anchor, against agreement.Against) (tag.Reading, bool, error) {
	switch {
	case p.orphaned():
		return tag.Reading{}, false, nil
	case against == agreement.Confirmed:
		at := over.at[p.finding]
		if at == nil {
			return tag.Reading{}, false, nil
		}
		return tag.Reading{Themes: at.now.Themes, Polarity: at.now.Polarity}, true, nil
	}
	return tag.Reading{Themes: p.was.Themes, Polarity: p.was.Polarity}, p.was.Has(data.SuggestedTags), nil
}

// Finder looks findings up as rows of a reader's file name them.
type Finder struct {
	s      *Store
	keys   map[string]string   // key -> finding id, nil until one is asked for
	bySrc  map[string][]string // file name in small letters -> inspections, nil until one is asked for
	source map[string]string   // file name and source id -> path that was imported, "" where it is not kept
}

// Finder makes one.
func (s *Store) Finder() *Finder { return &Finder{s: s} }

// Find looks a finding up.
func (f *Finder) Find(ref coded.Ref) (data.Finding, error) {
	switch {
	case ref.ID != "":
		x, err := f.s.Finding(ref.ID)
		if errors.Is(err, ErrNotFound) {
			err = fmt.Errorf("there is no finding %q: whole ids are wanted, as 'casebook list' prints them", ref.ID)
		}
		return x, err
	case ref.Key != "":
		if err := f.readKeys(); err != nil {
			return data.Finding{}, err
		}
		id, ok := f.keys[ref.Key]
		if !ok {
			return data.Finding{}, fmt.Errorf("there is no finding of key %q", ref.Key)
		}
		return f.s.Finding(id)
	}
	return f.paragraph(ref)
}

// readKeys works the keys of all findings out: a million take some seconds.
func (f *Finder) readKeys() error {
	if f.keys != nil {
		return nil
	}
	keys := map[string]string{}
	for _, n := range f.s.index.InspectionsWhere(func(uint32) bool { return true }) {
		err := f.s.read("read findings", func(tx *bolt.Tx) error {
			list, err := f.s.findingsOf(tx, n, f.s.stored)
			for _, x := range list {
				if _, twin := keys[x.Key()]; !twin { // of two with one key, the first
					keys[x.Key()] = x.ID
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	f.keys = keys
	return nil
}

// paragraph finds a paragraph of an imported file.
func (f *Finder) paragraph(ref coded.Ref) (data.Finding, error) {
	if err := f.readFiles(); err != nil {
		return data.Finding{}, err
	}
	folder, name := folderAndName(ref.File)
	inspections := f.bySrc[name]
	if len(inspections) == 0 {
		return data.Finding{}, fmt.Errorf("no imported file is called %q", ref.File)
	}
	var found []data.Finding
	for _, in := range inspections {
		list, err := f.s.Findings(in)
		if err != nil {
			return data.Finding{}, err
		}
		for _, x := range list {
			path, known := f.source[name+"\x00"+x.Source.ID]
			if known && x.Source.Paragraph == ref.Paragraph && sameFolder(folder, path) {
				found = append(found, x)
			}
		}
	}
	switch len(found) {
	case 0:
		return data.Finding{}, fmt.Errorf("%s has no finding of paragraph %d", ref.File, ref.Paragraph)
	case 1:
		return found[0], nil
	}
	return data.Finding{}, fmt.Errorf("paragraph %d of %s is more than one finding (%s and %s): name it by its id", ref.Paragraph, ref.File, found[0].ID, found[1].ID)
}

// folderAndName are the last two parts of a path, in small letters, whichever
// way its slashes lean: one name stands for many reports, in a folder each.
func folderAndName(path string) (folder, name string) {
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(path, `\`, "/")), "/")
	if len(parts) > 1 {
		folder = parts[len(parts)-2]
	}
	return folder, parts[len(parts)-1]
}

// sameFolder reports whether a file may be the one that was imported from a
// path, by their folders where both are known.
func sameFolder(folder, imported string) bool {
	of, _ := folderAndName(imported)
	return folder == "" || of == "" || folder == of
}

// readFiles notes which inspections rest on which files.
func (f *Finder) readFiles() error {
	if f.bySrc != nil {
		return nil
	}
	sources, err := f.s.Sources()
	if err != nil {
		return err
	}
	all, err := f.s.Inspections(filter.Filter{})
	if err != nil {
		return err
	}
	f.bySrc, f.source = map[string][]string{}, map[string]string{}
	for _, in := range all {
		ids := []string{in.Published.Source, in.Inspected.Source}
		for _, j := range in.Judgements {
			ids = append(ids, j.Source)
		}
		for _, id := range ids {
			src, known := sources[id]
			if !known || src.Document == "" {
				continue
			}
			name := strings.ToLower(src.Document)
			f.source[name+"\x00"+id] = src.Path
			if !slices.Contains(f.bySrc[name], in.ID) {
				f.bySrc[name] = append(f.bySrc[name], in.ID)
			}
		}
	}
	return nil
}
