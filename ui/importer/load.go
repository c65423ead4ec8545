package importer

import (
	"context"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/report/form"
)

// Importer reads files and writes what was read. Its calls may take long and
// run one at a time, off the screen's goroutine.
type Importer interface {
	// Folder lists a folder; "" is where to begin. The path of a file lists
	// its folder. A path may be as a person types or drops it: quoted, or
	// beginning with "~" or "file://".
	Folder(path string) (importing.Folder, error)
	// Read reads files, and folders with all that is in them, and says what
	// writing them would do. Given holds for all of them. Progress comes after
	// every file, from any goroutine. The error is ctx's or the casebook's.
	Read(ctx context.Context, paths []string, given form.Given, progress func(n, of int, what string)) (importing.Plan, error)
	// Again reads one file of the last Read again with what a person says of
	// it, and plans all of them anew.
	Again(ctx context.Context, path string, given form.Given) (importing.Plan, error)
	// Write writes a plan of the last Read. Progress counts inspections.
	Write(ctx context.Context, plan importing.Plan, progress func(n, of int)) error
}

// Store is what the screen asks of a casebook.
type Store interface {
	Authorities() ([]data.Authority, error)
	Themes() data.ThemeSet
}
