package compare

import (
	"fmt"
	"slices"
	"strconv"

	"casebook/data"
)

// Facts is where a comparison comes from: a store, or the built-in casebook.
type Facts interface {
	Inspection(id string) (data.Inspection, error)
	Authority(id string) (data.Authority, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
}

// Comparison is two inspections side by side: what the screen shows and the
// shell prints.
type Comparison struct {
	A, B                   data.Inspection
	AuthorityA, AuthorityB data.Authority
	AllA, AllB             []data.Inspection // each authority's inspections, earliest first
	Warnings               []string
	Rows                   []Row
	Themes                 []ThemeRow
	Fates                  map[Fate]int
	SuggestedFates         map[Fate]int // of those, the ones that rest on suggestions
	SuggestedA, SuggestedB bool         // whether findings of a side are about what the program suggests
	FindingsA, FindingsB   int          // compared
	HiddenA, HiddenB       int          // other voices' findings that were left out
}

// suggested reports whether no reader has confirmed what some of Ofsted's
// findings are about.
func suggested(findings []data.Finding) bool {
	return slices.ContainsFunc(findings, func(f data.Finding) bool { return f.Suggested && f.Attribution == data.Ofsted })
}

// Count says how many themes met a fate, and how many of them by suggestions:
// "5 (4 suggested)".
func (c Comparison) Count(f Fate) string {
	if n := c.SuggestedFates[f]; n > 0 {
		return fmt.Sprintf("%d (%d suggested)", c.Fates[f], n)
	}
	return strconv.Itoa(c.Fates[f])
}

// OneAuthority reports whether both inspections are of one authority: only
// then is a difference a change.
func (c Comparison) OneAuthority() bool { return c.A.Authority == c.B.Authority }

// Same reports whether an inspection is compared with itself.
func (c Comparison) Same() bool { return c.A.ID == c.B.ID }

// Of compares two inspections by their ids. Only Ofsted's findings are
// compared unless the other voices are wanted.
func Of(from Facts, a, b string, otherVoices bool) (Comparison, error) {
	var c Comparison
	var err error
	var fa, fb []data.Finding
	if c.A, c.AuthorityA, c.AllA, err = oneOf(from, a); err != nil {
		return c, err
	}
	if c.B, c.AuthorityB, c.AllB, err = oneOf(from, b); err != nil {
		return c, err
	}
	if fa, c.HiddenA, err = heard(from, a, otherVoices); err != nil {
		return c, err
	}
	if fb, c.HiddenB, err = heard(from, b, otherVoices); err != nil {
		return c, err
	}
	c.FindingsA, c.FindingsB = len(fa), len(fb)
	c.Warnings = Warnings(c.A, c.B)
	c.SuggestedA, c.SuggestedB = suggested(fa), suggested(fb)
	if c.SuggestedA || c.SuggestedB {
		c.Warnings = append(c.Warnings, "Themes and polarity of imported paragraphs are the program's suggestions, and so is every fate that rests on them: read the paragraphs before you rely on it.")
	}
	c.Rows = Judgements(c.A, c.B)
	c.Themes = Themes(c.A, c.B, fa, fb)
	c.Fates, c.SuggestedFates = Fates(c.Themes), SuggestedFates(c.Themes)
	return c, nil
}

func oneOf(from Facts, id string) (data.Inspection, data.Authority, []data.Inspection, error) {
	in, err := from.Inspection(id)
	if err != nil {
		return in, data.Authority{}, nil, fmt.Errorf("comparing %s: %w", id, err)
	}
	a, err := from.Authority(in.Authority)
	if err != nil {
		return in, a, nil, fmt.Errorf("comparing %s: %w", id, err)
	}
	all, err := from.AuthorityInspections(in.Authority)
	if err != nil {
		return in, a, nil, fmt.Errorf("comparing %s: %w", id, err)
	}
	return in, a, all, nil
}

// heard returns the findings to compare and how many others were left out.
func heard(from Facts, id string, otherVoices bool) ([]data.Finding, int, error) {
	all, err := from.Findings(id)
	if err != nil {
		return nil, 0, fmt.Errorf("comparing %s: %w", id, err)
	}
	if otherVoices {
		return all, 0, nil
	}
	var out []data.Finding
	for _, f := range all {
		if f.Attribution == data.Ofsted {
			out = append(out, f)
		}
	}
	return out, len(all) - len(out), nil
}
