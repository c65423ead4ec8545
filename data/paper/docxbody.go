package paper

import (
	"fmt"
	"strings"
)

// textWidth is the width of an A4 page between its margins, in twentieths of a
// point.
const textWidth = 9752

// ooxml writes the body of a Word document. Anchors are numbered as they come.
type ooxml struct {
	strings.Builder
	anchors int
}

func (d Document) body() string {
	b := &ooxml{}
	b.WriteString(xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + "\n")
	b.paragraph("Title", run(d.Title, false))
	for _, x := range d.Blocks {
		b.block(x)
	}
	b.WriteString(`<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="1077" w:bottom="1134" w:left="1077" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>` + "\n")
	return b.String()
}

func (b *ooxml) block(x Block) {
	switch x := x.(type) {
	case Heading:
		b.paragraph(fmt.Sprintf("Heading%d", x.Level-1), b.marked(x.Anchor, run(x.Text, false)))
	case Paragraph:
		b.paragraph("", run(x.Text, false))
	case Caution:
		b.paragraph("Caution", run("Caution: ", true)+run(x.Text, false))
	case Facts:
		for _, f := range x {
			b.paragraph("Fact", run(f.Label+": ", true)+run(f.Text, false))
		}
	case List:
		for _, s := range x {
			b.paragraph("ListBullet", run(s, false))
		}
	case Quote:
		b.paragraph("Lead", run(x.Lead, false))
		b.paragraph("Quote", run(x.Words(), false))
		b.paragraph("Citation", run(x.Cite, false))
	case Table:
		b.table(x)
	}
}

// paragraph writes runs in a style, "" for the ordinary one.
func (b *ooxml) paragraph(style, runs string) {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	b.WriteString("<w:p>" + style + runs + "</w:p>\n")
}

// run is a piece of text. Space at its ends counts.
func run(text string, bold bool) string {
	properties := ""
	if bold {
		properties = "<w:rPr><w:b/></w:rPr>"
	}
	space := ""
	if strings.HasSuffix(text, " ") {
		space = " "
	}
	return `<w:r>` + properties + `<w:t xml:space="preserve">` + escaped(text) + space + `</w:t></w:r>`
}

// marked puts a bookmark round runs, so that links can lead there.
func (b *ooxml) marked(anchor, runs string) string {
	if anchor == "" {
		return runs
	}
	b.anchors++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>%s<w:bookmarkEnd w:id="%d"/>`, b.anchors, bookmark(anchor), runs, b.anchors)
}

// bookmark is an anchor as Word allows it: at most 40 letters, no hyphens.
func bookmark(anchor string) string {
	name := strings.ReplaceAll(anchor, "-", "_")
	return name[:min(40, len(name))]
}

func (b *ooxml) table(t Table) {
	b.paragraph("Caption", run(t.Caption, false))
	fmt.Fprintf(b, `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`, textWidth)
	b.WriteString(`<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	fmt.Fprintf(b, `<w:tblCaption w:val="%s"/></w:tblPr><w:tblGrid>`, escaped(t.Caption))
	for _, c := range t.Columns {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, c.width())
	}
	b.WriteString("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for _, c := range t.Columns {
		b.cell(c, "TableHead", run(c.Name, false))
	}
	b.WriteString("</w:tr>\n")
	for _, r := range t.Rows {
		b.WriteString("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		for i, text := range r.Cells {
			runs := run(text, false)
			if i == 0 && r.Link != "" {
				runs = `<w:hyperlink w:anchor="` + bookmark(r.Link) + `">` + runs + `</w:hyperlink>`
			}
			b.cell(t.Columns[i], "TableText", runs)
		}
		b.WriteString("</w:tr>\n")
	}
	b.WriteString("</w:tbl>\n")
	b.paragraph("AfterTable", "") // two tables without one between would join
}

func (c Column) width() int { return textWidth * c.Share / 100 }

func (b *ooxml) cell(c Column, style, runs string) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, c.width())
	b.paragraph(style, runs)
	b.WriteString("</w:tc>")
}
