package importing

import "casebook/data/document"

// Rows lays files out: what became of each, its path, and what was read or why
// not.
func Rows() document.Rows[File] {
	cells := func(f File) []string { return []string{string(f.Outcome), f.Path, f.Facts()} }
	return document.Rows[File]{
		Title:  "What was read",
		Brief:  []document.Column{{Name: "Outcome", Width: 13}, {Name: "File", Wrap: true}, {Name: "What was read", Wrap: true}},
		Cells:  cells,
		Full:   []string{"outcome", "file", "read"},
		Fields: cells,
	}
}
