package main

import (
	"context"
	"os"
	"os/signal"
	"reflect"
	"syscall"

	"github.com/charmbracelet/x/term"
)

// statusStopped is the status of a program that a second signal ended.
const statusStopped = 130

// leaveScreens shows the first screen of a terminal and its cursor again.
const leaveScreens = "\x1b[?1049l\x1b[?25h\x1b[0m"

// untilSignal returns a context that ends at the first signal: what is being
// done is ended in good order. A second signal ends the process at once, with
// the terminal as it was found.
func untilSignal(in, out *os.File) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	found, err := term.GetState(in.Fd())
	go func() {
		<-signals
		cancel()
		<-signals
		if now, failed := term.GetState(in.Fd()); err == nil && failed == nil && !reflect.DeepEqual(found, now) {
			_ = term.Restore(in.Fd(), found)
			_, _ = out.WriteString(leaveScreens)
		}
		os.Exit(statusStopped)
	}()
	return ctx, func() { signal.Stop(signals); cancel() }
}
