package pdftest

import (
	"fmt"
	"io"
	"os"
	"sync"
	"testing"
)

// Serve is pdf.Serve, or what stands for it.
type Serve func(dir string, in io.Reader, out io.Writer) error

// Cache is where tests keep the compiled engine: compiling it for every reader
// would take most of their time.
var Cache = sync.OnceValues(func() (string, error) {
	if dir := os.Getenv("CASEBOOK_TEST_CACHE"); dir != "" {
		return dir, nil
	}
	return os.MkdirTemp("", "casebook-engine-")
})

// Main is a package's TestMain. The tests' own program serves when it is
// called with one of the words and a folder for the engine after it: see
// Program. before is called when the tests have run.
func Main(m *testing.M, words map[string]Serve, before func()) {
	if len(os.Args) == 3 && words[os.Args[1]] != nil {
		if err := words[os.Args[1]](os.Args[2], os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	before()
	if os.Getenv("CASEBOOK_TEST_CACHE") == "" {
		if dir, err := Cache(); err == nil {
			os.RemoveAll(dir)
		}
	}
	os.Exit(code)
}

// Program is the tests' own program, called with a word that Main serves and a
// folder for the engine.
func Program(word, dir string) func() ([]string, error) {
	return func() ([]string, error) {
		exe, err := os.Executable()
		return []string{exe, word, dir}, err
	}
}
