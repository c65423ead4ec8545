package text

import "strconv"

// withinLine is a paragraph's number in the middle of a line.
var withinLine = Lazy(`\S (\d{1,3})\. ?\p{Lu}`)

// columnRun is how many numbers in a row, each within a line, tell that lines hold two
// columns. Those that sentences end with do not go up by one.
const columnRun = 3

// numberAndStop is asked of every line: few hold a digit before a full stop.
func numberAndStop(l string) bool {
	for i := 1; i < len(l); i++ {
		if l[i] == '.' && l[i-1] >= '0' && l[i-1] <= '9' {
			return true
		}
	}
	return false
}

// ReadAcross reports whether lines seem to hold two columns side by side, which a page
// that is drawn row by row gives. Numbers that begin a paragraph elsewhere, the places
// in numbered, are referred to.
func ReadAcross(lines []Line, numbered map[int]bool) bool {
	begins := map[int]bool{}
	for i := range numbered {
		begins[lines[i].Number] = true
	}
	last, run := 0, 0
	for _, l := range lines {
		if l.Kind == FurnitureLine || !numberAndStop(l.Raw) {
			continue
		}
		for _, m := range withinLine.FindAllStringSubmatch(l.Raw, -1) {
			n, _ := strconv.Atoi(m[1])
			if begins[n] {
				continue
			}
			if n == last+1 {
				run++
			} else {
				run = 1
			}
			if last = n; run >= columnRun {
				return true
			}
		}
	}
	return false
}
