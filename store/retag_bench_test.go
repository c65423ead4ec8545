package store

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/taxonomy"
)

// BenchmarkRetag plans and applies a merge over suggested findings: 431
// inspections, with CASEBOOK_BENCH=L a million findings.
func BenchmarkRetag(b *testing.B) {
	n := 431
	if os.Getenv("CASEBOOK_BENCH") == "L" {
		n = 20000
	}
	dir := filepath.Join(b.TempDir(), "casebook")
	all := iter.Seq2[data.Entry, error](func(yield func(data.Entry, error) bool) {
		for e, err := range synthetic(n) {
			for i := range e.Findings {
				e.Findings[i].Suggested = true
			}
			if !yield(e, err) {
				return
			}
		}
	})
	if _, err := buildBook(dir, data.Casebook{}, all); err != nil {
		b.Fatal(err)
	}
	t, err := taxonomy.Read([]byte(ownThemes), "f")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := Open(context.Background(), Config{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		began := time.Now()
		p, err := s.PlanRetag(context.Background(), t, nil, nil)
		if err != nil {
			b.Fatal(err)
		}
		planned := time.Since(began)
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		if _, err := Retag(context.Background(), p, BuildOptions{}, nil); err != nil {
			b.Fatal(err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(planned.Seconds(), "plan-s")
		b.ReportMetric((time.Since(began) - planned).Seconds(), "apply-s")
		b.ReportMetric(float64(p.Changed), "changed")
		b.ReportMetric(float64(m.Sys)/1e6, "sys-MB")
		if s, err = Open(context.Background(), Config{Dir: dir}); err != nil {
			b.Fatal(err)
		}
		fmt.Fprintln(os.Stderr, s.Info().Findings, "findings")
		s.Close()
	}
}
