package report

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebook/data/report/text"
	"casebook/data/report/web"
)

// story is an article's running text, in three paragraphs.
func story() []string {
	return []string{
		"Inspectors who came back to Exampleton in the spring found that the front door of its children’s services works better than it did, and that calls are answered within a day in nearly all of the cases they looked at.",
		"They said that plans for children are still hard to follow, and that families too often do not know what is expected of them or when the next meeting will be held, which leaves many of them worried and confused.",
		"The council said it would write its plans anew before the autumn, and that it had taken on twelve more social workers to bring down the number of children that each of them has to look after at any one time.",
	}
}

// pagesOf reads a file of this name and content.
func pagesOf(t *testing.T, name string, body []byte) ([]text.Page, error) {
	t.Helper()
	doc, err := readFile(t.Context(), NewReader(Options{}), saved(t, name, body))
	return doc.Pages, err
}

func wantLines(t *testing.T, got []text.Page, want []string, not ...string) {
	t.Helper()
	if len(got) != 1 {
		t.Fatalf("%d pages", len(got))
	}
	text := "\n" + strings.Join(got[0].Lines, "\n") + "\n"
	for _, w := range want {
		if !strings.Contains(text, "\n"+w+"\n") {
			t.Errorf("no line %q in %s", w, text)
		}
	}
	for _, n := range not {
		if strings.Contains(text, n) {
			t.Errorf("%q is in %s", n, text)
		}
	}
}

func TestSavedWebPage(t *testing.T) {
	s := story()
	page := fmt.Sprintf(`<!doctype html><html><head><title>Exampleton moves on</title><meta property="article:published_time" content="2019-05-03T09:00:00Z"></head><body>
<div class="cookie-banner"><p>We use cookies, and so do our many partners, to show you what you like.</p></div>
<nav><ul><li>Home</li><li>Jobs</li></ul></nav>
<article><h1>Exampleton moves on</h1><p>%s</p><p>%s</p><h2>What comes next</h2><p>%s</p><ul><li>Calls are answered.<ul><li>Even at night.</li></ul></li></ul></article>
<aside><h2>Events calendar</h2><table><tr><td>mon</td><td>tue</td></tr></table></aside>
<div id="comments"><h3>2 comments</h3><p>I know this council, and nothing has changed at all since I worked there, said a reader.</p></div>
<footer>All rights reserved</footer></body></html>`, s[0], s[1], s[2])
	got, err := pagesOf(t, "page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	want := append([]string{"Exampleton moves on", "3 May 2019", "What comes next", "• Calls are answered.", "– Even at night."}, s...)
	wantLines(t, got, want, "cookies", "Jobs", "calendar", "a reader", "rights")
}

func TestOldCodePage(t *testing.T) {
	page := "<html><head><meta charset=windows-1252></head><body><p>" +
		strings.ReplaceAll(strings.Join(story(), "</p><p>"), "’", "\x92") + "</p></body></html>"
	got, err := pagesOf(t, "page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, got, story())
	got, err = pagesOf(t, "a.txt", []byte(strings.ReplaceAll(strings.Join(story(), "\n\n"), "’", "\x92")))
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, got, story())
}

func TestHostileWebPages(t *testing.T) {
	for name, page := range map[string]string{
		"deep":          "<html>" + strings.Repeat("<div>", 100_000),
		"many elements": "<html>" + strings.Repeat("<p>x</p>", 100_000),
		"nothing":       "<html>",
		"half a tag":    "<html><p title=\"",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := pagesOf(t, "a.html", []byte(page)); !errors.Is(err, web.ErrTooManyTags) && !errors.Is(err, web.ErrNoArticle) {
				t.Errorf("error %v, want a refusal", err)
			}
		})
	}
}

func TestArticleInPlainText(t *testing.T) {
	s := story()
	text := strings.Join([]string{
		"We use cookies to make this site better. Read our cookie policy, which is long and tells you much about our partners.",
		"Make an Enquiry\nContact Us\nJobs",
		"News",
		"03.05.19",
		"Exampleton’s services for children move on at last",
		s[0], "A single heading", s[1], "Inspectors saw:", "- Calls answered.", "- Plans written in good time.", s[2],
		"Image credit - A Photographer",
		"Comments",
		"1. A Reader May 4, 2019 at 12:36 pm #",
		"I know this council, and nothing has changed there since I left it. They never listen.",
		"related",
		"Another town opens a library for its youngest readers and their parents.",
		"August 2019\nmon tue wed thu fri sat sun\n29 30 31 1 2 3 4",
	}, "\n\n")
	got, err := pagesOf(t, "a.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	want := append([]string{"03.05.19", "Exampleton’s services for children move on at last", "A single heading", "• Calls answered."}, s...)
	wantLines(t, got, want, "cookie", "Enquiry", "Image", "Reader", "library", "mon tue")
}

func TestArticleEndsAtOtherStories(t *testing.T) {
	s := story()
	text := strings.Join([]string{
		"Exampleton’s services for children move on at last", s[0], s[1], s[2],
		"Exampleton papers", "Learn and be well",
		"A new court for the whole region will open its doors in the autumn, said its president.",
	}, "\n\n")
	got, err := pagesOf(t, "a.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	wantLines(t, got, append([]string{"Exampleton’s services for children move on at last"}, s...), "papers", "court")
}

func TestPlainTextReadWhole(t *testing.T) {
	for name, text := range map[string]string{
		"letter": "Mrs A Person\nExample House\n\nDear Mrs Person\n\nThis is short.\n\nWhat is good\n\nShare\n\n- Calls are answered.\n\nYours sincerely\n\nComments\n\nCopy: the minister",
		"report": "Inspection dates: 3 to 7 May 2019\n\nLead inspector: A Person\n\nComments\n\n- Calls are answered.\n\nCopy: the minister",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := pagesOf(t, "a.txt", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, got, []string{"• Calls are answered.", "Comments", "Copy: the minister"})
		})
	}
	pages, err := pagesOf(t, "a.txt", []byte("\xFF\xFEO\x00n\x00e\x00\n\x00\f\x00T\x00w\x00o\x00"))
	if err != nil || len(pages) != 2 || pages[1].Number != 2 || pages[1].Lines[0] != "Two" {
		t.Errorf("UTF-16 with a form feed: %+v, %v", pages, err)
	}
}
