package report

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// engineCache is where tests keep the compiled engine: compiling it for every
// reader would take most of their time.
var engineCache = sync.OnceValues(func() (string, error) {
	if dir := os.Getenv("CASEBOOK_TEST_CACHE"); dir != "" {
		return dir, nil
	}
	return os.MkdirTemp("", "casebook-engine-")
})

// These make the tests' own program serve as a reader of PDFs, with a folder
// for the engine after it. The second says that it could not keep the engine.
const (
	serving        = "serve-pdf"
	keepingNothing = "serve-pdf-alone"
)

func TestMain(m *testing.M) {
	if len(os.Args) == 3 && (os.Args[1] == serving || os.Args[1] == keepingNothing) {
		if err := serveTests(os.Args[1], os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	if r, err := sharedReader(); err == nil {
		r.Close()
	}
	if os.Getenv("CASEBOOK_TEST_CACHE") == "" {
		if dir, err := engineCache(); err == nil {
			os.RemoveAll(dir)
		}
	}
	os.Exit(code)
}

func serveTests(how, dir string) error {
	if how == serving {
		return Serve(dir, os.Stdin, os.Stdout)
	}
	s, _, err := newSandbox(dir)
	if err != nil {
		return err
	}
	answers := json.NewEncoder(os.Stdout)
	return errors.Join(answers.Encode(greeting{Dialect: dialect}), s.serve(bufio.NewReader(os.Stdin), answers))
}

// sharedReader has the processes of all tests that do nothing to them: starting
// one for each would take most of their time.
var sharedReader = sync.OnceValues(func() (*Reader, error) {
	dir, err := engineCache()
	if err != nil {
		return nil, err
	}
	r := NewReader(Options{Program: servedFrom(dir), Workers: 2})
	return r, r.Start()
})

// testReader reads with the processes of all tests.
func testReader(t *testing.T, l Limits) *Reader {
	t.Helper()
	r, err := sharedReader()
	if err != nil {
		t.Fatal(err)
	}
	return &Reader{limits: l.orAmple(), program: r.program, open: r.open, slots: r.slots, kept: true}
}

// ownReader reads with processes of its own.
func ownReader(t *testing.T, l Limits) *Reader {
	t.Helper()
	dir, err := engineCache()
	if err != nil {
		t.Fatal(err)
	}
	r := NewReader(Options{Program: servedFrom(dir), Workers: 2, Limits: l})
	t.Cleanup(r.Close)
	return r
}

// servedFrom is the tests' own program, with a folder for the engine.
func servedFrom(dir string) Program {
	return func() ([]string, error) {
		exe, err := os.Executable()
		return []string{exe, serving, dir}, err
	}
}

// readFile loads a file and reads it.
func readFile(ctx context.Context, r *Reader, path string) (Document, error) {
	f, err := r.Load(path)
	if err != nil {
		return Document{}, err
	}
	return r.Read(ctx, f)
}

// Its hash, its kind, its text and the checks of its form need a file's bytes.
// They are taken from the disk once.
func TestAFileIsLoadedOnce(t *testing.T) {
	r := testReader(t, Limits{})
	opened := 0
	r.open = func(path string) (io.ReadCloser, error) {
		opened++
		return os.Open(path)
	}
	f, err := r.Load(saved(t, "a.pdf", makePDF(samplePages()...)))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := r.Read(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Parse(doc, nil, Given{}); err == nil {
		t.Error("a page without a title was placed")
	}
	if opened != 1 {
		t.Errorf("the file was opened %d times", opened)
	}
}

// saved writes a file into a folder of the test's own.
func saved(t *testing.T, name string, body []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func samplePages() [][]string {
	first := []string{"Borough of Exampleton", "10.Children are seen often.", "\x95 Visits are timely", "\x95Plans are clear"}
	second := []string{"2", "Inspectors met \x91parents\x92 - and carers."}
	return [][]string{first, second}
}

func TestReadPDF(t *testing.T) {
	path := saved(t, "visit - 3 may 2019.pdf", makePDF(samplePages()...))
	r := testReader(t, Limits{})
	got, err := readFile(t.Context(), r, path)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := r.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	want := Document{
		Name: "visit - 3 may 2019.pdf", Path: path, Hash: loaded.Hash, Kind: PDF,
		Pages: []Page{
			{Number: 1, Lines: []string{"Borough of Exampleton", "10.Children are seen often.", "• Visits are timely", "• Plans are clear"}},
			{Number: 2, Lines: []string{"2", "Inspectors met ‘parents’ - and carers."}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	sample := makePDF(samplePages()...)
	scan := newMaker()
	bomb := newMaker()
	folder := t.TempDir()
	huge := filepath.Join(folder, "huge.pdf")
	if err := os.WriteFile(huge, sample, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, 2<<30); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, file string
		body       []byte
		limits     Limits
		want       error
	}{
		{name: "empty", file: "a.pdf", body: []byte{}, want: ErrEmpty},
		{name: "cut off", file: "a.pdf", body: sample[:len(sample)*2/3], want: ErrTruncated},
		{name: "bytes of something else", file: "a.pdf", body: []byte("\x00\x01\x02 nothing of ours"), want: ErrDamaged},
		{name: "a stream that does not unpack", file: "a.pdf", body: flipStream(sample), want: ErrDamaged},
		{name: "only its first and last line", file: "a.pdf", body: []byte("%PDF-1.4\n%%EOF\n"), want: ErrDamaged},
		{name: "password", file: "a.pdf", body: lockedPDF("secret", "Nobody sees this line"), want: ErrPassword},
		{name: "pictures of pages", file: "a.pdf", body: scan.finish(scan.pages("", "0 0 100 100 re f", "10 10 50 50 re f")), want: ErrNoText},
		{name: "a bomb", file: "a.pdf", body: bomb.finish(bomb.pages("", strings.Repeat(" ", mostInflated+1))), want: ErrTooMuch},
		{name: "more text than a report", file: "a.pdf", body: sample, limits: Limits{Characters: 20}, want: ErrTooMuch},
		{name: "too many pages", file: "a.pdf", body: sample, limits: Limits{Pages: 1}, want: ErrTooMany},
		{name: "too large", file: "a.pdf", body: sample, limits: Limits{Size: 100}, want: ErrTooLarge},
		{name: "word processor", file: "a.docx", body: []byte("PK\x03\x04"), want: ErrWord},
		{name: "old word processor", file: "a", body: []byte("\xD0\xCF\x11\xE0\x00"), want: ErrWord},
		{name: "program", file: "a.txt", body: []byte("\x7FELF\x00\x00"), want: ErrUnknown},
		{name: "not found, as PDF", file: "a.pdf", body: []byte("<!DOCTYPE html><html><head><title>Report not found - Inspectorate</title></head><body>Sorry</body></html>"), want: ErrErrorPage},
		{name: "not found", file: "a.html", body: []byte("<html><title>Oops</title><h1>Page <b>cannot be</b> found</h1>"), want: ErrErrorPage},
		{name: "web page as PDF", file: "a.pdf", body: []byte("<html><title>Sign in</title><p>Your name</p></html>"), want: ErrWebPage},
		{name: "web page without an article", file: "a.html", body: []byte("<html><title>Start</title><p>Welcome</p></html>"), want: ErrNoArticle},
		{name: "blank text", file: "a.txt", body: []byte(" \n\n \n"), want: ErrEmpty},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc, err := readFile(t.Context(), testReader(t, c.limits), saved(t, c.file, c.body))
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, document %+v; want %v", err, doc, c.want)
			}
			if err != nil && !strings.HasPrefix(err.Error(), "read "+c.file+": ") {
				t.Errorf("the error does not name the file: %v", err)
			}
		})
	}
	for path, want := range map[string]error{huge: ErrTooLarge, folder: ErrDirectory, filepath.Join(folder, "none.pdf"): ErrMissing} {
		if _, err := readFile(t.Context(), testReader(t, Limits{}), path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
}

// flipStream damages the first compressed stream.
func flipStream(body []byte) []byte {
	out := append([]byte{}, body...)
	at := strings.Index(string(out), "stream\n") + len("stream\n") + 2
	for i := range 8 {
		out[at+i] ^= 0xFF
	}
	return out
}
