package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// Exit statuses.
const (
	statusDone    = 0 // found or done
	statusNothing = 1 // asked well, nothing found
	statusWrong   = 2 // wrong call, or a failure
)

// errNothing says that a question has no answer; the reader has been told.
var errNothing = errors.New("nothing found")

// shell is one call of the program: where it reads and writes, and the flags
// that every command has.
type shell struct {
	facts   builtin // that a casebook is first made of
	in      io.Reader
	out     *bufio.Writer
	screen  io.Writer // what out writes to: the terminal, when it is one
	err     io.Writer
	env     environment
	place   string          // --store
	format  document.Format // --format
	ascii   bool            // --ascii
	damaged int             // records that could not be read
	unread  bool            // the notebook could not be read, as has been said: what is printed lacks it
	left    bool            // the command was stopped within a computation, which may still print
	notices []string        // what the store had to say when it was opened
}

// run is the whole program. args leaves out the program's name; env is a list
// of NAME=value. It returns the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer, env []string) int {
	return runWith(ctx, builtin{data.Builtin, data.BuiltinVersion()}, args, in, out, errs, env)
}

// builtin are the facts that a casebook is first made of, and their version.
type builtin struct {
	read    func() (*data.Casebook, error)
	version string
}

// runWith is run on other built-in facts.
func runWith(ctx context.Context, facts builtin, args []string, in io.Reader, out, errs io.Writer, env []string) int {
	s := &shell{facts: facts, in: in, out: bufio.NewWriterSize(fullDiskWriter{out}, 64<<10), screen: out, err: errs, env: newEnvironment(env)}
	root := s.root()
	root.SetArgs(append([]string{}, args...))
	root.SetIn(in)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if s.left {
		return s.status(ctx, err)
	}
	if flushed := s.out.Flush(); err == nil || errors.Is(err, errNothing) && flushed != nil {
		err = flushed
	}
	return s.status(ctx, err)
}

// status says on the error stream what went wrong and returns the exit status.
func (s *shell) status(ctx context.Context, err error) int {
	switch {
	case errors.Is(err, errNothing) && s.unread:
		return statusWrong // it may stand in what could not be read
	case errors.Is(err, errNothing):
		return statusNothing
	case brokenPipe(err):
		return statusDone
	case ctx.Err() != nil && err != nil:
		message := "stopped before the end"
		if errors.Is(err, errUntouched) {
			message += ": " + errUntouched.Error()
		}
		s.say(message)
		return statusWrong
	case err != nil:
		s.say(err.Error())
		return statusWrong
	case s.damaged > 0:
		s.say(fmt.Sprintf("%s could not be read: run 'casebook check' to see what is damaged", prose.Count(s.damaged, "record")))
		return statusWrong
	case s.unread:
		return statusWrong
	}
	return statusDone
}

// say writes a message to the error stream, each line safe for a terminal.
func (s *shell) say(message string) {
	for i, line := range splitLines(message) {
		if i == 0 {
			line = "casebook: " + line
		}
		fmt.Fprintln(s.err, brief(widget.Clean(line)))
	}
}

// lineMost is how many letters a message's line has at most: it may repeat
// what was typed, or what a file holds.
const lineMost = 1000

// brief leaves the middle out of a line that nobody would read.
func brief(line string) string {
	r := []rune(line)
	if len(r) <= lineMost {
		return line
	}
	half := lineMost / 2
	return fmt.Sprintf("%s ... (%d letters left out) ... %s", string(r[:half]), len(r)-2*half, string(r[len(r)-half:]))
}

// note writes a line of news to the error stream: it is no fault.
func (s *shell) note(line string) { fmt.Fprintln(s.err, brief(widget.Clean(line))) }
