// Package request is how a screen waits for what it shows: it asks in a command,
// takes the last answer, keeps what is shown while a newer one is read, and
// says so where there is none.
//
// It knows order and failure. It must not know what is read, or how it looks.
package request

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Answer is what a screen shows, once it is read. The zero Answer waits.
type Answer[T any] struct {
	seq    int // of the last question: older answers are dropped
	got    *T
	failed error
}

// ReadMsg carries an answer; the screen hands it to Take.
type ReadMsg[T any] struct {
	seq int
	got T
	err error
}

// Ask asks with a function that takes its time. It runs in a command and must
// not touch the screen.
func (a *Answer[T]) Ask(read func() (T, error)) tea.Cmd {
	a.seq++
	seq := a.seq
	return func() tea.Msg {
		got, err := read()
		return ReadMsg[T]{seq, got, err}
	}
}

// Take takes an answer. News is false where what is shown stays: the answer
// came too late, or it is a failure, which the command says.
func (a *Answer[T]) Take(msg ReadMsg[T]) (news bool, cmd tea.Cmd) {
	if msg.seq != a.seq {
		return false, nil
	}
	if a.failed = msg.err; msg.err != nil {
		return false, nav.Fail(msg.err)
	}
	a.got = &msg.got
	return true, nil
}

// Got is what was read last, nil while nothing was.
func (a *Answer[T]) Got() *T { return a.got }

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
