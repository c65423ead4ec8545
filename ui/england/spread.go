package england

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/history/england"
)

func (m *Model) spreadHead() string {
	if m.view == byFramework {
		return "Framework"
	}
	return "Year"
}

func (m *Model) spreadWidths() []int {
	if m.w < 60 {
		return []int{11, 4, 0, 0, 0, 0, 0, 4, m.w - 23}
	}
	return []int{11, 4, 4, 4, 4, 4, 4, 4, m.w - 48}
}

// spreadRow is a year or a framework with its grades, in numbers and as a bar.
func (m *Model) spreadRow(s england.Spread, cursor string) string {
	texts := []string{m.spreadName(s), strconv.Itoa(s.Total)}
	for _, g := range scale() {
		texts = append(texts, strconv.Itoa(s.Counts[g]))
	}
	texts = append(texts, strconv.Itoa(s.None()))
	most := 0
	for _, x := range m.spreads {
		most = max(most, x.Total)
	}
	w := m.spreadWidths()
	return cursor + cells(append(texts, bar(s, most, w[len(w)-1])), w, "")
}

// scale is every grade that is counted, best first.
func scale() []data.Grade { return data.Grades()[:5] }

// bar stacks the grades' own letters, as long as there were grades: most of
// them fill w cells. A grade that was given has one cell at least.
func bar(s england.Spread, most, w int) string {
	most = max(most, s.Total, 1)
	var b strings.Builder
	sum, at := 0, 0
	for i, g := range scale() {
		n := s.Counts[g]
		if n == 0 {
			continue
		}
		left := 0 // grades still to come, each with its cell
		for _, x := range scale()[i+1:] {
			if s.Counts[x] > 0 {
				left++
			}
		}
		sum += n
		end := max(at+1, min((sum*w+most/2)/most, w-left))
		b.WriteString(strings.Repeat(g.Letter(), end-at))
		at = end
	}
	return b.String()
}
