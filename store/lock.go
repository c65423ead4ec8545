package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// lockDir makes the directory if need be and keeps every other writer out
// until release is called. Readers never need the lock.
func lockDir(ctx context.Context, op, dir string, wait time.Duration) (release func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, writeFault(op, dir, err)
	}
	f, err := os.OpenFile(filepath.Join(dir, lockName), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, writeFault(op, dir, err)
	}
	for end := time.Now().Add(wait); ; {
		got, err := tryLock(f)
		switch {
		case err != nil:
			f.Close()
			return nil, fault(op, f.Name(), err)
		case got:
			return func() { f.Close() }, nil
		case time.Now().After(end):
			f.Close()
			return nil, fmt.Errorf("%s %s: %w", op, dir, ErrLocked)
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, fmt.Errorf("%s %s: %w", op, dir, context.Cause(ctx))
		case <-time.After(10 * time.Millisecond):
		}
	}
}
