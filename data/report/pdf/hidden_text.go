package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"slices"
	"sync"
)

// What the check of a file cannot settle. The text is kept, and who reads it
// is told.
const (
	warnEncrypted   = "The PDF is protected against changes, so that damage in it cannot be noticed: hold what was read against the report."
	warnUnshownText = "The PDF holds text that no page shows: it is damaged, or an older text was left in it. Hold what was read against the report."
)

var (
	objectHead  = compiled(`(?:^|[\s>])(\d+)\s+\d+\s+obj\s*(\[[^\]]*\])?`)
	contentsKey = compiled(`/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)`)
	reference   = compiled(`(\d+)\s+\d+\s+R\b`)
	ofPage      = compiled(`/(?:Type|Subtype|N|PatternType|FunctionType|ShadingType)\b`)
)

// compiled is a regular expression that is compiled when it is first used: a
// start that reads no PDF need not pay.
func compiled(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// hasHiddenText reports whether a stream draws text and is no page's content: one
// wrong bit in a page's dictionary takes its text away, and the engine reads
// an empty page. The file must have passed checkStreams, which bounds what it unpacks
// to.
func hasHiddenText(body []byte) bool {
	t := textTracer{shown: map[string]bool{}, arrays: map[string][]byte{}}
	for body != nil {
		body = t.next(body)
	}
	for n, list := range t.arrays {
		if t.shown[n] {
			t.show(list)
		}
	}
	return slices.ContainsFunc(t.texts, func(n string) bool { return !t.shown[n] })
}

// textTracer gathers, by object number, what pages show and what draws text.
type textTracer struct {
	shown  map[string]bool
	arrays map[string][]byte // lists that may be a page's contents
	texts  []string
}

// next reads to the end of the next stream and returns what follows it, nil
// where none does.
func (t *textTracer) next(body []byte) []byte {
	dict, packed, more := bytes.Cut(body, []byte("stream"))
	t.look(dict)
	n := ""
	for _, m := range objectHead().FindAllSubmatch(dict, -1) {
		if n = string(m[1]); len(m[2]) > 0 {
			t.arrays[n] = m[2]
		}
	}
	packed, rest, ended := bytes.Cut(bytes.TrimLeft(packed, "\r\n"), []byte("endstream"))
	if !more || !ended {
		return nil
	}
	if start := bytes.LastIndex(dict, []byte(" obj")); start >= 0 {
		dict = dict[start:]
	}
	objects := bytes.Contains(dict, []byte("/ObjStm"))
	if !isDeflated(dict) || !objects && ofPage().Match(dict) {
		return rest
	}
	if text := unpacked(packed); objects {
		t.look(text)
	} else if drawsText(text) {
		t.texts = append(t.texts, n)
	}
	return rest
}

// look notes the contents of the pages in a piece of the file.
func (t *textTracer) look(b []byte) {
	for _, m := range contentsKey().FindAllSubmatch(b, -1) {
		t.show(m[1])
	}
}

func (t *textTracer) show(list []byte) {
	for _, r := range reference().FindAllSubmatch(list, -1) {
		t.shown[string(r[1])] = true
	}
}

// drawsText reports whether a stream opens a text (BT) and picks a font for it
// (Tf). It is asked of every stream of a file, so it compares bytes and stops at
// the first of each.
func drawsText(stream []byte) bool {
	_, rest, opens := operator(stream, "BT")
	if !opens {
		return false
	}
	_, _, picks := operator(rest, "Tf")
	return picks
}

// operator cuts a stream at the first place where an operator stands alone.
func operator(stream []byte, name string) (before, after []byte, ok bool) {
	for at := 0; ; at++ {
		i := bytes.Index(stream[at:], []byte(name))
		if i < 0 {
			return nil, nil, false
		}
		at += i
		end := at + len(name)
		if (at == 0 || !wordByte(stream[at-1])) && (end == len(stream) || !wordByte(stream[end])) {
			return stream[:at], stream[end:], true
		}
	}
}

// wordByte reports whether a byte belongs to a word or a number.
func wordByte(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

func unpacked(packed []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, mostInflated)) // what unpacks before an error is looked at
	return out
}
