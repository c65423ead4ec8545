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

// hand is that form. While an authority or a framework is chosen, options
// takes the place of the fields.
type hand struct {
	file    int
	missing []string
	given   form.Given
	name    string // the chosen authority's

	list    widget.List // fields, or options while one is chosen
	picking field       // authorityField or frameworkField, numFields for none
	all     []option
	shown   []int // places in all
	find    widget.Input
	date    widget.Input
	names   []data.Authority
	wrong   string // what is wrong with the date
}

type option struct{ id, name, words string }

func newHand() hand {
	return hand{find: widget.NewInput("/"), date: widget.NewInput("day: "), picking: numFields}
}

func (h *hand) input() *widget.Input {
	switch {
	case h.find.IsOpen():
		return &h.find
	case h.date.IsOpen():
		return &h.date
	}
	return nil
}

func (m *Model) openHand(file int) tea.Cmd {
	names, height := m.hand.names, m.hand.list.Height
	m.hand = newHand()
	m.hand.file, m.hand.names, m.hand.missing = file, names, lacks(m.plan.Files[file])
	m.hand.list = widget.List{Total: int(numFields), Height: height}
	m.step = naming
	switch {
	case slices.Contains(m.hand.missing, "framework"):
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
	if m.hand.picking == authorityField {
		m.hand.offer(authorityField)
	}
	return nil
}

// offer lists what a field can be.
func (h *hand) offer(f field) {
	h.picking, h.all = f, nil
	switch f {
	case authorityField:
		for _, a := range h.names {
			h.all = append(h.all, option{a.ID, a.Name, a.FindText()})
		}
	case frameworkField:
		for _, x := range data.Frameworks() {
			h.all = append(h.all, option{string(x), x.Name() + ", " + x.Years(), ""})
		}
	}
	h.arrange()
}

// arrange keeps the options that hold every word typed.
func (h *hand) arrange() {
	if h.picking == numFields {
		return
	}
	h.shown = widget.Found(len(h.all), h.find.Value(), func(i int) string { return h.all[i].words })
	h.list.SetTotal(len(h.shown))
	h.list.To(0)
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
		if h.picking != numFields {
			h.take()
			return nil
		}
		return m.fill(field(h.list.Cursor))
	case keys.Search:
		if h.picking == authorityField {
			return h.find.Open(h.find.Value())
		}
	case keys.Import:
		if h.picking == numFields {
			return m.again()
		}
	case keys.Cancel, keys.Back, keys.Left:
		if h.picking != numFields {
			h.fields(h.picking)
			return nil
		}
		m.step = detailing
		m.layDetail()
	}
	return nil
}

// fill opens a field.
func (m *Model) fill(f field) tea.Cmd {
	h := &m.hand
	switch f {
	case authorityField:
		cmd := h.find.Open("")
		h.offer(f)
		return cmd
	case frameworkField:
		h.offer(f)
		i := slices.IndexFunc(h.all, func(o option) bool { return o.id == h.given.Framework })
		h.list.To(max(0, i))
	case publishedField:
		h.wrong = ""
		return h.date.Open(string(h.given.Published))
	case againField:
		return m.again()
	}
	return nil
}

// fields shows the form again, at a field.
func (h *hand) fields(at field) {
	h.picking = numFields
	h.find.Open("")
	h.find.Close()
	h.list.SetTotal(int(numFields))
	h.list.To(int(at))
}

// take takes the option under the cursor.
func (h *hand) take() {
	if h.list.Cursor >= len(h.shown) {
		return
	}
	o := h.all[h.shown[h.list.Cursor]]
	at := h.picking
	if at == authorityField {
		h.given.Authority, h.name = o.id, o.name
	} else {
		h.given.Framework = o.id
	}
	h.fields(at)
	h.list.Move(1)
}

// handTyped handles a key while a name or a date is typed.
func (m *Model) handTyped(msg keys.PressMsg) tea.Cmd {
	h := &m.hand
	in := h.input()
	if motion, ok := msg.Motion(); ok && in == &h.find {
		h.list.Go(motion)
		return nil
	}
	switch {
	case msg.Action == keys.Open && !msg.Writes() && in == &h.find:
		h.take()
		return nil
	case msg.Action == keys.Open && !msg.Writes():
		h.takeDate()
		return nil
	case msg.Action == keys.Cancel && !msg.Writes():
		in.Close()
		h.wrong = ""
		if h.picking != numFields {
			h.fields(h.picking)
		}
		return nil
	}
	changed, cmd := in.Update(msg.Key)
	if changed {
		h.wrong = ""
		h.arrange()
	}
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
