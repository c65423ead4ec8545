package document

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Every web address of a text is a link in the formats that have links, ends
// where its sentence goes on, and is nothing but an address.
func TestAWebAddressIsALink(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"alone", "https://reports.example.org/provider/44/80429", []string{"https://reports.example.org/provider/44/80429"}},
		{"ends a sentence", "See https://example.org/version/3/. It is free.", []string{"https://example.org/version/3/"}},
		{"in brackets", "Its page (http://example.org/a_b) and (https://example.org/c_(d)).", []string{"http://example.org/a_b", "https://example.org/c_(d)"}},
		{"with a question", "https://example.org/find?a=1&b='2'", []string{"https://example.org/find?a=1&b='2"}},
		{"quoted", `"https://example.org/x"`, []string{"https://example.org/x"}},
		{"with a tag", `https://example.org/<script>alert(1)</script>`, []string{"https://example.org/"}},
		{"with a bar", "https://example.org/a|b", []string{"https://example.org/a"}},
		{"other schemes", "javascript:alert(1) file:///etc/passwd mailto:a@example.org https:// http://", nil},
		{"at the line's beginning", "1. https://example.org", []string{"https://example.org"}},
		{"none", "Nothing is linked.", nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := Document{Title: "Links"}
			d.Paragraph(x.text)
			d.Add(Caution(x.text), Quote{Lead: "Lead", Text: x.text, Cite: x.text})
			d.Fact("Label", x.text)
			d.Item("-", x.text, x.text)
			d.Table([]Column{{Name: "Name"}, {Name: "Text"}}, [][]string{{x.text, x.text}})
			const places = 9
			for format, links := range map[Format]func(*testing.T, string) []string{HTML: linksOfHTML, Word: linksOfWord, Markdown: linksOfMarkdown} {
				var out bytes.Buffer
				if err := Write(&out, format, d, Options{}); err != nil {
					t.Fatal(err)
				}
				text := out.String()
				if format == Word {
					text = d.body()
				}
				got := links(t, text)
				if len(got) != places*len(x.want) {
					t.Fatalf("%s: %d links, want %d in each of %d places: %q\n%s", format, len(got), len(x.want), places, got, text)
				}
				for i, url := range got {
					if url != x.want[i%len(x.want)] {
						t.Errorf("%s: link to %q, want %q", format, url, x.want[i%len(x.want)])
					}
				}
			}
		})
	}
}

func linksOfHTML(t *testing.T, page string) (out []string) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		href := ""
		for _, a := range n.Attr {
			if a.Key == "href" {
				href = a.Val
			}
		}
		if n.FirstChild.Data != href {
			t.Errorf("%q leads to %q", n.FirstChild.Data, href)
		}
		out = append(out, href)
	}
	return out
}

func linksOfWord(t *testing.T, body string) (out []string) {
	for d := xml.NewDecoder(strings.NewReader(body)); ; {
		token, err := d.Token()
		if token == nil {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "fldSimple" {
			_, url, _ := strings.Cut(e.Attr[0].Value, `HYPERLINK "`)
			out = append(out, strings.TrimSuffix(url, `" `))
		}
	}
}

func linksOfMarkdown(_ *testing.T, text string) (out []string) {
	for _, part := range strings.Split(text, "<")[1:] {
		url, _, _ := strings.Cut(part, ">")
		out = append(out, url)
	}
	return out
}
