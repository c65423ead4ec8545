package main

import (
	"errors"
	"syscall"
)

// errNoData is Windows' other word for a pipe whose reader went away
// (ERROR_NO_DATA).
const errNoData = syscall.Errno(232)

// brokenPipe reports whether the reader of our output went away.
func brokenPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, errNoData)
}
