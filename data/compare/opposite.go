package compare

import (
	"slices"

	"casebook/data"
	"casebook/data/prose"
)

// opposite is the paragraph that asks for work most, nil where none asks for
// more than it praises.
func (e *evidence) opposite() *passage {
	if e == nil || e.wanting.n == 0 || e.wanting.list[0].weight < -trace {
		return nil
	}
	return &e.wanting.list[0]
}

// opposed reports whether a paragraph asks for work as strongly as any praises,
// and so much of all that is said asks for it that the paragraph is no exception.
// Where all weigh alike none does.
func (e *evidence) opposed() bool {
	x := e.opposite()
	return x != nil && !e.alike && x.weight > trace && e.share() >= outright-trace && (e.well.n == 0 || x.weight >= asStrong*e.well.list[0].weight-trace)
}

// oppose puts beside a theme that has improved or stayed good what of B speaks
// most against it, and beside one of which B is silent where B names it.
func (s Sides) oppose(r *ThemeRow, x, y *evidence) {
	switch changeByShares(x, y, s.A) {
	case data.Improved, data.StayedGood:
		p := y.opposite()
		if p == nil || p.finding == nil {
			return
		}
		r.Against = []Saying{p.saying()}
		r.Reason += "; against it: " + p.finding.Place()
		if y.opposed() {
			r.Reason += ", which weighs as much as what praises most"
		}
	case data.NotMentioned:
		if names := namedIn(r.B, y); len(names) > 0 {
			r.Reason += "; B names it in " + prose.List(names, "and") + ", and finds nothing of it"
		}
	}
}

// saying is the sentence of a paragraph that asks for work most; where none
// stands out, the first that does, else all of it.
func (p passage) saying() Saying {
	at := p.sentence
	if at.start >= at.end {
		if out, ok := (sayings{findings: []data.Finding{*p.finding}, choose: (*best).weightiest}).asking(); ok {
			return out
		}
		return Saying{Finding: *p.finding, End: len(p.finding.Text), Tone: Concern}
	}
	return Saying{Finding: *p.finding, Start: at.start, End: at.end, Tone: Concern}
}

// mostNamed is how many places are told at most where a theme is only named.
const mostNamed = 3

// namedIn are the first places where Ofsted's findings name a theme without
// praise or criticism: as one of their own themes or in a sentence.
func namedIn(findings []data.Finding, y *evidence) []string {
	all := slices.Clone(findings)
	if y != nil {
		all = append(all, y.findings()...)
	}
	var out []string
	for _, f := range all {
		if p := f.Place(); f.Attribution == data.Ofsted && !slices.Contains(out, p) && len(out) < mostNamed {
			out = append(out, p)
		}
	}
	return out
}
