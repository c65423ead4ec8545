package table

import (
	"errors"
	"strings"
	"testing"
	"time"

	"casebook/data"
)

func TestOverviewRow(t *testing.T) {
	b := workbookWith(t, overviewHeads,
		[]any{"1001", "ayton", "Good", "11/09/2023", "15/09/2023", "27/10/23", "good", "requires improvement", "outstanding", "inadequate"},
		[]any{"", "beeton on sea", "requires improvement to be good", "05/12/2022", "16/12/2022", "01/02/23", "good", "good", "good", "inspection_pre_dates_judgement"})
	got, err := Read("overview.xlsx", b, Known{Authorities: places()})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Inspections) != 2 || len(got.Refused)+len(got.Warnings) != 0 {
		t.Fatalf("%+v", got)
	}
	in := got.Inspections[0]
	if in.ID != "ayton-2023-09-ilacs" || in.Inspected.End != "2023-09-15" || in.Published.Date != "2023-10-27" || in.Coverage != data.NoText {
		t.Errorf("%+v", in)
	}
	want := map[data.Area]data.Grade{data.Overall: data.Good, data.Leadership: data.Good, data.HelpAndProtection: data.RequiresImprovement,
		data.Care: data.Outstanding, data.CareLeavers: data.Inadequate}
	for a, g := range want {
		if j, _ := in.Judgement(a); j.Grade != g || j.Status != data.Unchecked || j.Source != got.Source.ID {
			t.Errorf("%s: %+v, want %s, unchecked", a, j, g)
		}
	}
	if second := got.Inspections[1]; second.Authority != "beeton" || len(second.Judgements) != 4 {
		t.Errorf("%+v", second)
	}
}

// TestAnOverallGradeThatIsNotReported is not given, whatever the date says;
// without a word from the sheet the date tells.
func TestAnOverallGradeThatIsNotReported(t *testing.T) {
	for _, x := range []struct {
		name, overall, start string
		want                 data.OverallStatus
		warnings             int
	}{
		{"from April 2026", "not_reported_post_reform", "27/04/2026", data.OverallNotGiven, 1},
		{"from April 2026, unsaid", "", "27/04/2026", data.OverallNotGiven, 0},
		{"said of an earlier one", "not_reported_post_reform", "02/03/2026", data.OverallNotGiven, 1},
		{"nothing known", "data_unreadable", "02/03/2026", data.OverallNotHeld, 1},
		{"in words", "No overall judgement", "27/04/2026", data.OverallNotGiven, 1},
		{"in other words", "Not reported (2026 framework change)", "27/04/2026", data.OverallNotGiven, 1},
		{"no such judgement then", "inspection_pre_dates_judgement", "02/03/2026", data.OverallNotHeld, 1},
		{"a word that nobody knows", "pending_review", "02/03/2026", data.OverallNotHeld, 1},
		{"stated all the same", "good", "27/04/2026", data.OverallGiven, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := Read("overview.xlsx", workbookWith(t, overviewHeads, []any{"1001", "ayton", x.overall, x.start, "", "", "good", "good", "good", "good"}), Known{Authorities: places()})
			if err != nil || len(got.Inspections) != 1 || len(got.Warnings) != x.warnings {
				t.Fatalf("%v, %+v", err, got)
			}
			if s := got.Inspections[0].OverallStatus(); s != x.want {
				t.Errorf("overall %s, want %s", s, x.want)
			}
		})
	}
}

func TestDateForms(t *testing.T) {
	for _, x := range []struct {
		cell any
		want data.Date
	}{
		{"11/09/2023", "2023-09-11"}, {"1/9/2023", "2023-09-01"}, {"11/09/23", "2023-09-11"}, {"2023-09-11", "2023-09-11"},
		{"2023-09-11 00:00:00", "2023-09-11"}, {"11 September 2023", "2023-09-11"}, {"11 Sep 2023", "2023-09-11"}, {"11-Sep-23", "2023-09-11"},
		{"11.09.2023", "2023-09-11"}, {"11-09-2023", "2023-09-11"}, {45180, "2023-09-11"}, {time.Date(2023, 9, 11, 0, 0, 0, 0, time.UTC), "2023-09-11"},
		{"September 2023", "2023-09"}, {"2023-09", "2023-09"}, {"2023", "2023"}, {" 11/09/2023\u00a0", "2023-09-11"},
		{"09/31/2023", ""}, {"31/09/2023", ""}, {"soon", ""}, {"11/09/1923", ""}, {17, ""},
	} {
		b := workbookWith(t, overviewHeads, []any{"1001", "ayton", "good", x.cell, "", "27/12/2023"})
		got, err := Read("overview.xlsx", b, Known{Authorities: places()})
		switch {
		case err != nil:
			t.Errorf("%v: %v", x.cell, err)
		case x.want == "" && (len(got.Refused) != 1 || got.Refused[0].Column != "inspection_start_date"):
			t.Errorf("%v was not refused: %+v", x.cell, got.Inspections)
		case x.want != "" && (len(got.Inspections) != 1 || got.Inspections[0].Inspected.Start != x.want):
			t.Errorf("%v: %+v %v", x.cell, got.Inspections, got.Refused)
		}
	}
}

// TestRefusedRows: each names sheet, row, column, value and what was expected,
// and the other rows are read.
func TestRefusedRows(t *testing.T) {
	good := []any{"1001", "ayton", "good", "11/09/2023", "15/09/2023", "27/10/23"}
	for _, x := range []struct {
		name string
		row  []any
		want []string
	}{
		{"unknown authority", []any{"9", "nowhere", "good", "11/09/2024", "", "27/10/24"}, []string{`sheet "Sheet1"`, "row 3", "urn", `"9"`, "no authority"}},
		{"no authority", []any{"", "nowhere", "good", "11/09/2024", "", "27/10/24"}, []string{"local_authority", `"nowhere"`, "want the name"}},
		{"two authorities", []any{"1001", "beeton", "good", "11/09/2024", "", "27/10/24"}, []string{"local_authority", "URN 1001 is Ayton's"}},
		{"no date", []any{"1001", "ayton", "good", "", "", "nan"}, []string{"publication_date", "want a date of fieldwork"}},
		{"ends before it starts", []any{"1001", "ayton", "good", "11/09/2024", "10/09/2024", "27/10/24"}, []string{"inspection_end_date", "2024-09-11"}},
		{"out before it ends", []any{"1001", "ayton", "good", "11/09/2024", "15/09/2024", "01/09/24"}, []string{"publication_date", "2024-09-15"}},
		{"two frameworks in use", []any{"1001", "ayton", "good", "12/03/2018", "", "27/05/18"}, []string{"inspection_start_date", "two frameworks"}},
		{"before these areas", []any{"1001", "ayton", "good", "12/03/2012", "", "27/05/12"}, []string{"since November 2013"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := Read("overview.xlsx", workbookWith(t, overviewHeads, good, x.row), Known{Authorities: places()})
			if err != nil || len(got.Refused) != 1 || len(got.Inspections) != 1 || got.Rows != 2 {
				t.Fatalf("%v %+v", err, got)
			}
			for _, w := range x.want {
				if !strings.Contains(got.Refused[0].Error(), w) {
					t.Errorf("%q is not in %v", w, got.Refused[0])
				}
			}
		})
	}
}

// TestAWordForNoValueDropsNoRow, nor does a word that is no grade: what else the row
// says is read, and each such cell is named once.
func TestAWordForNoValueDropsNoRow(t *testing.T) {
	words := []string{"nan", "n/a", "", "data_unreadable", "not_reported_post_reform", "inspection_pre_dates_judgement", "splendid", "pending"}
	for _, word := range words {
		row := []any{"1001", "ayton", word, "11/09/2024", "", "27/10/24", word, word, word, word}
		got, err := Read("overview.xlsx", workbookWith(t, overviewHeads, row), Known{Authorities: places()})
		if err != nil || len(got.Refused) != 0 || len(got.Inspections) != 1 || got.Inspections[0].ID != "ayton-2024-09-ilacs" {
			t.Errorf("%q: %v %+v", word, err, got)
			continue
		}
		for _, j := range got.Inspections[0].Judgements {
			if j.Grade != data.NotGraded {
				t.Errorf("%q became %+v", word, j)
			}
		}
		seen := map[string]bool{}
		for _, w := range got.Warnings {
			if seen[w.Column] {
				t.Errorf("%q: %s is named twice: %v", word, w.Column, got.Warnings)
			}
			seen[w.Column] = true
		}
	}
}

func TestFrameworkByDate(t *testing.T) {
	for _, x := range []struct {
		start, published data.Date
		want             data.Framework
	}{
		{"2014-03-11", "2014-05-14", data.SIF}, {"2018-01-28", "2018-03-12", data.SIF}, {"2018-03-01", "2018-05-01", ""},
		{"2018-06-12", "2018-08-01", data.ILACS}, {"", "2018-08-24", ""}, {"", "2018-08-25", data.ILACS}, {"", "2017-08-25", data.SIF},
	} {
		if got, _ := frameworkOn(record{grid: &grid{}, row: 2}, x.start, x.published); got != x.want {
			t.Errorf("%s, %s: %q, want %q", x.start, x.published, got, x.want)
		}
	}
}

func TestHostileWorkbooks(t *testing.T) {
	wide := make([]any, maxColumns+1)
	for i := range wide {
		wide[i] = "x"
	}
	many := [][]any{overviewHeads}
	for range maxRefused + 5 {
		many = append(many, []any{"9", "nowhere", "good", "11/09/2024", "", "27/10/24"})
	}
	sound := workbookWith(t, overviewHeads)
	flipped := append([]byte{}, sound...)
	for i := 200; i < len(flipped)-200; i += 97 {
		flipped[i] ^= 0x55
	}
	for _, x := range []struct {
		name string
		b    []byte
		want error
	}{
		{"a cell in the last row and column", withPart(t, "xl/worksheets/sheet1.xml", sheetOf(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)), ErrLayout},
		{"a row of empty cells without end", withPart(t, "xl/worksheets/sheet1.xml", sheetOf("<row>"+strings.Repeat("<c/>", 100_000)+"</row>")), ErrLayout},
		{"texts without end", withPart(t, "xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", maxUnzipped/5)+"</sst>"), ErrTooLarge},
		{"never closed", withPart(t, "xl/worksheets/sheet1.xml", strings.Repeat("<a>", 100_000)), ErrLayout},
		{"bomb", zipped(t, "xl/workbook.xml", maxUnzipped+1), ErrTooLarge},
		{"cut off", sound[:len(sound)/2], ErrNotATable},
		{"bits flipped", flipped, ErrNotATable},
		{"a zip of something else", zipped(t, "xl/readme", 10), ErrNotATable},
		{"too wide", workbookWith(t, wide), ErrTooLarge},
		{"unknown columns", workbookWith(t, []any{"school", "phase"}, []any{"Hill", "primary"}), ErrLayout},
		{"empty sheet", workbookWith(t), ErrLayout},
		{"nothing can be read", workbookWith(t, many...), nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := Read("overview.xlsx", x.b, Known{Authorities: places()})
			if err == nil || x.want != nil && !errors.Is(err, x.want) {
				t.Errorf("%v, want %v; %d inspections", err, x.want, len(got.Inspections))
			}
		})
	}
}

func TestUnknownColumnsAreNamed(t *testing.T) {
	_, err := Read("x.xlsx", workbookWith(t, []any{"school", "phase"}), Known{Authorities: places()})
	for _, want := range []string{"Sheet1", "school, phase", "a sheet of inspections with their grades", "Name the columns in one row"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}

// TestNoFormulaIsRun: what a formula would fetch is not looked at, and the
// value stored beside it is what counts.
func TestNoFormulaIsRun(t *testing.T) {
	cell := func(at, v string) string { return `<c r="` + at + `" t="inlineStr"><is><t>` + v + `</t></is></c>` }
	heads, row := "", ""
	for i, h := range []string{"urn", "local_authority", "overall_effectiveness_grade", "inspection_start_date", "publication_date"} {
		heads += cell(string(rune('A'+i))+"1", h)
		row += cell(string(rune('A'+i))+"2", []string{"1001", "ayton", "", "11/09/2023", "27/10/23"}[i])
	}
	row = strings.Replace(row, cell("C2", ""), `<c r="C2" t="str"><f>CONCAT("inade","quate")</f><v>good</v></c>`, 1)
	got, err := Read("o.xlsx", withPart(t, "xl/worksheets/sheet1.xml", sheetOf(`<row r="1">`+heads+`</row><row r="2">`+row+`</row>`)), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 1 || got.Inspections[0].OverallGrade() != data.Good {
		t.Errorf("%v %+v", err, got)
	}
}
