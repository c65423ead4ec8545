package pdf

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"
)

// What goes between the two processes, each as a line of JSON: first a greeting,
// when the engine is ready, then for each question, with the file's bytes after
// it, an answer.
type (
	greeting struct {
		Protocol int    `json:"protocol"`         // of questions and answers
		Cached   bool   `json:"cached,omitempty"` // the next process finds the engine compiled
		Error    string `json:"error,omitempty"`  // why the engine could not be started
	}
	question struct {
		Size           int           `json:"size"` // of the file, in bytes
		MostPages      int           `json:"most_pages"`
		MostCharacters int           `json:"most_characters"`
		Time           time.Duration `json:"time"`
		PlaceIf        string        `json:"place_if,omitempty"` // see Options.PlaceIf
	}
	answer struct {
		Pages     []pageText `json:"pages,omitempty"`
		Refusal   refusal    `json:"refusal,omitempty"`
		PageCount int        `json:"page_count,omitempty"` // with tooManyPages
		Discard   bool       `json:"discard,omitempty"`    // the process must not be asked again
	}
	pageText struct {
		Text   string  `json:"text"`
		Places []Place `json:"places,omitempty"` // of its lines
		Broken bool    `json:"broken,omitempty"`
	}
	refusal string
)

// protocol is raised with every change of questions and answers: the program may
// have been replaced by another version while it runs.
const protocol = 2

const (
	damaged      refusal = "damaged"
	locked       refusal = "locked"
	tooManyPages refusal = "pages"
	tooMuchText  refusal = "characters"
)

// grace is how long a process waits for its parent to end it, past the time
// that a file may take, before it ends itself: the parent may be stuck.
const grace = 5 * time.Second

// compileGCPercent is how much garbage, in percent of what is in use, compiling may
// leave before it is collected.
const compileGCPercent = 25

// collectAfter is how many bytes of files and texts a process gathers before it
// collects garbage.
const collectAfter = 8 << 20

// Serve reads PDFs for another process until the input ends, and only for it:
// Options.Program starts a program that calls it. The compiled engine, 19 MB,
// is kept in a folder; with "" each start compiles it, for 3 s.
//
// The process is this call's alone. Code in the sandbox cannot be interrupted,
// not even for collecting garbage, so it is collected between files.
func Serve(dir string, in io.Reader, out io.Writer) error {
	answers := json.NewEncoder(out)
	// Compiling leaves much garbage behind: 250 MB, were it not collected early.
	debug.SetGCPercent(compileGCPercent)
	s, kept, err := newSandbox(dir)
	if err != nil {
		failed := answers.Encode(greeting{Protocol: protocol, Error: err.Error()})
		return errors.Join(fmt.Errorf("%w: %w", ErrNoReader, err), failed)
	}
	debug.FreeOSMemory()
	debug.SetGCPercent(-1)
	runtime.GOMAXPROCS(max(2, runtime.NumCPU())) // one is the sandbox's, and the clock needs another
	err = answers.Encode(greeting{Protocol: protocol, Cached: kept})
	if err == nil {
		err = s.serve(bufio.NewReader(in), answers)
	}
	return errors.Join(err, s.close())
}

func (s *sandbox) serve(in *bufio.Reader, out *json.Encoder) error {
	for garbage := 0; ; {
		q, body, err := ask(in)
		if body == nil || err != nil {
			return err
		}
		more := make(chan error, 1) // the next question, or the end
		var answered atomic.Bool
		go func() {
			_, err := in.Peek(1)
			if err != nil && !answered.Load() {
				os.Exit(1) // nobody waits for the answer any more
			}
			more <- err
		}()
		a := s.answer(q, body)
		answered.Store(true)
		if err := out.Encode(a); err != nil {
			return fmt.Errorf("write an answer: %w", err)
		}
		if garbage += q.Size; garbage > collectAfter {
			runtime.GC()
			garbage = 0
		}
		if err := <-more; err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read a question: %w", err)
		}
	}
}

// mostAsked is the largest file that is taken, many times what is ever read.
const mostAsked = 1 << 30

// ask reads a question and its file, no file where the input has ended.
func ask(in *bufio.Reader) (q question, body []byte, err error) {
	line, err := in.ReadBytes('\n')
	if errors.Is(err, io.EOF) && len(line) == 0 {
		return q, nil, nil
	}
	if err == nil {
		err = json.Unmarshal(line, &q)
	}
	if err == nil && (q.Size < 0 || q.Size > mostAsked) {
		err = fmt.Errorf("a file of %d bytes", q.Size)
	}
	if err != nil {
		return q, nil, fmt.Errorf("read a question: %w", err)
	}
	body = make([]byte, q.Size)
	if _, err := io.ReadFull(in, body); err != nil {
		return q, nil, fmt.Errorf("read a file: %w", err)
	}
	return q, body, nil
}

// answer reads a file, and ends the process where that takes too long.
func (s *sandbox) answer(q question, body []byte) answer {
	limited, cancel := withRunTimeout(context.Background(), q.Time+grace)
	defer cancel()
	stop := context.AfterFunc(limited, func() { os.Exit(1) })
	defer stop()
	return s.read(q, body)
}
