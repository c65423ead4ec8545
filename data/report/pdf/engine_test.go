package pdf

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"casebook/data/report/pdf/pdftest"
)

// These make the tests' own program serve as a reader of PDFs. The second says
// that it could not keep the engine.
const (
	serving        = "serve-pdf"
	keepingNothing = "serve-pdf-alone"
)

func TestMain(m *testing.M) {
	pdftest.Main(m, map[string]pdftest.Serve{serving: Serve, keepingNothing: serveKeepingNothing}, func() {
		if e, err := sharedEngine(); err == nil {
			e.Close()
		}
	})
}

func serveKeepingNothing(dir string, in io.Reader, out io.Writer) error {
	s, _, err := newSandbox(dir)
	if err != nil {
		return err
	}
	answers := json.NewEncoder(out)
	return errors.Join(answers.Encode(greeting{Protocol: protocol}), s.serve(bufio.NewReader(in), answers))
}

// start starts a process of an engine unless one waits already.
func start(e *Engine) error {
	p, err := e.borrow(context.Background())
	if err == nil {
		e.slots <- p
	}
	return err
}

// sharedEngine has the processes of all tests that do nothing to them: starting
// one for each would take most of their time.
var sharedEngine = sync.OnceValues(func() (*Engine, error) {
	dir, err := pdftest.Cache()
	if err != nil {
		return nil, err
	}
	e := NewEngine(Options{Program: pdftest.Program(serving, dir), Workers: 2})
	return e, start(e)
})

// testEngine reads with the processes of all tests.
func testEngine(t *testing.T, l Limits) *Engine {
	t.Helper()
	e, err := sharedEngine()
	if err != nil {
		t.Fatal(err)
	}
	return &Engine{limits: l.withDefaults(), program: e.program, slots: e.slots, cached: true}
}

// ownEngine reads with processes of its own.
func ownEngine(t *testing.T, l Limits) *Engine {
	t.Helper()
	dir, err := pdftest.Cache()
	if err != nil {
		t.Fatal(err)
	}
	e := NewEngine(Options{Program: pdftest.Program(serving, dir), Workers: 2, Limits: l})
	t.Cleanup(e.Close)
	return e
}

func samplePages() [][]string {
	first := []string{"Borough of Exampleton", "10.Children are seen often.", "\x95 Visits are timely", "\x95Plans are clear"}
	second := []string{"2", "Inspectors met \x91parents\x92 - and carers."}
	return [][]string{first, second}
}

func TestRefusals(t *testing.T) {
	sample := pdftest.Make(samplePages()...)
	scan := pdftest.New()
	bomb := pdftest.New()
	cases := []struct {
		name   string
		body   []byte
		limits Limits
		want   error
	}{
		{name: "cut off", body: sample[:len(sample)*2/3], want: ErrTruncated},
		{name: "a stream that does not unpack", body: flipStream(sample), want: ErrDamaged},
		{name: "only its first and last line", body: []byte("%PDF-1.4\n%%EOF\n"), want: ErrDamaged},
		{name: "password", body: pdftest.Locked("secret", "Nobody sees this line"), want: ErrPassword},
		{name: "pictures of pages", body: scan.Finish(scan.Pages("", "0 0 100 100 re f", "10 10 50 50 re f")), want: ErrNoText},
		{name: "a bomb", body: bomb.Finish(bomb.Pages("", strings.Repeat(" ", mostInflated+1))), want: ErrTooMuch},
		{name: "more text than a report", body: sample, limits: Limits{Characters: 20}, want: ErrTooMuch},
		{name: "too many pages", body: sample, limits: Limits{Pages: 1}, want: ErrTooMany},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, err := testEngine(t, c.limits).Read(t.Context(), c.body)
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, text %+v; want %v", err, text, c.want)
			}
		})
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
