package store

// writer and reader are the bytes of binary records: varints and strings with
// their length before them. A list carries its length plus one, so that nil
// and empty stay apart.

type writer struct{ b []byte }

func (w *writer) uint(n uint64) {
	for n >= 0x80 {
		w.b = append(w.b, byte(n)|0x80)
		n >>= 7
	}
	w.b = append(w.b, byte(n))
}

func (w *writer) str(s string) {
	w.uint(uint64(len(s)))
	w.b = append(w.b, s...)
}

func (w *writer) strs(list []string) {
	writeList(w, list, w.str)
}

func writeList[T any](w *writer, list []T, one func(T)) {
	if list == nil {
		w.uint(0)
		return
	}
	w.uint(uint64(len(list)) + 1)
	for _, x := range list {
		one(x)
	}
}

// reader takes strings out of one copy of the record. After the first fault it
// returns zero values and bad stays set.
type reader struct {
	s   string
	bad bool
}

func (r *reader) uint() uint64 {
	var n uint64
	for i := 0; i < len(r.s) && i < 10; i++ {
		c := r.s[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.s = r.s[i+1:]
			return n
		}
	}
	r.bad, r.s = true, ""
	return 0
}

func (r *reader) int() int { return int(r.uint()) }

func (r *reader) str() string {
	n := r.uint()
	if n > uint64(len(r.s)) {
		r.bad, r.s = true, ""
		return ""
	}
	out := r.s[:n]
	r.s = r.s[n:]
	return out
}

func (r *reader) strs() []string { return readList(r, r.str) }

func readList[T any](r *reader, one func() T) []T {
	n := r.uint()
	if n == 0 || n-1 > uint64(len(r.s)) {
		r.bad = r.bad || n != 0
		return nil
	}
	list := make([]T, n-1)
	for i := range list {
		list[i] = one()
	}
	return list
}

// done reports whether the record was read to its end without a fault.
func (r *reader) done() bool { return !r.bad && r.s == "" }
