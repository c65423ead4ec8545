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
	got, err := Files(t.Context(), Extensions(), at("c.txt"), at("b"), at("letter.docx"), at("data.bin"), at("none.pdf"), at("b/two.PDF"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{at("c.txt"), at("b/a/one.html"), at("b/two.PDF")}, got.Files); diff != "" {
		t.Error(diff)
	}
	want := []Skipped{{at("letter.docx"), ErrWord}, {at("data.bin"), ErrUnknown}, {at("none.pdf"), ErrMissing}}
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
	if _, err := Files(ctx, Extensions(), root); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
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
