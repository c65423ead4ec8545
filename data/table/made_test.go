package table

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"casebook/data"
)

// places are the authorities of these tests.
func places() []data.Authority {
	return []data.Authority{
		{ID: "ayton", URN: "1001", Name: "Ayton", Region: "North West"},
		{ID: "beeton", URN: "1002", Name: "Beeton, City of", Aliases: []string{"Beeton on Sea"}, Region: "London"},
	}
}

var overviewHeads = []any{"urn", "local_authority", "overall_effectiveness_grade", "inspection_start_date", "inspection_end_date",
	"publication_date", "impact_of_leaders_grade", "help_and_protection_grade", "in_care_grade", "care_leavers_grade"}

// workbookWith makes a workbook with one sheet of rows.
func workbookWith(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// zipped makes a zip file of one part that holds n times the same letter.
func zipped(t testing.TB, name string, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	chunk := bytes.Repeat([]byte("a"), 1<<20)
	for ; n > 0; n -= len(chunk) {
		if _, err := w.Write(chunk[:min(n, len(chunk))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withPart makes a workbook of an overview with one part of it replaced.
func withPart(t testing.TB, part, body string) []byte {
	t.Helper()
	sound := workbookWith(t, overviewHeads)
	in, err := zip.NewReader(bytes.NewReader(sound), int64(len(sound)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			_, _ = io.WriteString(w, body)
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sheetOf is a sheet of the given rows, as a workbook keeps it.
func sheetOf(rows string) string {
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
}
