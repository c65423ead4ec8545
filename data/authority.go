package data

import (
	"strings"
	"unicode"
)

// Authority is a local authority with children's-services duties, keyed by
// its Ofsted URN; names in titles vary.
type Authority struct {
	ID      string   `json:"id"` // readable key: "kingston-upon-hull"
	URN     string   `json:"urn"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	LACode  string   `json:"la_code,omitempty"`
	ONS     string   `json:"ons,omitempty"`
	Region  string   `json:"region,omitempty"`
	Type    string   `json:"type,omitempty"`
	// Neighbours are the statistical ones, as LA codes in the order of the
	// table that names them. It does not say what order that is.
	Neighbours []string `json:"neighbours,omitempty"`
	Abolished  bool     `json:"abolished,omitempty"`
}

// Slug makes a readable key of a name in any script: lower case, hyphens, no "City of"
// after a comma: "Bristol, City of" is "bristol".
func Slug(name string) string {
	for _, tail := range []string{", City of", ", County of"} {
		name = strings.TrimSuffix(name, tail)
	}
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(strings.ToUpper(strings.ReplaceAll(name, "&", "and"))) { // both: a final sigma has one capital
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		} else if r != '\'' && r != '’' {
			gap = true
		}
	}
	return b.String()
}

// Label is the authority's name, which says where it is one no longer.
func (a Authority) Label() string {
	if a.Abolished {
		return a.Name + " (abolished)"
	}
	return a.Name
}

// FindText is what typed words are looked for in: the name, its aliases and the
// URN.
func (a Authority) FindText() string {
	return a.Name + " " + strings.Join(a.Aliases, " ") + " " + a.URN
}

// Named reports whether name is the authority's id, name, URN or one of its
// aliases, in any case and punctuation.
func (a Authority) Named(name string) bool {
	s := Slug(name)
	if s == a.ID || name == a.URN && name != "" || s == Slug(a.Name) {
		return true
	}
	for _, al := range a.Aliases {
		if s == Slug(al) {
			return true
		}
	}
	return false
}
