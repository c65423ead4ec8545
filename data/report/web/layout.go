package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"casebook/data/report/text"
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
		if isSkipped(n.DataAtom) || isHidden(n) {
			return
		}
	}
	if n.DataAtom == atom.Ul || n.DataAtom == atom.Ol {
		depth++
	}
	before, after := breaksAround(n.DataAtom, depth)
	if (n.DataAtom == atom.Td || n.DataAtom == atom.Th) && holdsLines(n) {
		before, after = "\n\n", "\n\n" // a cell that only places what it holds
	}
	w.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth)
	}
	w.WriteString(after)
}

// isSkipped are elements whose text is not read on the page, or was struck out.
func isSkipped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Form, atom.Button,
		atom.Nav, atom.Aside, atom.Footer, atom.Select, atom.Textarea, atom.Figcaption,
		atom.Del, atom.S, atom.Strike, atom.Head:
		return true
	}
	return false
}

// hidingStyle is the style of what a page holds and does not show.
var hidingStyle = text.Lazy(`(?i)\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b`)

// isHidden reports whether a page does not show an element.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && hidingStyle.MatchString(a.Val) {
			return true
		}
	}
	return false
}

// holdsLines reports whether an element breaks its text into lines.
func holdsLines(root *html.Node) bool {
	found := false
	visit(root, func(n *html.Node) bool {
		if before, after := breaksAround(n.DataAtom, 1); n != root && strings.Contains(before+after, "\n") {
			found = true
		}
		return !found
	})
	return found
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
