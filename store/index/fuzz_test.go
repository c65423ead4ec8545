package index

import (
	"testing"

	"casebook/store/boltfile"
	"casebook/store/codec"
)

// Any bytes as columns are an error, or columns that can be asked and written
// again.
func FuzzColumns(f *testing.F) {
	c := &Columns{next: 2, first: []uint32{0}, count: []uint32{2}, published: []uint32{20200101}, inspected: []uint32{0}, flags: []byte{0}}
	for d := range numDims {
		c.values[d] = []string{""}
		if d.ofInspection() {
			c.of[d] = []uint16{0}
		}
	}
	for format := 1; format <= codec.Format; format++ {
		f.Add(c.Encode(Dims(), Dim.Name), byte(format))
	}
	f.Fuzz(func(t *testing.T, record []byte, format byte) {
		_ = boltfile.Guard(func() error {
			c, err := decodeColumns(record, int(format%(codec.Format+1)))
			if err != nil {
				return nil
			}
			c.Encode(Dims(), Dim.Name)
			c.InspectionOf(0)
			c.Lacks()
			return nil
		})
	})
}
