package pdf

import "bytes"

// wellFormed checks that the objects of a PDF are written as the standard says,
// outside its streams: nothing but numbers, names, strings, references and
// brackets that close. One wrong bit in a number makes most often a word that
// no object holds, and the engine passes over it: a font, a width or a whole
// page is lost without a word. Streams have checksums of their own.
func wellFormed(body []byte) bool {
	mark := []byte(" obj")
	for {
		at := bytes.Index(body, mark)
		if at < 0 {
			return true
		}
		begins := at > 0 && digit(body[at-1])
		body = body[at+len(mark):]
		if !begins {
			continue
		}
		s := scanner{rest: body}
		if !s.object() {
			return false
		}
		body = s.rest
		if s.stream {
			end := bytes.Index(body, []byte("endstream"))
			if end < 0 {
				return true // checkStreams looks at streams
			}
			body = body[end:]
		}
	}
}

// scanner reads one object word by word.
type scanner struct {
	rest   []byte
	open   []byte // the brackets that are open
	stream bool   // the object goes on as a stream
}

// object reads to the object's end, or to the beginning of its stream. It
// reports whether all of it is well-formed.
func (s *scanner) object() bool {
	for len(s.rest) > 0 {
		c := s.rest[0]
		switch {
		case blank(c):
			s.rest = s.rest[1:]
		case c == '%':
			s.comment()
		case c == '(':
			if !s.text() {
				return false
			}
		case bytes.HasPrefix(s.rest, []byte("<<")), bytes.HasPrefix(s.rest, []byte(">>")):
			if !s.bracket(c, 2) {
				return false
			}
		case c == '[', c == ']':
			if !s.bracket(c, 1) {
				return false
			}
		case c == '<':
			if !s.hex() {
				return false
			}
		case c == '/':
			s.word(1)
		default:
			word := s.word(0)
			switch string(word) {
			case "endobj":
				return len(s.open) == 0
			case "stream":
				s.stream = true
				return len(s.open) == 0
			}
			if !wellFormedWord(word) {
				return false
			}
		}
	}
	return false
}

func (s *scanner) comment() {
	if end := bytes.IndexAny(s.rest, "\r\n"); end >= 0 {
		s.rest = s.rest[end:]
		return
	}
	s.rest = nil
}

// text passes over a string in round brackets, which may hold more of them.
func (s *scanner) text() bool {
	depth := 0
	for i := 0; i < len(s.rest); i++ {
		switch s.rest[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.rest = s.rest[i+1:]
				return true
			}
		}
	}
	return false
}

func (s *scanner) bracket(c byte, n int) bool {
	s.rest = s.rest[n:]
	if c == '<' || c == '[' {
		s.open = append(s.open, c)
		return true
	}
	last := len(s.open) - 1
	if last < 0 || (c == '>') != (s.open[last] == '<') {
		return false
	}
	s.open = s.open[:last]
	return true
}

func (s *scanner) hex() bool {
	end := bytes.IndexByte(s.rest, '>')
	if end < 0 {
		return false
	}
	for _, c := range s.rest[1:end] {
		if !blank(c) && !digit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
			return false
		}
	}
	s.rest = s.rest[end+1:]
	return true
}

// word takes the characters up to the next blank or bracket, of which the
// first from are taken in any case.
func (s *scanner) word(from int) []byte {
	i := from
	for i < len(s.rest) && !blank(s.rest[i]) && !bytes.ContainsRune([]byte("()<>[]/%"), rune(s.rest[i])) {
		i++
	}
	i = max(i, 1)
	w := s.rest[:i]
	s.rest = s.rest[i:]
	return w
}

// wellFormedWord reports whether a word is a number or one of the four that an
// object holds.
func wellFormedWord(w []byte) bool {
	switch string(w) {
	case "R", "true", "false", "null":
		return true
	}
	figures, points := 0, 0
	for i, c := range w {
		switch {
		case digit(c):
			figures++
		case c == '.':
			points++
		case c == '-' || c == '+': // some makers write "--5"
			if i > 1 {
				return false
			}
		default:
			return false
		}
	}
	return points <= 1 && (figures > 0 || len(w) == 1)
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}
