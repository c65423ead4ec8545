package listing

import "casebook/data/document"

// State is one thing that a program says of itself and of what it runs on.
type State struct {
	Of    string `json:"of"` // program, casebook, terminal
	What  string `json:"what"`
	Value string `json:"value"`
}

// States says how they are written.
func States() document.Rows[State] {
	cells := func(s State) []string { return []string{s.Of, s.What, s.Value} }
	return document.Rows[State]{
		Title:  "The program, its casebook and the terminal",
		Brief:  []document.Column{{Name: "Of", Width: 8}, {Name: "What", Width: 26, Wrap: true}, {Name: "Value", Width: 42, Wrap: true}},
		Cells:  cells,
		Full:   []string{"of", "what", "value"},
		Fields: cells,
		Record: func(s State) any { return s },
	}
}
