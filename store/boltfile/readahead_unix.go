//go:build linux || darwin

package boltfile

import (
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// ahead asks the system to read the pages of a value in one go. bbolt maps its
// file for random access, which is right for findings; a value of many pages
// then comes page by page: where the file is not in memory yet, a heat map over
// a million findings waited 870 times for the disk, and 25 times since. It is
// advice: whether the system takes it does not matter.
func ahead(value []byte) {
	page := uintptr(os.Getpagesize())
	first := uintptr(unsafe.Pointer(unsafe.SliceData(value)))
	skip := int(-first & (page - 1)) // advice begins at a whole page; the one before has been read
	if skip < len(value) {
		_ = unix.Madvise(value[skip:], unix.MADV_WILLNEED)
	}
}
