//go:build !windows

package boltfile

import (
	"errors"
	"os"
	"syscall"
)

// noFollow has a link that is to be written through refused.
const noFollow = syscall.O_NOFOLLOW

// tryLock takes the lock if it is free. Closing the file, or the end of the
// process, gives it back.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// IsReadOnlyFS reports whether a file lies on a disk that takes no writes.
func IsReadOnlyFS(err error) bool { return errors.Is(err, syscall.EROFS) }

// IsFull reports whether there is no room left: on the disk, or of what the
// user may take of it.
func IsFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// syncDir makes a rename last, where the disk can do that and the directory may be
// read: what was renamed stands either way, and is not to be said to have failed.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if errors.Is(err, syscall.EACCES) {
		return nil
	}
	if err != nil {
		return err
	}
	defer d.Close()
	if err = d.Sync(); errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}
