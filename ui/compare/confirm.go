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

// confirming is a matter whose fate the reader is about to confirm.
type confirming struct {
	matter compare.Matter
	link   *compare.Link // that shows it; nil for none
	fate   compare.Fate
}

// prompt asks in one line.
func (c *confirming) prompt(m *Model) string {
	st := m.settings.Style
	text := draw.FateTone(c.fate, st).Render(c.fate.Mark()+" "+c.fate.Words()) + "?"
	if c.fate == "" {
		text = "nothing: the program's suggestion shows again?"
	}
	text = st.Accent.Render("Confirm ") + text
	if m.w < 60 {
		return text + " Enter f Esc"
	}
	if c.link != nil && c.fate != compare.NotMentioned {
		text += "  by " + c.link.Finding.PlaceID()
	}
	return text + st.Dim.Render("   Enter confirms   f another fate   Esc leaves it")
}

// confirm begins to confirm the matter under the cursor, by the finding of B
// under the cursor or the best one.
func (m *Model) confirm(g group) tea.Cmd {
	if m.pair.unread != "" {
		return nav.Send(nav.SayMsg{Text: m.pair.unread, Bad: true})
	}
	x := m.pair.Matters[g.at]
	c := &confirming{matter: x, fate: x.Fate}
	cur, _ := m.flow().Cursor()
	side, i, ok := g.index(cur.ID)
	switch {
	case ok && side == sideB:
		c.link = g.link(i)
		if x.Fate == compare.NotMentioned {
			c.fate = toneFate(c.link.Tone)
		}
	case len(x.B) > 0 && !x.B[0].Near:
		c.link = &x.B[0]
	case len(x.Again) > 0:
		c.link = &x.Again[0]
	}
	m.confirming = c
	return nil
}

// toneFate is the fate to begin with where a finding is taken that the program
// had not taken.
func toneFate(t compare.Tone) compare.Fate {
	switch t {
	case compare.Praise:
		return compare.Improved
	case compare.Concern:
		return compare.Persisted
	}
	return compare.Mixed
}

// decide handles an action while a fate is being confirmed.
func (m *Model) decide(a keys.Action) tea.Cmd {
	all := compare.MatterFates()
	if m.confirming.matter.Status == compare.Confirmed {
		all = append(all, "") // to take back what was confirmed
	}
	step := func(d int) {
		i := slices.Index(all, m.confirming.fate)
		m.confirming.fate = all[(i+d+len(all))%len(all)]
	}
	switch a {
	case keys.ChangeFate, keys.Right:
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

// decided writes the fate and its link into the notebook.
func (m *Model) decided() tea.Cmd {
	c := m.confirming
	if c.fate == "" {
		m.confirming = nil
		return pairCmd(m.store, "The program's suggestion shows again. u undoes it.", m.unsaid(c.matter.Finding)...)
	}
	p := data.Pair{A: data.NewPairEnd(c.matter.Finding), B: data.PairEnd{Inspection: m.pair.B.ID}, Together: true, Fate: string(c.fate)}
	by := ""
	if c.fate != compare.NotMentioned && (c.link != nil || c.fate != c.matter.Fate) {
		if c.link == nil {
			return nav.Send(nav.SayMsg{Text: "Which finding of B shows it? Esc, move to it (Tab changes side), and confirm there; or m pairs another one."})
		}
		p.B, by = data.NewPairEnd(c.link.Finding), " by "+c.link.Finding.PlaceID()
	}
	m.confirming = nil
	return pairCmd(m.store, "Confirmed: "+c.fate.Words()+by+". u undoes it.", p)
}

// unsaid is the reader's pairs of a finding of A without the fates that they
// confirmed.
func (m *Model) unsaid(f data.Finding) []data.Pair {
	var out []data.Pair
	for _, p := range m.pair.pairs {
		if !p.A.Is(f) || p.A.Inspection != m.pair.A.ID || p.B.Inspection != m.pair.B.ID || p.Fate == "" {
			continue
		}
		p.Fate, p.Made = "", time.Time{}
		p.Together = p.Together && p.B.Finding != ""
		out = append(out, p)
	}
	return out
}
