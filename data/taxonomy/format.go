package taxonomy

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
)

// Format writes what differs from the built-in themes, as Read reads it;
// nothing where nothing differs.
func (t Taxonomy) Format() []byte {
	base := map[string]data.Theme{}
	for _, th := range data.BuiltinThemes() {
		base[th.ID] = th
	}
	var b strings.Builder
	for _, e := range t.all {
		lines := differences(e, base[e.ID])
		if len(lines) == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("[[theme]]\nid = " + quoted(e.ID) + "\n")
		for _, l := range lines {
			b.WriteString(l + "\n")
		}
	}
	return []byte(b.String())
}

// differences are the keys that tell an entry from its built-in theme.
func differences(e Entry, base data.Theme) []string {
	var out []string
	text := func(key, now, was string) {
		if now != was {
			out = append(out, key+" = "+quoted(now))
		}
	}
	if e.Own {
		base.Group = "Your own"
	}
	text("label", e.Label, base.Label)
	text("group", e.Group, base.Group)
	text("definition", e.Definition, base.Definition)
	if !slices.Equal(e.Terms, base.Terms) || !slices.Equal(e.PrefixTerms, base.PrefixTerms) {
		out = append(out, "words = "+wordList(e.Terms, e.PrefixTerms))
	}
	if e.Hidden {
		out = append(out, "hidden = true")
	}
	text("merge_into", e.Into, "")
	return out
}

func wordList(terms, prefixes []string) string {
	var b strings.Builder
	b.WriteString("[\n")
	for _, t := range terms {
		b.WriteString("  " + quoted(t) + ",\n")
	}
	for _, p := range prefixes {
		b.WriteString("  " + quoted(p+"*") + ",\n")
	}
	b.WriteString("]")
	return b.String()
}

// quoted writes a text as TOML does: JSON's escapes are a part of TOML's.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			b.WriteString(`\u` + hex4(r))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hex4(r rune) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", 4-len(s)) + s
}
