package topic

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	got := Read("# Keys\n\nPress `q` to **leave**,\nor see [the rest](X.md).\n\n<!-- table: all -->\n| key | does |\n|---|---:|\n| `a` `b` | one\\|two |\n\n" +
		"- one\n  goes on\n- two\n\n## More\n```sh\nx  *y*\n\n# z\n```\nEnd.\n")
	want := []Block{
		{Kind: Heading, Level: 1, Text: "Keys"},
		{Kind: Paragraph, Text: "Press q to leave, or see the rest."},
		{Kind: Table, Head: []string{"key", "does"}, Rows: [][]string{{"a b", "one|two"}}},
		{Kind: Item, Text: "one goes on"},
		{Kind: Item, Text: "two"},
		{Kind: Heading, Level: 2, Text: "More"},
		{Kind: Code, Lines: []string{"x  *y*", "", "# z"}},
		{Kind: Paragraph, Text: "End."},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"`**` and `[x](y)`": "** and [x](y)", "**bold**": "bold", "a [b": "a [b", "a [b](c": "a [b](c", "[ ] earlier": "[ ] earlier", "": "",
	} {
		if got := Words(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestMarkdownHasNoComments(t *testing.T) {
	if got := Markdown("# A\n<!-- table: x -->\n| a |\n"); got != "# A\n| a |\n" {
		t.Errorf("%q", got)
	}
}
