package report

import (
	"context"
	"errors"
	"os"
	"path/filepath"
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
	got, err := Files(t.Context(), at("c.txt"), at("b"), at("letter.docx"), at("data.bin"), at("none.pdf"), at("b/two.PDF"))
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
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Files(ctx, root); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
