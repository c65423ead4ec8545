// Package web takes the article out of web pages: of saved ones, and of text that
// was copied from one.
//
// It must not know reports: an article is a headline, a date and running text.
package web

import (
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"casebook/data/report/text"
)

// Why a web page is not read, each in a sentence.
var (
	ErrErrorPage      = errors.New("it is a web page that says the report was not found, not the report")
	ErrWebPage        = errors.New("it is a web page under the name of a PDF, not the report")
	ErrNoArticle      = errors.New("no article was found in the web page")
	ErrTooManyTags    = errors.New("the web page has far more tags than an article")
	ErrUnreadablePage = errors.New("the web page is damaged and cannot be read")
)

// mostTokens is how many tags and texts a saved page may have. News pages have
// some ten thousand, and choosing the article takes time that grows with them.
const mostTokens = 80_000

// mostPage is how large a page may be, in bytes, without its pictures.
const mostPage = 4 << 20

// Read reads the article of a saved web page as lines, with its title
// and, where the page states it, its date above it. Menus, banners, calendars,
// other stories and readers' comments are left out. A letter or a report in a page
// is read from the whole page where what was chosen as its article lacks a part.
func Read(name string, body []byte) ([]string, error) {
	contentType := ""
	if IsArchive(body) {
		var err error
		if body, contentType, err = pageOf(body); err != nil {
			return nil, err
		}
	}
	if len(body) > mostPage || tooManyTags(body) {
		return nil, ErrTooManyTags
	}
	in, err := decoded(body, contentType)
	if err != nil {
		return nil, ErrUnreadablePage
	}
	root, err := html.Parse(in)
	if err != nil {
		return nil, ErrUnreadablePage
	}
	switch {
	case saysNotFound(root):
		return nil, ErrErrorPage
	case strings.EqualFold(path.Ext(name), ".pdf"):
		return nil, ErrWebPage
	}
	whole := text.Clean(plainText(root))
	lines, err := articleOf(root)
	if n := paperParts(whole); n > paperParts(lines) {
		return whole, nil
	}
	if err != nil {
		return nil, err
	}
	return lines, nil
}

// decoded reads a page in its character set. One that is UTF-8 is read as such,
// whatever the page says of itself.
func decoded(body []byte, contentType string) (io.Reader, error) {
	if utf8.Valid(body) && bytes.ContainsFunc(body, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return bytes.NewReader(bytes.TrimPrefix(body, []byte("\xEF\xBB\xBF"))), nil
	}
	return charset.NewReader(bytes.NewReader(body), contentType)
}

// paperParts counts the lines that letters and reports have and articles lack: the
// greeting, the farewell, labels of a cover, numbered paragraphs.
func paperParts(lines []string) int {
	n := 0
	for _, l := range lines {
		if paperPart.MatchString(l) {
			n++
		}
	}
	return n
}

var paperPart = text.Lazy(`(?i)^(?:dear \S|yours (?:sincerely|faithfully)|(?:inspection|visit) dates?\b|lead inspector\b|report published\b|judge?ments? grade|\d{1,3}\. ?\p{Lu}.{60,})`)

// tooManyTags counts a page's tags and texts before it becomes a tree, which takes a
// hundred times their bytes.
func tooManyTags(body []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(body))
	for n := 0; n <= mostTokens; n++ {
		if z.Next() == html.ErrorToken {
			return false
		}
	}
	return true
}

// saysNotFound reports whether the title or a main heading of a page says
// that the server does not have what was asked for.
func saysNotFound(root *html.Node) bool {
	found := false
	visit(root, func(n *html.Node) bool {
		if n.DataAtom == atom.Title || n.DataAtom == atom.H1 {
			found = found || notFound(textOf(n))
			return false
		}
		return !found
	})
	return found
}

// notFound reports whether a title is that of an error page.
func notFound(title string) bool {
	title = strings.ToLower(strings.Join(strings.Fields(title), " "))
	for _, words := range []string{
		"not found", "cannot be found", "can't be found", "can’t be found", "could not be found",
		"no longer available", "does not exist", "doesn't exist", "doesn’t exist",
		"access denied", "error 404", "404 error", "404 -", "404 |", "page unavailable",
	} {
		if strings.Contains(title, words) {
			return true
		}
	}
	return title == "404" || title == "error" || title == "forbidden"
}

// articleOf returns the lines of the article in a page.
func articleOf(root *html.Node) (lines []string, err error) {
	defer func() {
		if recover() != nil {
			lines, err = nil, ErrNoArticle
		}
	}()
	parser := readability.NewParser()
	article, err := parser.ParseDocument(root, nil)
	if err != nil || article.Node == nil {
		return nil, ErrNoArticle
	}
	body := untilEnd(text.Clean(plainText(article.Node)))
	if text.Letters(body) < leastArticle {
		return nil, ErrNoArticle
	}
	head := []string{}
	if title := text.CleanLine(article.Title()); title != "" && !startsWith(body, title) {
		head = append(head, title, "")
	}
	if day, err := article.PublishedTime(); err == nil {
		head = append(head, day.Format("2 January 2006"), "")
	}
	return append(head, body...), nil
}

// leastArticle is the fewest letters of an article.
const leastArticle = 200

// startsWith reports whether one of the first lines is the title.
func startsWith(lines []string, title string) bool {
	for _, l := range lines[:min(3, len(lines))] {
		if strings.EqualFold(l, title) {
			return true
		}
	}
	return false
}

// visit walks a tree, parents first. It goes into the children of those for
// which see says so.
func visit(n *html.Node, see func(*html.Node) bool) {
	if !see(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		visit(c, see)
	}
}

func textOf(n *html.Node) string {
	var b strings.Builder
	visit(n, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		return true
	})
	return b.String()
}
