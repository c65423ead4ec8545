package report

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"io"
)

// trailing is how much may stand after a PDF's end mark: mail and web servers
// add a little.
const trailing = 2048

// mostInflated is how much a PDF's text, fonts and tables may unpack to, in
// bytes. The real reports have at most 1 MB.
const mostInflated = 16 << 20

// whole checks that a PDF is all there: that its end mark is at its end, and
// that every compressed stream that can hold text unpacks. The engine repairs
// what is broken and says nothing, and half a report would pass for a report.
// It is not sound if what was unpacked is not what was packed.
func whole(body []byte) (sound bool, err error) {
	sound = true
	body = bytes.TrimRight(body, "\x00 \r\n\t")
	if at := bytes.LastIndex(body, []byte("%%EOF")); at < 0 || at < len(body)-trailing {
		return false, ErrTruncated
	}
	// Streams of an encrypted file are packed first and encrypted then.
	if bytes.Contains(body, []byte("/Encrypt")) {
		return true, nil
	}
	left := int64(mostInflated)
	for {
		s, rest, ok := nextStream(body)
		if !ok {
			return sound, nil
		}
		body = rest
		if s.packed == nil {
			continue
		}
		n, good, err := inflate(s.packed, left)
		left -= n
		switch {
		case left < 0:
			return false, ErrTooMuch
		case err != nil && s.text:
			return false, ErrDamaged
		}
		sound = sound && good && err == nil
	}
}

// stream is a compressed stream of a PDF.
type stream struct {
	packed []byte // nil where it is not compressed by zlib or is a picture
	text   bool   // it can hold text: it is no font, colours or notes on the file
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
	if !zipped(dict) || bytes.Contains(dict, []byte("/Image")) {
		return stream{}, rest, true
	}
	start := bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
	end := bytes.Index(start, []byte("endstream"))
	if end < 0 { // then no other ends either, and looking again would take for ever
		return stream{}, nil, false
	}
	return stream{packed: start[:end], text: holdsText(dict)}, start[end:], true
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

// zipped reports whether a stream's dictionary says that zlib was the last to
// compress it.
func zipped(dict []byte) bool {
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
