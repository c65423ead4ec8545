package codec

import (
	"encoding/binary"
	"path/filepath"
	"reflect"
	"testing"

	"casebook/data"

	bolt "go.etcd.io/bbolt"
)

// A record that is read is one that can be written and read again: what it says
// is never half of something.
func FuzzFinding(f *testing.F) {
	var v Vocabulary
	whole := data.Finding{ID: "a/p1", Inspection: "a", Polarity: data.Strength, Text: "Lanterns.", Themes: []string{"plans"}, Coded: []string{"drift"}, Weight: "major",
		Source: data.Place{ID: "x", Document: "y", Page: 3, Paragraph: 4}, RefersBack: []data.BackRef{{Inspection: "b"}}, ConfirmedBy: &data.Confirmation{ID: "c"}, Note: "n"}
	for _, x := range []data.Finding{whole, {ID: "a/p2", Inspection: "a"}} {
		b, err := EncodeFinding(&x, &v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, record []byte) {
		PlaceOf(record)
		x, err := DecodeFinding(record, "a", v.Words)
		if err != nil {
			return
		}
		words := Vocabulary{Words: v.Words}
		again, err := EncodeFinding(&x, &words)
		if err != nil {
			return // a number below nothing, which no writer writes
		}
		y, err := DecodeFinding(again, "a", words.Words)
		if err != nil || !reflect.DeepEqual(x, y) {
			t.Errorf("%+v is written and read as %+v, %v", x, y, err)
		}
	})
}

func FuzzInspection(f *testing.F) {
	in := data.Inspection{ID: "a", Sequence: -2, Judgements: []data.Judgement{{Area: data.Overall, Also: []data.Judgement{{Grade: data.Good}}}}, Follows: []string{},
		Published: data.Dated{Date: "2020", Also: []data.Dated{{Date: "2021"}}}, Address: "https://example.org"}
	f.Add(EncodeInspection(&in))
	f.Add(EncodeInspection(&data.Inspection{}))
	f.Fuzz(func(t *testing.T, record []byte) {
		x, err := DecodeInspection(record)
		if err != nil {
			return
		}
		y, err := DecodeInspection(EncodeInspection(x))
		if err != nil || !reflect.DeepEqual(x, y) {
			t.Errorf("%+v is written and read as %+v, %v", x, y, err)
		}
	})
}

// Any bytes as a posting list are an error or a list, and never reach beyond the
// set that they are added to.
func FuzzPostings(f *testing.F) {
	f.Add([]byte{asDistances, 1, 0x80, 1}, uint16(3))
	f.Add((&Chunk{1, 2}).bitmap(), uint16(ChunkWords))
	f.Fuzz(func(t *testing.T, b []byte, words uint16) {
		set := make([]uint64, int(words)+1)
		guard := &set[words]
		if OrPostings(set[:min(int(words), ChunkWords)], b) == nil && words < ChunkWords && *guard != 0 {
			t.Error("a list reaches beyond its set")
		}
	})
}

// Any entries of a chain are answers or an error.
func FuzzChain(f *testing.F) {
	f.Add([]byte("b"), []byte{0, 1, 'a', 7}, []byte("a"), []byte{0, 0})
	f.Add([]byte(ChainEnd), []byte{0, 1, 'a'}, []byte("a"), []byte{0, 0, 1, 2})
	f.Add([]byte("ab"), []byte{1, 0}, []byte("a"), binary.AppendUvarint(nil, 1<<60))
	db, err := bolt.Open(filepath.Join(f.TempDir(), "chain"), 0o600, &bolt.Options{NoSync: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { db.Close() })
	f.Fuzz(func(t *testing.T, k1, v1, k2, v2 []byte) {
		tx, err := db.Begin(true)
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		if _, err := tx.CreateBucket([]byte("x")); err != nil {
			t.Fatal(err)
		}
		c, err := OpenChain(tx, []byte("x"))
		if err != nil {
			t.Fatal(err)
		}
		if len(k1) == 0 || len(k2) == 0 || len(k1)+len(k2) > 4096 {
			return
		}
		if c.Put(k1, v1) != nil || c.Put(k2, v2) != nil {
			return
		}
		n := 0
		_ = c.Scan("", func(string, []byte) (bool, error) { n++; return true, nil })
		if n > 2 {
			t.Errorf("two entries are %d", n)
		}
		for _, k := range [][]byte{k1, k2} {
			if p, err := c.Find(string(k)); err == nil && p == nil && string(k) != ChainEnd {
				t.Errorf("%q is there and is not found", k)
			}
		}
	})
}
