package paper_test

import (
	"archive/zip"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/document"
)

func TestCSVIsSafeAndHasARowForEveryMatterAndLink(t *testing.T) {
	s := report(t)
	rows, err := csv.NewReader(strings.NewReader(written(t, document.CSV, s))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+3+1+1 { // heading; a matter with three links, one without; one new
		t.Errorf("%d rows", len(rows))
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	for _, r := range rows[1:] {
		for i, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s is a formula: %q", rows[0][i], cell)
			}
		}
	}
	if r := rows[4]; r[at["change"]] != "still-needs-work" || r[at["a_text"]] != "'=1+1 <b>|late</b>[2J visits must end & be *seen*" || r[at["link"]] != "" {
		t.Errorf("the matter without links: %q", r)
	}
	if r := rows[5]; r[at["change"]] != "new-concern" || r[at["b_text"]] != "'+ staff leave" || r[at["b_page"]] != "6" || r[at["a_finding"]] != "" {
		t.Errorf("what is new: %q", r)
	}
	if r := rows[2]; r[at["link"]] != "near" || r[at["b_paragraph"]] != "11" || r[at["score"]] != "0.10" || r[at["b_partial"]] != "true" {
		t.Errorf("the nearest: %q", r)
	}
}

// element names of an HTML page that a paper must not hold.
var forbidden = map[string]bool{"script": true, "img": true, "link": true, "iframe": true, "object": true, "b": true}

func TestHTMLIsOneFileThatAReaderCanListenTo(t *testing.T) {
	text := written(t, document.HTML, report(t))
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	level, tables, captions, lang := 0, 0, 0, ""
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		leads := strings.HasPrefix(at["href"], "#") || n.Data == "a" && strings.HasPrefix(at["href"], "https://") // nothing is fetched before a reader follows it
		if forbidden[n.Data] || at["src"] != "" || at["href"] != "" && !leads {
			t.Errorf("<%s %v> does not belong here", n.Data, at)
		}
		switch n.Data {
		case "html":
			lang = at["lang"]
		case "h1", "h2", "h3":
			is := int(n.Data[1] - '0')
			if is > level+1 {
				t.Errorf("a heading of level %d follows one of level %d", is, level)
			}
			level = is
		case "table":
			tables++
		case "caption":
			captions++
		case "th":
			if at["scope"] == "" {
				t.Error("a heading of a table has no scope")
			}
		}
	}
	if lang != "en-GB" || tables < 5 || captions != tables {
		t.Errorf("language %q, %d tables, %d captions", lang, tables, captions)
	}
	if strings.ContainsAny(text, "\x1b\u202e") || strings.Contains(text, "url(") || strings.Contains(text, "@import") {
		t.Error("the page holds control characters or asks for something from outside")
	}
}

func opened(t testing.TB, text string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

// attributes returns the values of an attribute of an element in a part of a
// document; a part that is no XML ends the test.
func attributes(t testing.TB, part, element, name string) (out []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == element {
			value := ""
			for _, a := range e.Attr {
				if a.Name.Local == name {
					value = a.Value
				}
			}
			out = append(out, value)
		}
	}
}

func TestWordDocumentHangsTogether(t *testing.T) {
	s := report(t)
	text := written(t, document.Word, s)
	if again := written(t, document.Word, s); again != text {
		t.Error("the same paper gives other bytes")
	}
	parts := opened(t, text)
	for name, part := range parts {
		attributes(t, part, "", "") // is XML
		_ = name
	}
	for _, x := range []struct{ relationships, folder string }{{"_rels/.rels", ""}, {"word/_rels/document.xml.rels", "word/"}} {
		targets := attributes(t, parts[x.relationships], "Relationship", "Target")
		if len(targets) < 2 {
			t.Errorf("%s names %v", x.relationships, targets)
		}
		for _, target := range targets {
			if parts[x.folder+target] == "" {
				t.Errorf("%s names %s, which is not there", x.relationships, target)
			}
		}
	}
	for _, name := range attributes(t, parts["[Content_Types].xml"], "Override", "PartName") {
		if parts[strings.TrimPrefix(name, "/")] == "" {
			t.Errorf("a type is given for %s, which is not there", name)
		}
	}
	body := parts["word/document.xml"]
	known := map[string]bool{}
	for _, id := range attributes(t, parts["word/styles.xml"], "style", "styleId") {
		known[id] = true
	}
	for _, id := range append(attributes(t, body, "pStyle", "val"), attributes(t, body, "tblStyle", "val")...) {
		if !known[id] {
			t.Errorf("style %q is not there", id)
		}
	}
	marks := map[string]bool{}
	for _, name := range attributes(t, body, "bookmarkStart", "name") {
		marks[name] = true
	}
	for _, to := range attributes(t, body, "hyperlink", "anchor") {
		if !marks[to] {
			t.Errorf("a link leads to %q, which is not there", to)
		}
	}
	tables, heads := len(attributes(t, body, "tbl", "")), len(attributes(t, body, "tblHeader", ""))
	if tables < 5 || heads != tables || len(marks) < 8 {
		t.Errorf("%d tables, %d with a heading that is repeated, %d headings with marks", tables, heads, len(marks))
	}
}

// Whatever stands in a text, every format stays what it is and none of them
// holds a control character.
func TestAnyTextIsSafe(t *testing.T) {
	datatest.Whole(t)
	s := report(t)
	s.Themes = s.Themes[:2] // as safe as the rest, and sooner written
	rapid.Check(t, func(r *rapid.T) {
		text := string(rapid.SliceOf(rapid.Byte()).Draw(r, "bytes")) + rapid.String().Draw(r, "text")
		place := rapid.IntRange(-1, 40)
		x := s
		x.Matters = append([]compare.Matter(nil), s.Matters...)
		x.Matters[0].Finding.Text, x.Matters[0].Reason = text, text
		link := s.Matters[1].B[0]
		link.Finding.Text, link.Excerpt = text, compare.Excerpt{{place.Draw(r, "from"), place.Draw(r, "to")}, {place.Draw(r, "from"), place.Draw(r, "to")}}
		x.Matters[1].B = []compare.Link{link}
		x.AuthorityA.Name = text
		for _, f := range []document.Format{document.HTML, document.Markdown, document.CSV} {
			for _, c := range written(t, f, x) {
				if unicode.IsControl(c) && c != '\n' && (c != '\r' || f != document.CSV) {
					r.Fatalf("%s holds %q", f, c)
				}
			}
		}
		attributes(t, opened(t, written(t, document.Word, x))["word/document.xml"], "", "")
		rows, err := csv.NewReader(strings.NewReader(written(t, document.CSV, x))).ReadAll()
		if err != nil || len(rows) < 4 {
			r.Fatalf("%d rows, %v", len(rows), err)
		}
	})
}

// On paper the heading row of a table is never left alone at a page's foot.
func TestTheHeadingRowStaysWithTheFirstOnPaper(t *testing.T) {
	page := written(t, document.HTML, report(t))
	for _, rule := range []string{"thead, thead tr { break-after: avoid; }", "tbody tr:first-child { break-before: avoid; }"} {
		if !strings.Contains(page, rule) {
			t.Errorf("the style lacks %q", rule)
		}
	}
}
