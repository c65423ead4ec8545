package document

// frontStyles are the styles of a page before the contents: closer than those
// of the pages after it, so that it stays one page.
var frontStyles = map[string]string{"": "FrontText", "Heading1": "FrontHeading", "Fact": "FrontFact", "ListBullet": "FrontBullet", "AfterTable": "FrontAfterTable",
	"Title": "FrontTitle", "TableText": "FrontTableText", "TableHead": "FrontTableHead"}

// style is the style that stands for another where what is written stands on that
// page.
func (b *ooxml) style(name string) string {
	if close, ok := frontStyles[name]; ok && b.front {
		return close
	}
	return name
}

// fronted writes the page before the contents, and the contents: a link to each
// section, on a new page.
func (b *ooxml) fronted(d Document) {
	if len(d.Front) == 0 {
		return
	}
	for _, x := range d.Front {
		b.block(x)
	}
	b.front = false
	b.paragraph("ContentsHeading", run("Contents", false))
	for _, x := range d.Blocks {
		if h, ok := x.(Heading); ok && section(x) {
			b.paragraph("ContentsItem", `<w:hyperlink w:anchor="`+wordAnchor(h.Anchor)+`">`+run(h.Text, false)+`</w:hyperlink>`)
		}
	}
}

// closeItem writes an item as one paragraph, its quieter line going on in it.
func (b *ooxml) closeItem(i Item) {
	runs := run(i.Text, false)
	if i.Name != "" {
		runs = run(i.Name+". ", true) + runs
	}
	if i.Under != "" {
		runs += plainRun(" "+escaped(i.Under), `<w:sz w:val="15"/>`)
	}
	b.paragraph("ListBullet", runs)
}
