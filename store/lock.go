package store

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"casebook/store/boltfile"
)

// lockDir makes the directory if need be and keeps every other writer out
// until release is called. Readers never need the lock.
func lockDir(ctx context.Context, op, dir string, wait time.Duration) (release func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, writeFault(op, dir, err)
	}
	release, err = boltfile.Lock(ctx, filepath.Join(dir, lockName), wait)
	return release, writeFault(op, dir, err)
}
