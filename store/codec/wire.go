package codec

// Writer gathers the bytes of a record: varints, and strings with their length
// before them. A list carries its length plus one, so that nil and empty stay
// apart.
type Writer struct{ Bytes []byte }

// Uint writes a number of any size in one to ten bytes.
func (w *Writer) Uint(n uint64) {
	for n >= 0x80 {
		w.Bytes = append(w.Bytes, byte(n)|0x80)
		n >>= 7
	}
	w.Bytes = append(w.Bytes, byte(n))
}

// Bool writes yes or no.
func (w *Writer) Bool(yes bool) {
	if yes {
		w.Uint(1)
		return
	}
	w.Uint(0)
}

// Str writes a string.
func (w *Writer) Str(s string) {
	w.Uint(uint64(len(s)))
	w.Bytes = append(w.Bytes, s...)
}

// Strs writes a list of strings, as WriteList does. It has a loop of its own:
// a method as the function of a list costs callers in other packages an
// allocation.
func (w *Writer) Strs(list []string) {
	if list == nil {
		w.Uint(0)
		return
	}
	w.Uint(uint64(len(list)) + 1)
	for _, x := range list {
		w.Str(x)
	}
}

// WriteList writes a list, each item as one writes it.
func WriteList[T any](w *Writer, list []T, one func(T)) {
	if list == nil {
		w.Uint(0)
		return
	}
	w.Uint(uint64(len(list)) + 1)
	for _, x := range list {
		one(x)
	}
}

// Reader reads what a Writer wrote, out of one copy of the record. After the
// first fault it returns zero values and Bad stays set.
type Reader struct {
	Rest string
	Bad  bool
}

// Uint reads a number.
func (r *Reader) Uint() uint64 {
	var n uint64
	for i := 0; i < len(r.Rest) && i < 10; i++ {
		c := r.Rest[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.Rest = r.Rest[i+1:]
			return n
		}
	}
	r.Bad, r.Rest = true, ""
	return 0
}

// Int reads a number that fits an int.
func (r *Reader) Int() int { return int(r.Uint()) }

// Bool reads yes or no.
func (r *Reader) Bool() bool { return r.Uint() == 1 }

// Str reads a string.
func (r *Reader) Str() string {
	n := r.Uint()
	if n > uint64(len(r.Rest)) {
		r.Bad, r.Rest = true, ""
		return ""
	}
	out := r.Rest[:n]
	r.Rest = r.Rest[n:]
	return out
}

// Strs reads a list of strings, in a loop of its own as Writer.Strs does.
func (r *Reader) Strs() []string {
	n, some := r.length()
	if !some {
		return nil
	}
	list := make([]string, 0, min(n, mostAhead))
	for range n {
		if list = append(list, r.Str()); r.Bad {
			return nil
		}
	}
	return list
}

// mostAhead is for how many items of a list there is room at once. A record may lie
// about how many come, in every list of a list.
const mostAhead = 64

// length reads how long a list is, and whether there is one.
func (r *Reader) length() (n uint64, some bool) {
	n = r.Uint()
	if n == 0 || n-1 > uint64(len(r.Rest)) {
		r.Bad = r.Bad || n != 0
		return 0, false
	}
	return n - 1, true
}

// ReadList reads a list, each item as one reads it.
func ReadList[T any](r *Reader, one func() T) []T {
	n, some := r.length()
	if !some {
		return nil
	}
	list := make([]T, 0, min(n, mostAhead))
	for range n {
		if list = append(list, one()); r.Bad {
			return nil
		}
	}
	return list
}

// Done reports whether the record was read to its end without a fault.
func (r *Reader) Done() bool { return !r.Bad && r.Rest == "" }
