package web

import "strings"

// isNotice reports whether running text is about the web site itself.
func isNotice(text string) bool {
	return holdsOne(text, "cookie", "javascript", "privacy policy", "terms and conditions", "terms of use", "all rights reserved")
}

// isBoilerplate reports whether a short line belongs to the web site and not to
// the article.
func isBoilerplate(line string) bool {
	return isNotice(line) || holdsOne(line, "subscribe", "sign up", "sign in", "log in", "newsletter", "connecting to",
		"follow us", "advertisement", "skip to content", "skip to main")
}

func holdsOne(text string, words ...string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// longestEnd is the most words of a line that ends an article.
const longestEnd = 12

// endsArticle reports whether a line opens what follows an article on a web page:
// readers' comments, other stories, or tools for sharing.
func endsArticle(line string) bool {
	low := strings.ToLower(strings.Trim(line, " :>»"))
	n := wordsIn(low)
	if n == 0 || n > longestEnd || endsSentence(line) && !strings.HasSuffix(line, ":") {
		return false
	}
	switch low {
	case "comments", "comment", "related", "tags", "share", "share this", "topics", "advertisement", "print", "events",
		"latest news", "more news", "most read", "most popular", "trending", "recommended", "you may also like",
		"read full story", "read next", "also read", "see also", "events calendar", "editor's comment", "last word", "interviews":
		return true
	}
	for _, start := range []string{
		"more from ", "leave a reply", "leave a comment", "add your comment", "add a comment", "post a comment", "no comments",
		"related ", "read more", "view all", "image credit", "photo credit", "picture credit", "share this ", "share on ",
		"filed under", "about the author", "sign up ", "subscribe ", "source: ", "tags: ", "you might also", "you may also",
	} {
		if strings.HasPrefix(low, start) {
			return true
		}
	}
	return countsComments(low)
}

// countsComments reports whether a line counts what readers wrote, as "2 Responses to".
func countsComments(low string) bool {
	number, rest, ok := strings.Cut(low, " ")
	if !ok || strings.Trim(number, "0123456789") != "" {
		return false
	}
	for _, word := range []string{"response", "comment", "repl", "thought"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// untilEnd cuts lines off before the first that ends an article.
func untilEnd(lines []string) []string {
	for i, l := range lines {
		if i > 0 && endsArticle(l) {
			lines = lines[:i]
			break
		}
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
