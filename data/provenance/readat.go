package provenance

import (
	"casebook/data"
	"casebook/data/clean"
)

// ReadAt says where an inspection's report can be read: at its address, or on the
// authority's page at the regulator. It says nothing where no source names either.
func ReadAt(in data.Inspection) Fact {
	return Fact{Label: "Read at", Text: readAt(in)}
}

func readAt(in data.Inspection) string {
	address := Address(in)
	if data.AuthoritysPage(address) {
		return address + " (the authority's page that lists its reports)"
	}
	return address
}

// Address is the address of ReadAt alone, to be copied and followed; "" where there
// is none.
func Address(in data.Inspection) string { return clean.Address(in.Address) }
