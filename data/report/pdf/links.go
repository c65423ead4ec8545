package pdf

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
)

// object is an object of a PDF as its last definition in the file has it.
type object struct {
	dict   []byte // or whatever else it is, up to its stream
	stream bool
	packed []byte
}

var (
	pageType     = compiled(`/Type\s*/Page\b`)
	pagesType    = compiled(`/Type\s*/Pages\b`)
	pageOrList   = compiled(`/Type\s*/Pages?\b`)
	kidsKey      = compiled(`/Kids\s*(\[[^\]]*\])`)
	toUnicodeKey = compiled(`/ToUnicode\s+(\d+\s+\d+\s+R)\b`)
	noContents   = compiled(`/(?:Type|Subtype|Length1)\b`)
	streamHead   = compiled(`>>\s*stream\r?\n`)
	firstKey     = compiled(`/First\s+(\d+)`)
)

// hasDanglingReference reports whether a page, a list of pages or a font points at what
// cannot be meant: nothing, a thing of another kind, or what another one has
// already. One wrong digit does that, and the engine reads other words, or
// none. Of an encrypted file it knows nothing. The file
// must have passed checkStreams.
func hasDanglingReference(body []byte, hidden bool) bool {
	all := objectsOf(body)
	shown, listed, mapped := map[string]int{}, map[string]int{}, map[string]bool{}
	for number, o := range all {
		switch {
		case pageType().Match(o.dict):
			for _, n := range all.contents(o.dict) {
				shown[n]++
			}
		case pagesType().Match(o.dict):
			for _, m := range kidsKey().FindAllSubmatch(o.dict, -1) {
				for _, n := range referred(m[1]) {
					if listed[n]++; n == number {
						return true
					}
				}
			}
		}
		for _, m := range toUnicodeKey().FindAllSubmatch(o.dict, -1) {
			mapped[referred(m[1])[0]] = true
		}
	}
	for n, times := range listed {
		if o, ok := all[n]; times > 1 || !ok || !o.blank() && !pageOrList().Match(o.dict) {
			return true
		}
	}
	for n, times := range shown {
		o, ok := all[n]
		if !ok || !o.stream || hidden && (times > 1 || mapped[n] || noContents().Match(o.dict)) {
			return true
		}
	}
	return slices.ContainsFunc(slices.Collect(maps.Keys(mapped)), func(n string) bool { return !all[n].mapsLetters() })
}

// blank reports whether nothing is left of an object: the engine leaves such a
// page out, and that is told.
func (o object) blank() bool {
	left, _, _ := bytes.Cut(o.dict, []byte("endobj"))
	return len(bytes.TrimSpace(left)) == 0
}

// mapsLetters reports whether an object tells which letters a font draws.
func (o object) mapsLetters() bool {
	if !o.stream {
		return false
	}
	text := o.packed
	if isDeflated(o.dict) {
		text = unpacked(o.packed)
	} else if bytes.Contains(o.dict, []byte("/Filter")) {
		return true // packed in a way that is not looked into
	}
	return bytes.Contains(text, []byte("begincmap")) || bytes.Contains(text, []byte("beginbf"))
}

type objects map[string]object

// contents are the numbers of the streams that a page shows.
func (all objects) contents(page []byte) []string {
	var out []string
	for _, m := range contentsKey().FindAllSubmatch(page, -1) {
		for _, n := range referred(m[1]) {
			if o, ok := all[n]; ok && !o.stream && bytes.HasPrefix(bytes.TrimSpace(o.dict), []byte("[")) {
				out = append(out, referred(o.dict)...)
				continue
			}
			out = append(out, n)
		}
	}
	return out
}

func referred(list []byte) []string {
	var out []string
	for _, r := range reference().FindAllSubmatch(list, -1) {
		out = append(out, string(r[1]))
	}
	return out
}

// objectsOf lists the objects of a file by number.
func objectsOf(body []byte) objects {
	all := objects{}
	for body != nil {
		between, packed, more := body, []byte(nil), false
		if at := streamHead().FindIndex(body); at != nil { // the word may stand in a text too
			between, packed, more = body[:at[0]+2], body[at[1]:], true
		}
		heads := objectHead().FindAllSubmatchIndex(between, -1)
		packed, rest, ended := bytes.Cut(packed, []byte("endstream"))
		for i, h := range heads {
			at, to := h[3], len(between)
			if i+1 < len(heads) {
				to = heads[i+1][0]
			}
			_, dict, _ := bytes.Cut(between[at:to], []byte("obj"))
			o := object{dict: dict}
			if i+1 == len(heads) && more && ended {
				o.stream, o.packed = true, packed
			}
			all[string(between[h[2]:h[3]])] = o
			if o.stream && bytes.Contains(dict, []byte("/ObjStm")) {
				all.unpack(o)
			}
		}
		if !more || !ended {
			break
		}
		body = rest
	}
	return all
}

// unpack adds the objects that stand packed in a stream, one after the other: were
// they to overlap, a small file could have all of it looked at for each of them.
func (all objects) unpack(o object) {
	m := firstKey().FindSubmatch(o.dict)
	if m == nil {
		return
	}
	text := o.packed
	if isDeflated(o.dict) {
		text = unpacked(o.packed)
	}
	first, err := strconv.Atoi(string(m[1]))
	if err != nil || first > len(text) {
		return
	}
	list, done := bytes.Fields(text[:first]), first
	for i := 0; i+1 < len(list); i += 2 {
		from, to := first, len(text)
		if n, err := strconv.Atoi(string(list[i+1])); err == nil {
			from += n
		}
		if i+3 < len(list) {
			if n, err := strconv.Atoi(string(list[i+3])); err == nil {
				to = first + n
			}
		}
		if done <= from && from <= to && to <= len(text) {
			all[string(list[i])], done = object{dict: text[from:to]}, to
		}
	}
}
