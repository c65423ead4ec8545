package store

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"path/filepath"

	"casebook/store/boltfile"
)

// A cache is a file beside the findings that ends in its checksum. Whatever is
// wrong with it, it is made again: it needs no sync, and a write that fails is
// nobody's loss.

var cacheSums = crc32.MakeTable(crc32.Castagnoli)

func keepCache(path string, b []byte) {
	f, err := boltfile.NewFile(filepath.Dir(path), 0o600)
	if err != nil {
		return
	}
	_, err = (&boltfile.Writer{File: f, Path: path}).Write(binary.BigEndian.AppendUint32(b, crc32.Checksum(b, cacheSums)))
	if err = errors.Join(err, f.Close()); err == nil {
		err = boltfile.Move(f.Name(), path)
	}
	if err != nil {
		_ = boltfile.Delete(f.Name())
	}
}

// readCache returns what was kept, false where it is not that.
func readCache(path string) (b []byte, ok bool) {
	b, err := boltfile.ReadFile(path)
	end := len(b) - 4
	if err != nil || end < 0 || binary.BigEndian.Uint32(b[end:]) != crc32.Checksum(b[:end], cacheSums) {
		return nil, false
	}
	return b[:end], true
}
