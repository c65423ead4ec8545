package codec

import (
	"encoding/binary"

	"casebook/store/boltfile"
)

// StemEntry is the dictionary entry of a surface form: how much of the form
// its stem shares, and the rest of the stem.
func StemEntry(form, root string) []byte {
	n := 0
	for n < min(len(form), len(root)) && form[n] == root[n] {
		n++
	}
	return append([]byte{byte(min(n, 255))}, root[min(n, 255):]...)
}

// StemOf reads the stem out of the dictionary entry of a surface form.
func StemOf(form string, entry []byte) (string, error) {
	if len(entry) == 0 || int(entry[0]) > len(form) {
		return "", boltfile.Damaged("dictionary entry of %q", form)
	}
	return form[:entry[0]] + string(entry[1:]), nil
}

// ChunkNumbers reads the dictionary entry of a stem or a prefix: the chunks that
// exist.
func ChunkNumbers(entry []byte) ([]uint16, error) {
	if len(entry)%2 != 0 {
		return nil, boltfile.Damaged("dictionary entry of %d bytes", len(entry))
	}
	var out []uint16
	for ; len(entry) > 0; entry = entry[2:] {
		out = append(out, binary.BigEndian.Uint16(entry))
	}
	return out, nil
}
