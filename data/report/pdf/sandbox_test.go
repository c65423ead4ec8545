package pdf

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/tetratelabs/wazero"

	"casebook/data/report/pdf/pdftest"
)

// compileLittle compiles the smallest module there is.
func compileLittle(c wazero.CompilationCache) error {
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithCompilationCache(c))
	defer r.Close(ctx)
	_, err := r.CompileModule(ctx, []byte("\x00asm\x01\x00\x00\x00"))
	return err
}

// keptIn lists the files of compiled code in a folder.
func keptIn(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "wazero-*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// What is wrong with the folder of the compiled engine must not keep anyone
// from reading reports.
func TestWithCache(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(kept string) error
		kept  bool
	}{
		"kept":                  {func(string) error { return nil }, true},
		"taken away":            {os.Remove, true},
		"cut off":               {func(kept string) error { return os.Truncate(kept, 9) }, true},
		"empty":                 {func(kept string) error { return os.Truncate(kept, 0) }, true},
		"a folder in its place": {func(kept string) error { return replaced(kept, true) }, true},
		"a file for the folder": {func(kept string) error { return replaced(filepath.Dir(kept), false) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if kept, err := withCache(dir, compileLittle); err != nil || !kept {
				t.Fatalf("before: kept %v, %v", kept, err)
			}
			if err := c.spoil(keptIn(t, dir)[0]); err != nil {
				t.Fatal(err)
			}
			for range 2 { // what was mended stays so
				if kept, err := withCache(dir, compileLittle); err != nil || kept != c.kept {
					t.Errorf("kept %v, want %v, %v", kept, c.kept, err)
				}
			}
			if found := keptIn(t, dir); c.kept && len(found) != 1 {
				t.Errorf("%q was left behind", found)
			}
		})
	}
	if kept, err := withCache("", compileLittle); err != nil || kept {
		t.Errorf("no folder: kept %v, %v", kept, err)
	}
}

// replaced puts a full folder, or a file, in the place of a path.
func replaced(path string, folder bool) error {
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	if folder {
		return os.MkdirAll(filepath.Join(path, "in it"), 0o700)
	}
	return os.WriteFile(path, []byte("x"), 0o600)
}

// Where the engine cannot be kept, as on a full disk, one process reads all:
// several that compile it would take too much memory.
func TestAnEngineThatCannotBeKept(t *testing.T) {
	dir, err := pdftest.Cache()
	if err != nil {
		t.Fatal(err)
	}
	r := NewEngine(Options{Program: pdftest.Program(keepingNothing, dir), Workers: 3})
	body := pdftest.Make(samplePages()...)
	var all sync.WaitGroup
	for range 9 {
		all.Go(func() {
			if _, err := r.Read(t.Context(), body); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if r.retired != r.Workers()-1 {
		t.Errorf("%d of %d workers given up", r.retired, r.Workers())
	}
	r.Close()
	if _, err := r.Read(t.Context(), body); err == nil {
		t.Error("read after it was closed")
	}
}
