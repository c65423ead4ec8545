package table

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// maxContent is how much the content of an OpenDocument spreadsheet may unpack
// to. It is read as a stream, so that it may be longer than a workbook: the
// official statistics of 2023 unpack from 2 to 40 MB.
const maxContent = 64 << 20

// openDocument reads every sheet of an OpenDocument spreadsheet that has a known
// layout. Formulas are not run: a cell is what was stored in it.
func (r *reader) openDocument(b []byte) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return fmt.Errorf("damaged spreadsheet (%w): %w", err, ErrNotATable)
	}
	if len(z.File) > maxParts {
		return fmt.Errorf("a spreadsheet of %d parts: %w", len(z.File), ErrTooLarge)
	}
	part, err := z.Open("content.xml")
	if err != nil {
		return fmt.Errorf("a spreadsheet without content (%w): %w", err, ErrNotATable)
	}
	defer func() { _ = part.Close() }()
	in := &atMost{part, maxContent}
	text := bufio.NewReaderSize(in, 64<<10)
	o := &odsReader{text: text, xml: xml.NewDecoder(text), sheets: sheets{r: r}}
	switch err := o.read(); {
	case in.left <= 0:
		return fmt.Errorf("a spreadsheet that unpacks to over %d MB: %w", maxContent>>20, ErrTooLarge)
	case err != nil:
		return err
	}
	return o.sheets.found()
}

// atMost reads so many bytes and no more.
type atMost struct {
	from io.Reader
	left int
}

func (a *atMost) Read(b []byte) (int, error) {
	if a.left <= 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n, err := a.from.Read(b[:min(len(b), a.left)])
	a.left -= n
	return n, err
}

// odsReader walks over the content of an OpenDocument spreadsheet. It keeps a row,
// never the tree: raw tokens leave no stack of elements that a file could
// deepen without end.
type odsReader struct {
	text   *bufio.Reader // what xml reads
	xml    *xml.Decoder
	sheets sheets
	sheet  bool // within a table that may still have rows of interest
	row    odsRow
	n      int // rows before the current one
	cell   odsCell
}

// odsRow is the row that is being read. A blank cell counts once one with
// something in it follows: rows end in thousands of blank ones.
type odsRow struct {
	cells, links []string
	blank        int
	repeated     int
}

// odsCell is the cell that is being read: its value where it is a number or a
// date, else its text.
type odsCell struct {
	open, paragraph bool
	aside           int // depth within a note or a drawing, whose text is not the cell's
	value, link     string
	text            strings.Builder
	repeated        int
}

func (o *odsReader) read() error {
	for {
		t, err := o.xml.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("damaged spreadsheet, or one with a password (%w): %w", err, ErrNotATable)
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = o.start(t)
		case xml.EndElement:
			err = o.end(t.Name)
		case xml.CharData:
			if o.cell.open && o.cell.paragraph && o.cell.aside == 0 && o.cell.text.Len() <= maxCell {
				o.cell.text.Write(t)
			}
		}
		if err != nil {
			return err
		}
	}
}

// odsName is an element as all writers of OpenDocument prefix it.
func odsName(n xml.Name) string { return n.Space + ":" + n.Local }

func (o *odsReader) start(t xml.StartElement) error {
	name := odsName(t.Name)
	switch {
	case name == "table:null-date":
		o.sheets.since04 = strings.HasPrefix(attribute(t, "table:date-value"), "1904")
	case name == "table:table":
		o.sheet, o.n = true, 0
		o.sheets.begin(attribute(t, "table:name"))
	case !o.sheet:
	case o.cell.aside > 0 || name == "office:annotation" || name == "draw:frame":
		o.cell.aside++
	case name == "table:table-row":
		o.row = odsRow{cells: o.row.cells[:0], links: o.row.links[:0], repeated: count(attribute(t, "table:number-rows-repeated"))}
	case name == "table:table-cell" || name == "table:covered-table-cell":
		o.openCell(t)
	case name == "text:p":
		if o.cell.text.Len() > 0 {
			o.cell.text.WriteByte(' ')
		}
		o.cell.paragraph = true
	case name == "text:s", name == "text:tab", name == "text:line-break":
		o.cell.text.WriteByte(' ')
	case name == "text:a":
		o.cell.link = attribute(t, "xlink:href")
	}
	return nil
}

func (o *odsReader) openCell(t xml.StartElement) {
	o.cell = odsCell{open: true, repeated: count(attribute(t, "table:number-columns-repeated"))}
	switch attribute(t, "office:value-type") {
	case "date":
		o.cell.value = strings.TrimSuffix(attribute(t, "office:date-value"), "T00:00:00")
	case "float", "percentage", "currency":
		o.cell.value = attribute(t, "office:value")
	}
	o.cell.link = linkOf(attribute(t, "table:formula"))
}

func (o *odsReader) end(n xml.Name) error {
	name := odsName(n)
	switch {
	case !o.sheet:
	case o.cell.aside > 0:
		o.cell.aside--
	case name == "text:p":
		o.cell.paragraph = false
	case name == "table:table-cell" || name == "table:covered-table-cell":
		return o.closeCell()
	case name == "table:table-row":
		return o.closeRow()
	case name == "table:table":
		o.sheet = false
		return o.sheets.end()
	}
	return nil
}

func (o *odsReader) closeCell() error {
	text := cellText(o.cell.value)
	if text == "" {
		text = cellText(o.cell.text.String())
	}
	o.cell.open = false
	row := &o.row
	if text == "" {
		row.blank = min(row.blank+o.cell.repeated, maxColumns+1)
		return nil
	}
	if len(row.cells)+row.blank+o.cell.repeated > maxColumns {
		return fmt.Errorf("%srow %d: over %d columns: %w", o.sheets.in(), o.n+1, maxColumns, ErrTooLarge)
	}
	for ; row.blank > 0; row.blank-- {
		row.cells, row.links = append(row.cells, ""), append(row.links, "")
	}
	for range o.cell.repeated {
		row.cells, row.links = append(row.cells, text), append(row.links, o.cell.link)
	}
	return nil
}

// closeRow hands a row on, once however often it stands there: the same again says
// nothing more. What nobody could read through is refused by the limit of rows.
func (o *odsReader) closeRow() error {
	last := o.n + 1
	if len(o.row.cells) > 0 {
		last = o.n + o.row.repeated
	}
	if last > maxRows && o.row.repeated > 1 {
		return fmt.Errorf("%sover %d rows: %w", o.sheets.in(), maxRows, ErrTooLarge)
	}
	more, err := o.sheets.row(o.n+1, o.row.cells, o.row.links)
	if err != nil {
		return err
	}
	if !more {
		o.sheet = false
		return o.skip()
	}
	o.n = min(o.n+o.row.repeated, maxRows+1)
	return nil
}

// sheetEnd ends a sheet in the text of the file.
const sheetEnd = "</table:table>"

// skip passes over the rest of a sheet without taking its rows apart, which is
// most of the time of a large file. The decoder has read to the end of a row and
// not beyond: it reads byte by byte from a reader that can, and raw tokens need
// no element before them.
func (o *odsReader) skip() error {
	for {
		part, err := o.text.ReadSlice('>')
		switch {
		case bytes.HasSuffix(part, []byte(sheetEnd)):
			return nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return fmt.Errorf("damaged spreadsheet, sheet %q does not end: %w", o.sheets.name, ErrNotATable)
		}
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if odsName(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

// count is how often a cell or row stands there.
func count(repeated string) int {
	n, err := strconv.Atoi(repeated)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxRows+1)
}

// linkOf is the address that a formula links to, "" for none:
// of:=HYPERLINK("https://...";"Webpage").
func linkOf(formula string) string {
	_, after, ok := strings.Cut(formula, "HYPERLINK(\"")
	if !ok {
		return ""
	}
	address, _, _ := strings.Cut(after, "\"")
	return address
}
