package terms

// Kind says what sort of thing a term is.
type Kind uint8

// The kinds. A stem is a word like another; the others are of the field table.
const (
	Stem    Kind = iota
	Service      // what is done for children
	Body         // a team, role or board
	Leading      // how the work is led: audits, training, governance
)

// Name is the term's stem, or its name in the field table.
func (r *Reader) Name(id ID) string { return r.names[id] }

// Kind returns a term's kind.
func (r *Reader) Kind(id ID) Kind { return r.kinds[id] }

// Len is how many terms the reader has numbered.
func (r *Reader) Len() int { return len(r.names) }

// Near returns the terms near to a term that were read so far.
func (r *Reader) Near(id ID) []ID {
	var out []ID
	for _, n := range r.lex.near[r.names[id]] {
		if near, ok := r.ids[n]; ok {
			out = append(out, near)
		}
	}
	return out
}

// Join numbers the terms of another reader here, and puts the new numbers into
// the texts that it has read.
func (r *Reader) Join(other *Reader, texts []Text) {
	ids := make([]ID, other.Len())
	for i, name := range other.names {
		ids[i] = r.id(name)
	}
	for _, t := range texts {
		for _, s := range t.Sentences {
			for i := range s.Terms {
				s.Terms[i].ID = ids[s.Terms[i].ID]
			}
		}
	}
}

func (r *Reader) id(name string) ID {
	id, ok := r.ids[name]
	if !ok {
		id = ID(len(r.names))
		r.ids[name] = id
		r.names = append(r.names, name)
		r.kinds = append(r.kinds, r.kindOf(name))
		r.last = append(r.last, 0)
	}
	return id
}

func (r *Reader) kindOf(name string) Kind {
	if r.ownNames[name] {
		return Service
	}
	return kindOf(r.lex.block[name])
}

// kindOf is the kind of what stands in a block of the field table.
func kindOf(block string) Kind {
	switch block {
	case "":
		return Stem
	case "bodies and roles":
		return Body
	case "how the work is led":
		return Leading
	}
	return Service
}
