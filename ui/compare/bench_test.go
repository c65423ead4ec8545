package compare

import (
	"fmt"
	"testing"

	"casebook/data"
	"casebook/store"
	"casebook/ui/drive"
	"casebook/ui/keys"
)

// long is a store whose two inspections have n findings each.
type long struct {
	*store.Store
	n int
}

func (l long) Findings(inspection string) ([]data.Finding, error) {
	themes := data.Themes()
	out := make([]data.Finding, l.n)
	for i := range out {
		out[i] = data.Finding{
			ID: fmt.Sprintf("%s/x%d", inspection, i), Inspection: inspection, Polarity: data.Development, Attribution: data.Ofsted,
			Text:   fmt.Sprintf("Finding %d: managers did not check often enough that plans for children were carried out in time and well.", i),
			Themes: []string{themes[i%len(themes)].ID},
		}
	}
	return out, nil
}

func benchmarkView(b *testing.B, m *Model, step string) {
	start(b, m, 160, 47)
	m.Update(drive.Key("}"))
	for b.Loop() {
		m.Update(drive.Key(step))
		m.View()
	}
}

func BenchmarkView(b *testing.B) {
	benchmarkView(b, New(drive.Casebook(b), keys.Default(), drive.Settings(), in2014, in2018), "i")
}

func BenchmarkScroll(b *testing.B) {
	for _, n := range []int{10, 30_000} { // 30,000 a side wrap to 100,000 lines
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchmarkView(b, New(long{drive.Casebook(b), n}, keys.Default(), drive.Settings(), in2014, in2018), "down")
		})
	}
}

// The first frame of a long comparison, which lays out only what it shows.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{10, 30_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := New(long{drive.Casebook(b), n}, keys.Default(), drive.Settings(), in2014, in2018)
			start(b, m, 160, 47)
			for b.Loop() {
				m.lay()
				m.View()
			}
		})
	}
}
