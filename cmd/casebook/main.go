// Command casebook is an offline casebook of inspection findings on English
// children's services: screens in a terminal, and commands for scripts.
//
// It alone knows flags, the environment and files' places. What it prints
// comes from the same functions as the screens; it must hold no rule of the
// domain.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// SIGQUIT, Ctrl-\ on a keyboard, would else end the program with a dump of
	// its stacks and leave the terminal to its screens. A process that reads a
	// PDF ends when the one that asked does.
	signal.Ignore(syscall.SIGQUIT)
	if status, served := servesPDF(os.Args, os.Stdin, os.Stdout, os.Stderr); served {
		os.Exit(status)
	}
	if said := tooLittleMemory(); said != "" {
		fmt.Fprintln(os.Stderr, "casebook:", said)
		os.Exit(statusWrong)
	}
	// A reader such as head that goes away must end a command quietly, so the
	// write has to fail instead of killing the process.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := untilSignal(os.Stdin, os.Stdout)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ())
	stop()
	os.Exit(status)
}
