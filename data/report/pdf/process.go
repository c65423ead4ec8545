package pdf

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"sync"
	"time"
)

// process is a process that reads PDFs, see Serve. A runaway file, a bomb or a
// fault of the engine ends it and nothing else. One goroutine asks it; any may
// kill it.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	killed sync.Once
	files  int  // read so far
	cached bool // the next process starts quickly
}

// filesPerProcess is after how many files a process is thrown away: the memory
// of a sandbox only grows.
const filesPerProcess = 32

// mostStart is how long a process may take to start. Compiling takes 3 s on an
// idle machine.
const mostStart = 2 * time.Minute

// startProcess starts a process and waits until its engine is ready.
func startProcess(ctx context.Context, program Program) (*process, error) {
	p, err := launch(program)
	if err == nil {
		if err = p.ready(ctx); err != nil {
			p.close()
		}
	}
	switch {
	case err == nil:
		return p, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	}
	return nil, fmt.Errorf("%w: %w", ErrNoReader, err)
}

func launch(program Program) (*process, error) {
	if program == nil {
		return nil, errors.New("no program is named for it")
	}
	call, err := program()
	if err != nil {
		return nil, err
	}
	p := &process{cmd: exec.Command(call[0], call[1:]...)}
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReader(out)
	return p, p.cmd.Start()
}

// ready waits until the process has greeted.
func (p *process) ready(ctx context.Context) error {
	limited, cancel := withRunTimeout(ctx, mostStart)
	defer cancel()
	stop := context.AfterFunc(limited, p.kill)
	err := p.greeted()
	if !stop() && err != nil {
		return errSlowStart
	}
	return err
}

// Why a process does not start, for people.
var (
	errSlowStart = errors.New("it took too long")
	errEnded     = errors.New("it ended at once")
	errReplaced  = errors.New("the program has been replaced by another version: start it again")
)

// greeted waits for the process to say that it is ready.
func (p *process) greeted() error {
	line, err := p.out.ReadBytes('\n')
	if err != nil {
		return errEnded
	}
	var g greeting
	switch err := json.Unmarshal(line, &g); {
	case err == nil && g.Error != "":
		return errors.New(g.Error)
	case err != nil || g.Protocol != protocol:
		return errReplaced
	}
	p.cached = g.Cached
	return nil
}

// kill ends the process, whatever it does.
func (p *process) kill() { p.killed.Do(func() { _ = p.cmd.Process.Kill() }) }

// close ends the process and waits until it is gone.
func (p *process) close() {
	p.kill()
	_ = p.cmd.Wait() // it was killed, and says so
}

// ask reads a file's pages. An error means that the process is gone.
func (p *process) ask(body []byte, l Limits, placeIf string) (answer, error) {
	p.files++
	q, err := json.Marshal(question{Size: len(body), MostPages: l.Pages, MostCharacters: l.Characters, Time: l.Time, PlaceIf: placeIf})
	if err != nil {
		return answer{}, err
	}
	if _, err := p.in.Write(append(q, '\n')); err != nil {
		return answer{}, err
	}
	if _, err := p.in.Write(body); err != nil {
		return answer{}, err
	}
	return p.answer()
}

func (p *process) answer() (a answer, err error) {
	line, err := p.out.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &a)
	}
	return a, err
}

// texts asks a process for the pages of a PDF.
func (e *Engine) texts(ctx context.Context, body []byte) (answer, error) {
	for {
		p, err := e.borrow(ctx)
		if err != nil {
			return answer{}, err
		}
		fresh := p.files == 0
		limited, cancel := withRunTimeout(ctx, e.limits.Time)
		stop := context.AfterFunc(limited, p.kill)
		a, err := p.ask(body, e.limits, e.placeIf)
		inTime := stop()
		cancel()
		e.giveBack(p, a.Discard || err != nil || !inTime)
		switch {
		case ctx.Err() != nil:
			return answer{}, ctx.Err()
		case !inTime:
			return answer{}, fmt.Errorf("%w (%s)", ErrTooSlow, e.limits.Time.Round(time.Millisecond))
		case err == nil:
			return a, a.refused(e.limits)
		case fresh: // the file has brought it down
			return answer{}, ErrDamaged
		}
	}
}

// refused returns why a file was refused, nil where it was not.
func (a answer) refused(l Limits) error {
	switch a.Refusal {
	case "":
		return nil
	case locked:
		return ErrPassword
	case tooManyPages:
		return fmt.Errorf("%w (%d, the most is %d)", ErrTooMany, a.PageCount, l.Pages)
	case tooMuchText:
		return ErrTooMuch
	default:
		return ErrDamaged
	}
}
