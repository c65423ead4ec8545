package notebook

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"maps"
	"slices"
	"strings"

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

// census is the seal of every record: bucket, 0x00 and key lead to it.
type census map[string]uint32

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

// count reads every record of a notebook, with its seal, and finds each once more
// by its key: a notebook is written to only when all of it can be trusted.
func count(tx *bolt.Tx) (census, error) {
	all := census{}
	err := eachTable(tx, func(t boltfile.Table) error {
		return t.Each(func(k, v []byte) error {
			if _, err := t.Open(k, v); err != nil {
				return err
			}
			if stands, err := t.Lookup(k); err != nil || !bytes.Equal(stands, v) {
				return boltfile.Damaged("bucket %s, key %x: it does not stand where it is looked for", t.Name, k)
			}
			seal, err := sealOf(t, k, v)
			all[string(t.Name)+"\x00"+string(k)] = seal
			return err
		})
	})
	return all, err
}

// since returns what changed from one census to this one, in the order of the
// keys.
func (c census) since(tx *bolt.Tx, before census) ([]change, error) {
	keys := slices.Collect(maps.Keys(c))
	for k := range before {
		if _, still := c[k]; !still {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	var out []change
	for _, at := range keys {
		was, stood := before[at]
		if is, stands := c[at]; stood && stands && was == is {
			continue
		}
		bucket, key, _ := strings.Cut(at, "\x00")
		next := change{Bucket: bucket, Key: key}
		if _, stands := c[at]; stands {
			v, err := get[json.RawMessage](tx, []byte(bucket), key)
			if err != nil {
				return nil, err
			}
			next.Value = *v
		}
		out = append(out, next)
	}
	return out, nil
}

// seal writes the proof of what a transaction leaves, and raises an older format.
func seal(tx *bolt.Tx, write uint64) (proof, error) {
	held, err := totals(tx)
	if err != nil {
		return proof{}, err
	}
	if err := put(tx, metaBucket, string(metaKey), meta{Format}); err != nil {
		return proof{}, err
	}
	p := proof{Write: write, Buckets: held}
	return p, put(tx, metaBucket, string(wholeKey), p)
}
