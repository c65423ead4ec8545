package widget

// step moves a place by d lines, as far as there are lines; it reports
// whether it moved all the way.
func (f *Flow) step(p place, d int) (place, bool) {
	for d > 0 {
		n := len(f.at(p.block).Lines)
		if p.line+d < n {
			p.line += d
			return p, true
		}
		if p.block == len(f.laid)-1 {
			p.line = max(0, n-1)
			return p, false
		}
		d -= max(0, n-p.line)
		p = place{p.block + 1, 0}
	}
	for d < 0 {
		if p.line+d >= 0 {
			p.line += d
			return p, true
		}
		if p.block == 0 {
			return place{}, false
		}
		d += p.line
		p = place{p.block - 1, len(f.at(p.block - 1).Lines)}
	}
	if len(f.laid) > 0 && p.line >= len(f.at(p.block).Lines) && p.block < len(f.laid)-1 {
		return f.step(place{p.block + 1, 0}, 0)
	}
	return p, true
}

// bounded keeps a first line so high that the text fills the window.
func (f *Flow) bounded(top place) place {
	if len(f.laid) == 0 {
		return place{}
	}
	below, p := 0, top
	for b := p.block; b < len(f.laid) && below < f.Height; b++ {
		below += len(f.at(b).Lines)
		if b == p.block {
			below -= p.line
		}
	}
	if below < f.Height {
		top, _ = f.step(top, below-f.Height)
	}
	return top
}

// show scrolls as little as needed to see a stop of the cursor's block, its
// first lines before its last ones.
func (f *Flow) show(s Stop) {
	first, last := place{f.block, s.First}, place{f.block, s.Last}
	if bottom, _ := f.step(f.top, max(0, f.Height-1)); bottom.before(last) {
		f.top, _ = f.step(last, 1-f.Height)
	}
	if first.before(f.top) {
		f.top = first
	}
	f.top = f.bounded(f.top)
}

// rest puts the cursor on the nearest stop that it may rest on, looking on
// from where it is in direction d.
func (f *Flow) rest(d int) {
	if b, i, ok := f.next(f.block, f.stop-d, d); ok {
		f.block, f.stop = b, i
		if s, ok := f.Cursor(); ok {
			f.show(s)
		}
	}
}

// next finds the stop after (d = 1) or before (d = -1) one, on the cursor's side.
func (f *Flow) next(b, i, d int) (block, stop int, ok bool) {
	for b >= 0 && b < len(f.laid) {
		stops := f.at(b).Stops
		for i += d; i >= 0 && i < len(stops); i += d {
			if s := stops[i].Side; s == 0 || f.Side == 0 || s == f.Side {
				return b, i, true
			}
		}
		b += d
		if d > 0 {
			i = -1
		} else if b >= 0 {
			i = len(f.at(b).Stops)
		}
	}
	return 0, 0, false
}

// move goes to the next stop. Text that would be passed over unseen is
// scrolled through first.
func (f *Flow) move(d int) {
	bottom, _ := f.step(f.top, max(0, f.Height-1))
	if s, ok := f.Cursor(); ok { // the rest of a long entry
		first, last := place{f.block, s.First}, place{f.block, s.Last}
		under := d > 0 && bottom.before(last) && !bottom.before(first)
		over := d < 0 && first.before(f.top) && !last.before(f.top)
		if under || over {
			f.top, _ = f.step(f.top, d)
			return
		}
	}
	b, i, ok := f.next(f.block, f.stop, d)
	if !ok {
		f.top, _ = f.step(f.top, d)
		f.top = f.bounded(f.top)
		return
	}
	s := f.at(b).Stops[i]
	half := max(1, f.Height/2)
	if reach, _ := f.step(bottom, half); d > 0 && reach.before(place{b, s.First}) {
		f.top, _ = f.step(f.top, half)
		return
	}
	if reach, _ := f.step(f.top, -half); d < 0 && (place{b, s.Last}).before(reach) {
		f.top, _ = f.step(f.top, -half)
		return
	}
	f.block, f.stop = b, i
	f.show(s)
	if d < 0 && b == 0 && i == 0 && s.First < f.Height {
		f.top = f.bounded(place{})
		f.show(s)
	}
}

// scroll moves the window and takes the cursor to the nearest stop in it.
func (f *Flow) scroll(d int) {
	was := f.top
	f.top, _ = f.step(f.top, d)
	f.top = f.bounded(f.top)
	if f.top == was {
		if d > 0 {
			f.Go(Last)
		} else {
			f.Go(First)
		}
		return
	}
	bottom, _ := f.step(f.top, max(0, f.Height-1))
	dir := 1
	if d < 0 {
		dir = -1
	}
	for {
		s, ok := f.Cursor()
		at := place{f.block, s.First}
		if ok && !at.before(f.top) && !bottom.before(at) {
			return
		}
		if ok && (dir > 0 && bottom.before(at) || dir < 0 && at.before(f.top)) {
			return
		}
		b, i, more := f.next(f.block, f.stop, dir)
		if !more {
			return
		}
		f.block, f.stop = b, i
	}
}
