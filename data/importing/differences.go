package importing

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"casebook/data"
)

// sameFacts reports whether an inspection says after a table what it said
// before: that a source agrees, or writes a date in other words, is no fact of
// the inspection.
func sameFacts(a, b data.Inspection) bool {
	return reflect.DeepEqual(withoutAgreement(a), withoutAgreement(b))
}

func withoutAgreement(in data.Inspection) data.Inspection {
	in.Published.Confirmed, in.Published.AsStated = nil, ""
	in.Inspected.Confirmed, in.Inspected.AsStated = nil, ""
	in.Published.Also, in.Inspected.Also = slices.Clip(in.Published.Also), slices.Clip(in.Inspected.Also)
	if len(in.Published.Also) == 0 {
		in.Published.Also = nil
	}
	if len(in.Inspected.Also) == 0 {
		in.Inspected.Also = nil
	}
	in.Judgements = slices.Clone(in.Judgements)
	for i := range in.Judgements {
		j := &in.Judgements[i]
		j.Confirmed = nil
		if len(j.Also) == 0 {
			j.Also = nil
		}
	}
	if len(in.Judgements) == 0 {
		in.Judgements = nil
	}
	return in
}

// movedTo is a finding of a table under the inspection that is held: a table may
// place an inspection by another month.
func movedTo(f data.Finding, ids map[string]string) data.Finding {
	if to, ok := ids[f.Inspection]; ok {
		return f.Under(to)
	}
	return f
}

// newFindings are the findings of a table that are not held. One that is held
// under the same place, or in the same words, stays as it is; what the table
// says otherwise of it is listed.
func newFindings(name string, have, add []data.Finding) (fresh []data.Finding, differ []string) {
	places, texts := map[string]data.Finding{}, map[string]bool{}
	for _, f := range have {
		places[f.ID], texts[plainText(f.Text)] = f, true
	}
	for _, f := range add {
		held, ok := places[f.ID]
		switch {
		case ok:
			differ = append(differ, differences(name, held, f)...)
		case !texts[plainText(f.Text)]:
			fresh = append(fresh, f)
		}
	}
	return fresh, differ
}

// plainText is a text without what its way through a table may change.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }

// differences lists what a table says otherwise of a finding that is held; name is
// its inspection's. What the program itself suggested there contradicts nobody.
func differences(name string, held, f data.Finding) []string {
	var out []string
	say := func(field, have, got string) {
		out = append(out, fmt.Sprintf("%s, %s, %s: %s stays; the table's %s is left out", name, held.Numbered(), field, have, got))
	}
	if plainText(held.Text) != plainText(f.Text) {
		say("text", quoted(held.Text), quoted(f.Text))
	}
	if f.Suggested {
		return out
	}
	if held.Polarity != f.Polarity {
		say("polarity", held.Polarity.Name(), f.Polarity.Name())
	}
	if !slices.Equal(held.Themes, f.Themes) && len(held.Themes)+len(f.Themes) > 0 {
		say("themes", themesOf(held), themesOf(f))
	}
	return out
}

func themesOf(f data.Finding) string {
	if len(f.Themes) == 0 {
		return "none"
	}
	return strings.Join(f.Themes, ", ")
}

// mostQuoted is how much of a text a conflict quotes, in characters: enough to
// find it by.
const mostQuoted = 120

func quoted(s string) string {
	if r := []rune(s); len(r) > mostQuoted {
		s = strings.TrimSpace(string(r[:mostQuoted])) + "..."
	}
	return "\"" + s + "\""
}

// keepBeside returns the findings that stay where a file's own findings come: one
// that a table gave before is the file's, where the place or the words are the
// same. Where whole says that the file is the report or letter itself, what a
// table alone says of it is no longer counted as its words.
func keepBeside(name string, held []data.Finding, in data.Entry, whole bool) (stay []data.Finding, differ []string) {
	places, texts := map[string]data.Finding{}, map[string]bool{}
	for _, f := range in.Findings {
		places[f.ID], texts[plainText(f.Text)] = f, true
	}
	for _, f := range held {
		if !data.IsTable(f.Source.ID) {
			stay = append(stay, f)
			continue
		}
		read, ok := places[f.ID]
		switch {
		case ok:
			differ = append(differ, differences(name, read, f)...)
			continue
		case texts[plainText(f.Text)]:
			continue
		case whole && f.Attribution == data.Ofsted:
			f.Attribution = data.Press
			differ = append(differ, name+", "+f.Numbered()+": "+quoted(f.Text)+" stands in an imported table and was not read from the file; it is kept beside, out of the counts")
		}
		stay = append(stay, f)
	}
	return stay, differ
}
