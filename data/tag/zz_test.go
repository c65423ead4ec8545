package tag

import (
	"casebook/data"
	"testing"
)

func BenchmarkTables(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		themesOf(data.BuiltinThemes())
	}
}
func BenchmarkTones(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		rs := newRoots()
		readCues(cuesText)
		tt, _ := readTones(tonesText, rs)
		_ = tt
		blocks, _ := readNumbers(modelText)
		newPolarityModel(blocks)
	}
}
