package taxonomy

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/toml"
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
		b.WriteString("[[theme]]\nid = " + toml.Quote(e.ID) + "\n")
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
			out = append(out, key+" = "+toml.Quote(now))
		}
	}
	if e.Own {
		base.Group = "Your own"
	}
	text("label", e.Label, base.Label)
	text("group", e.Group, base.Group)
	text("definition", e.Definition, base.Definition)
	if !slices.Equal(e.Terms, base.Terms) || !slices.Equal(e.PrefixTerms, base.PrefixTerms) || len(e.Except) > 0 {
		out = append(out, worded(e, base))
	}
	if e.Hidden {
		out = append(out, "hidden = true")
	}
	text("merge_into", e.Into, "")
	return out
}

// worded are the words of a theme: those of one's own, what a built-in one has more, or
// all that it has in the place of its own.
func worded(e Entry, base data.Theme) string {
	begins := func(now, was []string) bool { return len(now) >= len(was) && slices.Equal(now[:len(was)], was) }
	switch {
	case e.Own:
		return "words = " + wordList(e.Theme)
	case begins(e.Terms, base.Terms) && begins(e.PrefixTerms, base.PrefixTerms):
		e.Terms, e.PrefixTerms = e.Terms[len(base.Terms):], e.PrefixTerms[len(base.PrefixTerms):]
		return "more_words = " + wordList(e.Theme)
	}
	return "only_words = " + wordList(e.Theme)
}

func wordList(t data.Theme) string {
	var b strings.Builder
	b.WriteString("[\n")
	list := func(words []string, before, after string) {
		for _, w := range words {
			b.WriteString("  " + toml.Quote(before+w+after) + ",\n")
		}
	}
	list(t.Terms, "", "")
	list(t.PrefixTerms, "", "*")
	list(t.Except, "-", "")
	b.WriteString("]")
	return b.String()
}
