package text

import (
	"regexp"
	"strings"
)

// starNote is a footnote that a sign marks: "* Late is more than 45 days."
var starNote = Lazy(`^(\*{1,3}|[†‡])\s*\S`)

// starNoteLines is how far above a page's end such notes begin.
const starNoteLines = 8

// markStarNotes marks the footnotes of a page whose mark is a sign, and takes it
// off the word that it is glued to. Where several lines begin with it, it is a bullet.
func markStarNotes(page []Line) {
	for i := max(0, len(page)-starNoteLines); i < len(page); i++ {
		m := starNote.FindStringSubmatch(strings.TrimSpace(page[i].Raw))
		if m == nil || page[i].Kind == FurnitureLine {
			continue
		}
		glued := Lazy(`(\p{L}[.,;:?!’”)]*)` + regexp.QuoteMeta(m[1]) + `(\s|$|[.,;:])`)
		at := -1
		for k := range page {
			l := strings.TrimSpace(page[k].Raw)
			if k != i && strings.HasPrefix(l, m[1]+" ") {
				return
			}
			if k < i && at < 0 && glued.MatchString(l) {
				at = k
			}
		}
		if at < 0 {
			continue
		}
		page[at].Text = glued.ReplaceAllString(page[at].Text, "$1$2")
		page[at].Raw = glued.ReplaceAllString(page[at].Raw, "$1$2")
		for k := i; k < len(page); k++ {
			page[k].Kind = FurnitureLine
		}
		return
	}
}
