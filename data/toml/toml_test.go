package toml

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadTables(t *testing.T) {
	tables, faults := Read([]byte("title = 'x'\n[[theme]]\nid = \"é\" # why\nwords = [\"a\",\n  \"b*\"]\nhidden = true\nsteps = 3\n[[theme]]\nwhen = 2020-01-01\n"))
	if len(faults) > 0 {
		t.Fatal(faults.In("f"))
	}
	want := []Table{
		{At: Place{1, 1}, Values: []Value{{Key: "title", KeyAt: Place{1, 1}, At: Place{1, 9}, Kind: Text, Text: "x"}}},
		{Name: "theme", At: Place{2, 3}, Values: []Value{
			{Key: "id", KeyAt: Place{3, 1}, At: Place{3, 6}, Kind: Text, Text: "é"},
			{Key: "words", KeyAt: Place{4, 1}, At: Place{4, 1}, Kind: List, Items: []Item{{"a", Place{4, 10}}, {"b*", Place{5, 3}}}},
			{Key: "hidden", KeyAt: Place{6, 1}, At: Place{6, 10}, Kind: Switch, On: true},
			{Key: "steps", KeyAt: Place{7, 1}, At: Place{7, 9}, Kind: Number, Int: 3},
		}},
		{Name: "theme", At: Place{8, 3}, Values: []Value{{Key: "when", KeyAt: Place{9, 1}, At: Place{9, 8}}}},
	}
	if d := cmp.Diff(want, tables); d != "" {
		t.Error(d)
	}
}

func TestFaultsSayWhere(t *testing.T) {
	for _, x := range []struct{ name, text, want string }{
		{"not TOML", "[[theme]]\nid = front", "f:2:6: this is not TOML"},
		{"open quote", "[[theme]]\nid = \"front\nlabel = \"x\"\n", "f:2:"},
		{"twice", "[[theme]]\nid = \"a\"\nid = \"b\"", "f:3:1: \"id\" stands here a second time; the first is in line 2"},
		{"one bracket", "[theme]\nid = \"a\"", "f:1:2: write [[theme]] with two brackets"},
		{"dots", "[[theme]]\na.b = 1", "f:2:1: a key is one word"},
		{"not UTF-8", "[[theme]]\nid = \"\xff\"", "f:2:7: this is not UTF-8"},
		{"cut", "[[theme", "f:1:"},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, faults := Read([]byte(x.text))
			err := faults.In("f")
			if err == nil || !strings.HasPrefix(err.Error(), x.want) {
				t.Errorf("got %v", err)
			}
		})
	}
	if Faults(nil).In("f") != nil {
		t.Error("no faults are an error")
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("[[a]]\nb = [\"c\", 1]\n"))
	f.Add([]byte("a = {b = 1}\n[x.y]\n'' = \"\"\"\n\"\"\""))
	f.Fuzz(func(t *testing.T, text []byte) {
		_, faults := Read(text)
		lines := strings.Count(string(text), "\n") + 1
		for _, x := range faults {
			if x.Line < 1 || x.Line > lines || x.Column < 1 || x.Words == "" {
				t.Errorf("%+v", x)
			}
		}
	})
}
