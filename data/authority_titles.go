package data

import (
	"slices"
	"strings"
)

// TitleWords is a text as the names of authorities are compared: lower-case words.
func TitleWords(s string) string { return strings.ReplaceAll(Slug(s), "-", " ") }

// Titles lists, in TitleWords, what an authority is called in titles and tables:
// its names, and those short forms that lead to no other among all: "east riding",
// "southend", "hull", "richmond".
func (a Authority) Titles(all []Authority) []string {
	var out []string
	for _, n := range append([]string{a.ID, a.Name}, a.Aliases...) {
		w := TitleWords(n)
		w = strings.TrimSuffix(strings.TrimSuffix(w, " city of"), " county of")
		out = append(out, w, strings.TrimSuffix(w, " borough"))
		if rest, ok := strings.CutPrefix(w, "city of "); ok {
			out = append(out, rest+" corporation", "corporation of "+rest)
		}
		out = append(out, a.shortTitles(w, all)...)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// shortTitles returns the short forms of a name of several parts that are its alone.
func (a Authority) shortTitles(name string, all []Authority) []string {
	for _, mid := range []string{" upon ", " on ", " with ", " under ", " of "} {
		head, tail, ok := strings.Cut(name, mid)
		if !ok || mid == " of " && !strings.Contains(head, " ") {
			continue
		}
		if a.aloneHas(head, all) {
			return []string{head}
		}
		if mid == " upon " && a.aloneHas(tail, all) {
			return []string{tail}
		}
		return nil
	}
	return nil
}

// aloneHas reports whether no other authority has these words in its name.
func (a Authority) aloneHas(words string, all []Authority) bool {
	for _, b := range all {
		if b.ID != a.ID && strings.Contains(" "+TitleWords(b.Name)+" ", " "+words+" ") {
			return false
		}
	}
	return true
}
