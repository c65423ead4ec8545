package document

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"casebook/data/clean"
)

// Measures of an A4 page, in twentieths of a point.
const (
	pageShort = 11906
	pageLong  = 16838
	pageSides = 2 * 1077 // both margins
)

// mostUpright is how many columns a page has room for that stands upright; one
// with a wider table lies on its side.
const mostUpright = 7

// ooxml writes the body of a Word document. Anchors are numbered as they come.
type ooxml struct {
	strings.Builder
	anchors   int
	front     bool // what is written stands on the page before the contents
	textWidth int  // between the margins
}

func (d Document) body() string {
	b := &ooxml{textWidth: d.textWidth()}
	size := fmt.Sprintf(`<w:pgSz w:w="%d" w:h="%d"/>`, pageShort, pageLong)
	if d.wide() {
		size = fmt.Sprintf(`<w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/>`, pageLong, pageShort)
	}
	b.WriteString(xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + "\n")
	b.front = len(d.Front) > 0
	if d.Title != "" {
		b.paragraph("Title", run(d.Title, false))
	}
	b.fronted(d)
	for _, x := range d.Blocks {
		b.block(x)
	}
	b.WriteString(`<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>` + size +
		`<w:pgMar w:top="1134" w:right="1077" w:bottom="1134" w:left="1077" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>` + "\n")
	return b.String()
}

func (b *ooxml) block(x Block) {
	switch x := x.(type) {
	case Heading:
		b.paragraph(fmt.Sprintf("Heading%d", x.Level-1), b.marked(x.Anchor, run(x.Text, false)))
	case Paragraph:
		b.paragraph("", run(string(x), false))
	case Caution:
		b.paragraph("Caution", run("Caution: ", true)+run(string(x), false))
	case Facts:
		for _, f := range x {
			label := ""
			if f.Label != "" {
				label = run(f.Label+": ", true)
			}
			b.paragraph("Fact", label+run(f.Text, false))
		}
	case List:
		for _, i := range x {
			b.item(i, x.marked())
		}
	case Quote:
		b.paragraph("Lead", run(x.Lead, false))
		b.paragraph("Quote", run(x.Words(), false))
		b.paragraph("Citation", run(x.Cite, false))
	case Lines:
		for _, l := range x {
			b.paragraph("Lines", plainRun(clean.Text(l), ""))
		}
	case Table:
		if x.fits(b.textWidth) {
			b.table(x)
			break
		}
		for _, part := range x.parts(wordWidth) {
			b.table(part)
		}
	}
}

// wide reports whether a table has more columns than a page that stands upright
// has room for.
func (d Document) wide() bool {
	return slices.ContainsFunc(d.all(), func(b Block) bool {
		t, ok := b.(Table)
		return ok && len(t.Columns) > mostUpright
	})
}

// textWidth is what a page has between its margins.
func (d Document) textWidth() int {
	if d.wide() {
		return pageLong - pageSides
	}
	return pageShort - pageSides
}

func (b *ooxml) item(i Item, marked bool) {
	if b.front {
		b.closeItem(i)
		return
	}
	if i.Name != "" {
		i.Text = i.named()
	}
	switch mark := strings.TrimSpace(i.Mark); {
	case !marked || mark == Bullet:
		b.paragraph("ListBullet", run(i.Text, false))
	case mark == "":
		b.paragraph("Fact", run(i.Text, false))
	default:
		b.paragraph("Fact", run(mark+" ", true)+run(i.Text, false))
	}
	if i.Under != "" {
		b.paragraph("Citation", run(i.Under, false))
	}
}

// paragraph writes runs in a style, "" for the ordinary one.
func (b *ooxml) paragraph(style, runs string) {
	if style = b.style(style); style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	b.WriteString("<w:p>" + style + runs + "</w:p>\n")
}

// run is a piece of text, with a link for every web address. Space at its end
// counts.
func run(text string, bold bool) string {
	space := ""
	if strings.HasSuffix(text, " ") {
		space = " "
	}
	mark := ""
	if bold {
		mark = "<w:b/>"
	}
	return parted(strings.TrimSpace(clean.Text(text))+space, linkRun, func(s string) string { return plainRun(s, mark) })
}

// plainRun is text as it stands, in which no address is a link.
func plainRun(text, properties string) string {
	if properties != "" {
		properties = "<w:rPr>" + properties + "</w:rPr>"
	}
	return `<w:r>` + properties + `<w:t xml:space="preserve">` + html.EscapeString(text) + `</w:t></w:r>`
}

// linkRun is a link to an address of the web. As a field it stands whole in the
// body, and no list of relations names it.
func linkRun(url string) string {
	return `<w:fldSimple w:instr=" HYPERLINK &quot;` + html.EscapeString(url) + `&quot; ">` + plainRun(url, `<w:u w:val="single"/>`) + `</w:fldSimple>`
}

// marked puts a bookmark round runs, so that links can lead there.
func (b *ooxml) marked(anchor, runs string) string {
	if anchor == "" {
		return runs
	}
	b.anchors++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>%s<w:bookmarkEnd w:id="%d"/>`, b.anchors, wordAnchor(anchor), runs, b.anchors)
}

// wordAnchor is an anchor as Word allows it: at most 40 letters, no hyphens, no
// digit first.
func wordAnchor(anchor string) string {
	name := strings.ReplaceAll(anchor, "-", "_")
	if name[0] >= '0' && name[0] <= '9' {
		name = "s_" + name
	}
	return name[:min(40, len(name))]
}

func (b *ooxml) table(t Table) {
	widths := t.widths(b.textWidth)
	if t.Caption != "" {
		b.paragraph("Caption", run(t.Caption, false))
	}
	fmt.Fprintf(b, `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`, b.textWidth)
	b.WriteString(`<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	if t.Caption != "" {
		fmt.Fprintf(b, `<w:tblCaption w:val="%s"/>`, escaped(t.Caption))
	}
	b.WriteString("</w:tblPr><w:tblGrid>")
	for _, w := range widths {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, w)
	}
	b.WriteString("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for i, c := range t.Columns {
		b.cell(widths[i], c.Right, "TableHead", run(c.Name, false))
	}
	b.WriteString("</w:tr>\n")
	for _, r := range t.Rows {
		b.WriteString("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		for i, text := range r.Cells {
			runs := run(text, false)
			if i == 0 && r.Link != "" {
				runs = `<w:hyperlink w:anchor="` + wordAnchor(r.Link) + `">` + plainRun(clean.Text(text), "") + `</w:hyperlink>`
			}
			b.cell(widths[i], t.Columns[i].Right, "TableText", runs)
		}
		b.WriteString("</w:tr>\n")
	}
	b.WriteString("</w:tbl>\n")
	b.paragraph("AfterTable", "") // two tables without one between would join
}

func (b *ooxml) cell(width int, right bool, style, runs string) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, width)
	properties := `<w:pStyle w:val="` + b.style(style) + `"/>`
	if right {
		properties += `<w:jc w:val="right"/>`
	}
	b.WriteString("<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>\n</w:tc>")
}
