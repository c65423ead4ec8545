package style

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// palette is the colours of a look: one for each role, as #RRGGBB, or as 0 to 15
// for one of the terminal's own. An empty colour is the terminal's letters or
// ground.
type palette struct {
	ground, text           string
	label, secondary, line string
	accent, warn           string
	selection, selected    string // ground and letters of the row under the cursor
	strength, work         string
	progress, mixed, asks  string
	shadeWork, shadePraise string // the fullest grounds of a heat map
	shadeNumber            string
	badges                 map[string]badge
}

// badge is the ground and the letters of a grade.
type badge struct{ ground, letters string }

// The grades' names among a palette's badges.
const (
	outstanding = "outstanding"
	good        = "good"
	requires    = "requires improvement"
	adequate    = "adequate"
	inadequate  = "inadequate"
	none        = "none"
)

// palettes are the looks that have colours. The grades of each go down in steps
// of lightness, so that they differ in grey and for every eye; TestContrast and
// TestColoursForEveryEye measure all.
var palettes = map[Look]palette{
	Plain: {accent: "6", warn: "1", strength: "2", work: "1", progress: "12", mixed: "3", asks: "5", badges: sixteen},
	Dark: {
		ground: "#101218", text: "#DEE3EA", label: "#9BA0A8", secondary: "#A8ADB5", line: "#4A4E57", accent: "#5BBFFE", warn: "#FD975B",
		selection: "#343A48", selected: "#DEE3EA", strength: "#ABE184", work: "#EF7961", progress: "#4AC3F1", mixed: "#EBC164", asks: "#BD93F9",
		shadeWork: "#96281C", shadePraise: "#1F6B2B", shadeNumber: "#1C5A94", badges: greenToRed(badge{"#B4F5E0", "#000000"}),
	},
	Light: {
		ground: "#FBFAF7", text: "#1C222A", label: "#59626E", secondary: "#4F5864", line: "#C4C6C9", accent: "#015C9F", warn: "#9F2916",
		selection: "#DCE6F7", selected: "#1C222A", strength: "#2B7020", work: "#7A0A0C", progress: "#0A5378", mixed: "#7B580D", asks: "#6B2FA0",
		shadeWork: "#F09A8E", shadePraise: "#93CC7C", shadeNumber: "#8FBDEE", badges: greenToRed(badge{"#03383C", "#FFFFFF"}),
	},
	Contrast: {
		ground: "#000000", text: "#FFFFFF", label: "#DDDDDD", secondary: "#DDDDDD", line: "#ABABAB", accent: "#87DDFF", warn: "#F4BE5F",
		selection: "#FFFFFF", selected: "#000000", strength: "#BAFA8D", work: "#F78E84", progress: "#6DD2FE", mixed: "#FFDA67", asks: "#DAA9F6",
		shadeWork: "#7E1A12", shadePraise: "#0F5420", shadeNumber: "#17477A",
		badges: map[string]badge{
			outstanding: {"#033638", "#FFFFFF"}, good: {"#2F6022", "#FFFFFF"}, requires: {"#F8DD42", "#000000"},
			adequate: {"#E5B98D", "#000000"}, inadequate: {"#F8847B", "#000000"}, none: {"#474747", "#FFFFFF"},
		},
	},
	ColourBlind: {
		ground: "#101218", text: "#DEE3EA", label: "#9BA0A8", secondary: "#A8ADB5", line: "#4A4E57", accent: "#5BBFFE", warn: "#F4A548",
		selection: "#343A48", selected: "#DEE3EA", strength: "#54DCFD", work: "#E28339", progress: "#7DB7FC", mixed: "#F5DD72", asks: "#DE93CA",
		shadeWork: "#8A4A10", shadePraise: "#1A5C86", shadeNumber: "#4A4F58",
		badges: map[string]badge{
			outstanding: {"#13458B", "#FFFFFF"}, good: {"#0872A1", "#FFFFFF"}, requires: {"#F3BF3A", "#101218"},
			adequate: {"#BFA888", "#101218"}, inadequate: {"#E6732B", "#101218"}, none: {"#7A818A", "#101218"},
		},
	},
	Paper: {
		ground: "#FFFFFF", text: "#000000", label: "#4B4B4B", secondary: "#4B4B4B", line: "#919191", accent: "#044786", warn: "#811B0C",
		selection: "#FFE9A8", selected: "#000000", strength: "#29631B", work: "#6D0A0B", progress: "#004C6D", mixed: "#6A4A02", asks: "#612F84",
		shadeWork: "#F09A8E", shadePraise: "#93CC7C", shadeNumber: "#8FBDEE", badges: greenToRed(badge{"#03383C", "#FFFFFF"}),
	},
}

// greenToRed is the grades in the colours that people expect of them. What is
// outstanding is the lightest on a dark ground and the darkest on a light one.
func greenToRed(best badge) map[string]badge {
	return map[string]badge{
		outstanding: best, good: {"#5F8F1F", "#000000"}, requires: {"#EDAF38", "#000000"},
		adequate: {"#CBA076", "#000000"}, inadequate: {"#AF1010", "#FFFFFF"}, none: {"#7A818A", "#000000"},
	}
}

// sixteen is the grades in the terminal's own colours.
var sixteen = map[string]badge{
	outstanding: {"6", "0"}, good: {"2", "0"}, requires: {"3", "0"}, adequate: {"5", "15"}, inadequate: {"1", "15"}, none: {"8", "15"},
}

// onPale is the terminal's own colours on a light ground, where its yellow and its
// light blues cannot be read.
func onPale(p palette) palette {
	p.accent, p.progress, p.mixed = "4", "4", "4"
	return p
}

// inSixteen is a look of its own ground where a terminal has sixteen colours:
// black or white, and the terminal's own on it.
func (p palette) inSixteen(l Look) palette {
	out := palettes[Plain]
	switch l {
	case Plain:
		return p
	case Light, Paper:
		out = onPale(out)
		out.ground, out.text, out.selection, out.selected = "15", "0", "0", "15"
	default:
		out.ground, out.text, out.selection, out.selected = "0", "15", "15", "0"
	}
	return out
}

// colour is a role's colour; nil where the terminal's own is meant.
func colour(c string) color.Color {
	if c == "" {
		return nil
	}
	return lipgloss.Color(c)
}
