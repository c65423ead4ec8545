package compare

import "casebook/ui/widget"

// cursorPlace is where a text's cursor is: in which group, on which stop, and how far
// down the window.
type cursorPlace struct {
	group, stop string
	block, row  int
}

// relay makes the page anew; every cursor that is seen stays where it is.
func (m *Model) relay() {
	flows, lead := []*widget.Flow{&m.joined}, 0
	if m.apart && m.beside() {
		flows, lead = []*widget.Flow{&m.alone[0], &m.alone[1]}, m.lead()
	}
	was := make([]cursorPlace, len(flows))
	for i, f := range flows {
		was[i] = m.cursorOf(f, lead)
	}
	m.lay()
	for i, f := range flows {
		m.putBack(f, lead, was[i])
	}
}

// cursorOf looks where a text's cursor is; lead is the number of blocks of the
// page that the text leaves out.
func (m *Model) cursorOf(f *widget.Flow, lead int) cursorPlace {
	cur, _ := f.Cursor()
	s := cursorPlace{stop: cur.ID, block: f.Block(), row: f.Row()}
	if i := s.block + lead; i < len(m.blocks) && m.blocks[i].kind == groupBlock {
		s.group = m.groups[m.blocks[i].group].id
	}
	return s
}

// putBack puts a cursor back: on its stop, else on the heading of its group, else
// at the beginning.
func (m *Model) putBack(f *widget.Flow, lead int, s cursorPlace) {
	if s.group == "" {
		f.Seek(s.block, s.stop)
		f.AtRow(s.row)
		return
	}
	if i := m.blockOf(s.group, 0); i >= 0 {
		f.To(i - lead)
	}
	for part := 0; ; part++ {
		i := m.blockOf(s.group, part)
		if i < 0 || f.Seek(i-lead, s.stop) {
			break
		}
	}
	f.AtRow(s.row)
}
