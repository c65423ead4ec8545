package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/prose"
)

// mostPoints is how many points a part of the first page has at most, and
// mostLines how many lines one takes that stands where its weight puts it: a
// paragraph that says much both ways is quoted with all of it, and comes last.
const (
	mostPoints = 5
	mostLines  = 5
)

// point is a theme or a matter on the first page: what it is called, the
// sentence that decides, where that stands and who says so.
type point struct {
	name, text, under string
	where             string // in B

	about     string // the theme that it is about before all others
	confirmed bool
	asked     bool // a recommendation decides
	place     int  // of its change among those that its part of the page tells
	weight    float64
}

func (p point) long() bool { return p.lines() > mostLines }

func (p point) lines() int { return lines(p.name+p.text+p.under+"    ", letters-3) }

// group is a part of the first page.
type group struct {
	title  string
	none   string // what is said where there are no points
	more   int    // points that there is no room for
	points []point
	quiet  bool // left out where there are no points
}

// list is the points as a list, and how many more there are.
func (g group) list() document.List {
	var out document.List
	for _, p := range g.points {
		out = append(out, document.Item{Mark: document.Bullet, Name: p.name, Text: p.text, Under: p.under})
	}
	switch {
	case g.more == 0:
	case len(g.points) == 0:
		out = append(out, document.Item{Mark: document.Bullet, Text: strconv.Itoa(g.more) + ", on the pages that follow."})
	default:
		out = append(out, document.Item{Mark: document.Bullet, Text: "And " + strconv.Itoa(g.more) + " more, on the pages that follow."})
	}
	return out
}

// part is a part of the first page with the changes that it tells.
type part struct {
	title string
	tells []data.Change
	named bool // its themes are named together, and nothing is quoted
}

// parts are the parts of the first page.
func (s Subject) parts() []part {
	if s.Undirected() != "" {
		a, b := s.sides()[0].name, s.sides()[1].name
		return []part{{title: "What needs work in both", tells: []data.Change{data.BothWanting}}, {title: "What needs work in " + a + " alone", tells: []data.Change{data.OnlyA}},
			{title: "What needs work in " + b + " alone", tells: []data.Change{data.OnlyB}}}
	}
	return []part{
		{title: "What improved", tells: []data.Change{data.Improved, data.PartlyImproved}},
		{title: "What got worse", tells: []data.Change{data.Worse}},
		{title: "What still needs work", tells: []data.Change{data.StillNeedsWork}},
		{title: "What stayed good", tells: []data.Change{data.StayedGood}, named: true},
		{title: "What is new", tells: []data.Change{data.NewConcern, data.NewStrength}},
	}
}

// together names several points in one: what stayed good is told, and needs no
// quotation to be believed.
func (s Subject) together(all []point) point {
	var names []string
	confirmed := true
	for _, p := range all[:min(len(all), mostPoints)] {
		names = append(names, p.name+bracketed(p.where))
		confirmed = confirmed && p.confirmed
	}
	out := point{text: strings.Join(names, "; "), under: prose.Capital(s.sides()[1].report) + ". " + status(confirmed)}
	if n := len(all) - len(names); n > 0 {
		out.text += "; and " + strconv.Itoa(n) + " more"
	}
	out.text += "."
	return out
}

// groups are the parts of the first page with as many points as there is room
// for, the weightiest first: each has one before any has two. Where there is no
// room for the weightiest of a part, the next that fits stands there.
func (s Subject) groups(room int) []group {
	var out []group
	var waiting [][]point
	for _, p := range s.parts() {
		all := s.points(p.tells)
		if p.named {
			g := group{title: p.title, quiet: true}
			room += headingLines
			if len(all) > 0 {
				g.points = []point{s.together(all)}
				room -= headingLines + g.points[0].lines()
			}
			out, waiting = append(out, g), append(waiting, nil)
			continue
		}
		g := group{title: p.title, none: "Nothing.", more: len(all)}
		if len(all) == 0 && s.Hidden != nil && s.Hidden.Themes > 0 {
			g.none = "Left out, or nothing."
		}
		out, waiting = append(out, g), append(waiting, all)
		if len(all) != 1 {
			room-- // says so, or how many more there are
		}
	}
	for n := range mostPoints {
		for i, all := range waiting {
			left := room
			if n == 0 {
				left += margin
			}
			if fits := slices.IndexFunc(all, func(p point) bool { return p.lines() <= left }); fits >= 0 {
				out[i].points, room = append(out[i].points, all[fits]), room-all[fits].lines()
				waiting[i] = slices.Delete(all, fits, fits+1)
				out[i].more--
			}
		}
	}
	return out
}

// points are the themes that met one of several changes, and the matters that a
// person stands for: what is confirmed first, then the change that its heading
// names, then what a recommendation asks, then what is soon read, then by how
// much is said. A matter stands for its theme, and themes of which one sentence
// decides are one point.
func (s Subject) points(tells []data.Change) []point {
	var out []point
	add := func(p point) {
		if i := slices.IndexFunc(out, func(o point) bool { return o.text == p.text }); i >= 0 && out[i].name != p.name {
			out[i].name += "; " + p.name
			out[i].weight += p.weight
			return
		}
		if !slices.ContainsFunc(out, func(o point) bool { return o.name == p.name || o.about == p.about && p.about != "" }) {
			out = append(out, p)
		}
	}
	for _, m := range s.Matters {
		if m.Status != compare.Suggested && slices.Contains(tells, m.Change) {
			add(s.matterPoint(m, tells))
		}
	}
	for _, r := range s.Comparison.Themes {
		if slices.Contains(tells, r.Change) && r.Theme != compare.NoTheme && len(r.Decides) > 0 {
			add(s.themePoint(r, tells))
		}
	}
	slices.SortStableFunc(out, func(a, b point) int {
		return cmp.Or(first(a.confirmed, b.confirmed), cmp.Compare(a.place, b.place), first(a.asked, b.asked), first(!a.long(), !b.long()), cmp.Compare(b.weight, a.weight))
	})
	return out
}

func first(a, b bool) int {
	switch {
	case a && !b:
		return -1
	case b && !a:
		return 1
	}
	return 0
}

// apart is a name with the change behind it where a part of the page tells
// several.
func (s Subject) apart(name string, c data.Change, tells []data.Change) string {
	if c == tells[0] {
		return name
	}
	return name + " (" + s.named(c.Words()) + ")"
}

func (s Subject) themePoint(r compare.ThemeRow, tells []data.Change) point {
	p := point{name: s.apart(s.ThemeName(r.Theme), r.Change, tells), about: r.Theme, confirmed: !r.Suggested, place: slices.Index(tells, r.Change), weight: r.Weight}
	decides, _ := r.ToQuote()
	p.asked = decides[0].Finding.Polarity == data.Recommendation
	p.text, p.where = s.quote(decides[0]), decides[0].Finding.Called()
	if r.Change == data.PartlyImproved && len(decides) > 1 && decides[1].Finding.Inspection == s.B.ID {
		p.text += " And yet" + andYet(s.quote(decides[1]))
	}
	p.under = s.citeAll(decides) + s.graded(r) + status(!r.Suggested)
	return p
}

// citeAll cites the sentences that decide: the first, and those that stand
// behind it by their places.
func (s Subject) citeAll(all []compare.Saying) string {
	text := s.briefly(all[0].Finding)
	for i, x := range all[1:] {
		if !slices.ContainsFunc(all[:i+1], func(before compare.Saying) bool { return before.Finding.ID == x.Finding.ID }) {
			text += "; " + s.sideOf(x.Finding).name + ", " + x.Finding.Where()
		}
	}
	return text + ". "
}

// graded is a sentence on how the theme's area was graded where that may
// surprise, "" else.
func (s Subject) graded(r compare.ThemeRow) string {
	if r.Graded == "" {
		return ""
	}
	return s.sentence(r.Graded) + " "
}

func status(confirmed bool) string {
	if confirmed {
		return "Confirmed."
	}
	return "Suggested."
}

// matterPoint is a matter that a person stands for, called by what the built-in
// facts follow it as, else by its own beginning.
func (s Subject) matterPoint(m compare.Matter, tells []data.Change) point {
	p := point{name: s.ThreadName(m.Finding.Thread), confirmed: true, asked: m.Ordinal > 0, place: slices.Index(tells, m.Change), weight: 1}
	if len(m.Finding.Themes) > 0 {
		p.about = m.Finding.Themes[0]
	}
	if p.name == "" {
		p.name = strings.TrimRight(cut(m.Finding.Text, beginning), ".")
	}
	p.name = s.apart(p.name, m.Change, tells)
	p.text, p.under = s.sentence(m.Reason), s.sideOf(m.Finding).name+", "+m.Finding.Where()+". "
	if len(m.Mentions) > 0 {
		place, says, told := strings.Cut(m.Mentions[0].Where, ": ")
		if told {
			p.text = prose.Sentence(says)
		}
		p.under = prose.Capital(s.sides()[1].report) + ", " + place + "; " + data.InOwnWords + "; " + p.under
	}
	if l, ok := telling(m); ok {
		p.text, p.where = l.Finding.Quotation(l.Quote()), l.Finding.Called()
		p.under = s.briefly(l.Finding) + "; " + s.sideOf(m.Finding).name + ", " + m.Finding.Where() + ". "
	}
	p.under += status(true)
	return p
}

// andYet joins what speaks against a praise to it.
func andYet(text string) string {
	if rest, ok := strings.CutPrefix(text, recommends); ok {
		return " it is recommended: " + rest
	}
	return ": " + text
}

// recommends introduces what a report recommends.
const recommends = "It is recommended: "

// telling is the paragraph to quote of those that a matter's change rests on: the
// first of which neither the tone nor the polarity says the contrary, else the
// first.
func telling(m compare.Matter) (compare.Link, bool) {
	rests := slices.DeleteFunc(slices.Concat(m.B, m.Again), func(l compare.Link) bool { return !l.Rests || l.Near })
	if len(rests) == 0 {
		return compare.Link{}, false
	}
	wanting := m.Change == data.Worse || m.Change == data.StillNeedsWork
	contrary := map[bool]compare.Tone{true: compare.Praise, false: compare.Concern}[wanting]
	if i := slices.IndexFunc(rests, func(l compare.Link) bool {
		work, counts := l.Finding.Polarity.Work()
		return l.Tone != contrary && (!counts || (work >= 0.5) == wanting)
	}); i >= 0 {
		return rests[i], true
	}
	return rests[0], true
}

// quote is a sentence as a paper prints it. What a report recommends often names
// a thing and does not say that it is wanting.
func (s Subject) quote(x compare.Saying) string {
	if x.Finding.Polarity == data.Recommendation {
		return recommends + x.Finding.Quotation(x.Text())
	}
	return x.Finding.Quotation(x.Text())
}
