package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"casebook/data/compare"
	"casebook/data/filter"
	"casebook/store"
)

// evaluateChanges measures how what is said of changes agrees with a reader's
// keys.
func (s *shell) evaluateChanges(st *store.Store, files []string) error {
	var keys []compare.KeyRow
	for i, file := range files {
		if slices.Contains(files[:i], file) {
			return fmt.Errorf("%s is named twice with --evaluate", file)
		}
		f, err := openInput(file)
		if err != nil {
			return err
		}
		rows, err := compare.ReadKey(f, st.Themes())
		if err = errors.Join(err, f.Close()); err != nil {
			return notMeasured(file, err)
		}
		keys = append(keys, rows...)
	}
	named, err := inspectionsByFile(st)
	if err != nil {
		return err
	}
	pairs := s.pairs(st)
	e, err := compare.Evaluate(keys, func(a, b string) (compare.Comparison, error) {
		return compare.Of(st, named(a), named(b), compare.Options{}, pairs...)
	})
	if err != nil {
		return err
	}
	if len(keys) > 0 && e.Themes.Rows+e.Matters.Rows == 0 {
		return fmt.Errorf("nothing was measured: of the pairs of inspections that the keys name none could be compared (%s)", e.LeftOut[0])
	}
	return s.print(e.Output())
}

// inspectionsByFile finds the id of an inspection that a key names by the file
// that it was read from, whose last two parts must be the same, or by an id or
// its beginning; what is neither stays.
func inspectionsByFile(st *store.Store) (func(string) string, error) {
	sources, err := st.Sources()
	if err != nil {
		return nil, err
	}
	all, err := st.Inspections(filter.Filter{})
	if err != nil {
		return nil, err
	}
	ids := map[string]string{}
	for _, in := range all {
		if file := in.File(sources); file != "" {
			ids[lastParts(file)] = in.ID
		}
	}
	return func(name string) string {
		if id, ok := ids[lastParts(name)]; ok {
			return id
		}
		if id, err := resolve(st, name); err == nil {
			return id
		}
		return name
	}, nil
}

// lastParts are the folder and the name of a file, as letters compare.
func lastParts(path string) string {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' || r == filepath.Separator })
	return strings.ToLower(strings.ReplaceAll(strings.Join(parts[max(0, len(parts)-2):], "/"), "’", "'"))
}
