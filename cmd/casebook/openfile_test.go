package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOpeners(t *testing.T) {
	for _, x := range []struct {
		name, system, path string
		page               int
		want               []string
	}{
		{"a page of a PDF", "linux", "/a b/r #1.pdf", 7, []string{"xdg-open file:///a%20b/r%20%231.pdf#page=7", "xdg-open /a b/r #1.pdf"}},
		{"no page", "linux", "/r.pdf", 0, []string{"xdg-open /r.pdf"}},
		{"no PDF", "linux", "/r.txt", 2, []string{"xdg-open /r.txt"}},
		{"macOS", "darwin", "/r.PDF", 2, []string{"open file:///r.PDF#page=2", "open /r.PDF"}},
		{"Windows", "windows", `C:\r.pdf`, 2, []string{`rundll32 url.dll,FileProtocolHandler C:\r.pdf`}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, c := range openers(x.system, x.path, x.page) {
				got = append(got, strings.Join(c, " "))
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("%q, want %q", got, x.want)
			}
		})
	}
}

func TestAFileThatIsGoneIsNotOpened(t *testing.T) {
	if _, err := openFile(filepath.Join(t.TempDir(), "gone.pdf"), 1); err == nil || !strings.Contains(err.Error(), "no longer where it was") {
		t.Errorf("says %v", err)
	}
}

func TestFolders(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "zoo"), 0o700))
	must(t, os.Mkdir(filepath.Join(dir, ".git"), 0o700))
	for _, n := range []string{"b report.PDF", "A.txt", "c.xlsx", "d.jpg", ".e.pdf"} {
		written(t, dir, n, "x")
	}
	t.Setenv("HOME", dir)
	t.Chdir(dir)
	im := screenImporter{}
	for _, x := range []struct{ name, typed, file string }{
		{"the working directory", "", ""},
		{"home", "~", ""},
		{"quoted", "'" + dir + "'", ""},
		{"a URL", "file://" + dir + "/b%20report.PDF", "b report.PDF"},
		{"escaped as shells want it", dir + `/b\ report.PDF`, "b report.PDF"},
		{"under home", "~/A.txt", "A.txt"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if x.typed == "~" && os.Getenv("HOME") != dir {
				t.Skip("home is not an environment variable here")
			}
			f, err := im.Folder(x.typed)
			must(t, err)
			var names []string
			for _, e := range f.Entries {
				names = append(names, e.Name)
			}
			if want := []string{"zoo", "A.txt", "b report.PDF", "c.xlsx"}; !slices.Equal(names, want) || f.Parent != filepath.Dir(f.Path) {
				t.Errorf("lists %q of %s under %s, want %q", names, f.Path, f.Parent, want)
			}
			if x.file != "" && filepath.Base(f.File) != x.file {
				t.Errorf("the file asked for is %q, want %q", f.File, x.file)
			}
		})
	}
	for _, bad := range []string{dir + "/none", dir + "/d.jpg"} {
		if f, err := im.Folder(bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%s gives %+v, %v", bad, f, err)
		}
	}
}
