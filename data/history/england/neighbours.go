package england

import (
	"slices"
	"strings"
)

// Neighbours returns an authority's statistical neighbours, in the order of the
// table that names them, and the codes of those that the casebook does not know.
func (e England) Neighbours(id string) (rows []Row, unknown []string) {
	all := append(slices.Clone(e.Rows), e.Former...)
	i := slices.IndexFunc(all, func(r Row) bool { return r.Authority.ID == id })
	if i < 0 {
		return nil, nil
	}
	for _, code := range all[i].Authority.Neighbours {
		n := slices.IndexFunc(all, func(r Row) bool { return r.Authority.LACode == code })
		if n < 0 {
			unknown = append(unknown, code)
			continue
		}
		rows = append(rows, all[n])
	}
	return rows, unknown
}

// UnknownNeighbours names the codes that no authority of the casebook has, ""
// where there are none.
func UnknownNeighbours(codes []string) string {
	if len(codes) == 0 {
		return ""
	}
	return "Neighbours that the casebook does not know, by code: " + strings.Join(codes, ", ") + "."
}
