package compare

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// confirming is a matter whose change the reader is about to confirm.
type confirming struct {
	matter compare.Matter
	link   *compare.Link // that shows it; nil for none
	change data.Change
}

// prompt asks in one line.
func (c *confirming) prompt(m *Model) string {
	st := m.settings.Style
	text := draw.ChangeTone(c.change, st).Render(draw.ChangeSign(c.change)+" "+c.change.Words()) + "?"
	if c.change == "" {
		text = "nothing: the program's suggestion shows again?"
	}
	text = st.Accent.Render("Confirm ") + text
	if m.w < 60 {
		return text + " Enter f Esc"
	}
	if c.link != nil && needsLink(c.change) {
		text += "  by " + c.link.Finding.Called()
	}
	return text + st.Dim.Render("   Enter confirms   f another change   Esc leaves it")
}

// confirm begins to confirm the matter under the cursor, by the finding of B
// under the cursor or the best one.
func (m *Model) confirm(g group) tea.Cmd {
	if m.pair.unread != "" {
		return nav.Send(nav.SayMsg{Text: m.pair.unread, Bad: true})
	}
	var link *compare.Link
	cur, _ := m.flow().Cursor()
	if side, i, ok := g.index(cur.ID); ok && side == sideB {
		link = g.link(i)
	}
	return m.begin(m.pair.Matters[g.at], link)
}

// settle begins to confirm what became of a finding of A, in whatever rows it
// stands: the one under A's cursor, by that of B where the cursor is in B.
func (m *Model) settle() tea.Cmd {
	say := func(text string) tea.Cmd { return nav.Send(nav.SayMsg{Text: text, Bad: true}) }
	g, in := m.group()
	switch {
	case in && g.kind == ofMatter:
		return m.confirm(g)
	case m.pair.unread != "":
		return say(m.pair.unread)
	case !m.pair.matched:
		return say("Matters are being read.")
	case m.pair.None != "":
		return say(m.pair.None)
	}
	cur, _ := m.flow().Cursor()
	a, _, ok := m.finding(cur.ID)
	var link *compare.Link
	if c, both := m.couple(); both && m.cursorSide() == sideB {
		a, link = c.a, m.linkOf(c)
	}
	i, asks := m.pair.places[a.ID]
	if !ok || !asks {
		return say("v confirms what became of a finding of A that asks for work: move to one.")
	}
	return m.begin(m.pair.Matters[i], link)
}

// linkOf is how two findings are linked, or would be.
func (m *Model) linkOf(c couple) *compare.Link {
	if i, ok := m.pair.places[c.a.ID]; ok {
		x := m.pair.Matters[i]
		for _, l := range slices.Concat(x.B, x.Again) {
			if l.Finding.ID == c.b.ID {
				return &l
			}
		}
	}
	return &compare.Link{Finding: c.b}
}

// begin asks what became of a matter, by a finding of B or, without one, by the
// best that is linked.
func (m *Model) begin(x compare.Matter, link *compare.Link) tea.Cmd {
	c := &confirming{matter: x, change: x.Change, link: link}
	switch {
	case link != nil && x.Change == data.NotMentioned:
		c.change = changeByTone(link.Tone)
	case link != nil:
	case len(x.B) > 0 && !x.B[0].Near:
		c.link = &x.B[0]
	case len(x.Again) > 0:
		c.link = &x.Again[0]
	}
	m.confirming = c
	return nil
}

// changeByTone is the change to begin with where a finding is taken that the program
// had not taken.
func changeByTone(t compare.Tone) data.Change {
	switch t {
	case compare.Praise:
		return data.Improved
	case compare.Concern:
		return data.StillNeedsWork
	}
	return data.PartlyImproved
}

// decide handles an action while a change is being confirmed.
func (m *Model) decide(a keys.Action) tea.Cmd {
	all := compare.MatterChanges()
	if m.confirming.matter.Status == compare.Confirmed {
		all = append(all, "") // to take back what was confirmed
	}
	step := func(d int) {
		i := slices.Index(all, m.confirming.change)
		m.confirming.change = all[(i+d+len(all))%len(all)]
	}
	switch a {
	case keys.OtherChange, keys.Right:
		step(1)
	case keys.Left:
		step(-1)
	case keys.Open:
		return m.decided()
	case keys.Cancel, keys.Back:
		m.confirming = nil
	}
	return nil
}

// decided writes the change and its link into the notebook.
func (m *Model) decided() tea.Cmd {
	c := m.confirming
	if c.change == "" {
		m.confirming = nil
		return nav.Send(nav.PairMsg{Say: "The program's suggestion shows again", Pairs: m.unsaid(c.matter.Finding)})
	}
	p := data.Pair{A: data.NewPairEnd(c.matter.Finding), B: data.PairEnd{Inspection: m.pair.B.ID}, Together: true, Change: string(c.change)}
	by := ""
	if needsLink(c.change) && (c.link != nil || c.change != c.matter.Change) {
		if c.link == nil {
			return nav.Send(nav.SayMsg{Text: "Which finding of B shows it? Esc, move to it (Tab changes side), and confirm there; or m pairs another one."})
		}
		p.B, by = data.NewPairEnd(c.link.Finding), " by "+c.link.Finding.Called()
	}
	m.confirming = nil
	return nav.Send(nav.PairMsg{Say: "Confirmed: " + c.change.Words() + by, Pairs: []data.Pair{p}})
}

// unsaid is the reader's pairs of a finding of A without the changes that they
// confirmed.
func (m *Model) unsaid(f data.Finding) []data.Pair {
	var out []data.Pair
	for _, p := range m.pair.pairs {
		if !p.A.Is(f) || p.A.Inspection != m.pair.A.ID || p.B.Inspection != m.pair.B.ID || p.Change == "" {
			continue
		}
		p.Change, p.Made = "", time.Time{}
		p.Together = p.Together && p.B.Finding != ""
		out = append(out, p)
	}
	return out
}

// needsLink reports whether a change must rest on a finding of B: silence, and
// that nothing can be told, do not.
func needsLink(c data.Change) bool { return c != data.NotMentioned && c != data.CannotTell }
