package boltfile

import (
	"context"
	"os"
	"time"
)

// Lock keeps every other writer out until release is called, or the process
// ends. It waits for another one that long, and then says ErrLocked. The lock
// is a file of its own, made where it is missing; readers need none.
func Lock(ctx context.Context, path string, wait time.Duration) (release func(), err error) {
	f, err := OpenLock(path)
	if err != nil {
		return nil, err
	}
	for end := time.Now().Add(wait); ; {
		got, err := tryLock(f)
		switch {
		case err != nil:
			f.Close()
			return nil, err
		case got:
			return func() { f.Close() }, nil
		case time.Now().After(end):
			f.Close()
			return nil, ErrLocked
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, context.Cause(ctx)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// OpenLock opens the file of a lock, or makes it; a link is not followed.
func OpenLock(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|noFollow, 0o600)
}

// Held reports whether another program holds a lock now. A lock that cannot be
// tried counts as free.
func Held(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR|noFollow, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	got, err := tryLock(f)
	return err == nil && !got
}
