package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// gradeWords finds grades, the longest first: "good" sits inside "requires
// improvement to be good", and "to be good" alone is never a grade.
var gradeWords = text.Lazy(`(?i)\brequires?\s+improvements?(?:\s+to\s+be\s+good)?\b|\b(?:to\s+)?be\s+good\b|\bnot\s+(?:yet\s+)?(?:judged|graded|inspected|applicable)\b|\bno\s+judge?ment\b|\binadequate\b|\boutstanding\b|\badequate\b|\bgood\b|\brequires?\b|\bimprovements?\b|\bto\s+be\b`)

// gradeAt is a grade in a text.
type gradeAt struct {
	at    int
	grade data.Grade
}

// gradesIn returns the grades of a text that holds labels and grades only: a
// table or a heading. A cell that wraps round its label gives its halves
// apart, which are put together: the grade stands where its second half does.
func gradesIn(text string) []gradeAt {
	var out []gradeAt
	half, tail := false, false // "requires", and a grade whose "to be" came
	for _, at := range gradeWords.FindAllStringIndex(text, -1) {
		words := strings.Join(strings.Fields(strings.ToLower(text[at[0]:at[1]])), " ")
		m := gradeAt{at: at[0]}
		switch {
		case strings.HasSuffix(words, "be good") && !strings.HasPrefix(words, "require"):
			continue
		case words == "to be":
			tail = len(out) > 0 && out[len(out)-1].grade == data.RequiresImprovement
			continue
		case words == "good" && tail:
			tail = false
			continue
		case words == "requires" || words == "require":
			half = true
			continue
		case words == "improvement" || words == "improvements":
			if !half {
				continue
			}
			m.grade = data.RequiresImprovement
		case strings.HasPrefix(words, "require"):
			m.grade = data.RequiresImprovement
		case strings.HasPrefix(words, "no"):
			m.grade = data.NotGraded
		default:
			m.grade = data.Grade(words)
		}
		half, tail = false, false
		out = append(out, m)
	}
	return out
}

// gradeIn returns the first grade of a text, "" when it has none.
func gradeIn(text string) data.Grade {
	if all := gradesIn(text); len(all) > 0 {
		return all[0].grade
	}
	return ""
}

// withoutGrades blanks the grade words of a text, keeping every other byte where
// it is.
func withoutGrades(text string) string {
	return gradeWords.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
}

// rowLabel is a row of a table of judgements: the area and how reports word it.
type rowLabel struct {
	area data.Area
	re   *text.Pattern
}

// tableRow is what a table says of an area.
type tableRow struct {
	area   data.Area
	words  string // the label as printed
	at     int
	grades []data.Grade
	slip   bool // its wording is not the form's: see slips.go
}

// readTable reads the grades of labelled rows. Labels are matched in their order,
// so that a longer wording comes before one that it holds; a grade belongs to
// the row that began last before it. Cells that wrap above their label leave
// two grades in one row and none in the next: they are moved down.
func readTable(text string, labels []rowLabel) []tableRow {
	blank := withoutGrades(text)
	var rows []tableRow
	taken := []byte(blank)
	for _, l := range labels {
		at := l.re.FindIndex(taken)
		if at == nil {
			continue
		}
		words := strings.Join(strings.Fields(string(taken[at[0]:at[1]])), " ")
		for i := at[0]; i < at[1]; i++ {
			taken[i] = '#'
		}
		rows = append(rows, tableRow{area: l.area, words: words, at: at[0]})
	}
	rows = append(rows, slippedRows(string(taken), rows)...)
	sortRows(rows)
	for _, m := range gradesIn(text) {
		i := 0
		for i+1 < len(rows) && rows[i+1].at <= m.at {
			i++
		}
		if i < len(rows) {
			rows[i].grades = append(rows[i].grades, m.grade)
		}
	}
	if n := len(rows); n > 1 && len(rows[n-1].grades) == n && noGrades(rows[:n-1]) {
		// The column of grades follows the column of labels.
		for i, g := range rows[n-1].grades {
			rows[i].grades = []data.Grade{g}
		}
	}
	for i := 0; i+1 < len(rows); i++ {
		if len(rows[i].grades) == 2 && len(rows[i+1].grades) == 0 {
			rows[i+1].grades = rows[i].grades[1:]
			rows[i].grades = rows[i].grades[:1]
		}
	}
	return rows
}

// noGrades reports whether no row has a grade.
func noGrades(rows []tableRow) bool {
	for _, r := range rows {
		if len(r.grades) > 0 {
			return false
		}
	}
	return true
}

func sortRows(rows []tableRow) {
	for i := 1; i < len(rows); i++ {
		for k := i; k > 0 && rows[k].at < rows[k-1].at; k-- {
			rows[k], rows[k-1] = rows[k-1], rows[k]
		}
	}
}
