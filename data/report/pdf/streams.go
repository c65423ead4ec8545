package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"io"
	"strconv"
)

// trailing is how much may stand after a PDF's end mark: mail and web servers
// add a little.
const trailing = 2048

// mostInflated is how much a PDF's text, fonts and tables may unpack to, in
// bytes. The real reports have at most 1 MB.
const mostInflated = 16 << 20

// checkStreams checks that a PDF is all there: that its end mark is at its end, and
// that every compressed stream that can hold text unpacks. The engine repairs
// what is broken and says nothing, and half a report would pass for a report.
// It is not sound if what was unpacked is not what was packed.
func checkStreams(body []byte) (sound bool, err error) {
	sound = true
	body = bytes.TrimRight(body, "\x00 \r\n\t")
	if at := bytes.LastIndex(body, []byte("%%EOF")); at < 0 || at < len(body)-trailing {
		return false, ErrTruncated
	}
	// Streams of an encrypted file are packed first and encrypted then.
	if encrypted(body) {
		return wellFormed(body), nil
	}
	sound = wellFormed(body)
	left := int64(mostInflated)
	for {
		s, rest, ok := nextStream(body)
		if !ok {
			return sound, nil
		}
		body = rest
		sound = sound && (s.sized || !s.text)
		if s.packed == nil {
			continue
		}
		n, good, err := inflate(s.packed, left)
		left -= n
		switch {
		case left < 0:
			return false, ErrTooMuch
		case !s.named:
			// Packed, and its dictionary does not say so: the engine takes the
			// packed bytes for text.
			sound = sound && (err != nil || !good)
			continue
		case err != nil && s.text:
			return false, ErrDamaged
		}
		sound = sound && good && err == nil
	}
}

func encrypted(body []byte) bool { return bytes.Contains(body, []byte("/Encrypt")) }

// stream is a compressed stream of a PDF.
type stream struct {
	packed []byte // nil where it is not compressed by zlib or is a picture
	text   bool   // it can hold text: it is no font, colours, picture or notes on the file
	named  bool   // its dictionary says that it is compressed
	sized  bool   // it is as long as its dictionary says
}

// nextStream returns the next stream and what follows it.
func nextStream(body []byte) (s stream, rest []byte, ok bool) {
	at := bytes.Index(body, []byte("stream"))
	if at < 0 {
		return stream{}, nil, false
	}
	rest = body[at+len("stream"):]
	if at >= 3 && string(body[at-3:at]) == "end" {
		return stream{}, rest, true
	}
	dict := body[:at]
	if start := bytes.LastIndex(dict, []byte(" obj")); start >= 0 {
		dict = dict[start:]
	}
	if !bytes.HasSuffix(bytes.TrimRight(dict, "\x00 \r\n\t\f"), []byte(">>")) {
		return stream{}, rest, true // a word in a text
	}
	start := bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
	end := bytes.Index(start, []byte("endstream"))
	if end < 0 { // then no other ends either, and looking again would take for ever
		return stream{}, nil, false
	}
	s = stream{text: holdsText(dict), sized: sized(dict, start[:end])}
	if bytes.Contains(dict, []byte("/Image")) {
		s.text = false
	} else if s.named = isDeflated(dict); s.named || s.text && zlibHead(start[:end]) {
		s.packed = start[:end]
	}
	return s, start[end:], true
}

var lengthKey = compiled(`/Length\s+(\d+)(?:\s+\d+\s+(R))?`)

// sized reports whether a stream has the length that its dictionary gives, but
// for the line's end after it. A length that stands elsewhere in the file is
// taken as right.
func sized(dict, packed []byte) bool {
	m := lengthKey().FindSubmatch(dict)
	if m == nil {
		return false
	}
	n, err := strconv.Atoi(string(m[1]))
	return len(m[2]) > 0 || err == nil && n <= len(packed) && len(bytes.Trim(packed[n:], "\r\n")) == 0
}

// zlibHead reports whether bytes begin as a zlib stream does.
func zlibHead(packed []byte) bool {
	return len(packed) > 2 && (packed[0] == 0x78 || packed[0] == 0x48) && (int(packed[0])<<8|int(packed[1]))%31 == 0
}

// holdsText reports whether a stream's dictionary leaves it open that the
// stream holds text.
func holdsText(dict []byte) bool {
	for _, word := range []string{"/Length1", "Type1C", "CIDFontType0C", "/OpenType", "/Metadata", "/XML", "/Alternate"} {
		if bytes.Contains(dict, []byte(word)) {
			return false
		}
	}
	return true
}

// isDeflated reports whether a stream's dictionary says that zlib was the last to
// compress it.
func isDeflated(dict []byte) bool {
	_, filter, ok := bytes.Cut(dict, []byte("/Filter"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(filter, " [\r\n"), []byte("/FlateDecode"))
}

// inflate unpacks a zlib stream and counts its bytes, at most one over most.
// It reports whether the checksum is right or, as some makers do, left out.
func inflate(packed []byte, most int64) (n int64, sound bool, err error) {
	const header, checksum = 2, 4
	if len(packed) < header {
		return 0, false, io.ErrUnexpectedEOF
	}
	in := bytes.NewReader(packed[header:])
	sum := adler32.New()
	n, err = io.Copy(sum, io.LimitReader(flate.NewReader(in), most+1))
	if err != nil || n > most || in.Len() < checksum {
		return n, true, err
	}
	rest := packed[len(packed)-in.Len():]
	return n, binary.BigEndian.Uint32(rest) == sum.Sum32(), nil
}
