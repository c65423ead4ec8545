package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"strings"

	bolt "go.etcd.io/bbolt"

	"casebook/data/regular"
	"casebook/store/boltfile"
)

// Beside every copy lies a journal: what was written since the copy was made, a
// line a write, each with a checksum. A lost notebook is its newest copy and the
// journal; nothing that was confirmed is missing.

// entry is one write. The first of a journal is the copy itself and changes
// nothing.
type entry struct {
	Write   uint64   `json:"write"`
	Changes []change `json:"changes,omitempty"`
}

// change is a record as a write left it; without a value it was taken out.
type change struct {
	Bucket string          `json:"bucket"`
	Key    string          `json:"key"`
	Value  json.RawMessage `json:"value,omitempty"`
}

// journalOf is the journal that lies beside a copy.
func journalOf(copied string) string { return strings.TrimSuffix(copied, ".db") + ".journal" }

var journalSums = crc32.MakeTable(crc32.Castagnoli)

// line writes an entry: the checksum in eight digits, a space, and JSON.
func (e entry) line() ([]byte, error) {
	b, err := json.Marshal(e)
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "%08x %s\n", crc32.Checksum(b, journalSums), b), nil
}

// beginJournal starts the journal of a copy that was just made.
func beginJournal(copied string, write uint64) error {
	first, err := entry{Write: write}.line()
	if err != nil {
		return err
	}
	return boltfile.WriteAtomic(journalOf(copied), func(w io.Writer) error { _, err := w.Write(first); return err })
}

// entries reads a journal up to its end or its first line that is not as it was
// written; broken tells that there is one. No journal is one without entries.
func entries(path string) (out []entry, broken bool, err error) {
	b, err := regular.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	for len(b) > 0 {
		line, rest, whole := bytes.Cut(b, []byte("\n"))
		e, ok := parse(line)
		if !whole || !ok {
			return out, true, nil
		}
		out, b = append(out, e), rest
	}
	return out, false, nil
}

// parse reads a line without its end.
func parse(line []byte) (e entry, ok bool) {
	var sum uint32
	if len(line) < 9 {
		return e, false
	}
	if _, err := fmt.Sscanf(string(line[:8]), "%08x", &sum); err != nil || crc32.Checksum(line[9:], journalSums) != sum {
		return e, false
	}
	return e, json.Unmarshal(line[9:], &e) == nil
}

// lastWrite is the last write that a copy and its journal hold; false where the
// journal's end cannot be read.
func lastWrite(copied string) (write uint64, ok bool) {
	b, err := regular.ReadFile(journalOf(copied))
	if err != nil || !bytes.HasSuffix(b, []byte("\n")) {
		return 0, false
	}
	b = b[:len(b)-1]
	e, ok := parse(b[bytes.LastIndexByte(b, '\n')+1:])
	return e.Write, ok
}

// note adds a write to a journal. Lines are added at the end, never over others.
func note(journal string, e entry) error {
	line, err := e.line()
	if err != nil {
		return err
	}
	return boltfile.AppendSynced(journal, line)
}

// replay does what entries say that come after a notebook's last write, and tells
// how many it did. It stops where one is missing between.
func replay(db *bolt.DB, list []entry) (done int, gap bool, err error) {
	err = boltfile.Update(db, func(tx *bolt.Tx) error {
		if err := readable(tx); err != nil {
			return err
		}
		at, err := prove(tx)
		if err != nil {
			return err
		}
		for _, e := range list {
			follows := at + 1
			if len(e.Changes) == 0 {
				follows = at
			}
			if e.Write != follows {
				gap = true
				break
			}
			if err := redo(tx, e.Changes); err != nil {
				return err
			}
			done += int(e.Write - at)
			at = e.Write
		}
		if done == 0 {
			return nil
		}
		return seal(tx, at)
	})
	return done, gap, err
}

func redo(tx *bolt.Tx, changes []change) error {
	for _, c := range changes {
		b, err := tx.CreateBucketIfNotExists([]byte(c.Bucket))
		if err != nil {
			return err
		}
		if c.Value == nil {
			err = b.Delete([]byte(c.Key))
		} else {
			err = put(tx, []byte(c.Bucket), c.Key, c.Value)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
