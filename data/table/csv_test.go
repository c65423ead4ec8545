package table

import (
	"strings"
	"testing"
	"unicode/utf16"

	"casebook/data"
)

const overviewCSV = "urn,local_authority,overall_effectiveness_grade,inspector_name,inspection_start_date,publication_date,care_leavers_grade\n" +
	"1001,ayton,good,José O’Roe,11/09/2023,27/10/23,good\n" +
	"1002,\"Beeton, City of\",good,J – R,11/09/2023,27/10/23,requires improvement\n"

// wide writes a text in UTF-16.
func wide(s string, bigEndian, mark bool) string {
	var b strings.Builder
	if mark {
		s = "\ufeff" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if bigEndian {
			b.WriteByte(byte(u >> 8))
		}
		b.WriteByte(byte(u))
		if !bigEndian {
			b.WriteByte(byte(u >> 8))
		}
	}
	return b.String()
}

// windows writes a text in the code page of Windows in the West.
func windows(s string) string {
	return strings.NewReplacer("é", "\xe9", "’", "\x92", "–", "\x96").Replace(s)
}

// TestValuesWithAnyDelimiterAndLetters: each of these is the same table.
func TestValuesWithAnyDelimiterAndLetters(t *testing.T) {
	by := func(d string) string {
		return strings.ReplaceAll(strings.ReplaceAll(overviewCSV, "\"Beeton, City of\"", "Beeton"), ",", d)
	}
	for name, text := range map[string]string{
		"commas": overviewCSV, "semicolons": by(";"), "tabs": by("\t"), "bars": by("|"),
		"named semicolons": "sep=;\n" + by(";"), "named commas": "sep=,\r\n" + overviewCSV, "named tabs": "\"sep=\t\"\n" + by("\t"), "named oddly": "SEP=\n" + overviewCSV,
		"marked UTF-8": "\ufeff" + overviewCSV, "Windows": windows(overviewCSV), "Windows semicolons": windows(by(";")),
		"UTF-16 LE": wide(by("\t"), false, true), "UTF-16 BE": wide(by("\t"), true, true),
		"unmarked UTF-16 LE": wide(overviewCSV, false, false), "unmarked UTF-16 BE": wide(overviewCSV, true, false),
		"CR": strings.ReplaceAll(overviewCSV, "\n", "\r"), "CR LF": strings.ReplaceAll(overviewCSV, "\n", "\r\n"), "no last line end": strings.TrimSuffix(overviewCSV, "\n"),
		"a title above":  "Inspections of 2023;;;;;;\n;;;;;;\n" + by(";"),
		"titles without": "Inspections of 2023\nKept by hand, for nobody else\n\n" + overviewCSV,
		"other order": "care_leavers_grade,publication_date,notes,local_authority,overall_effectiveness_grade,inspection_start_date\n" +
			"good,27/10/23,x,Ayton,good,11/09/2023\nrequires improvement,27/10/23,\"a, b\",Beeton,good,11/09/2023\n",
		"plain headings": "Council,Overall,Start date,Published,Care leavers\nAyton,Good,11/09/2023,27/10/2023,Good\nBeeton,Good,11 September 2023,27 October 2023,Requires improvement to be good\n",
	} {
		got, err := Read("sheet.csv", []byte(text), Known{Authorities: places()})
		if err != nil || len(got.Inspections) != 2 || len(got.Refused) != 0 || got.Source.Type != overviewType {
			t.Errorf("%s: %v %+v", name, err, got)
			continue
		}
		for i, want := range []struct {
			id     string
			leaver data.Grade
		}{{"ayton-2023-09-ilacs", data.Good}, {"beeton-2023-09-ilacs", data.RequiresImprovement}} {
			in := got.Inspections[i]
			if j, _ := in.Judgement(data.CareLeavers); in.ID != want.id || j.Grade != want.leaver || in.OverallGrade() != data.Good || in.Published.Date != "2023-10-27" {
				t.Errorf("%s: %+v", name, in)
			}
		}
	}
}

// TestRowsOfAnotherLength: blank cells that a spreadsheet left out at the end are
// blank; a cell too many is a delimiter within a value, and a file that is cut off
// ends in a row that nobody can trust.
func TestRowsOfAnotherLength(t *testing.T) {
	heads := "urn,local_authority,inspection_start_date,publication_date,overall_effectiveness_grade,in_care_grade,care_leavers_grade\n"
	for _, x := range []struct {
		name, rows string
		read       int
		says       string
	}{
		{"blank at the end", "1001,ayton,11/09/2023,27/10/23,good,good\n", 1, ""},
		{"blank and more", "1001,ayton,11/09/2023,27/10/23,good,good,good,,,\n", 1, ""},
		{"a comma within", "1002,Beeton, City of,11/09/2023,27/10/23,good,good,good\n", 0, "want 7 cells, found 8"},
		{"cut off", "1001,ayton,11/09/2023,27/10/23,good,go", 0, "want 7 cells, found 6"},
		{"half empty", "1001,ayton,,,,,\n", 0, "want a date of fieldwork or of publication"},
		{"a number for a date", "1001,ayton,45180,45226,good,good,good\n", 0, "format the cell as a date"},
		{"an unknown authority", "9999,aytin,11/09/2023,27/10/23,good,good,good\n", 0, "such as Ayton"},
	} {
		got, err := Read("sheet.csv", []byte(heads+x.rows+"1002,beeton,11/09/2023,27/10/23,good,good,good\n"[:0]), Known{Authorities: places()})
		if err != nil || len(got.Inspections) != x.read || (x.says == "") != (len(got.Refused) == 0) {
			t.Errorf("%s: %v %+v", x.name, err, got)
			continue
		}
		if x.says != "" && !strings.Contains(got.Refused[0].Error(), x.says) {
			t.Errorf("%s: %v", x.name, got.Refused)
		}
	}
}

// TestASheetWithoutHeadings says what was found, which table it may be and what to do.
func TestASheetWithoutHeadings(t *testing.T) {
	_, err := Read("sheet.csv", []byte("1001,ayton,good,11/09/2023\n1002,beeton,good,11/09/2023\n"), Known{Authorities: places()})
	_, near := Read("sheet.csv", []byte("local_authority,publication_date,notes\nayton,27/10/23,none\n"), Known{Authorities: places()})
	for want, err := range map[string]error{"in the first 10 rows": err, "Name the columns in one row above the table": err,
		"it lacks overall_effectiveness_grade": near, "a sheet of inspections with their grades": near} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}
