package compare

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// chooser asks for the inspections that are not chosen yet: an authority,
// then one of its inspections, and the same again for the other.
type chooser struct {
	authorities []data.Authority
	shown       []int // places in authorities that the typed name finds
	authority   *data.Authority
	inspections []data.Inspection // of authority, newest first
	held        map[string]held   // how many findings of them
	first       *data.Inspection  // the one chosen as A; nil until it is read
	list        widget.List
	find        widget.Input
	names       request.Answer[[]data.Authority]
	offers      request.Answer[offered]
}

// offered is an authority's inspections, the newest first.
type offered struct {
	authority   string
	inspections []data.Inspection
	held        map[string]held
}

// held is how many findings of an inspection can be read.
type held struct{ ofsted, others int }

// words say it, of everybody's or of Ofsted's alone.
func (h held) words(voices bool) string {
	n := h.ofsted
	if voices {
		n += h.others
	}
	if n == 0 {
		return "no findings"
	}
	return prose.Count(n, "finding")
}

func newChooser() *chooser { return &chooser{find: widget.NewInput("/")} }

// startChoosing reads the authorities, and for a known A its authority's
// inspections.
func (m *Model) startChoosing() tea.Cmd {
	c, s, a := m.chooser, m.store, m.a
	names := c.names.Ask(s.Authorities)
	switch {
	case a != "":
		return tea.Batch(names, c.offers.Ask(func() (offered, error) {
			in, err := s.Inspection(a)
			if err != nil {
				return offered{}, err
			}
			return offer(s, in.Authority)
		}))
	case m.near != "":
		return tea.Batch(names, c.offer(s, m.near))
	}
	return names
}

// offer asks for the inspections of an authority.
func (c *chooser) offer(s Store, authority string) tea.Cmd {
	return c.offers.Ask(func() (offered, error) { return offer(s, authority) })
}

func offer(s Store, authority string) (offered, error) {
	all, err := s.AuthorityInspections(authority)
	all = slices.Clone(all)
	slices.Reverse(all)
	out := offered{authority, all, map[string]held{}}
	for _, in := range all {
		findings, unread := s.Findings(in.ID)
		if _, unread = data.Readable(unread); unread != nil {
			return out, unread
		}
		var h held
		for _, f := range findings {
			if f.Attribution == data.Ofsted {
				h.ofsted++
			} else {
				h.others++
			}
		}
		out.held[in.ID] = h
	}
	return out, err
}

// named takes the authorities to choose from.
func (m *Model) named(msg request.ReadMsg[[]data.Authority]) tea.Cmd {
	c := m.chooser
	if c == nil {
		return nil
	}
	news, cmd := c.names.Take(msg)
	if news {
		c.authorities = *c.names.Got()
		c.filter()
		c.list.SetHeight(m.choiceRows())
	}
	return cmd
}

// offered takes the inspections to choose from.
func (m *Model) offered(msg request.ReadMsg[offered]) tea.Cmd {
	c := m.chooser
	if c == nil {
		return nil
	}
	news, cmd := c.offers.Take(msg)
	if !news {
		return cmd
	}
	got := c.offers.Got()
	c.inspections, c.held = got.inspections, got.held
	if i := slices.IndexFunc(got.inspections, func(in data.Inspection) bool { return in.ID == m.a }); i >= 0 {
		c.first = &got.inspections[i]
	}
	c.authority = &data.Authority{ID: got.authority, Name: got.authority}
	for i := range c.authorities {
		if c.authorities[i].ID == got.authority {
			c.authority = &c.authorities[i]
		}
	}
	c.list = widget.List{Total: len(c.inspections)}
	c.list.SetHeight(m.choiceRows())
	return nil
}

// filter keeps the authorities whose names hold what was typed.
func (c *chooser) filter() {
	if c.authority != nil {
		for i := range c.authorities { // it may have come before the names
			if c.authorities[i].ID == c.authority.ID {
				c.authority = &c.authorities[i]
			}
		}
		return
	}
	c.shown = widget.Found(len(c.authorities), c.find.Value(), func(i int) string { return c.authorities[i].FindText() })
	c.list.SetTotal(len(c.shown))
	c.list.To(0)
}

func (c *chooser) empty() string {
	switch {
	case c.names.Got() == nil:
		return "Reading the authorities."
	case c.authority != nil:
		return "No inspection of it is held. Esc goes back to the authorities."
	}
	return draw.NoAuthorityNamed
}

// choose handles a key while something is to be chosen.
func (m *Model) choose(msg keys.PressMsg) tea.Cmd {
	c := m.chooser
	c.list.SetHeight(m.choiceRows())
	a := msg.Action
	motion, moves := a.Motion()
	if c.find.IsOpen() && (msg.Writes() || !moves) {
		switch a {
		case keys.Open:
			c.find.Close()
		case keys.Cancel:
			c.find.Open("")
			c.find.Close()
			c.filter()
		default:
			changed, cmd := c.find.Update(msg.Key)
			if changed {
				c.filter()
			}
			return cmd
		}
		return nil
	}
	if moves {
		c.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Search:
		if c.authority != nil { // it finds an authority here too
			open := c.find.Open("")
			c.toAuthorities()
			return open
		}
		return c.find.Open(c.find.Value())
	case keys.Open, keys.Pick:
		return m.chosen()
	case keys.Cancel, keys.Back:
		return m.unchoose()
	case keys.Left:
		if c.authority != nil {
			return m.unchoose()
		}
	}
	return nil
}

// chosen takes the row under the cursor.
func (m *Model) chosen() tea.Cmd {
	c := m.chooser
	if c.list.Total == 0 {
		return nil
	}
	if c.authority == nil {
		return c.offer(m.store, c.authorities[c.shown[c.list.Cursor]].ID)
	}
	id := c.inspections[c.list.Cursor].ID
	if id == m.a {
		return nav.Send(nav.SayMsg{Text: "This inspection is chosen already, and nothing changed between it and itself: choose another."})
	}
	if m.a == "" {
		m.a, c.first = id, &c.inspections[c.list.Cursor]
		if m.b == "" { // the other is most often of the same authority
			c.list.Move(-1)
			if c.inspections[c.list.Cursor].ID == id {
				c.list.Move(1)
			}
			return nil
		}
	} else {
		m.b = id
	}
	m.chooser = nil
	return m.read()
}

// toAuthorities goes back from the inspections of one to all authorities.
func (c *chooser) toAuthorities() {
	c.authority, c.inspections = nil, nil
	c.list = widget.List{Height: c.list.Height}
	c.filter()
}

// unchoose goes a step back.
func (m *Model) unchoose() tea.Cmd {
	c := m.chooser
	switch {
	case c.authority != nil:
		c.toAuthorities()
	case m.pair != nil && m.b == "": // another B was to be chosen
		m.a, m.b, m.chooser = m.pair.chosen[0], m.pair.chosen[1], nil
	case m.a != "" && m.b == "":
		m.a = ""
	case c.find.Value() != "":
		c.find.Open("")
		c.find.Close()
		c.filter()
	default:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}
