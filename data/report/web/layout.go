package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainText writes a tree of HTML as text: a line a paragraph, heading or item,
// items with a bullet, table cells with a space between.
func plainText(root *html.Node) string {
	var w writer
	w.node(root, 0)
	return w.String()
}

type writer struct{ strings.Builder }

// node writes a node that is so many lists deep.
func (w *writer) node(n *html.Node, depth int) {
	switch {
	case n.Type == html.TextNode:
		w.WriteString(strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(n.Data))
		return
	case n.Type == html.ElementNode:
		if isSkipped(n.DataAtom) {
			return
		}
	}
	if n.DataAtom == atom.Ul || n.DataAtom == atom.Ol {
		depth++
	}
	before, after := breaksAround(n.DataAtom, depth)
	w.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth)
	}
	w.WriteString(after)
}

// isSkipped are elements whose text is not read on the page.
func isSkipped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Form, atom.Button,
		atom.Nav, atom.Aside, atom.Footer, atom.Select, atom.Textarea, atom.Figcaption:
		return true
	}
	return false
}

// breaksAround returns what stands before and after an element's text.
func breaksAround(a atom.Atom, depth int) (before, after string) {
	switch a {
	case atom.Br:
		return "\n", ""
	case atom.Li:
		if depth > 1 {
			return "\n– ", "\n"
		}
		return "\n• ", "\n"
	case atom.Td, atom.Th:
		return "", " "
	case atom.Tr, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd:
		return "\n", "\n"
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Blockquote, atom.Table,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Hr, atom.Figure:
		return "\n\n", "\n\n"
	}
	return "", ""
}
