package main

import (
	"fmt"
	"syscall"
)

// leastMemory is the address space in bytes under which every command works, also on
// PDFs. Go's runtime needs most of it for itself: with a little less it dies at its
// start, or in the middle of a command, with a dump of its stacks.
const leastMemory = 1500 << 20

// tooLittleMemory says that the system gives this process too little address space, ""
// where it does not.
func tooLittleMemory() string {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil || limit.Cur >= leastMemory {
		return ""
	}
	return fmt.Sprintf("the address space is limited to %d MB here, and this program needs %d MB: raise the limit (ulimit -v %d)",
		limit.Cur>>20, leastMemory>>20, leastMemory>>10)
}
