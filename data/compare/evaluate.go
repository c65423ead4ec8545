package compare

import (
	"errors"
	"slices"

	"casebook/data"
)

// Agreement is how what is said of changes agrees with a reader, of themes or
// of matters: counts, as JSON has them too.
type Agreement struct {
	Pairs      int                  `json:"pairs"`      // of inspections
	Rows       int                  `json:"rows"`       // answers
	Right      int                  `json:"right"`      // that are the reader's
	Allowed    int                  `json:"allowed"`    // those and what a second careful reader could say
	Heavy      int                  `json:"weight_2_3"` // rows of such weight
	HeavyRight int                  `json:"weight_2_3_right"`
	WrongWay   int                  `json:"wrong_way"`         // called improved or good what the reader calls worse or still wanting, or the other way round
	Asked      int                  `json:"with_paragraphs"`   // matters for which the reader names paragraphs of B
	First      int                  `json:"first_right"`       // of which the first paragraph linked is one of them
	Three      int                  `json:"first_three_right"` // of which one of the first three is
	By         map[data.Change]Said `json:"by_answer"`
}

// Said is how often one answer was given, and how often the reader says so too.
type Said struct {
	Said  int `json:"said"`
	Right int `json:"right"`
}

// Evaluation is how what is said of changes agrees with a reader's keys.
type Evaluation struct {
	Themes, Matters Agreement
	Wrong           []WrongWay
	LeftOut         []string // pairs of the keys of which nothing could be measured, and why
}

// WrongWay is an answer that would mislead.
type WrongWay struct {
	A       string      `json:"a"` // ids of the inspections
	B       string      `json:"b"`
	Of      string      `json:"of"` // the theme or matter
	Said    data.Change `json:"said"`
	Reader  data.Change `json:"reader"`
	Allowed bool        `json:"allowed"` // a second careful reader could say so
}

// Evaluate compares what of says of two inspections with keys. An inspection
// that the casebook does not hold is data.ErrNotFound and leaves its rows out,
// as two do of which neither follows on the other.
func Evaluate(keys []KeyRow, of func(a, b string) (Comparison, error)) (Evaluation, error) {
	e := Evaluation{}
	read := map[[2]string]*Comparison{}
	for _, k := range keys {
		pair := [2]string{k.A, k.B}
		c, seen := read[pair]
		if !seen {
			x, err := of(k.A, k.B)
			switch {
			case errors.Is(err, data.ErrNotFound):
				e.LeftOut = append(e.LeftOut, k.A+" and "+k.B+": not in this casebook")
			case err != nil:
				return e, err
			case !x.OneAuthority() || x.A.ID == x.B.ID:
				e.LeftOut = append(e.LeftOut, k.A+" and "+k.B+": "+x.Undirected())
			default:
				c = &x
			}
			read[pair] = c
		}
		if c != nil {
			e.row(k, c)
		}
	}
	for pair, c := range read {
		if c != nil {
			count := func(a *Agreement, theme bool) {
				if slices.ContainsFunc(keys, func(k KeyRow) bool { return k.A == pair[0] && k.B == pair[1] && (k.Theme != "") == theme }) {
					a.Pairs++
				}
			}
			count(&e.Themes, true)
			count(&e.Matters, false)
		}
	}
	return e, nil
}

// row adds a row of a key.
func (e *Evaluation) row(k KeyRow, c *Comparison) {
	a, said := &e.Themes, data.NotMentioned
	if k.Theme != "" {
		if i := slices.IndexFunc(c.Themes, func(r ThemeRow) bool { return r.Theme == k.Theme }); i >= 0 {
			said = c.Themes[i].Change
		}
	} else {
		a, said = &e.Matters, ""
		m := c.matterOf(k)
		if m != nil {
			said = m.Change
		}
		a.links(k, m)
	}
	a.add(k, said)
	if wrongWay(said, k.Change) {
		a.WrongWay++
		e.Wrong = append(e.Wrong, WrongWay{c.A.ID, c.B.ID, k.name(), said, k.Change, slices.Contains(k.Also, said)})
	}
}

func (a *Agreement) add(k KeyRow, said data.Change) {
	if a.By == nil {
		a.By = map[data.Change]Said{}
	}
	by, right := a.By[said], 0
	if said == k.Change {
		right = 1
	}
	a.By[said] = Said{by.Said + 1, by.Right + right}
	a.Rows, a.Right = a.Rows+1, a.Right+right
	if right == 1 || slices.Contains(k.Also, said) {
		a.Allowed++
	}
	if k.Weight > 1 {
		a.Heavy, a.HeavyRight = a.Heavy+1, a.HeavyRight+right
	}
}

// links counts whether a paragraph that the reader names is linked.
func (a *Agreement) links(k KeyRow, m *Matter) {
	if len(k.Paragraphs) == 0 {
		return
	}
	a.Asked++
	if m == nil {
		return
	}
	for i, l := range m.B[:min(3, len(m.B))] {
		if slices.Contains(k.Paragraphs, l.Finding.Source.Paragraph) {
			a.Three++
			if i == 0 {
				a.First++
			}
			return
		}
	}
}

func (c *Comparison) matterOf(k KeyRow) *Matter {
	i := slices.IndexFunc(c.Matters, func(m Matter) bool {
		return k.Ordinal > 0 && m.Ordinal == k.Ordinal || k.Paragraph > 0 && m.Ordinal == 0 && m.Finding.Source.Paragraph == k.Paragraph
	})
	if i < 0 {
		return nil
	}
	return &c.Matters[i]
}

// wrongWay reports whether an answer misleads: of two, one calls it improved or
// good, the other worse or still wanting.
func wrongWay(said, reader data.Change) bool {
	well := func(c data.Change) bool { return c == data.Improved || c == data.StayedGood }
	poor := func(c data.Change) bool { return c == data.Worse || c == data.StillNeedsWork }
	return well(said) && poor(reader) || poor(said) && well(reader)
}
