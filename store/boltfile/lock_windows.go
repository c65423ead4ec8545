package boltfile

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// noFollow: links need rights here that few have.
const noFollow = 0

// tryLock takes the lock if it is free. Closing the file, or the end of the
// process, gives it back.
func tryLock(f *os.File) (bool, error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// IsReadOnlyFS reports whether a file lies on a disk that takes no writes.
func IsReadOnlyFS(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// IsFull reports whether there is no room left: on the disk, or of what the
// user may take of it.
func IsFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) || errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// syncDir does nothing: Windows writes directory changes by itself.
func syncDir(string) error { return nil }
