package report

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFiles(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"b/two.PDF", "b/a/one.html", "b/notes.docx", "b/sheet.xlsx", "c.txt", "letter.docx", "data.bin"} {
		path := filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"b/a/up": root, "b/loop": "loop", "b/again.txt": "../c.txt", "b/gone": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Skip("skipped: no symbolic links here")
		}
	}
	at := func(name string) string { return filepath.Join(root, name) }
	got, err := Files(t.Context(), Extensions(), nil, at("c.txt"), at("b"), at("letter.docx"), at("data.bin"), at("none.pdf"), at("b/two.PDF"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{at("c.txt"), at("b/a/one.html"), at("b/two.PDF")}, got.Files); diff != "" {
		t.Error(diff)
	}
	want := []Skipped{{at("b/a/up"), ErrLeadsOut}, {at("letter.docx"), ErrWord}, {at("data.bin"), ErrUnknown}, {at("none.pdf"), ErrMissing}}
	for i, s := range got.Skipped {
		if i >= len(want) || s.Path != want[i].Path || !errors.Is(s.Err, want[i].Err) {
			t.Errorf("skipped %v: %v", s.Path, s.Err)
		}
	}
	if len(got.Skipped) != len(want) {
		t.Errorf("%d skipped, want %d", len(got.Skipped), len(want))
	}
	if got := got.OtherFiles.String(); got != "2 other files passed over: .docx 1, .xlsx 1" {
		t.Errorf("passed over: %q", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Files(ctx, Extensions(), nil, root); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// TestAFolderIsNotLeft: links that lead out of what was given are told and not
// followed, whatever they lead to; what lies inside is read once.
func TestAFolderIsNotLeft(t *testing.T) {
	root := t.TempDir()
	at := func(name string) string { return filepath.Join(root, name) }
	for _, name := range []string{"in/a.txt", "in/sub/b.txt", "out/c.txt", "out/d.png", "in-name/e.txt"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(at(name)), 0o700), os.WriteFile(at(name), []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"in/folder": "../out", "in/file.txt": "../out/c.txt", "in/picture.png": "../out/d.png", "in/near": at("in-name"),
		"in/home": "/", "in/self": "sub", "by-link": "in", "in/chain.txt": "hop", "in/hop": at("out/c.txt")} {
		if err := os.Symlink(to, at(link)); err != nil {
			t.Skip("skipped: no symbolic links here")
		}
	}
	for _, x := range []struct {
		given       []string
		files, told string
	}{
		{[]string{"in"}, "in/a.txt in/self/b.txt", "in/chain.txt in/file.txt in/folder in/home in/near"},
		{[]string{"by-link"}, "by-link/a.txt by-link/self/b.txt", "by-link/chain.txt by-link/file.txt by-link/folder by-link/home by-link/near"},
		{[]string{"in", "out"}, "in/a.txt in/chain.txt in/self/b.txt", "in/home in/near"},
		{[]string{"in/folder"}, "in/folder/c.txt", ""},
		{[]string{"in/file.txt"}, "in/file.txt", ""},
	} {
		var paths, files, told []string
		for _, p := range x.given {
			paths = append(paths, at(p))
		}
		got, err := Files(t.Context(), Extensions(), nil, paths...)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range got.Files {
			files = append(files, strings.TrimPrefix(f, root+"/"))
		}
		for _, s := range got.Skipped {
			told = append(told, strings.TrimPrefix(s.Path, root+"/"))
			if !errors.Is(s.Err, ErrLeadsOut) {
				t.Errorf("%s: %v", s.Path, s.Err)
			}
		}
		if f, s := strings.Join(files, " "), strings.Join(told, " "); f != x.files || s != x.told {
			t.Errorf("%s: reads %q, tells %q", x.given, f, s)
		}
	}
}

// TestAFolderIsBounded in depth, in what lies in it, in files and in bytes, and says
// where it looks.
func TestAFolderIsBounded(t *testing.T) {
	root := t.TempDir()
	deep := root
	for range 6 {
		deep = filepath.Join(deep, "a")
	}
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"1.txt", "2.txt", "3.txt", "x.png", "a/4.txt", "a/a/a/a/a/a/5.txt"} {
		if err := os.WriteFile(filepath.Join(root, name), []byte("four"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	enough := limits{depth: 6, files: 5, entries: 12, bytes: 20}
	for _, x := range []struct {
		name  string
		lower func(*limits)
		want  string
	}{
		{"enough", func(*limits) {}, ""},
		{"files", func(m *limits) { m.files-- }, "4 reports and tables"},
		{"entries", func(m *limits) { m.entries-- }, "11 files and folders"},
		{"bytes", func(m *limits) { m.bytes-- }, "GB of reports"},
		{"depth", func(m *limits) { m.depth-- }, ""},
	} {
		most := enough
		x.lower(&most)
		var looked []string
		l := &lister{endings: Extensions(), most: most, tell: func(found int, folder string) { looked = append(looked, folder) }}
		got, err := l.list(t.Context(), []string{root})
		if x.want != "" && (!errors.Is(err, ErrTooMany) || !strings.Contains(err.Error(), x.want)) || x.want == "" && err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
		if x.want == "" && len(looked)+len(got.Skipped) != 7 {
			t.Errorf("%s: looked in %d folders, skipped %v", x.name, len(looked), got.Skipped)
		}
		if x.name == "depth" && (len(got.Skipped) != 1 || !errors.Is(got.Skipped[0].Err, ErrDeep) || len(got.Files) != 4) {
			t.Errorf("%s: skipped %v, read %v", x.name, got.Skipped, got.Files)
		}
	}
}

func TestOtherFiles(t *testing.T) {
	for _, x := range []struct{ files, want string }{
		{"", ""},
		{"a.png", "1 other file passed over: .png 1"},
		{"a.png b.docx c.PNG d.docx e.docx", "5 other files passed over: .docx 3, .png 2"},
		{"x/README y/README a.a b.a", "4 other files passed over: without an ending 2, .a 2"},
		{"1.a 1.b 1.c 1.d 1.e 1.f 1.g 1.h", "8 other files passed over: .a 1, .b 1, .c 1, .d 1, .e 1, .f 1, others 2"},
	} {
		if got := OtherFiles(strings.Fields(x.files)).String(); got != x.want {
			t.Errorf("got %q, want %q", got, x.want)
		}
	}
}
