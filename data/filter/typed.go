package filter

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"casebook/data/prose"
)

// field is a value of a facet in what is typed for a search: theme:front-door,
// -year:2014..2016, authority:"Bristol, City of".
var field = regexp.MustCompile(`^(-?)([a-zA-Z-]+):("[^"]*"?|[^\s"]*)`)

// Typed narrows a filter to what was typed for a search: values of facets by their
// words, paragraphs, and the rest as the words to find. Unless exclude signs stand before them
// values of one facet are joined by OR, as everywhere.
func (f Filter) Typed(typed string, names Names) (Filter, error) {
	rest, fields, err := parted(typed)
	if err != nil {
		return f, err
	}
	for _, x := range fields {
		t, ok := FacetNamed(x.facet)
		usage := ParagraphUsage
		if ok {
			usage = t.Flag().Usage
		}
		if x.value == "" {
			return f, fmt.Errorf("%s: wants a value at once behind the colon, as --%s takes it: %s", x.facet, x.facet, usage)
		}
		if ok {
			f, err = f.With(t, []string{x.value}, x.not, names)
		} else {
			f, err = f.WithParagraphs([]string{x.value}, x.not)
		}
		if err != nil {
			return f, err
		}
	}
	f.Text = rest
	return f, nil
}

// Fields are the words of the facets that are named in what was typed.
func Fields(typed string) []string {
	var out []string
	_, fields, _ := parted(typed)
	for _, x := range fields {
		out = append(out, x.facet+":")
	}
	return out
}

type typedField struct {
	facet, value string
	not          bool
}

// parted parts values of facets from words. What stands in quotation marks is
// words. OR and NOT beside a value, and a field that is none, are errors: what was
// asked would not be what is found.
func parted(typed string) (rest string, fields []typedField, err error) {
	var b strings.Builder
	quoted, begins := false, true
	for at := 0; at < len(typed); {
		var m []string // where a field can begin: elsewhere a long word would be read again from each letter
		if begins && !quoted {
			m = field.FindStringSubmatch(typed[at:])
		}
		switch known := m != nil; {
		case known && isField(strings.ToLower(m[2])):
			fields = append(fields, typedField{strings.ToLower(m[2]), strings.Trim(m[3], `"`), m[1] != ""})
			at += len(m[0])
			if sign := signBeside(b.String(), typed[at:]); sign != "" && err == nil {
				err = joinedError(sign, m[0])
			}
			for at < len(typed) && typed[at] == ' ' {
				at++
			}
			continue
		case known && err == nil:
			err = notField(m[2], m[3])
		}
		c := typed[at]
		if c == '"' {
			quoted = !quoted
		}
		begins = c == ' ' || c == '('
		b.WriteByte(c)
		at++
	}
	return b.String(), fields, err
}

// signBeside is the OR or NOT that stands before a value, or the OR behind it.
func signBeside(before, after string) string {
	before = strings.TrimRight(before, " (")
	if word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]; word == "OR" || word == "NOT" {
		return word
	}
	if sign, ok := strings.CutPrefix(strings.TrimLeft(after, " )"), "OR"); ok && strings.TrimLeftFunc(sign, unicode.IsSpace) != sign || sign == "" && ok {
		return "OR"
	}
	return ""
}

// joinedError refuses a sign that would not do what it says.
func joinedError(sign, value string) error {
	if sign == "NOT" {
		return fmt.Errorf("NOT stands before words, not before %s: type -%[1]s to leave it out", value)
	}
	return fmt.Errorf("OR joins words, not %s: search twice, or without OR for the words in what it chooses; several values of one field have commas between, as in theme:plans,health", value)
}

// notField refuses what looks like the value of a field that there is not: the name
// is near one, or the value is a word. A ratio or the time of day is text.
func notField(word, value string) error {
	var all []string
	for _, t := range ByFlag() {
		all = append(all, t.String()+":")
	}
	all = append(all, Paragraph+":")
	meant := Nearest(word, all, 1)
	begins := strings.TrimLeft(value, `"`)
	switch {
	case strings.EqualFold(word, "inspection"):
		return fmt.Errorf("%q is no field: in the shell --inspection keeps to an inspection, as in --inspection birmingham-2014-03. Quotation marks round it make it words", word+":")
	case len(word) > 2 && len(meant) > 0:
		return fmt.Errorf("unknown field %q: did you mean %s? Quotation marks round it make it words", word+":", meant[0])
	case len(word) > 1 && begins != "" && unicode.IsLetter([]rune(begins)[0]):
		return fmt.Errorf("unknown field %q: it can be %s. Quotation marks round it make it words", word+":", prose.List(all, "or"))
	}
	return nil
}

func isField(word string) bool {
	_, ok := FacetNamed(word)
	return ok || word == Paragraph
}
