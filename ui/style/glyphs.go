package style

// Glyphs are the characters to draw with, and what else the terminal can do.
type Glyphs struct {
	ASCII                   bool
	Sixteen                 bool // it has no more than sixteen colours
	Links                   bool // the terminal follows web addresses (OSC 8)
	Horizontal, Vertical    string
	TeeDown                 string
	TopLeft, TopRight       string
	BottomLeft, BottomRight string
	Ellipsis, Open, Closed  string
	Cursor, Dash            string
}

// UTF8 returns glyphs for terminals that draw boxes.
func UTF8() Glyphs {
	return Glyphs{Horizontal: "─", Vertical: "│", TeeDown: "┬", TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘", Ellipsis: "…", Open: "▾", Closed: "▸", Cursor: ">", Dash: "–"}
}

// ASCII returns glyphs for any terminal.
func ASCII() Glyphs {
	return Glyphs{ASCII: true, Horizontal: "-", Vertical: "|", TeeDown: "+", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+", Ellipsis: "~", Open: "v", Closed: ">", Cursor: ">", Dash: "-"}
}
