package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data/topic/topictest"
)

// linkedModules are the modules that the program is linked of on any system, with
// the directory of each.
func linkedModules(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", ".")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		b, err := list.Output()
		if err != nil {
			t.Skip("skipped: the go command lists no modules here: ", err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			if name, dir, ok := strings.Cut(line, "\t"); ok {
				out[name] = dir
			}
		}
	}
	return out
}

// noticesIn are the texts of a module that its authors ask to be printed.
func noticesIn(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"LICENSE*", "LICENCE*", "COPYING*", "NOTICE*", "PATENTS*", "icu-license*"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		must(t, err)
		for _, f := range files {
			b, err := os.ReadFile(f)
			must(t, err)
			out = append(out, strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n")))
		}
	}
	if len(out) == 0 {
		t.Errorf("%s has no licence", dir)
	}
	return strings.Join(out, "\n\n")
}

// TestNoticesOfEveryLinkedModule: each stands there with its version and its
// licence, modules of one text together; -update writes them.
func TestNoticesOfEveryLinkedModule(t *testing.T) {
	modules := linkedModules(t)
	of := map[string][]string{} // names by text
	for name, dir := range modules {
		text := noticesIn(t, dir)
		of[text] = append(of[text], name)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	must(t, err)
	text := noticesIn(t, strings.TrimSpace(string(root)))
	of[text] = append(of[text], "The Go programming language: its runtime and standard library")
	own, err := os.ReadFile("../../LICENSE")
	must(t, err)
	var b strings.Builder
	rule := strings.Repeat("=", 78)
	fmt.Fprintf(&b, "casebook\n\n%s\n\nIts built-in facts contain public sector information licensed under the Open\nGovernment Licence v3.0. What follows is linked into the program.\n", strings.TrimSpace(string(own)))
	texts := slices.SortedFunc(maps.Keys(of), func(a, b string) int { return strings.Compare(slices.Min(of[a]), slices.Min(of[b])) })
	for _, text := range texts {
		slices.Sort(of[text])
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", rule, strings.Join(of[text], "\n"), text)
	}
	const file = "notices/modules.txt"
	if topictest.Updating() {
		must(t, os.WriteFile(file, []byte(b.String()), 0o644))
	} else if noticesOfModules != b.String() {
		t.Errorf("%s does not hold what is linked now: go test -update writes it anew", file)
	}
}

// TestLicencesPrintsAll: what stands in the files stands in the binary.
func TestLicencesPrintsAll(t *testing.T) {
	out := newShelf(t).found(t, "licences")
	for _, want := range []string{"go.etcd.io/bbolt v", "charm.land/bubbletea/v2 v", "standard library", "PDFium\n", "FreeType Project", "Independent JPEG Group", "musl", "Open\nGovernment Licence"} {
		if !strings.Contains(out, want) {
			t.Errorf("it lacks %q", want)
		}
	}
	if strings.Contains(out, "GNU GENERAL PUBLIC") {
		t.Error("a part asks for more than its notice")
	}
}

// TestEveryIndirectModuleHasAReason: go.mod says beside each what needs it.
func TestEveryIndirectModuleHasAReason(t *testing.T) {
	b, err := os.ReadFile("../../go.mod")
	must(t, err)
	for _, line := range strings.Split(string(b), "\n") {
		if _, why, indirect := strings.Cut(line, "// indirect"); indirect && len(why) < 10 {
			t.Errorf("go.mod does not say why: %s", strings.TrimSpace(line))
		}
	}
}
