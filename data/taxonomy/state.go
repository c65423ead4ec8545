package taxonomy

import (
	"reflect"
	"slices"
	"strings"

	"casebook/data"
)

// State says in few words what the reader did to a theme: "built-in",
// "built-in, changed", "your own", with "hidden" or "merged into" its target.
func (t Taxonomy) State(e Entry) string {
	state := "built-in"
	base, _ := Builtin().entry(e.ID)
	switch {
	case e.Own:
		state = "your own"
	case !reflect.DeepEqual(base.Theme, e.Theme):
		state = "built-in, changed"
	}
	switch {
	case e.Into != "":
		into, _ := t.entry(e.Into)
		return state + ", merged into " + into.Label
	case e.Hidden:
		return state + ", hidden"
	}
	return state
}

// Entry returns a theme by its id.
func (t Taxonomy) Entry(id string) (Entry, bool) { return t.entry(id) }

// Words are the words and phrases of a theme as a person writes them: "*" at
// the end stands for any ending; "-" before one keeps the theme away.
func Words(t data.Theme) []string {
	var out []string
	for _, w := range t.Terms {
		if !slices.Contains(t.PrefixTerms, w) {
			out = append(out, w)
		}
	}
	for _, w := range t.PrefixTerms {
		out = append(out, w+"*")
	}
	slices.Sort(out)
	for _, w := range t.Except {
		out = append(out, "-"+w)
	}
	return out
}

const beginning = `# Themes of your own. Each [[theme]] changes one theme or adds one; what a
# theme is not given stays as it is. Lines that begin with # do nothing.
#
# [[theme]]
# id = "exclusion"                        # small letters, digits and hyphens
# label = "Exclusion from school"
# words = ["part-time timetable", "exclu*", "-exclusion zone"]
#                                         # * stands for any ending; a paragraph
#                                         # with a word behind - does not get the theme
#
# [[theme]]
# id = "front-door"                       # a built-in theme, renamed
# label = "The front door"
# more_words = ["duty desk"]              # beside its own; only_words = in their place
#
# [[theme]]
# id = "kinship"
# merge_into = "permanence"               # or: hidden = true
#
# Put it in force:  casebook themes apply FILE
#
# The built-in themes:
`

// Begin is the text to begin a file of one's own with: how to write it, the
// built-in ids, and what differs from the built-in themes now.
func (t Taxonomy) Begin() []byte {
	var b strings.Builder
	b.WriteString(beginning)
	for _, th := range data.BuiltinThemes() {
		b.WriteString("#   " + th.ID + strings.Repeat(" ", max(1, 18-len(th.ID))) + th.Label + "\n")
	}
	if own := t.Format(); len(own) > 0 {
		b.WriteString("\n")
		b.Write(own)
	}
	return []byte(b.String())
}
