package paper

import (
	_ "embed" // the sheet of styles
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"
)

// sheet lays the paper out on screen and on A4; it uses no colour for meaning.
//
//go:embed paper.css
var sheet string

// HTML writes the document as one file: no script, nothing from outside.
func (d Document) HTML(w io.Writer) error {
	b := &page{}
	b.tag(`<!doctype html>`)
	b.tag(`<html lang="en-GB">`)
	b.tag(`<head>`)
	b.tag(`<meta charset="utf-8">`)
	b.tag(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	b.tag(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	b.tag("<title>" + escaped(d.Title) + "</title>")
	b.tag("<style>\n" + sheet + "</style>")
	b.tag("</head>\n<body>\n<main>")
	b.tag("<h1>" + escaped(d.Title) + "</h1>")
	b.contents(d.Blocks)
	for _, x := range d.Blocks {
		b.block(x)
	}
	b.tag("</main>\n</body>\n</html>")
	_, err := io.WriteString(w, b.String())
	return err
}

type page struct{ strings.Builder }

func (b *page) tag(s string) { b.WriteString(s + "\n") }

// contents links to every section.
func (b *page) contents(blocks []Block) {
	b.tag(`<nav aria-labelledby="contents">` + "\n" + `<h2 id="contents">Contents</h2>` + "\n<ol>")
	for _, x := range blocks {
		if h, ok := x.(Heading); ok && h.Level == 2 {
			b.tag(`<li><a href="#` + escaped(h.Anchor) + `">` + escaped(h.Text) + "</a></li>")
		}
	}
	b.tag("</ol>\n</nav>")
}

func (b *page) block(x Block) {
	switch x := x.(type) {
	case Heading:
		id := ""
		if x.Anchor != "" {
			id = ` id="` + escaped(x.Anchor) + `"`
		}
		b.tag(fmt.Sprintf("<h%d%s>%s</h%d>", x.Level, id, escaped(x.Text), x.Level))
	case Paragraph:
		b.tag("<p>" + escaped(x.Text) + "</p>")
	case Caution:
		b.tag(`<p class="caution"><strong>Caution:</strong> ` + escaped(x.Text) + "</p>")
	case Facts:
		b.tag("<dl>")
		for _, f := range x {
			b.tag("<div><dt>" + escaped(f.Label) + "</dt> <dd>" + escaped(f.Text) + "</dd></div>")
		}
		b.tag("</dl>")
	case List:
		b.tag("<ul>")
		for _, s := range x {
			b.tag("<li>" + escaped(s) + "</li>")
		}
		b.tag("</ul>")
	case Quote:
		b.tag("<figure>\n" + `<p class="lead">` + escaped(x.Lead) + "</p>")
		b.tag("<blockquote><p>" + escaped(x.Words()) + "</p></blockquote>")
		b.tag("<figcaption>" + escaped(x.Cite) + "</figcaption>\n</figure>")
	case Table:
		b.table(x)
	}
}

func (b *page) table(t Table) {
	b.tag("<table>\n<caption>" + escaped(t.Caption) + "</caption>\n<colgroup>")
	for _, c := range t.Columns {
		b.tag(fmt.Sprintf(`<col style="width:%d%%">`, c.Share))
	}
	b.tag("</colgroup>\n<thead>\n<tr>")
	for _, c := range t.Columns {
		b.tag(`<th scope="col">` + escaped(c.Name) + "</th>")
	}
	b.tag("</tr>\n</thead>\n<tbody>")
	for _, r := range t.Rows {
		b.tag("<tr>")
		for i, c := range r.Cells {
			text := breakable(escaped(c))
			switch {
			case i > 0:
				b.tag("<td>" + text + "</td>")
			case r.Link != "":
				b.tag(`<th scope="row"><a href="#` + escaped(r.Link) + `">` + text + "</a></th>")
			default:
				b.tag(`<th scope="row">` + text + "</th>")
			}
		}
		b.tag("</tr>")
	}
	b.tag("</tbody>\n</table>")
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

func escaped(s string) string { return html.EscapeString(clean(s)) }
