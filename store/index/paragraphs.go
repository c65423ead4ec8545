package index

import (
	"strconv"
	"strings"

	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// paragraphMark begins the entry of a paragraph's number among those of stems,
// which no stem does: words have letters and figures alone.
const paragraphMark = "#"

func paragraphKey(number int) string { return paragraphMark + strconv.Itoa(number) }

// inParagraphs are the findings that stand in paragraphs of some numbers. Every number
// that any report has is an entry, some hundreds, and only those asked for are read.
func (x *Index) inParagraphs(tx *bolt.Tx, p filter.Paragraphs) (bitset, error) {
	t, err := openText(tx, x.cols.next)
	if err != nil {
		return nil, err
	}
	set := newBitset(x.cols.next)
	begin := codec.StemMark + paragraphMark
	err = t.dict.Scan(begin, func(key string, _ []byte) (bool, error) {
		number, err := strconv.Atoi(strings.TrimPrefix(key, begin))
		if err != nil {
			return false, boltfile.Damaged("dictionary: %q is no number of a paragraph", key)
		}
		if !p.Has(number) {
			return true, nil
		}
		return true, t.or(set, t.post, codec.StemMark, paragraphKey(number))
	})
	return set, err
}
