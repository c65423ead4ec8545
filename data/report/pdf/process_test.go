package pdf

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"casebook/data/report/pdf/pdftest"
)

// A process that has gone, whatever ended it, takes no file down with it.
func TestAProcessThatHasGoneIsReplaced(t *testing.T) {
	r := ownEngine(t, Limits{})
	wantReadable(t, r)
	var all []*process
	for range r.Workers() {
		p, err := r.borrow(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if p.files == 0 {
			t.Error("a process was not kept")
		}
		p.kill()
		all = append(all, p)
	}
	for _, p := range all {
		r.slots <- p
	}
	wantReadable(t, r)
}

func TestAProcessIsThrownAwayInTime(t *testing.T) {
	r := ownEngine(t, Limits{})
	body := pdftest.Make(samplePages()...)
	var first *process
	for range filesPerProcess + 1 {
		p, err := r.borrow(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = p
		}
		r.slots <- p
		if _, err := r.Read(t.Context(), body); err != nil {
			t.Fatal(err)
		}
	}
	if first.files > filesPerProcess {
		t.Errorf("a process has read %d files, the most is %d", first.files, filesPerProcess)
	}
}

func TestNoProcess(t *testing.T) {
	body := pdftest.Make(samplePages()...)
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	of := func(words ...string) Program { return func() ([]string, error) { return words, nil } }
	for name, c := range map[string]struct {
		program Program
		says    string
	}{
		"not named":    {nil, "no program is named"},
		"not known":    {func() ([]string, error) { return nil, os.ErrNotExist }, os.ErrNotExist.Error()},
		"not there":    {of(exe + ".gone"), "no such file"},
		"another one":  {of(exe, "-test.run=^$"), errReplaced.Error()},
		"a wrong word": {of(exe, "-test.nosuch"), errEnded.Error()},
	} {
		t.Run(name, func(t *testing.T) {
			r := NewEngine(Options{Program: c.program})
			defer r.Close()
			if _, err := r.Read(t.Context(), body); !errors.Is(err, ErrNoReader) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want %v with %q", err, ErrNoReader, c.says)
			}
			if err := start(r); !errors.Is(err, ErrNoReader) {
				t.Errorf("start: error %v, want %v", err, ErrNoReader)
			}
		})
	}
}

// A process whose parent is gone must not stay behind.
func TestServeEndsWithItsInput(t *testing.T) {
	dir, err := pdftest.Cache()
	if err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		input string
		fails bool
	}{
		"at once":           {input: ""},
		"within a line":     {input: `{"size"`, fails: true},
		"within a file":     {input: `{"size":9}` + "\nabc", fails: true},
		"with other words":  {input: "hello\n", fails: true},
		"with a wrong size": {input: `{"size":-1}` + "\n", fails: true},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), exe, serving, dir)
			cmd.Stdin = strings.NewReader(c.input)
			if out, err := cmd.Output(); (err != nil) != c.fails || string(out) != `{"protocol":2,"cached":true}`+"\n" {
				t.Errorf("%q, %v", out, err)
			}
		})
	}
}

// aProcess starts a process that reads PDFs.
func aProcess(t *testing.T) *process {
	t.Helper()
	dir, err := pdftest.Cache()
	if err != nil {
		t.Fatal(err)
	}
	p, err := startProcess(t.Context(), pdftest.Program(serving, dir))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.close)
	return p
}

// With a runaway file, and nobody left to stop it, a process ends itself.
func TestServeEndsItself(t *testing.T) {
	p := aProcess(t)
	if _, err := p.ask(pdftest.Runaway(), Limits{Pages: 10, Characters: 1 << 20, Time: time.Millisecond - grace}, ""); err == nil {
		t.Error("a runaway file was read")
	}
}

// A process whose parent has gone ends at once, in the middle of a file too.
func TestServeEndsWithItsParent(t *testing.T) {
	p := aProcess(t)
	body := pdftest.Runaway()
	q := fmt.Sprintf(`{"size":%d,"most_pages":9,"most_characters":9,"time":%d}`+"\n", len(body), time.Hour)
	if _, err := p.in.Write(append([]byte(q), body...)); err != nil {
		t.Fatal(err)
	}
	if err := p.in.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := p.answer(); err == nil {
		t.Error("it went on reading for nobody")
	}
}
