package topic

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"casebook/data/document"
)

func TestRead(t *testing.T) {
	got := Read("# Keys\n\nPress `q` to **leave**,\nor see [the rest](X.md).\n\n<!-- table: all -->\n| key | does |\n|---|---:|\n| `a` `b` | one\\|two |\n\n" +
		"- one\n  goes on\n- two\n\n## More\n```sh\nx  *y*\n\n# z\n```\nEnd.\n")
	var want document.Document
	want.Title = "Keys"
	want.Paragraph("Press q to leave, or see the rest.")
	want.Add(document.Table{Columns: []document.Column{{Name: "key", Wrap: true}, {Name: "does", Wrap: true}}, Rows: []document.Row{{Cells: []string{"a b", "one|two"}}}})
	want.Add(document.Bullets("one goes on", "two"))
	want.Heading("More")
	want.Add(document.Lines{"x  *y*", "", "# z"})
	want.Paragraph("End.")
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
