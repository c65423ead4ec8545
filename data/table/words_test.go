package table

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"casebook/data"
)

// TestTheTablesOfHeadingsAndWordsAreSound: every row can be read, and names what there
// is.
func TestTheTablesOfHeadingsAndWordsAreSound(t *testing.T) {
	for name, text := range map[string][]byte{"heads.csv": headsText, "words.csv": wordsText, "statistics.csv": statisticsHeadings} {
		rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(name, err)
		}
		seen := map[string]bool{}
		for i, r := range rows {
			if key := r[0] + "\x00" + r[1] + "\x00" + r[len(r)-1]; name == "heads.csv" && seen[key] {
				t.Errorf("%s, line %d: stands twice", name, i+1)
			} else {
				seen[key] = true
			}
		}
	}
	var known []string
	for _, l := range layouts() {
		known = append(known, l.name)
		if len(headList()[l.name]) == 0 {
			t.Errorf("no heading of %s", l.name)
		}
	}
	for table, heads := range headList() {
		if !slices.Contains(known, table) {
			t.Errorf("heads.csv: no table is called %s", table)
		}
		for _, h := range heads {
			if h.heading == "" || h.field == "" {
				t.Errorf("%s: %+v", table, h)
			}
		}
	}
	reasons := []string{string(data.OverallNotGiven), string(data.OverallNotHeld), string(data.NeverGraded), notJudgedThen}
	for of, words := range wordList() {
		if !slices.Contains([]string{ofCell, ofDate, ofGrade, ofOutcome, inOutcome, beforeA, afterA}, of) {
			t.Errorf("words.csv: words of %q", of)
		}
		for word, means := range words {
			if of == ofGrade && !data.Grade(means).Valid() && !slices.Contains(reasons, means) {
				t.Errorf("words.csv: %q means %q", word, means)
			}
		}
	}
}

// TestAreasByHeading: as all releases of the statistics write them.
func TestAreasByHeading(t *testing.T) {
	for h, want := range map[string]data.Area{
		"The impact of leaders on social work practice with children and families": data.Leadership, "Impact of leaders": data.Leadership,
		"The impact of leaders on practice":                                 data.Leadership,
		"Experiences and progress of children who need help and protection": data.HelpAndProtection,
		"The experiences and progress of children in care [note 2]":         data.Care,
		"Second ILACS framework experiences and progress of care leavers":   data.CareLeavers,
		"First ILACS framework overall effectiveness":                       data.Overall, "Ofsted region": "", "Visit Theme": "",
	} {
		if a := areaOf("outcomes", heading(h)); a != want {
			t.Errorf("%q is %q, want %q", h, a, want)
		}
	}
}
