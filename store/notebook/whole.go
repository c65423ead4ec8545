package notebook

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"maps"

	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// A notebook proves that it is whole: it keeps, of every bucket, how many records
// there are and the sum of their seals, changed in the same transaction as the
// records. A record's own seal tells that it is right; only the proof tells that
// none is missing, doubled or of another day.

// wholeKey is where the proof stands among the meta records, since format 2.
var wholeKey = []byte("whole")

// proof is what the records of a notebook must come to.
type proof struct {
	Write   uint64           `json:"write"` // counts the writes of this notebook
	Buckets map[string]total `json:"buckets"`
}

// total is a bucket's records and the sum of their seals.
type total struct {
	Records uint64 `json:"records"`
	Seals   uint64 `json:"seals"`
}

// more is the total with the record under a key, less without it; where none stands
// there it is as it was.
func (sum total) more(t boltfile.Table, key []byte) (total, error) {
	seal, stands, err := standing(t, key)
	if stands {
		sum.Records++
		sum.Seals += uint64(seal)
	}
	return sum, err
}

func (sum total) less(t boltfile.Table, key []byte) (total, error) {
	seal, stands, err := standing(t, key)
	if stands {
		sum.Records--
		sum.Seals -= uint64(seal)
	}
	return sum, err
}

// standing is the seal of what stands under a key.
func standing(t boltfile.Table, key []byte) (seal uint32, stands bool, err error) {
	v, err := t.Lookup(key)
	if err != nil || v == nil {
		return 0, false, err
	}
	seal, err = sealOf(t, key, v)
	return seal, true, err
}

// eachTable goes over the buckets that hold records.
func eachTable(tx *bolt.Tx, f func(boltfile.Table) error) error {
	return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		if bytes.Equal(name, metaBucket) {
			return nil
		}
		t, err := boltfile.OpenTable(tx, name)
		if err != nil {
			return err
		}
		return f(t)
	})
}

// sealOf is the seal at the end of a value.
func sealOf(t boltfile.Table, key, sealed []byte) (uint32, error) {
	if len(sealed) < 4 {
		return 0, boltfile.Damaged("bucket %s, key %x: it has no seal", t.Name, key)
	}
	return binary.BigEndian.Uint32(sealed[len(sealed)-4:]), nil
}

// totals adds up what the buckets hold, without checking a record.
func totals(tx *bolt.Tx) (map[string]total, error) {
	out := map[string]total{}
	err := eachTable(tx, func(t boltfile.Table) error {
		var sum total
		err := t.Each(func(k, v []byte) error {
			seal, err := sealOf(t, k, v)
			sum.Records++
			sum.Seals += uint64(seal)
			return err
		})
		out[string(t.Name)] = sum
		return err
	})
	return out, err
}

// prove compares what a notebook holds with what it says it holds. A notebook of
// format 1 says nothing.
func prove(tx *bolt.Tx) (proof, error) {
	held, err := totals(tx)
	if err != nil {
		return proof{}, err
	}
	m, err := get[meta](tx, metaBucket, string(metaKey))
	if err != nil || m == nil || m.Format < 2 {
		return proof{Buckets: held}, err
	}
	said, err := get[proof](tx, metaBucket, string(wholeKey))
	if err != nil {
		return proof{}, err
	}
	if said == nil {
		return proof{}, boltfile.Damaged("it does not say what it holds")
	}
	for name := range merged(said.Buckets, held) {
		if s, h := said.Buckets[name], held[name]; s != h {
			return proof{}, boltfile.Damaged("bucket %s holds %d records, and is not what was written there (%d records)", name, h.Records, s.Records)
		}
	}
	return *said, nil
}

// sum is one number for all records: notebooks that were written as often are told
// apart by it. It is never 0.
func (p proof) sum() (uint32, error) {
	held := maps.Clone(p.Buckets)
	maps.DeleteFunc(held, func(_ string, t total) bool { return t.Records == 0 })
	b, err := json.Marshal(held)
	return max(crc32.Checksum(b, journalSums), 1), err
}

func merged(a, b map[string]total) map[string]total {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

// trust reads every record of a notebook, with its seal, and finds each once more
// by its key: a notebook is written to only when all of it can be trusted.
func trust(tx *bolt.Tx) error {
	return eachTable(tx, func(t boltfile.Table) error {
		return t.Each(func(k, v []byte) error {
			if _, err := t.Open(k, v); err != nil {
				return err
			}
			if stands, err := t.Lookup(k); err != nil || !bytes.Equal(stands, v) {
				return boltfile.Damaged("bucket %s, key %x: it does not stand where it is looked for", t.Name, k)
			}
			return nil
		})
	})
}

// seal writes the proof of what a transaction leaves, and raises an older format.
func seal(tx *bolt.Tx, write uint64) (proof, error) {
	held, err := totals(tx)
	if err != nil {
		return proof{}, err
	}
	return sealAs(tx, proof{Write: write, Buckets: held})
}

// sealAs is seal where it is known what the buckets come to.
func sealAs(tx *bolt.Tx, p proof) (proof, error) {
	if err := put(tx, metaBucket, string(metaKey), meta{Format}); err != nil {
		return proof{}, err
	}
	return p, put(tx, metaBucket, string(wholeKey), p)
}
