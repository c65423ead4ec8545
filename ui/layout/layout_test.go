package layout

import "testing"

func TestPanesFillTheBody(t *testing.T) {
	for w := MinWidth; w <= 220; w++ {
		for h := MinHeight - 1; h <= 70; h++ {
			p := Browse(w, h)
			switch {
			case p.Reader == (Size{}):
				if p.List != (Size{w, h}) {
					t.Fatalf("%dx%d: list alone is %v", w, h, p.List)
				}
			case p.Stacked:
				gap := 1
				if p.Framed {
					gap = 0
				}
				if p.List.H+gap+p.Reader.H != h || p.List.W != w || p.Reader.W != w {
					t.Fatalf("%dx%d: stacked %v over %v", w, h, p.List, p.Reader)
				}
			default:
				if p.Filters.W+p.List.W+p.Reader.W != w || !p.Framed || p.List.W < p.Reader.W {
					t.Fatalf("%dx%d: %v, %v, %v", w, h, p.Filters, p.List, p.Reader)
				}
			}
		}
	}
}

func TestPanesByWidth(t *testing.T) {
	for _, x := range []struct {
		w, h, panes int
		stacked     bool
	}{{40, 11, 1, false}, {59, 40, 1, false}, {80, 23, 2, true}, {99, 39, 2, true}, {100, 39, 2, true}, {139, 39, 2, true}, {140, 39, 3, false}, {160, 47, 3, false}} {
		p := Browse(x.w, x.h)
		panes := 1
		if p.Reader.W > 0 {
			panes++
		}
		if p.Filters.W > 0 {
			panes++
		}
		if panes != x.panes || p.Stacked != x.stacked {
			t.Errorf("%dx%d: %d panes, stacked %v; want %d, %v", x.w, x.h, panes, p.Stacked, x.panes, x.stacked)
		}
	}
}
