package terms

import "testing"

func BenchmarkField(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		l := newLexicon()
		l.readField(fieldText)
		l.readCommon(commonText)
	}
}
