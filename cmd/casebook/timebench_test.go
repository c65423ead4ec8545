//go:build linux

package main

import (
	"testing"
	"time"
)

// BenchmarkOpenOverTime times the key of a screen over time to the frame that
// it opens, in a pseudo-terminal of 160x48. The program's own way to the screen
// takes 10 ms of it, see BenchmarkKey. A training is gone on with after the
// first time: -benchtime 1x times its beginning.
func BenchmarkOpenOverTime(b *testing.B) {
	path, err := binary()
	if err != nil {
		b.Fatal(err)
	}
	for _, x := range []struct{ name, key, shows string }{
		{"timeline", "4", "In force"}, {"heat", "5", "source held"}, {"england", "6", "current:"}, {"training", "T", "TRAINING"},
	} {
		b.Run(x.name, func(b *testing.B) {
			r := startRunning(b, []string{path, "--store", benchStore(b)})
			r.until("findings")
			r.quiet(300 * time.Millisecond)
			var took []float64
			for b.Loop() {
				start := time.Now()
				r.tty.Write([]byte(x.key))
				r.until(x.shows)
				took = append(took, ms(start))
				r.quiet(70 * time.Millisecond)
				r.tty.Write([]byte("q"))
				r.quiet(150 * time.Millisecond)
			}
			metrics(b, map[string][]float64{x.name: took})
			r.stop()
		})
	}
}
