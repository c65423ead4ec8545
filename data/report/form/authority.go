package form

import (
	"path/filepath"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// Authorities are those that a report can be about.
type Authorities []data.Authority

// named is an authority found in a text, by which of its names, and where.
type named struct {
	data.Authority
	at, end int
}

// find settles whose report it is: given by hand, else named on the cover,
// else by the folder it lies in. The warning says that cover and folder
// disagree.
func (who Authorities) find(cover []string, doc text.Document, given string) (data.Authority, Origin, string, error) {
	if given != "" {
		for _, a := range who {
			if a.Named(given) {
				return a, Origin{Field: "authority", From: byHand, Words: given}, "", nil
			}
		}
		return data.Authority{}, Origin{}, "", &Unplaced{Missing: []string{"authority"}, Why: "no authority is called " + given}
	}
	folder, folderWords, inFolder := who.ofFolder(doc.Path)
	words := strings.Join(slices.DeleteFunc(slices.Clone(cover), street.MatchString), " ")
	found, trust := who.namedOrServed(words)
	if trust != "" {
		trust = "the authority is the one that " + trust + " works for, which the cover names alone"
	}
	switch {
	case len(found) == 1:
		warning := trust
		if ended, ok := folder.Abolition(); inFolder && folder.ID != found[0].ID && !(ok && found[0].Named(ended.Named)) {
			warning = "the cover names " + found[0].Name + ", the folder " + folder.Name
		}
		return found[0], Origin{Field: "authority", From: "cover", Words: strings.Join(cover, " ")}, warning, nil
	case inFolder && (len(found) == 0 || slices.ContainsFunc(found, func(a data.Authority) bool { return a.ID == folder.ID })):
		return folder, Origin{Field: "authority", From: "folder name", Words: folderWords}, "", nil
	case len(found) > 1 && trust != "":
		return data.Authority{}, Origin{}, "", &Unplaced{Missing: []string{"authority"}, Why: "its cover names a trust that works for more than one authority: " + found[0].Name + ", " + found[1].Name}
	case len(found) > 1:
		return data.Authority{}, Origin{}, "", &Unplaced{Missing: []string{"authority"}, Why: "its cover names more than one authority: " + found[0].Name + ", " + found[1].Name}
	}
	return data.Authority{}, Origin{}, "", &Unplaced{Missing: []string{"authority"}, Why: who.nobodyNamed(strings.Join(cover, " "))}
}

// onItsDay gives an inspection, once it is dated, to the authority that bore the
// name on that day: the name may have gone over to another one since.
func (p *Parsed) onItsDay(named data.Authority, who Authorities) {
	a := data.OnDay(named, p.Inspection.SortDate(), who)
	if a.ID == named.ID {
		return
	}
	p.Inspection.Authority, p.Inspection.URN = a.ID, a.URN
	p.addOrigin("authority", "its day", a.Name)
}

// nobodyNamed says that a cover names no authority of this casebook, and whom it does
// name.
func (who Authorities) nobodyNamed(cover string) string {
	m := councilName.FindStringSubmatch(cover)
	if m == nil {
		return "no authority is named on its cover"
	}
	return "its cover names none of the " + itoa(len(who)) + " English authorities, but \"" + m[1] + "\""
}

// councilName finds the name of a council.
var councilName = text.Lazy(`((?:\p{Lu}[\p{L}'’-]+)(?: (?:and|upon|of|on|&|\p{Lu}[\p{L}'’-]+)){0,4}?)(?: (?:City|County|Borough|Metropolitan|District|Unitary|Island|Islands))*(?: Council\b| [Cc]hildren[’']?s?[’']? (?:[Ss]ocial )?([Ss]ervices|[Cc]are)\b)`)

// street finds a line of an address: a number or a name before a street. It
// never names an authority.
var street = text.Lazy(`^(?i:\d+[a-z]?(?:[-–/]\d+)?,? .*\b(?:place|street|road|lane|avenue|square|crescent|terrace|drive|court|house|way|row|gate|hill|park|close|quay|parade)\b.*|[\w' ’]+ (?:place|street|road|lane|avenue|crescent|terrace)[,.]?)$`)

// office finds what names a council in the address of a letter; a town there is
// only where it stands.
var office = text.Lazy(`(?i)\b(?:council|borough|authority|corporation|children|county of|city of|trust)\b`)

// offices are the lines of an address that name whom it is sent to.
func offices(address []string) []string {
	return slices.DeleteFunc(slices.Clone(address), func(l string) bool { return !office.MatchString(l) || street.MatchString(l) })
}

// line is the first line that names an authority, else the words as they are.
func (who Authorities) line(lines []string, a data.Authority, words string) string {
	for _, l := range lines {
		if found := who.namedIn(l); len(found) == 1 && found[0].ID == a.ID && !street.MatchString(l) {
			return l
		}
	}
	return words
}

// ofFolder reads the authority of the folder that a file lies in: its URN
// ("80429_birmingham"), else its name.
func (who Authorities) ofFolder(path string) (data.Authority, string, bool) {
	base := filepath.Base(filepath.Dir(path))
	urn, name, ok := strings.Cut(base, "_")
	for _, a := range who {
		if ok && a.URN == urn || a.Named(base) || ok && a.Named(name) {
			return a, base, true
		}
	}
	return data.Authority{}, "", false
}

// namedOrServed returns the authorities that a text names; where it names none but a
// trust, those that the trust works for, and its name. A trust's name may hold that
// of an authority that has ended.
func (who Authorities) namedOrServed(words string) (found []data.Authority, trust string) {
	padded := " " + data.TitleWords(words) + " "
	found = who.namedIn(words)
	for _, t := range data.Trusts() {
		name := " " + data.TitleWords(t.Name) + " "
		if !strings.Contains(padded, name) {
			continue
		}
		if len(found) == 1 && slices.Contains(t.Authorities, found[0].ID) {
			return found, ""
		}
		if rest := who.namedIn(strings.ReplaceAll(padded, name, " ")); len(rest) > 0 {
			return rest, ""
		}
		served := slices.DeleteFunc(slices.Clone(who), func(a data.Authority) bool { return !slices.Contains(t.Authorities, a.ID) })
		if len(served) > 0 {
			return served, t.Name
		}
	}
	return found, ""
}

// namedIn returns the authorities that a text names. A name inside a longer one
// ("Somerset" in "North Somerset") does not count, nor does a second naming.
func (who Authorities) namedIn(text string) []data.Authority {
	padded := " " + data.TitleWords(text) + " "
	var all []named
	for _, a := range who {
		for _, n := range a.Titles(who) {
			for from := 0; ; {
				i := strings.Index(padded[from:], " "+n+" ")
				if i < 0 {
					break
				}
				all = append(all, named{a, from + i, from + i + len(n) + 1})
				from += i + 1
			}
		}
	}
	var out []data.Authority
	for _, x := range all {
		inside := slices.ContainsFunc(all, func(y named) bool {
			return y.ID != x.ID && y.at <= x.at && y.end >= x.end && y.end-y.at > x.end-x.at
		})
		if !inside && !slices.ContainsFunc(out, func(o data.Authority) bool { return o.ID == x.ID }) {
			out = append(out, x.Authority)
		}
	}
	return out
}
