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
	Threads(authority string) ([]data.Thread, error)
	Themes() data.ThemeSet
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
	Unspoken               []string // themes in use that neither speaks of
	Changes                map[data.Change]int
	SuggestedChanges       map[data.Change]int // of those, the ones that rest on suggestions
	Areas                  []AreaRow
	SuggestedA, SuggestedB bool // whether findings of a side are about what the program suggests
	FindingsA, FindingsB   int  // compared
	// Unreadable are findings of either side that are damaged: they are in no
	// count, and the warnings begin with them.
	Unreadable       []data.Unreadable
	HiddenA, HiddenB int // other voices' findings that were left out
	Alignment
	MatterChanges map[data.Change]int // of the matters
	Links         map[Status]int      // of their links, without those that are near only

	sides Sides // of which the matters are
}

// ThemesSuggested is the warning that goes with findings of which
// Unconfirmed holds.
const ThemesSuggested = "Themes and polarity of imported paragraphs are the program's suggestions, and so is every change that rests on them: read the paragraphs before you rely on it."

// Unconfirmed reports whether no reader has confirmed what some of Ofsted's
// findings are about.
func Unconfirmed(findings []data.Finding) bool {
	return slices.ContainsFunc(findings, func(f data.Finding) bool { return f.Suggested && f.Attribution == data.Ofsted })
}

// Count says how many themes came to a change, and how many of them by
// suggestions: "5 (4 suggested)".
func (c Comparison) Count(f data.Change) string {
	return Counted(c.Changes[f], c.SuggestedChanges[f])
}

// Counted writes a count and how many of it rest on suggestions.
func Counted(n, suggested int) string {
	if suggested > 0 {
		return fmt.Sprintf("%d (%d suggested)", n, suggested)
	}
	return strconv.Itoa(n)
}

// Partly names the sides of which a part is held or can be read, or which look
// at one service, to stand beside all counts of changes: "B partial", "A partial, B one service";
// "" where both are held in full.
func (c Comparison) Partly() string {
	from, to := c.ofSides()
	switch a, b := from.short(), to.short(); {
	case a == b && a != "":
		return "A and B " + a
	case a != "" && b != "":
		return "A " + a + ", B " + b
	case a != "":
		return "A " + a
	case b != "":
		return "B " + b
	}
	return ""
}

// Doubt says why no change that could rest on B's silence is certain; "" where B
// is a whole report that is held in full.
func (c Comparison) Doubt() string {
	_, b := c.ofSides()
	return b.doubt()
}

func (c Comparison) ofSides() (a, b source) { return sourcesOf(c.A, c.B, c.sides.LostA, c.sides.LostB) }

// ThemeName is what a theme of the comparison is called, also NoTheme.
func (c Comparison) ThemeName(id string) string {
	if id == NoTheme {
		return "No theme"
	}
	return c.sides.ThemeSet.Label(id)
}

// ThemeShort is a theme's short name.
func (c Comparison) ThemeShort(id string) string { return c.sides.ThemeSet.Short(id) }

// ThreadName is what a matter that the built-in facts follow is called, ""
// where it is none.
func (c Comparison) ThreadName(id string) string {
	for _, t := range c.sides.Threads {
		if t.ID == id {
			return t.Label
		}
	}
	return ""
}

// OneAuthority reports whether both inspections are of one authority: only
// then is a difference a change.
func (c Comparison) OneAuthority() bool { return c.A.Authority == c.B.Authority }

// Of compares two inspections by their ids; two of one authority stand in order
// of time, whatever was chosen first. Only Ofsted's findings are compared unless
// the other voices are wanted. The reader's pairs, of whatever inspections, win
// over what the program suggests.
func Of(from Facts, a, b string, o Options, pairs ...data.Pair) (Comparison, error) {
	c, err := Gather(from, a, b, o)
	if err != nil {
		return c, err
	}
	err = c.Match(pairs...)
	return c, err
}

// Gather is Of without the matters: a screen shows it at once, and lets Match
// follow, which can be done again.
func Gather(from Facts, a, b string, o Options) (Comparison, error) {
	var c Comparison
	err := c.open(from, a, b, o)
	if err != nil {
		return c, err
	}
	c.sides = Sides{A: c.A, B: c.B, ThemeSet: from.Themes()}
	if err = c.read(from); err != nil {
		return c, err
	}
	if c.sides.Threads, err = from.Threads(c.A.Authority); err != nil {
		return c, fmt.Errorf("comparing %s: %w", a, err)
	}
	fa, fb := c.sides.FindingsA, c.sides.FindingsB
	if !o.OtherVoices {
		fa, c.HiddenA = byOfsted(fa)
		fb, c.HiddenB = byOfsted(fb)
	}
	c.FindingsA, c.FindingsB = len(fa), len(fb)
	c.Warnings = append(data.UnreadableWords(c.Unreadable), Warnings(c.A, c.B)...)
	c.SuggestedA, c.SuggestedB = Unconfirmed(fa), Unconfirmed(fb)
	if c.SuggestedA || c.SuggestedB {
		c.Warnings = append(c.Warnings, ThemesSuggested)
	}
	c.Rows = Judgements(c.A, c.B)
	withoutDirection(c.Rows, c.Undirected())
	if inTimeOrder(c.A, c.B) && unheld(c.sides) == "" {
		if err := c.sides.readWith(humanLinks{}); err != nil { // once, for the themes and for the matters
			return c, fmt.Errorf("comparing %s with %s: %w", a, b, err)
		}
	}
	shown := c.sides
	shown.FindingsA, shown.FindingsB = fa, fb
	if c.Themes, err = Themes(shown); err != nil {
		return c, fmt.Errorf("comparing %s with %s: %w", a, b, err)
	}
	if len(c.Themes) > 0 {
		c.Unspoken = Unspoken(c.sides.ThemeSet, c.Themes)
	}
	c.Changes, c.SuggestedChanges = CountChanges(c.Themes), SuggestedChanges(c.Themes)
	c.Areas = Areas(c.Rows, fa, fb)
	shown.tellAreas(c.Areas)
	return c, nil
}

// Match says what became of A's matters, by all of the reader's pairs; what
// was matched before is forgotten.
func (c *Comparison) Match(pairs ...data.Pair) error {
	s := c.sides
	s.Pairs = pairs
	var err error
	if c.Alignment, err = Align(s); err != nil {
		return fmt.Errorf("comparing %s with %s: %w", c.A.ID, c.B.ID, err)
	}
	c.MatterChanges, c.Links = c.Alignment.counts()
	return nil
}

// open reads both inspections, in the order in which they are to stand.
func (c *Comparison) open(from Facts, a, b string, o Options) (err error) {
	if c.A, c.AuthorityA, c.AllA, err = oneOf(from, a); err != nil {
		return err
	}
	if c.B, c.AuthorityB, c.AllB, err = oneOf(from, b); err != nil {
		return err
	}
	if first, _ := comesFirst(c.A, c.B); c.OneAuthority() && first == o.Reversed {
		c.A, c.B = c.B, c.A
	}
	return nil
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

// read reads the findings of both sides, as far as they are not damaged.
func (c *Comparison) read(from Facts) error {
	for _, x := range []struct {
		id       string
		findings *[]data.Finding
		lost     *int
	}{{c.A.ID, &c.sides.FindingsA, &c.sides.LostA}, {c.B.ID, &c.sides.FindingsB, &c.sides.LostB}} {
		findings, err := from.Findings(x.id)
		lost, err := data.Readable(err)
		if err != nil {
			return fmt.Errorf("comparing %s: %w", x.id, err)
		}
		*x.findings, *x.lost = findings, len(lost)
		for _, u := range lost {
			if !slices.Contains(c.Unreadable, u) { // A and B may be the same
				c.Unreadable = append(c.Unreadable, u)
			}
		}
	}
	return nil
}

// Held are the findings of both inspections that can be read, those of every
// voice, and how many are damaged.
func (c Comparison) Held() (a, b []data.Finding, damagedA, damagedB int) {
	return c.sides.FindingsA, c.sides.FindingsB, c.sides.LostA, c.sides.LostB
}

// byOfsted returns Ofsted's findings and how many others were left out.
func byOfsted(findings []data.Finding) ([]data.Finding, int) {
	var out []data.Finding
	for _, f := range findings {
		if f.Attribution == data.Ofsted {
			out = append(out, f)
		}
	}
	return out, len(findings) - len(out)
}
