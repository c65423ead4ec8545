package paper_test

import (
	"io"
	"slices"
	"testing"

	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/paper"
)

// long is a comparison of as many matters as two full reports give.
func long(b *testing.B) paper.Subject {
	s := report(b)
	s.Matters = slices.Repeat([]compare.Matter{s.Matters[0], s.Matters[1]}, 70)
	return s
}

func BenchmarkWrite(b *testing.B) {
	s := long(b)
	for _, f := range document.FileFormats() {
		b.Run(string(f), func(b *testing.B) {
			for b.Loop() {
				if err := paper.Output(s).Write(io.Discard, f, document.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
