package notebook

import (
	"bytes"
	"encoding/json"

	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// writer puts and takes out records within a transaction, and keeps account of it; after
// the first error it does nothing.
type writer struct {
	tx      *bolt.Tx
	number  uint64           // of the write
	held    map[string]total // what the buckets come to now
	changes []Change
	err     error
}

// put makes a record stand under a key.
func (w *writer) put(bucket []byte, key string, record any) {
	b, err := json.Marshal(record)
	if w.err == nil {
		w.err = err
	}
	w.set(bucket, key, b)
}

// remove takes out what stands under a key.
func (w *writer) remove(bucket []byte, key string) { w.set(bucket, key, nil) }

// at is the record under a key as it is written, nil for none.
func (w *writer) at(bucket []byte, key string) json.RawMessage {
	if w.err != nil || w.tx.Bucket(bucket) == nil {
		return nil
	}
	var v *json.RawMessage
	if v, w.err = get[json.RawMessage](w.tx, bucket, key); v == nil {
		return nil
	}
	return *v
}

// set makes what is written stand under a key, or nothing, and notes the change.
func (w *writer) set(bucket []byte, key string, after json.RawMessage) {
	before := w.at(bucket, key)
	if w.err != nil || bytes.Equal(before, after) {
		return
	}
	w.err = w.replace(bucket, []byte(key), after)
	w.changes = append(w.changes, Change{Bucket: string(bucket), Key: key, Before: before, After: after})
}

// replace writes a record, and has the bucket's total follow.
func (w *writer) replace(bucket, key []byte, after json.RawMessage) error {
	if _, err := w.tx.CreateBucketIfNotExists(bucket); err != nil {
		return err
	}
	t, err := boltfile.OpenTable(w.tx, bucket)
	if err != nil {
		return err
	}
	sum := w.held[string(bucket)]
	if sum, err = sum.less(t, key); err != nil {
		return err
	}
	if after == nil {
		err = t.Bucket.Delete(key)
	} else {
		err = t.Put(key, after)
	}
	if err != nil {
		return err
	}
	w.held[string(bucket)], err = sum.more(t, key)
	return err
}
