package filter

import (
	"fmt"
	"regexp"
	"strings"
)

// field is a value of a facet in what is typed for a search: theme:front-door,
// -year:2014..2016, authority:"Bristol, City of".
var field = regexp.MustCompile(`^(-?)([a-zA-Z-]+):("[^"]*"?|[^\s"]*)`)

// Typed narrows a filter to what was typed for a search: values of facets by their
// words, paragraphs, and the rest as the words to find. Unless exclude signs stand before them
// values of one facet are joined by OR, as everywhere.
func (f Filter) Typed(typed string, names Names) (Filter, error) {
	rest, fields := parted(typed)
	for _, x := range fields {
		t, ok := FacetNamed(x.facet)
		usage := ParagraphUsage
		if ok {
			usage = t.Flag().Usage
		}
		if x.value == "" {
			return f, fmt.Errorf("%s: wants a value at once behind the colon, as --%s takes it: %s", x.facet, x.facet, usage)
		}
		var err error
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
	_, fields := parted(typed)
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
// words.
func parted(typed string) (rest string, fields []typedField) {
	var b strings.Builder
	quoted, begins := false, true
	for at := 0; at < len(typed); {
		if m := field.FindStringSubmatch(typed[at:]); begins && !quoted && m != nil && isField(strings.ToLower(m[2])) {
			fields = append(fields, typedField{strings.ToLower(m[2]), strings.Trim(m[3], `"`), m[1] != ""})
			at += len(m[0])
			for at < len(typed) && typed[at] == ' ' {
				at++
			}
			continue
		}
		c := typed[at]
		if c == '"' {
			quoted = !quoted
		}
		begins = c == ' ' || c == '('
		b.WriteByte(c)
		at++
	}
	return b.String(), fields
}

func isField(word string) bool {
	_, ok := FacetNamed(word)
	return ok || word == Paragraph
}
