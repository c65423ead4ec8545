package style

import "strings"

// Glyphs are the characters to draw with, and what else the terminal can do.
type Glyphs struct {
	ASCII                   bool
	Sixteen                 bool // it has no more than sixteen colours
	Cube                    bool // it has 256 colours: a cube of them, and greys
	Pale                    bool // it answered that its own ground is light
	Links                   bool // the terminal follows web addresses (OSC 8)
	Horizontal, Vertical    string
	TeeDown                 string
	TopLeft, TopRight       string
	BottomLeft, BottomRight string
	Ellipsis, Open, Closed  string
	Cursor, Dash            string
	To                      string // from what to what
	Free, Chosen, Barred    string // a value of a filter: open, asked for, left out
	Bar, HalfBar            string // of a count beside the largest; no half in ASCII
}

// UTF8 returns glyphs for terminals that draw boxes.
func UTF8() Glyphs {
	return Glyphs{Horizontal: "─", Vertical: "│", TeeDown: "┬", TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯", Ellipsis: "…", Open: "▾", Closed: "▸", Cursor: ">", Dash: "–", To: "→",
		Free: "○", Chosen: "◉", Barred: "⊖", Bar: "━", HalfBar: "╸"}
}

// ASCII returns glyphs for any terminal.
func ASCII() Glyphs {
	return Glyphs{ASCII: true, Horizontal: "-", Vertical: "|", TeeDown: "+", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+", Ellipsis: "~", Open: "v", Closed: ">", Cursor: ">", Dash: "-", To: ">",
		Free: "[ ]", Chosen: "[x]", Barred: "[-]", Bar: ":", HalfBar: ""}
}

// Bars draws how large n is beside most, in w cells; what is counted at all has at
// least the shortest bar.
func (g Glyphs) Bars(n, most, w int) string {
	if n <= 0 || most <= 0 {
		return strings.Repeat(" ", w)
	}
	halves := max(1, min(2*w, (2*w*n+most/2)/most))
	if g.HalfBar == "" {
		halves = max(2, halves/2*2)
	}
	bar := strings.Repeat(g.Bar, halves/2)
	if halves%2 == 1 {
		bar += g.HalfBar
	}
	return bar + strings.Repeat(" ", w-(halves+1)/2)
}
