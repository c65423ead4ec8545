package compare

import (
	"fmt"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/store"
	"casebook/ui/uitest"
)

// long is a store whose two inspections have n findings each.
type long struct {
	*store.Store
	n int
}

func (l long) Findings(inspection string) ([]data.Finding, error) {
	themes := data.BuiltinThemes()
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

// opened shows a comparison without its matters, which thousands of findings
// would take long to align.
func opened(m *Model) *Model {
	m.SetSize(160, 47)
	m.Update(m.Init()())
	return m
}

func benchmarkView(b *testing.B, m *Model, step string) {
	m.Update(uitest.Key(m.Scope(), "}"))
	for b.Loop() {
		m.Update(uitest.Key(m.Scope(), step))
		m.View()
	}
}

func BenchmarkView(b *testing.B) {
	benchmarkView(b, opened(New(uitest.Casebook(b), uitest.Settings(), in2014, in2018)), "i")
}

func BenchmarkScroll(b *testing.B) {
	for _, n := range []int{10, 30_000} { // 30,000 a side wrap to 100,000 lines
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchmarkView(b, opened(New(long{uitest.Casebook(b), n}, uitest.Settings(), in2014, in2018)), "down")
		})
	}
}

// BenchmarkScrollMatters is the same with a matter a finding, each with four
// links.
func BenchmarkScrollMatters(b *testing.B) {
	for _, n := range []int{215, 10_000} { // 10,000 matters wrap to 100,000 lines
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchmarkView(b, withMatters(b, n), "down")
		})
	}
}

// BenchmarkTakeMatters is what laying all matters out anew costs, which happens
// in Update: a long report has 215 paragraphs.
func BenchmarkTakeMatters(b *testing.B) {
	for _, n := range []int{215, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := withMatters(b, n)
			for b.Loop() {
				m.Update(m.matches.Ask(func() (matched, error) { return matched{*m.pair}, nil })())
			}
		})
	}
}

func withMatters(b *testing.B, n int) *Model {
	m := opened(New(long{uitest.Casebook(b), n}, uitest.Settings(), in2014, in2018))
	fa, _ := long{n: n}.Findings(in2014)
	fb, _ := long{n: n}.Findings(in2018)
	p := *m.pair
	p.matched, p.Matters = true, make([]compare.Matter, n)
	for i := range p.Matters {
		p.Matters[i] = compare.Matter{Finding: fa[i], Change: data.Improved, Status: compare.Suggested, Reason: "rests on B's item 3 (praise)"}
		for j := range 4 {
			p.Matters[i].B = append(p.Matters[i].B, compare.Link{Finding: fb[(i+j)%n], Score: 0.5, Status: compare.Suggested, Tone: compare.Praise})
		}
	}
	p.prepare()
	m.pair, m.rows = &p, byMatter
	m.lay()
	return m
}

// The first frame of a long comparison, which lays out only what it shows.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{10, 30_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := opened(New(long{uitest.Casebook(b), n}, uitest.Settings(), in2014, in2018))
			for b.Loop() {
				m.lay()
				m.View()
			}
		})
	}
}
