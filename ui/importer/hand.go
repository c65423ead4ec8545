package importer

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/report/form"
	"casebook/ui/job"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// field is a row of the form in which a person says what a file does not.
type field uint8

const (
	authorityField field = iota
	frameworkField
	publishedField
	againField // read it again
	numFields
)

// hand is that form.
type hand struct {
	file    int
	missing []string
	given   form.Given
	name    string // the chosen authority's

	list    widget.List // of the fields
	choice  typeahead.One[option]
	picking field // of which choice is: authorityField or frameworkField
	date    widget.Input
	names   []data.Authority
	wrong   string // what is wrong with the date
}

type option struct{ id, name string }

func newHand() hand { return hand{date: widget.NewInput("day: ")} }

// typing reports whether a name or a date is typed.
func (h *hand) typing() bool { return h.choice.IsOpen() || h.date.IsOpen() }

// update hands what is no key to the line that is open.
func (h *hand) update(msg tea.Msg) tea.Cmd {
	if h.date.IsOpen() {
		_, cmd := h.date.Update(msg)
		return cmd
	}
	return h.choice.Update(msg)
}

func (m *Model) openHand(file int) tea.Cmd {
	names, height := m.hand.names, m.hand.list.Height
	m.hand = newHand()
	m.hand.file, m.hand.names, m.hand.missing = file, names, lacks(m.plan.Files[file])
	m.hand.list = widget.List{Total: int(numFields), Height: height}
	m.step = naming
	switch {
	case slices.Contains(m.hand.missing, "framework"), slices.Contains(m.hand.missing, "author"): // who names the kind vouches for the letter
		m.hand.list.To(int(frameworkField))
	case !slices.Contains(m.hand.missing, "authority"):
		m.hand.list.To(int(publishedField))
	}
	return m.names.Ask(m.store.Authorities)
}

func (m *Model) named(msg request.ReadMsg[[]data.Authority]) tea.Cmd {
	news, cmd := m.names.Take(msg)
	if !news {
		return cmd
	}
	m.hand.names = *m.names.Got()
	if m.hand.choice.IsOpen() && m.hand.picking == authorityField {
		return m.hand.offer(authorityField)
	}
	return nil
}

// offer lists what a field can be.
func (h *hand) offer(f field) tea.Cmd {
	h.picking = f
	var items []typeahead.Item[option]
	if f == authorityField {
		for _, a := range h.names {
			items = append(items, typeahead.Item[option]{Name: a.Label(), Words: a.FindText(), Of: option{a.ID, a.Name}})
		}
		return h.choice.Open("Choose an authority", items, 0)
	}
	all := data.Frameworks()
	for _, x := range all {
		items = append(items, typeahead.Item[option]{Name: x.Name() + ", " + x.Years(), Of: option{id: string(x)}})
	}
	return h.choice.Open("Choose a framework", items, max(0, slices.Index(all, data.Framework(h.given.Framework))))
}

// sayByHand handles an action in the form while nothing is typed.
func (m *Model) sayByHand(a keys.Action) tea.Cmd {
	h := &m.hand
	if motion, ok := a.Motion(); ok {
		h.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Open, keys.Right:
		return m.fill(field(h.list.Cursor))
	case keys.Import:
		return m.again()
	case keys.Cancel, keys.Back, keys.Left:
		m.step = detailing
		m.layDetail()
	}
	return nil
}

// fill opens a field.
func (m *Model) fill(f field) tea.Cmd {
	h := &m.hand
	switch f {
	case authorityField, frameworkField:
		return h.offer(f)
	case publishedField:
		h.wrong = ""
		return h.date.Open(string(h.given.Published))
	case againField:
		return m.again()
	}
	return nil
}

// handTyped handles a key while a name or a date is typed.
func (m *Model) handTyped(msg keys.PressMsg) tea.Cmd {
	h := &m.hand
	if h.choice.IsOpen() {
		return h.choose(msg)
	}
	switch {
	case msg.Action == keys.Open && !msg.Writes():
		h.takeDate()
		return nil
	case msg.Action == keys.Cancel && !msg.Writes():
		h.date.Close()
		h.wrong = ""
		return nil
	}
	changed, cmd := h.date.Update(msg.Key)
	if changed {
		h.wrong = ""
	}
	return cmd
}

// choose works the choice of an authority or a framework.
func (h *hand) choose(msg keys.PressMsg) tea.Cmd {
	o, outcome, cmd := h.choice.Press(msg)
	if outcome != typeahead.Chosen {
		return cmd
	}
	if h.picking == authorityField {
		h.given.Authority, h.name = o.id, o.name
	} else {
		h.given.Framework = o.id
	}
	h.list.Move(1)
	return cmd
}

// takeDate takes the date typed; one that is no date is said and not taken.
func (h *hand) takeDate() {
	d, err := data.ParseDate(strings.TrimSpace(h.date.Value()))
	if err != nil {
		h.wrong = err.Error()
		return
	}
	h.given.Published = d
	h.date.Close()
	h.list.Move(1)
}

// again reads the file with what was said of it.
func (m *Model) again() tea.Cmd {
	if m.hand.given == (form.Given{}) {
		return nav.Send(nav.SayMsg{Text: "Nothing is said yet: Enter on a row says it."})
	}
	im, path, given := m.importer, m.plan.Files[m.hand.file].Path, m.hand.given
	return run(m, task{verb: "reading again", back: naming}, func(ctx context.Context, _ job.Tell) (planned, error) {
		plan, err := im.Again(ctx, path, given)
		return planned{plan, path}, err
	})
}

// file is the one of which something is said.
func (m *Model) handFile() importing.File { return m.plan.Files[m.hand.file] }
