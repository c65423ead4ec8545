package text

import "slices"

// How lines stand to the text of their document, in tenths.
const (
	gapFrom    = 12 // of the step from line to line: more room than this parts paragraphs
	largerFrom = 10 // of the type of most lines: a heading's is larger
)

// least is how many gaps and lines a document must have before they say anything.
const (
	leastGaps   = 3
	leastPlaced = 8
)

// markPlaces marks the lines above which more room was left than between lines of a
// paragraph, and those in bold or larger type than the text. It reports whether the
// document parts its paragraphs by room at all.
func markPlaces(lines []Line, places []Place) (parted bool) {
	var steps, sizes []int
	last := -1
	for i, p := range places {
		if p.Size == 0 || lines[i].Kind == FurnitureLine {
			continue
		}
		if step, ok := stepTo(lines, places, last, i); ok {
			steps = append(steps, step)
		}
		sizes = append(sizes, p.Size)
		last = i
	}
	if len(steps) < leastPlaced {
		return false
	}
	size := mostCommon(sizes)
	step := lineStep(steps, size)
	bold := boldLines(lines, places)
	gaps := 0
	last = -1
	for i, p := range places {
		if p.Size == 0 || lines[i].Kind == FurnitureLine {
			continue
		}
		lines[i].Placed = true
		if room, ok := stepTo(lines, places, last, i); ok && room*10 > step*gapFrom {
			lines[i].Gap = true
			gaps++
		}
		lines[i].Strong = p.Bold && bold || p.Size*10 > size*largerFrom
		last = i
	}
	return gaps >= leastGaps
}

// stepTo is how far line i stands below the last line of its page.
func stepTo(lines []Line, places []Place, last, i int) (int, bool) {
	if last < 0 || lines[last].Page != lines[i].Page {
		return 0, false
	}
	step := places[last].Y - places[i].Y
	return step, step > 0
}

// boldLines reports whether bold type tells headings: most lines are not in it.
func boldLines(lines []Line, places []Place) bool {
	n, all := 0, 0
	for i, p := range places {
		if p.Size > 0 && lines[i].Kind != FurnitureLine {
			all++
			if p.Bold {
				n++
			}
		}
	}
	return n*2 < all
}

// lineStep is the step from line to line of a paragraph: the least of those that are
// usual. In a short letter more lines begin a paragraph than go on in one.
func lineStep(steps []int, size int) int {
	slices.Sort(steps)
	usual := max(2, len(steps)/10)
	for i := 0; i+usual <= len(steps); i++ {
		if steps[i]*10 >= size && steps[i+usual-1] <= steps[i]+1 {
			return steps[i] + 1
		}
	}
	return mostCommon(steps)
}

// mostCommon is the number that stands most often, the least of several.
func mostCommon(all []int) int {
	slices.Sort(all)
	best, most := 0, 0
	for i := 0; i < len(all); {
		k := i
		for k < len(all) && all[k] == all[i] {
			k++
		}
		if k-i > most {
			best, most = all[i], k-i
		}
		i = k
	}
	return best
}
