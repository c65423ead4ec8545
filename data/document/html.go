package document

import (
	_ "embed" // the sheet of styles
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"casebook/data/clean"
)

// sheet lays the page out on screen and on A4; it uses no colour for meaning.
//
//go:embed page.css
var sheet string

// html writes the document as one file: no script, nothing from outside.
func (d Document) html(w io.Writer, _ Options) error {
	b := &htmlPage{textWidth: d.textWidth()}
	b.tag(`<!doctype html>`)
	b.tag(`<html lang="en-GB">`)
	b.tag(`<head>`)
	b.tag(`<meta charset="utf-8">`)
	b.tag(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	b.tag(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	b.tag("<title>" + escaped(d.name()) + "</title>")
	b.tag("<style>\n" + sheet + "</style>")
	b.tag("</head>\n<body>")
	if d.wide() {
		b.tag(`<main class="wide">`)
	} else {
		b.tag("<main>")
	}
	if d.Title != "" {
		b.tag("<h1>" + escaped(d.Title) + "</h1>")
	}
	if len(d.Front) > 0 {
		b.tag(`<section class="front">`)
		for _, x := range d.Front {
			b.block(x)
		}
		b.tag("</section>")
	}
	first := slices.IndexFunc(d.Blocks, section)
	for i, x := range d.Blocks {
		if i == first {
			b.contents(d.Blocks)
		}
		b.block(x)
	}
	b.tag("</main>\n</body>\n</html>")
	_, err := io.WriteString(w, b.String())
	return err
}

type htmlPage struct {
	strings.Builder
	textWidth int // of the paper it may be printed on, between the margins
}

func (b *htmlPage) tag(s string) { b.WriteString(s + "\n") }

// name is the title, or what the first heading says where there is none.
func (d Document) name() string {
	for _, b := range d.all() {
		if h, ok := b.(Heading); ok && d.Title == "" {
			return h.Text
		}
	}
	return d.Title
}

// section reports whether a block begins a section that contents lead to.
func section(x Block) bool {
	h, ok := x.(Heading)
	return ok && h.Level == 2 && h.Anchor != ""
}

// contents links to every section, where there are several. It stands after
// what is said before the first.
func (b *htmlPage) contents(blocks []Block) {
	var items []string
	for _, x := range blocks {
		if h, ok := x.(Heading); ok && section(x) {
			items = append(items, `<li><a href="#`+escaped(h.Anchor)+`">`+escaped(h.Text)+"</a></li>")
		}
	}
	if len(items) < 2 {
		return
	}
	b.tag(`<nav aria-labelledby="` + contents + `">` + "\n" + `<h2 id="` + contents + `">Contents</h2>` + "\n<ol>")
	b.tag(strings.Join(items, "\n"))
	b.tag("</ol>\n</nav>")
}

func (b *htmlPage) block(x Block) {
	switch x := x.(type) {
	case Heading:
		id := ""
		if x.Anchor != "" {
			id = ` id="` + escaped(x.Anchor) + `"`
		}
		b.tag(fmt.Sprintf("<h%d%s>%s</h%d>", x.Level, id, escaped(x.Text), x.Level))
	case Paragraph:
		b.tag("<p>" + linked(string(x)) + "</p>")
	case Caution:
		b.tag(`<p class="caution"><strong>Caution:</strong> ` + linked(string(x)) + "</p>")
	case Facts:
		b.tag("<dl>")
		for _, f := range x {
			b.tag("<div><dt>" + escaped(f.Label) + "</dt> <dd>" + linked(f.Text) + "</dd></div>")
		}
		b.tag("</dl>")
	case List:
		b.list(x)
	case Quote:
		b.tag("<figure>\n" + `<p class="lead">` + escaped(x.Lead) + "</p>")
		b.tag("<blockquote><p>" + linked(x.Words()) + "</p></blockquote>")
		b.tag("<figcaption>" + linked(x.Cite) + "</figcaption>\n</figure>")
	case Lines:
		lines := make([]string, len(x))
		for i, l := range x {
			lines[i] = html.EscapeString(clean.Text(l))
		}
		b.tag("<pre>" + strings.Join(lines, "\n") + "</pre>")
	case Table:
		b.table(x)
	}
}

func (b *htmlPage) table(t Table) {
	b.tag("<table>")
	if t.Caption != "" {
		b.tag("<caption>" + escaped(t.Caption) + "</caption>")
	}
	b.tag("<colgroup>")
	for _, w := range t.widths(b.textWidth) {
		b.tag(fmt.Sprintf(`<col style="width:%d%%">`, (w*100+b.textWidth/2)/b.textWidth))
	}
	b.tag("</colgroup>")
	b.tag("<thead>\n<tr>")
	for _, c := range t.Columns {
		b.tag(`<th scope="col"` + aligned(c) + `>` + escaped(c.Name) + "</th>")
	}
	b.tag("</tr>\n</thead>\n<tbody>")
	for _, r := range t.Rows {
		b.tag("<tr>")
		for i, c := range r.Cells {
			switch {
			case i > 0:
				b.tag("<td" + aligned(t.Columns[i]) + ">" + linkedCell(c) + "</td>")
			case r.Link != "":
				b.tag(`<th scope="row"><a href="#` + escaped(r.Link) + `">` + breakable(escaped(c)) + "</a></th>")
			default:
				b.tag(`<th scope="row">` + linkedCell(c) + "</th>")
			}
		}
		b.tag("</tr>")
	}
	b.tag("</tbody>\n</table>")
}

func aligned(c Column) string {
	if c.Right {
		return ` style="text-align:right"`
	}
	return ""
}

// list writes marks as they stand, and bullets where the items have no others.
func (b *htmlPage) list(items List) {
	marked := items.marked()
	if marked {
		b.tag(`<ul class="marked">`)
	} else {
		b.tag("<ul>")
	}
	for _, i := range items {
		text := linked(i.Text)
		if i.Name != "" {
			text = "<strong>" + escaped(i.Name) + ".</strong> " + text
		}
		if mark := escaped(i.Mark); marked && mark != "" {
			text = "<strong>" + mark + "</strong> " + text
		}
		if i.Under != "" {
			text += "<br> <small>" + linked(i.Under) + "</small>"
		}
		b.tag("<li>" + text + "</li>")
	}
	b.tag("</ul>")
}

// longest is how many letters a word of a cell may have before it may be
// broken anywhere: a hash, not "requires improvement".
const longest = 20

// breakable lets the long words of a cell break, so that a table never grows
// wider than the page.
func breakable(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if utf8.RuneCountInString(w) > longest {
			words[i] = `<span class="long">` + w + "</span>"
		}
	}
	return strings.Join(words, " ")
}

// escaped is a text for HTML and XML, without space round it.
func escaped(s string) string { return html.EscapeString(strings.TrimSpace(clean.Text(s))) }

// linked is escaped, with a link for every web address.
func linked(s string) string {
	return parted(strings.TrimSpace(clean.Text(s)), anchored, html.EscapeString)
}

// linkedCell is linked for a cell, whose long words may break.
func linkedCell(s string) string {
	return parted(strings.TrimSpace(clean.Text(s)), anchored, func(text string) string { return breakable(html.EscapeString(text)) })
}

// anchored is a link to an address of the web, which may break anywhere.
func anchored(url string) string {
	url = html.EscapeString(url)
	return `<a class="long" rel="noreferrer" href="` + url + `">` + url + "</a>"
}
