// Package request is how a screen waits for what it shows: it asks in a command,
// takes the last answer, keeps what is shown while a newer one is read, and
// says so where there is none.
//
// It knows order, rest and failure. It must not know what is read, or how it
// looks.
package request

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Answer is what a screen shows, once it is read. The zero Answer waits for
// nothing.
type Answer[T any] struct {
	asked  *question // the last: answers to others are dropped; nil when it is answered
	got    *T
	failed error
}

// question tells one question from every other, also from those of a screen
// that was there before. It has a size, so that no two have one address.
type question struct{ _ byte }

// ReadMsg carries an answer; the screen hands it to Take.
type ReadMsg[T any] struct {
	to  *question
	got T
	err error
}

// RestedMsg tells that nothing newer was asked for a while; the screen hands it
// to Rested.
type RestedMsg[T any] struct {
	to   *question
	read func() (T, error)
}

// Ask asks with a function that takes its time. It runs in a command and must
// not touch the screen.
func (a *Answer[T]) Ask(read func() (T, error)) tea.Cmd {
	a.asked = &question{}
	return readCmd(a.asked, read)
}

func readCmd[T any](to *question, read func() (T, error)) tea.Cmd {
	return func() tea.Msg {
		got, err := read()
		return ReadMsg[T]{to, got, err}
	}
}

// AskAfter asks once nothing newer was asked for a pause: what a cursor passes
// over on its way is never read.
func (a *Answer[T]) AskAfter(pause time.Duration, read func() (T, error)) tea.Cmd {
	a.asked = &question{}
	msg := RestedMsg[T]{a.asked, read}
	return tea.Tick(pause, func(time.Time) tea.Msg { return msg })
}

// Rested reads what was asked for with AskAfter, unless something newer was.
func (a *Answer[T]) Rested(msg RestedMsg[T]) tea.Cmd {
	if msg.to == nil || msg.to != a.asked {
		return nil
	}
	return readCmd(msg.to, msg.read)
}

// Take takes an answer. News is false where what is shown stays: the answer
// came too late, or it is a failure, which the command says.
func (a *Answer[T]) Take(msg ReadMsg[T]) (news bool, cmd tea.Cmd) {
	if msg.to == nil || msg.to != a.asked {
		return false, nil
	}
	a.asked = nil
	if a.failed = msg.err; msg.err != nil {
		return false, nav.Fail(msg.err)
	}
	a.got = &msg.got
	return true, nil
}

// Drop forgets what was read and what was asked for: an answer under way is for
// nobody.
func (a *Answer[T]) Drop() { *a = Answer[T]{} }

// Got is what was read last, nil while nothing was.
func (a *Answer[T]) Got() *T { return a.got }

// Asked reports whether an answer is waited for.
func (a *Answer[T]) Asked() bool { return a.asked != nil }

// Failed is why the last question gave nothing, nil where it gave something.
func (a *Answer[T]) Failed() error { return a.failed }

// Waiting draws a screen of w by h cells while nothing is read: what is being
// read, or that it failed, with the reason.
func (a *Answer[T]) Waiting(st style.Sheet, title, reading, failed string, w, h int) string {
	text := reading
	if a.failed != nil {
		text = failed + " " + a.failed.Error() + " q goes back."
	}
	lines := append([]string{st.Title.Render(" " + title)}, widget.Wrap(" "+widget.Clean(text), max(1, w-1), " ")...)
	return strings.Join(widget.Block(lines, w, h), "\n")
}
