package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

var binaryDir string // removed at the end

func TestMain(m *testing.M) {
	if status, served := servesPDF(os.Args, os.Stdin, os.Stdout, os.Stderr); served {
		os.Exit(status)
	}
	dir, err := os.MkdirTemp("", "casebook-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	binaryDir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// binary builds the program once for all tests that need a process, without cgo, as
// it is given away. The story that tests have worked out by hand takes the place of
// the built-in ones, and the tables have a framework more (newFramework).
var binary = sync.OnceValues(func() (string, error) {
	overlay, err := tablesOfTests()
	if err != nil {
		return "", err
	}
	return built("casebook", "-overlay", overlay)
})

// usersBinary is the program with the facts that its users have, for those that hold
// what it shows them.
var usersBinary = sync.OnceValues(func() (string, error) { return built("casebook-users") })

// built is where the program stands that go build made with more of its words.
func built(name string, more ...string) (string, error) {
	path := filepath.Join(binaryDir, name)
	build := exec.Command("go", append(append([]string{"build", "-o", path}, more...), ".")...)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
}

// tablesOfTests writes for a build which files take the place of the built-in
// ones.
func tablesOfTests() (string, error) {
	data, err := filepath.Abs(filepath.Join("..", "..", "data"))
	if err != nil {
		return "", err
	}
	stories, err := filepath.Glob(filepath.Join(data, "builtin", "*.json"))
	if err != nil {
		return "", err
	}
	replace := map[string]string{}
	for _, path := range stories {
		var story string // none takes its place
		switch filepath.Base(path) {
		case "themes.json":
			continue
		case "birmingham.json":
			story = filepath.Join(data, "datatest", "birmingham.json")
		}
		replace[path] = story
	}
	for name, rows := range newFramework {
		table, longer := filepath.Join(data, "builtin", name), filepath.Join(binaryDir, name)
		text, err := os.ReadFile(table)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(longer, append(text, rows...), 0o600); err != nil {
			return "", err
		}
		replace[table] = longer
	}
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	path := filepath.Join(binaryDir, "overlay.json")
	return path, os.WriteFile(path, b, 0o600)
}

// inTheShell is what the binary prints in a casebook; a test ends where it fails or
// has anything more to say.
func inTheShell(t *testing.T, place string, args ...string) string {
	t.Helper()
	path, err := binary()
	must(t, err)
	var out, errs bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Stdout, cmd.Stderr = append(os.Environ(), place), &out, &errs
	if err := cmd.Run(); err != nil || errs.Len() > 0 {
		t.Fatalf("casebook %v: %v, %q", args, err, errs.String())
	}
	return out.String()
}
