//go:build !windows

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// shellWaits reports whether a process that stops is taken notice of: where its
// parent is a shell of the same session with a group of its own. The system ignores
// SIGTSTP elsewhere, and the program would wait for ever to be continued.
func shellWaits() bool {
	parent := os.Getppid()
	session, err := unix.Getsid(parent)
	if err != nil {
		return false
	}
	own, err := unix.Getsid(0)
	if err != nil || own != session {
		return false
	}
	group, err := unix.Getpgid(parent)
	return err == nil && group != unix.Getpgrp()
}
