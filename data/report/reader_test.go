package report

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casebook/data/report/form"
	"casebook/data/report/pdf"
	"casebook/data/report/pdf/pdftest"
	"casebook/data/report/text"
	"casebook/data/report/web"
)

// serving makes the tests' own program serve as a reader of PDFs.
const serving = "serve-pdf"

func TestMain(m *testing.M) {
	pdftest.Main(m, map[string]pdftest.Serve{serving: pdf.Serve}, func() {
		if r, err := sharedReader(); err == nil {
			r.Close()
		}
	})
}

// sharedReader has the processes of all tests: starting one for each would take
// most of their time.
var sharedReader = sync.OnceValues(func() (*Reader, error) {
	dir, err := pdftest.Cache()
	if err != nil {
		return nil, err
	}
	return NewReader(Options{PDF: pdf.Options{Program: pdftest.Program(serving, dir), Workers: 2}}), nil
})

// testReader reads with the processes of all tests.
func testReader(t *testing.T) *Reader {
	t.Helper()
	r, err := sharedReader()
	if err != nil {
		t.Fatal(err)
	}
	return &Reader{pdf: r.pdf, size: r.size, open: r.open}
}

// readFile loads a file and reads it.
func readFile(ctx context.Context, r *Reader, path string) (text.Document, error) {
	f, err := r.Load(path)
	if err != nil {
		return text.Document{}, err
	}
	return r.Read(ctx, f)
}

// Its hash, its kind, its text and the checks of its form need a file's bytes.
// They are taken from the disk once.
func TestAFileIsLoadedOnce(t *testing.T) {
	r := testReader(t)
	opened := 0
	r.open = func(path string) (io.ReadCloser, error) {
		opened++
		return os.Open(path)
	}
	f, err := r.Load(saved(t, "a.pdf", pdftest.Make(samplePages()...)))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := r.Read(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := form.Parse(doc, nil, form.Given{}); err == nil {
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
	path := saved(t, "visit - 3 may 2019.pdf", pdftest.Make(samplePages()...))
	r := testReader(t)
	got, err := readFile(t.Context(), r, path)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := r.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	want := text.Document{
		Name: "visit - 3 may 2019.pdf", Path: path, Hash: loaded.Hash, Kind: text.PDF,
		Pages: []text.Page{
			{Number: 1, Lines: []string{"Borough of Exampleton", "10.Children are seen often.", "• Visits are timely", "• Plans are clear"}},
			{Number: 2, Lines: []string{"2", "Inspectors met ‘parents’ - and carers."}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRefusals(t *testing.T) {
	sample := pdftest.Make(samplePages()...)
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
		size       int64
		want       error
	}{
		{name: "empty", file: "a.pdf", body: []byte{}, want: ErrEmpty},
		{name: "cut off", file: "a.pdf", body: sample[:len(sample)*2/3], want: pdf.ErrTruncated},
		{name: "bytes of something else", file: "a.pdf", body: []byte("\x00\x01\x02 nothing of ours"), want: pdf.ErrDamaged},
		{name: "password", file: "a.pdf", body: pdftest.Locked("secret", "Nobody sees this line"), want: pdf.ErrPassword},
		{name: "too large", file: "a.pdf", body: sample, size: 100, want: ErrTooLarge},
		{name: "word processor", file: "a.docx", body: []byte("PK\x03\x04"), want: ErrWord},
		{name: "old word processor", file: "a", body: []byte("\xD0\xCF\x11\xE0\x00"), want: ErrWord},
		{name: "program", file: "a.txt", body: []byte("\x7FELF\x00\x00"), want: ErrUnknown},
		{name: "not found, as PDF", file: "a.pdf", body: []byte("<!DOCTYPE html><html><head><title>Report not found - Inspectorate</title></head><body>Sorry</body></html>"), want: web.ErrErrorPage},
		{name: "not found", file: "a.html", body: []byte("<html><title>Oops</title><h1>Page <b>cannot be</b> found</h1>"), want: web.ErrErrorPage},
		{name: "web page as PDF", file: "a.pdf", body: []byte("<html><title>Sign in</title><p>Your name</p></html>"), want: web.ErrWebPage},
		{name: "web page without an article", file: "a.html", body: []byte("<html><title>Start</title><p>Welcome</p></html>"), want: web.ErrNoArticle},
		{name: "blank text", file: "a.txt", body: []byte(" \n\n \n"), want: ErrEmpty},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := testReader(t)
			if c.size > 0 {
				r.size = c.size
			}
			doc, err := readFile(t.Context(), r, saved(t, c.file, c.body))
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, document %+v; want %v", err, doc, c.want)
			}
			if err != nil && !strings.HasPrefix(err.Error(), "read "+c.file+": ") {
				t.Errorf("the error does not name the file: %v", err)
			}
		})
	}
	for path, want := range map[string]error{huge: ErrTooLarge, folder: ErrDirectory, filepath.Join(folder, "none.pdf"): ErrMissing} {
		if _, err := readFile(t.Context(), testReader(t), path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
}

func TestNoPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("skipped: root may read everything")
	}
	path := saved(t, "a.pdf", pdftest.Make(samplePages()...))
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := readFile(t.Context(), testReader(t), path); !errors.Is(err, ErrPermission) {
		t.Errorf("error %v, want %v", err, ErrPermission)
	}
	if err := fileError(&os.PathError{Op: "open", Path: filepath.Base(path), Err: os.ErrPermission}); err != ErrPermission {
		t.Error(err)
	}
}

func isSentinel(err error) bool {
	for _, s := range []error{ErrEmpty, ErrTooLarge, ErrWord, ErrUnknown, web.ErrErrorPage, web.ErrWebPage, web.ErrNoArticle, web.ErrTooManyTags, web.ErrUnreadablePage, web.ErrNoPage, web.ErrCutPage, pdf.ErrDamaged} {
		if errors.Is(err, s) {
			return true
		}
	}
	return false
}

// changed is what cleaning makes of a line that should be clean, "" where it is.
func changed(line string) string {
	if again := strings.Join(text.Clean(line), "\n"); again != line {
		return again
	}
	return ""
}

func FuzzText(f *testing.F) {
	f.Add("a.pdf", []byte("%PDF-1.4"))
	f.Add("a.html", []byte("<html><title>x</title><p>One.</p>"))
	f.Add("a.mhtml", []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>One=\n.\n--B--"))
	f.Add("a.txt", []byte("Dear reader\n\n- one\n"))
	f.Add("a", []byte("\xff\xfeo\x00"))
	f.Add("a.txt", []byte("Comments\n\n1. One\n\n2 Responses to\n\n03.05.19"))
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		kind, err := sniff(name, body)
		if (kind == "") == (err == nil) || err != nil && !isSentinel(err) {
			t.Fatalf("kind %q, error %v", kind, err)
		}
		r := NewReader(Options{})
		doc := text.Document{}
		if kind != text.PDF && err == nil {
			doc, err = r.Read(t.Context(), File{Name: name, body: body})
		}
		if err != nil && !isSentinel(err) {
			t.Fatal(err)
		}
		for _, p := range doc.Pages {
			for _, l := range p.Lines {
				if what := changed(l); what != "" {
					t.Errorf("%q is cleaned to %q", l, what)
				}
			}
		}
	})
}
