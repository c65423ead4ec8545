package filter

import (
	"strings"

	"casebook/data"
)

// Args returns the shell's flags that make this filter again from Default, in
// the order of the facets: the same question, asked as a command.
func Args(f Filter) []string {
	var out []string
	for _, t := range Facets() {
		p := f.picks[t]
		switch {
		case t == Voice && f.ofstedIncluded():
		case t == Voice && len(p.Include) == 0:
			out = append(out, "--"+t.String(), AllVoices)
		case len(p.Include) > 0:
			out = append(out, "--"+t.String(), joined(t, p.Include))
		}
		if len(p.Exclude) > 0 {
			out = append(out, "--not-"+t.String(), joined(t, p.Exclude))
		}
	}
	if f.Basis != data.ByPublished {
		out = append(out, "--date", f.Basis.String())
	}
	if w := f.Words(); w != "" {
		out = append(out, "--text", w)
	}
	return out
}

// ofstedIncluded reports whether voices are included as Default includes them.
func (f Filter) ofstedIncluded() bool {
	in := f.picks[Voice].Include
	return len(in) == 1 && in[0] == string(data.Ofsted)
}

func joined(t Facet, ids []string) string {
	if t == Year {
		return strings.ReplaceAll(years(ids), " | ", ",")
	}
	return strings.Join(ids, ",")
}

// Line joins arguments as one types them in a POSIX shell, quoted where needed.
func Line(args []string) string {
	words := make([]string, len(args))
	for i, a := range args {
		words[i] = a
		if a == "" || strings.ContainsFunc(a, func(r rune) bool { return !plain(r) }) {
			words[i] = "'" + strings.ReplaceAll(a, "'", `'\''`) + "'"
		}
	}
	return strings.Join(words, " ")
}

func plain(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.,:/=+@", r)
}
