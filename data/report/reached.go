package report

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"sync"
)

// What the check of a file cannot settle. The text is kept, and who reads it
// is told.
const (
	warnSealed  = "The PDF is protected against changes, so that damage in it cannot be noticed: hold what was read against the report."
	warnOrphans = "The PDF holds text that no page shows: it is damaged, or an older text was left in it. Hold what was read against the report."
)

var (
	objectHead  = onBytes(`(?:^|[\s>])(\d+)\s+\d+\s+obj\s*(\[[^\]]*\])?`)
	contentsKey = onBytes(`/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)`)
	reference   = onBytes(`(\d+)\s+\d+\s+R\b`)
	drawsText   = onBytes(`\bBT\b[\s\S]*\sTf\b`)
	ofPage      = onBytes(`/(?:Type|Subtype|N|PatternType|FunctionType|ShadingType)\b`)
)

func onBytes(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// orphaned reports whether a stream draws text and is no page's content: one
// wrong bit in a page's dictionary takes its text away, and the engine reads
// an empty page. The file must have passed whole, which bounds what it unpacks
// to.
func orphaned(body []byte) bool {
	shown := map[string]bool{}
	arrays := map[string][]byte{}
	var texts []string
	look := func(b []byte) {
		for _, m := range contentsKey().FindAllSubmatch(b, -1) {
			for _, r := range reference().FindAllSubmatch(m[1], -1) {
				shown[string(r[1])] = true
			}
		}
	}
	for rest := body; ; {
		at := bytes.Index(rest, []byte("stream"))
		if at < 0 {
			at = len(rest)
		}
		look(rest[:at])
		n := ""
		for _, m := range objectHead().FindAllSubmatch(rest[:at], -1) {
			if n = string(m[1]); len(m[2]) > 0 {
				arrays[n] = m[2]
			}
		}
		if at == len(rest) {
			break
		}
		dict := rest[:at]
		if start := bytes.LastIndex(dict, []byte(" obj")); start >= 0 {
			dict = dict[start:]
		}
		packed := bytes.TrimLeft(rest[at+len("stream"):], "\r\n")
		end := bytes.Index(packed, []byte("endstream"))
		if end < 0 {
			break
		}
		rest = packed[end+len("endstream"):]
		objects := bytes.Contains(dict, []byte("/ObjStm"))
		if !zipped(dict) || !objects && ofPage().Match(dict) {
			continue
		}
		text := unpacked(packed[:end])
		if objects {
			look(text)
		} else if drawsText().Match(text) {
			texts = append(texts, n)
		}
	}
	for n, list := range arrays {
		if !shown[n] {
			continue
		}
		for _, r := range reference().FindAllSubmatch(list, -1) {
			shown[string(r[1])] = true
		}
	}
	for _, n := range texts {
		if !shown[n] {
			return true
		}
	}
	return false
}

func unpacked(packed []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, mostInflated)) // what unpacks before an error is looked at
	return out
}
