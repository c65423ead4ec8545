package notebook

import (
	"cmp"
	"encoding/json"
	"fmt"

	"casebook/data"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// Format goes up when an older program could misread a newer notebook.
// Format 1 has no proof; its first write gives it one.
const Format = 2

// The buckets of a notebook. Values are JSON, sealed.
var (
	metaBucket   = []byte("meta")   // "meta" -> format; "whole" -> proof
	choiceBucket = []byte("choice") // finding key -> data.Choice
	pairBucket   = []byte("pair")   // key of A, "/", key of B -> data.Pair
	readerBucket = []byte("reader") // name in small letters -> coding.Reader; notebooks without second readers lack it
	skipBucket   = []byte("skip")   // finding key -> review.Skipped; notebooks without any lack it
	noteBucket   = []byte("note")   // id -> data.Note; notebooks without any lack it
	stepBucket   = []byte("step")   // write in 20 digits -> Step; notebooks in which nothing was done since they are kept lack it
	metaKey      = []byte("meta")
)

func buckets() [][]byte { return [][]byte{metaBucket, choiceBucket, pairBucket} }

type meta struct {
	Format int `json:"format"`
}

// PairKey is the key under which a pair is kept. A reader's word that a whole
// inspection does not mention a finding is kept under the inspection.
func PairKey(p data.Pair) string { return p.A.Key + "/" + cmp.Or(p.B.Key, p.B.Inspection) }

// initialise fills a new file.
func initialise(tx *bolt.Tx) error {
	for _, name := range buckets() {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	_, err := seal(tx, 0)
	return err
}

// readable checks the format before anything else is read.
func readable(tx *bolt.Tx) error {
	if tx.Bucket(metaBucket) == nil || tx.Bucket(choiceBucket) == nil {
		return boltfile.ErrForeign
	}
	m, err := get[meta](tx, metaBucket, string(metaKey))
	if err != nil {
		return err
	}
	if m == nil {
		return boltfile.Damaged("its format is missing")
	}
	if m.Format > Format {
		return fmt.Errorf("%w (it has format %d, this program reads up to %d)", ErrNewerFormat, m.Format, Format)
	}
	return nil
}

// put writes a record.
func put(tx *bolt.Tx, bucket []byte, key string, record any) error {
	t, err := boltfile.OpenTable(tx, bucket)
	if err != nil {
		return err
	}
	b, err := json.Marshal(record)
	if err != nil {
		return err
	}
	return t.Put([]byte(key), b)
}

// get reads a record, nil when there is none.
func get[T any](tx *bolt.Tx, bucket []byte, key string) (*T, error) {
	t, err := boltfile.OpenTable(tx, bucket)
	if err != nil {
		return nil, err
	}
	v, err := t.Lookup([]byte(key))
	if err != nil || v == nil {
		return nil, err
	}
	if v, err = t.Open([]byte(key), v); err != nil {
		return nil, err
	}
	return decode[T](bucket, v)
}

func decode[T any](bucket, v []byte) (*T, error) {
	out := new(T)
	if err := json.Unmarshal(v, out); err != nil {
		return nil, boltfile.Damaged("bucket %s: %v", bucket, err)
	}
	return out, nil
}

// all reads every record of a bucket in the order of their keys.
func all[T any](tx *bolt.Tx, bucket []byte) ([]T, error) {
	t, err := boltfile.OpenTable(tx, bucket)
	if err != nil {
		return nil, err
	}
	var out []T
	err = t.Each(func(k, sealed []byte) error {
		v, err := t.Open(k, sealed)
		if err != nil {
			return err
		}
		x, err := decode[T](bucket, v)
		if err == nil {
			out = append(out, *x)
		}
		return err
	})
	return out, err
}

// some is all of a bucket that a notebook may lack.
func some[T any](tx *bolt.Tx, bucket []byte) ([]T, error) {
	if tx.Bucket(bucket) == nil {
		return nil, nil
	}
	return all[T](tx, bucket)
}
