package main

import (
	"context"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/report"
	"casebook/data/report/pdf"
	"casebook/store"
)

// newImporter returns an importer into the store that is open when it is asked.
func newImporter(open func() *store.Store) *importing.Importer {
	return importing.New(func() importing.Casebook { return importCasebook{open().Stored()} }, report.Options{PDF: pdf.Options{Program: pdfProgram}})
}

// importCasebook is a store as an import sees it.
type importCasebook struct{ store.Stored }

var _ importing.Casebook = importCasebook{}

func (c importCasebook) Generation() int { return c.Info().Generation }

func (c importCasebook) Add(ctx context.Context, facts data.Casebook, entries []data.Entry, tell func(inspections int)) error {
	_, err := store.Add(ctx, c.Info().Dir, facts, func(yield func(data.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	}, store.BuildOptions{
		Progress: func(inspections, _ int) { tell(inspections) },
	})
	return err
}
