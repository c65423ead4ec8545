package table

import (
	"cmp"
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/filter"
)

// councils finds authorities by their codes and by every name.
type councils struct {
	all              []data.Authority
	byURN, byLA, ons map[string]data.Authority
	byTitle          map[string]data.Authority
}

func councilsOf(all []data.Authority) councils {
	c := councils{all, map[string]data.Authority{}, map[string]data.Authority{}, map[string]data.Authority{}, map[string]data.Authority{}}
	for _, a := range all {
		c.byURN[a.URN], c.byLA[a.LACode], c.ons[a.ONS] = a, a, a
		for _, t := range a.Titles(all) {
			c.byTitle[t] = a
		}
	}
	for _, a := range all { // a name before another's short one
		c.byTitle[data.TitleWords(a.ID)], c.byTitle[data.TitleWords(a.Name)] = a, a
	}
	delete(c.byURN, "")
	delete(c.byLA, "")
	delete(c.ons, "")
	return c
}

// mostTried is how many readings of a name are tried.
const mostTried = 40

// named finds an authority by a name as a table writes it, with or without what
// stands round it: "Bristol City Council", "County Durham", "LB Richmond".
func (c councils) named(name string) (data.Authority, bool) {
	name, _, _ = strings.Cut(name, " [") // a mark of a note
	tried := []string{data.TitleWords(name)}
	before, after := around()
	for i := 0; i < min(len(tried), mostTried); i++ {
		if a, ok := c.byTitle[tried[i]]; ok {
			return a, !c.countyOfThatName(tried[0], tried[i])
		}
		for _, word := range before {
			if rest, ok := strings.CutPrefix(tried[i], word+" "); ok {
				tried = append(tried, rest)
			}
		}
		for _, word := range after {
			if rest, ok := strings.CutSuffix(tried[i], " "+word); ok {
				tried = append(tried, rest)
			}
		}
	}
	return data.Authority{}, false
}

// countyOfThatName reports whether a county council is asked for, and of a city whose
// county is another authority: "Derby County Council" may mean either.
func (c councils) countyOfThatName(asked, found string) bool {
	_, shire := c.byTitle[found+"shire"]
	return shire && strings.Contains(asked, "county")
}

// nearest names authorities that may have been meant.
func (c councils) nearest(name string) string {
	var names []string
	for _, a := range c.all {
		names = append(append(names, a.Name), a.Aliases...)
	}
	if near := filter.Nearest(name, names, 3); len(near) > 0 {
		return ", such as " + strings.Join(near, ", ")
	}
	return ""
}

const wantAuthority = "want the name or URN of an English local authority"

// authority finds a row's authority by its URN and its name, which must agree
// where the table has both, and without either by its other codes.
func (r *reader) authority(c record) (data.Authority, error) {
	urn, name := c.get("urn"), c.get("authority")
	byURN, hasURN := r.councils.byURN[urn]
	byName, hasName := r.councils.named(name)
	switch {
	case hasURN && hasName && byURN.ID != byName.ID && !bore(byURN, byName):
		return byURN, c.wrong("authority", fmt.Sprintf("URN %s is %s's: want one authority", byURN.URN, byURN.Name))
	case hasURN:
		return byURN, nil
	case hasName:
		return byName, nil
	}
	byCode, ok := r.councils.byLA[c.get("la")]
	if !ok {
		byCode, ok = r.councils.ons[c.get("ons")]
	}
	if ok {
		r.Warnings = append(r.Warnings, c.wrong("authority", "taken for "+byCode.Name+" by its code"))
		return byCode, nil
	}
	if urn != "" {
		return byURN, c.wrong("urn", "no authority has this URN, nor the name beside it"+r.councils.nearest(name))
	}
	return byName, c.wrong("authority", wantAuthority+r.councils.nearest(cmp.Or(name, c.get("la"))))
}

// bore reports whether an authority that ended had the name that a has now.
func bore(ended, a data.Authority) bool {
	gone, ok := ended.Abolition()
	return ok && a.Named(gone.Named)
}
