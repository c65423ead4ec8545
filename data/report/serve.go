package report

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"time"
)

// What goes between the two processes, each as a line of JSON: a question with
// the file's bytes after it, and its answer. The first answer comes unasked,
// when the engine is ready.
type (
	question struct {
		Size           int           `json:"size"` // of the file, in bytes
		MostPages      int           `json:"most_pages"`
		MostCharacters int           `json:"most_characters"`
		Time           time.Duration `json:"time"`
	}
	answer struct {
		Pages     []pageText `json:"pages,omitempty"`
		Refusal   refusal    `json:"refusal,omitempty"`
		PageCount int        `json:"page_count,omitempty"` // with manyPages
		Spent     bool       `json:"spent,omitempty"`      // the process must not be asked again
	}
	pageText struct {
		Text   string `json:"text"`
		Broken bool   `json:"broken,omitempty"`
	}
	refusal string
)

const (
	damaged   refusal = "damaged"
	locked    refusal = "locked"
	manyPages refusal = "pages"
	muchText  refusal = "characters"
)

// grace is how long a process waits for its parent to end it, past the time
// that a file may take, before it ends itself: the parent may be gone.
const grace = 5 * time.Second

// uncollected is how many bytes of files and texts a process gathers before it
// collects garbage.
const uncollected = 8 << 20

// Serve reads PDFs for another process until the input ends, and only for it:
// Options.Program starts a program that calls it. The compiled engine, 19 MB,
// is kept in a folder; with "" each start compiles it, for 3 s.
//
// The process is this call's alone. Code in the sandbox cannot be interrupted,
// not even for collecting garbage, so it is collected between files.
func Serve(dir string, in io.Reader, out io.Writer) error {
	s, err := newSandbox(dir)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoReader, err)
	}
	// Compiling leaves 250 MB of garbage behind, as much as reading needs.
	debug.FreeOSMemory()
	debug.SetGCPercent(-1)
	runtime.GOMAXPROCS(max(2, runtime.NumCPU())) // one is the sandbox's, and the clock needs another
	err = s.serve(bufio.NewReader(in), json.NewEncoder(out))
	return errors.Join(err, s.close())
}

func (s *sandbox) serve(in *bufio.Reader, out *json.Encoder) error {
	if err := out.Encode(answer{}); err != nil {
		return err
	}
	for garbage := 0; ; {
		var q question
		line, err := in.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return nil
		}
		if err == nil {
			err = json.Unmarshal(line, &q)
		}
		if err == nil && q.Size < 0 {
			err = errors.New("a size below nothing")
		}
		if err != nil {
			return fmt.Errorf("read a question: %w", err)
		}
		body := make([]byte, q.Size)
		if _, err := io.ReadFull(in, body); err != nil {
			return fmt.Errorf("read a file: %w", err)
		}
		tooLong := time.AfterFunc(q.Time+grace, func() { os.Exit(1) })
		a := s.read(q, body)
		tooLong.Stop()
		if err := out.Encode(a); err != nil {
			return fmt.Errorf("write an answer: %w", err)
		}
		if garbage += q.Size; garbage > uncollected {
			runtime.GC()
			garbage = 0
		}
	}
}
