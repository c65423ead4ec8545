package notebook

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"casebook/store/boltfile"
)

// Beside every copy lies a journal: what was written since the copy was made, a
// line a write, each with a checksum. A lost notebook is its newest copy and the
// journal; nothing that was confirmed is missing.

// entry is one write. The first of a journal is the copy itself and changes
// nothing.
type entry struct {
	Write uint64 `json:"write"`
	Sum   uint32 `json:"sum,omitempty"` // of all records after it; 0 in older journals

	// Of a copy alone: its name, and when it was made by the clock. Where that was set
	// back the name is of a later time, to stay the newest.
	Of   string    `json:"of,omitempty"`
	Made time.Time `json:"made,omitzero"`

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
func beginJournal(copied string, held proof, made time.Time) error {
	sum, err := held.sum()
	if err != nil {
		return err
	}
	first, err := entry{Write: held.Write, Sum: sum, Of: filepath.Base(copied), Made: made}.line()
	if err != nil {
		return err
	}
	return boltfile.WriteAtomic(journalOf(copied), func(w io.Writer) error { _, err := w.Write(first); return err })
}

// entries reads a journal up to its end or its first line that is not as it was
// written; broken tells that there is one. No journal is one without entries.
func entries(path string) (out []entry, broken bool, err error) {
	b, err := boltfile.ReadFile(path)
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

// begun is when a copy was made by the clock, as its journal says; else as its name does.
func (c Copy) begun() time.Time {
	first, _ := firstLine(journalOf(c.Path))
	if e, ok := parse(first); ok && !e.Made.IsZero() {
		return e.Made
	}
	return c.Made
}

// lastWrite is the last write that a copy and its journal hold; nil where the
// journal's end cannot be read.
func lastWrite(copied string) *entry {
	line, err := lastLine(journalOf(copied))
	if err != nil {
		return nil
	}
	if e, ok := parse(line); ok {
		return &e
	}
	return nil
}

// firstLine is the first line of a file without its end.
func firstLine(path string) ([]byte, error) {
	f, err := boltfile.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := bufio.NewReader(f).ReadBytes('\n')
	return bytes.TrimSuffix(b, []byte("\n")), err
}

// lastLine is the last line of a file without its end, read from behind.
func lastLine(path string) ([]byte, error) {
	f, err := boltfile.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	for n := int64(4 << 10); ; n *= 8 {
		b := make([]byte, min(n, info.Size()))
		if _, err := f.ReadAt(b, info.Size()-int64(len(b))); err != nil {
			return nil, err
		}
		whole, ends := bytes.CutSuffix(b, []byte("\n"))
		if !ends {
			return nil, io.ErrUnexpectedEOF
		}
		if at := bytes.LastIndexByte(whole, '\n'); at >= 0 || n >= info.Size() {
			return whole[at+1:], nil
		}
	}
}

// written is the last write that the newest copy knows of, nil where it knows none.
func (n *Notebook) written() *entry {
	copies, err := n.Copies()
	if err != nil || len(copies) == 0 {
		return nil
	}
	return lastWrite(copies[0].Path)
}

// leads reports whether a write left what a notebook holds.
func (e *entry) leads(to proof) bool {
	if e == nil || e.Write != to.Write {
		return false
	}
	sum, err := to.sum()
	return err == nil && (e.Sum == 0 || e.Sum == sum)
}

// after reports whether a write came after what a notebook holds, or left something
// else: an older file was put in its place, or a disk lost what was written.
func (e *entry) after(held proof) bool {
	return e != nil && (e.Write > held.Write || e.Write == held.Write && !e.leads(held))
}

// note adds a write to a journal. Lines are added at the end, never over others.
func note(journal string, left proof, did []Change) error {
	sum, err := left.sum()
	if err != nil {
		return err
	}
	e := entry{Write: left.Write, Sum: sum}
	for _, c := range did {
		e.Changes = append(e.Changes, change{Bucket: c.Bucket, Key: c.Key, Value: c.After})
	}
	line, err := e.line()
	if err != nil {
		return err
	}
	return boltfile.AppendSynced(journal, line)
}

// errOther is that of a journal whose writes do not come to what it says.
var errOther = errors.New("the journal is of another notebook")

// replay does what the entries of a copy's journal say that come after a notebook's
// last write, and tells how many it did. It stops where one is missing between, and
// does none where they are not this notebook's.
func replay(db *bolt.DB, list []entry, of string) (done int, gap bool, err error) {
	err = boltfile.Update(db, func(tx *bolt.Tx) error {
		if err := readable(tx); err != nil {
			return err
		}
		held, err := prove(tx)
		if err != nil {
			return err
		}
		last, at := entry{}, held.Write
		for _, e := range list {
			begins := len(e.Changes) == 0
			if begins && !(e.leads(held) && (e.Of == "" || e.Of == of)) || !begins && e.Write != at+1 {
				gap = true
				break
			}
			if err := redo(tx, e.Changes); err != nil {
				return err
			}
			done += int(e.Write - at)
			last, at = e, e.Write
		}
		if done == 0 {
			return nil
		}
		if held, err = seal(tx, at); err == nil && !last.leads(held) {
			err = errOther
		}
		return err
	})
	if errors.Is(err, errOther) {
		return 0, true, nil
	}
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
