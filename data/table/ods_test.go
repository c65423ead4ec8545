package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
)

// spreadsheet makes an OpenDocument spreadsheet of sheets, each the XML of its rows.
func spreadsheet(t testing.TB, sheets ...string) []byte {
	t.Helper()
	var body strings.Builder
	body.WriteString(`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:xlink="l"><office:body><office:spreadsheet>`)
	for i, rows := range sheets {
		fmt.Fprintf(&body, `<table:table table:name="Sheet%d">%s</table:table>`, i+1, rows)
	}
	body.WriteString(`</office:spreadsheet></office:body></office:document-content>`)
	return odsOf(t, body.String())
}

func odsOf(t testing.TB, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// odsRowOf makes a row of text cells; a cell that begins with "<" is XML already.
func odsRowOf(cells ...string) string {
	out := ""
	for _, c := range cells {
		switch {
		case strings.HasPrefix(c, "<"):
			out += c
		case c == "":
			out += `<table:table-cell/>`
		default:
			var b strings.Builder
			_ = xml.EscapeText(&b, []byte(c))
			out += `<table:table-cell office:value-type="string"><text:p>` + b.String() + `</text:p></table:table-cell>`
		}
	}
	return `<table:table-row>` + out + `<table:table-cell table:number-columns-repeated="16371"/></table:table-row>`
}

func dateCell(iso string) string {
	return `<table:table-cell office:value-type="date" office:date-value="` + iso + `T00:00:00"><text:p>as shown</text:p></table:table-cell>`
}

func linkCell(address string) string {
	return `<table:table-cell office:value-type="string" table:formula="of:=HYPERLINK(&quot;` + address + `&quot;;&quot;Webpage&quot;)"><text:p>Webpage</text:p></table:table-cell>`
}

const manyBlankRows = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`

var outcomeHeads = odsRowOf("Web link", "Local authority name", "Inspection date", "Publication date", "Overall effectiveness",
	"The impact of leaders on social work practice with children and families", "The experiences and progress of children who need help and protection",
	"The experiences and progress of children in care", "The experiences and progress of care leavers")

// TestOpenDocumentRows: the headings stand in the third row, dates are cells of
// their own kind or numbers, a repeated cell is as many cells, and a note on a
// cell is not its text.
func TestOpenDocumentRows(t *testing.T) {
	g := func(n int) string {
		return fmt.Sprintf(`<table:table-cell office:value-type="string" table:number-columns-repeated="%d"><office:annotation><text:p>a note</text:p></office:annotation><text:p>Good</text:p></table:table-cell>`, n)
	}
	b := spreadsheet(t,
		odsRowOf("A cover")+manyBlankRows,
		odsRowOf("Outcomes")+odsRowOf("One table")+outcomeHeads+
			odsRowOf(linkCell("https://reports.example/provider/44/1001"), "Ayton", dateCell("2024-06-10"), dateCell("2024-07-23"), g(4), "Outstanding")+
			odsRowOf("", "Beeton", `<table:table-cell office:value-type="float" office:value="45180"><text:p>45180</text:p></table:table-cell>`, "", "Inadequate", g(2))+
			odsRowOf("", "Ayton", "", "", "")+manyBlankRows+odsRowOf("")+odsRowOf(""))
	got, err := Read("outcomes.ods", b, Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 2 || got.Source.Type != statisticsType || got.OwnForm() {
		t.Fatalf("%v %+v", err, got)
	}
	ayton, beeton := got.Inspections[0], got.Inspections[1]
	if ayton.ID != "ayton-2024-06-ilacs" || ayton.Published.Date != "2024-07-23" || len(ayton.Judgements) != 5 || ayton.Address != "https://reports.example/provider/44/1001" {
		t.Errorf("%+v", ayton)
	}
	if j, _ := ayton.Judgement(data.CareLeavers); j.Grade != data.Outstanding || j.Status != data.Statistics {
		t.Errorf("%+v", j)
	}
	if beeton.Inspected.Start != "2023-09-11" || len(beeton.Judgements) != 3 || beeton.OverallGrade() != data.Inadequate {
		t.Errorf("%+v", beeton)
	}
	if len(got.Refused) != 1 || got.Refused[0].Row != 6 || got.Refused[0].Sheet != "Sheet2" {
		t.Errorf("the half-empty row: %v", got.Refused)
	}
}

// TestHistorySheet: an authority a row, two tables one below the other, "Requires
// improvement to be good" of what was adequate then, and a name that went over
// to a successor.
func TestHistorySheet(t *testing.T) {
	heads := func(ilacs string) string {
		return odsRowOf("Local authority name", "Safeguarding & Looked After Children (SLAC) Inspection publication date",
			"SLAC Safeguarding Overall effectiveness (OE)", "SLAC Looked After Children Overall Effectiveness (OE)",
			"Single Inspection of LA Children's Services (SIF) First SIF publication date", "First SIF Overall Judgement\n(OE)", "LSCB Overall Effectiveness",
			ilacs+"ILACS framework publication date", ilacs+"ILACS framework overall effectiveness")
	}
	b := spreadsheet(t, odsRowOf("Inspections")+heads("First ")+
		odsRowOf("Ayton", dateCell("2010-07-16"), "Requires improvement to be good", "-", dateCell("2014-06-30"), "Requires improvement to be good", "Good", dateCell("2019-07-01"), "Outstanding")+
		odsRowOf("Nowhere", dateCell("2010-07-16"), "Good")+
		odsRowOf("")+odsRowOf("")+odsRowOf("Table 2: authorities that were")+heads("")+
		odsRowOf("Dorset", dateCell("2011-10-28"), "Good", "Good", dateCell("2016-05-23"), "Inadequate"))
	was, is := data.Authority{ID: "dorset-before-2019", Name: "Dorset before 2019", Abolished: true}, data.Authority{ID: "dorset", Name: "Dorset"}
	got, err := Read("history.ods", b, Known{Authorities: append(places(), is, was)})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, in := range got.Inspections {
		for _, j := range in.Judgements {
			said = append(said, strings.TrimSpace(fmt.Sprint(in.ID, " ", j.Area, " ", j.Grade, " ", j.Note)))
		}
	}
	want := []string{`ayton-2010-07-slac safeguarding-overall adequate stated as "Requires improvement to be good", relabelled by the source`,
		"ayton-2014-06-sif overall requires-improvement", "ayton-2014-06-sif board good", "ayton-2019-07-ilacs overall outstanding",
		"dorset-before-2019-2011-10-slac safeguarding-overall good", "dorset-before-2019-2011-10-slac care-overall good", "dorset-before-2019-2016-05-sif overall inadequate"}
	if strings.Join(said, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(said, "\n"))
	}
	if len(got.Refused) != 1 || got.Refused[0].Value != "Nowhere" {
		t.Errorf("%v", got.Refused)
	}
}

// TestSheetsOfOneFileAreOne: one sheet has the first day of an inspection,
// another its publication, and a third a visit with its theme.
func TestSheetsOfOneFileAreOne(t *testing.T) {
	b := spreadsheet(t,
		odsRowOf("Local authority name", "Inspection date", "Overall effectiveness")+odsRowOf("Ayton", dateCell("2022-12-05"), "Good"),
		odsRowOf("Local authority name", "Inspection/Visit date", "Inspection/Visit type", "Overall effectiveness", "Visit Theme")+
			odsRowOf("Ayton", dateCell("2022-06-14"), "LA Monitoring visit", "", "Front door")+odsRowOf("Ayton", dateCell("2022-12-05"), "ILACS Standard Inspection", "Good"),
		odsRowOf("Local authority name", "Single Inspection of LA Children's Services (SIF) First SIF publication date", "First ILACS framework publication date", "First ILACS framework overall effectiveness")+
			odsRowOf("Ayton", "", dateCell("2023-05-10"), "Good"))
	got, err := Read("three.ods", b, Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 2 {
		t.Fatalf("%v %+v", err, got)
	}
	if in := got.Inspections[0]; in.ID != "ayton-2022-12-ilacs" || in.Published.Date != "2023-05-10" {
		t.Errorf("%+v", in)
	}
	if in := got.Inspections[1]; in.Framework != data.Monitoring || in.Kind != data.MonitoringVisit || in.Scope != "Front door" || len(in.Judgements) > 0 {
		t.Errorf("%+v", in)
	}
}

// TestBombsInOpenDocuments: what unpacks to more than is allowed is refused,
// wherever in the file it stands.
func TestBombsInOpenDocuments(t *testing.T) {
	datatest.Whole(t)
	for where, content := range map[string]string{
		"at the beginning":               "<a>" + strings.Repeat(" ", maxContent),
		"in a sheet that is passed over": `<table:table table:name="a">` + strings.Repeat(odsRowOf("x"), headRows+1) + strings.Repeat(" ", maxContent),
	} {
		if got, err := Read("o.ods", odsOf(t, content), Known{Authorities: places()}); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v; %d inspections", where, err, len(got.Inspections))
		}
	}
}

func TestHostileOpenDocuments(t *testing.T) {
	sound := spreadsheet(t, outcomeHeads)
	row := odsRowOf("", "Ayton", dateCell("2024-06-10"), "", "Good")
	for _, x := range []struct {
		name string
		b    []byte
		want error
	}{
		{"a row without end", spreadsheet(t, outcomeHeads+strings.Replace(row, "<table:table-row", `<table:table-row table:number-rows-repeated="999999999"`, 1)), ErrTooLarge},
		{"a cell without end", spreadsheet(t, outcomeHeads+strings.Replace(row, `<table:table-cell office:value-type="string">`, `<table:table-cell office:value-type="string" table:number-columns-repeated="999999999">`, 1)), ErrTooLarge},
		{"a long text", spreadsheet(t, outcomeHeads+odsRowOf("", "Ayton", strings.Repeat("x", maxCell+10))), ErrTooLarge},
		{"never closed", odsOf(t, strings.Repeat("<a>", 1_000_000)), ErrLayout},
		{"no headings", spreadsheet(t, row+row), ErrLayout},
		{"headings too far down", spreadsheet(t, strings.Repeat(odsRowOf("x"), headRows)+outcomeHeads+row), ErrLayout},
		{"no content", zipped(t, "opendocument.spreadsheet", 10), ErrNotATable},
		{"no XML", odsOf(t, "\x01\x02 locked"), ErrNotATable},
		{"cut off", sound[:len(sound)/2], ErrNotATable},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := Read("o.ods", x.b, Known{Authorities: places()})
			if !errors.Is(err, x.want) {
				t.Errorf("%v, want %v; %d inspections", err, x.want, len(got.Inspections))
			}
		})
	}
}

// TestUnknownAuthorityIsListedWithTheNearest and the other rows are read.
func TestUnknownAuthorityIsListedWithTheNearest(t *testing.T) {
	b := spreadsheet(t, outcomeHeads+odsRowOf("", "Aytin", dateCell("2024-06-10"), "", "Good")+odsRowOf("", "Ayton", dateCell("2024-06-10"), "", "Good"))
	got, err := Read("o.ods", b, Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 1 || len(got.Refused) != 1 || !strings.Contains(got.Refused[0].Error(), "such as Ayton") {
		t.Errorf("%v %+v", err, got)
	}
}

// TestTheTableOfHeadingsIsSound: every row names what there is, and every
// inspection has its date of publication or the word for its type.
func TestTheTableOfHeadingsIsSound(t *testing.T) {
	if len(blocksOf("outcomes")) != 1 || len(blocksOf("year")) != 3 || len(blocksOf("history")) != 9 {
		t.Errorf("%+v", statisticsBlocks())
	}
	for _, b := range statisticsBlocks() {
		if !b.framework.Valid() || !b.kind.Valid() || b.sheet == "year" && b.word == "" || b.sheet == "history" && b.published == "" {
			t.Errorf("%+v", b)
		}
		for _, g := range b.grades {
			if !g.area.Valid() || !data.EditionOf(b.framework, "").Judges(g.area) {
				t.Errorf("%s: %+v", b.framework, g)
			}
		}
	}
}
