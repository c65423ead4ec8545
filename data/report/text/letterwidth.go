package text

import "slices"

// letterWidths are the widths of characters in thousandths of the type's size, as
// the sans-serif type of the regulator's documents has them. Other types differ
// in all of them alike, and only lines of one document are held against each other.
var letterWidths = func() map[rune]int {
	all := map[rune]int{}
	for width, letters := range map[int]string{
		215: "'’‘", 230: "il", 285: "j", 305: " ,.", 325: "f", 340: "t", 360: "r:;-", 375: "I/()", 410: "“”\"J",
		450: "csz", 498: "kvxyL", 525: "aF", 545: "bdghnopqu?0123456789e", 560: "PSEZ–",
		580: "BTKXY", 600: "ACVR", 660: "DGHNU&", 708: "OQ", 742: "w", 771: "M", 840: "m", 902: "W", 950: "%",
	} {
		for _, c := range letters {
			all[c] = width
		}
	}
	return all
}()

// otherWidth is that of a character that is not among them.
const otherWidth = 545

// Width is how much of a line words take, near enough to tell a full line from one
// that was ended.
func Width(words string) int {
	n := 0
	for _, c := range words {
		w, ok := letterWidths[c]
		if !ok {
			w = otherWidth
		}
		n += w
	}
	return n
}

// LineWidth is the Width of a full line of text: nine in ten are no wider. The
// widest are no measure, for a word that was cut at a line's end brings two lines
// together.
func LineWidth(lines []Line) int {
	var all []int
	for _, l := range lines {
		if l.Kind == PlainLine && l.Text != "" {
			all = append(all, Width(l.Text))
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[len(all)*9/10]
}
