package training

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// act carries an action out. While the screen is blank the next key only
// brings it back.
func (m *Model) act(a keys.Action) tea.Cmd {
	if m.blank && a != keys.Back {
		m.blank = false
		return nil
	}
	again := m.leaving
	m.leaving = false
	switch a {
	case keys.Back:
		return m.leave(again)
	case keys.Cancel:
		return m.cancel()
	case keys.Blank:
		m.blank = true
		return nil
	case keys.Clock:
		m.noClock = !m.noClock
		return nil
	}
	if m.session == nil {
		return nil
	}
	switch a {
	case keys.SpeakerNotes:
		m.notes = !m.notes
		m.lay()
		return nil
	}
	return m.move(a)
}

// leave asks once: what lies under the training tells grades, and a slip of the hand
// would put them on the wall.
func (m *Model) leave(again bool) tea.Cmd {
	if again || m.session == nil || m.session.Slide(m.settings.Basis).Kind == training.Nothing {
		return nav.Send(nav.BackMsg{})
	}
	m.leaving = true
	return nav.Send(nav.SayMsg{Text: m.settings.Key(keys.Back) + " again leaves the training; its hands are kept."})
}

// cancel closes the notes. It never leaves: clickers send Esc to end a show, and
// what lies under the training tells grades.
func (m *Model) cancel() tea.Cmd {
	if !m.notes {
		return nav.Send(nav.SayMsg{Text: m.settings.Key(keys.Back) + " leaves the training; its hands are kept."})
	}
	m.notes = false
	m.lay()
	return nil
}

// move goes through the script, or counts hands.
func (m *Model) move(a keys.Action) tea.Cmd {
	s := m.session
	switch a {
	case keys.NextStep:
		return m.next()
	case keys.PrevStep:
		m.before()
	case keys.NextClue:
		if !s.Clue() {
			return m.next()
		}
		m.turn()
	case keys.Reveal:
		if s.Reveal() {
			m.turn()
		}
	case keys.Top:
		s.First()
		m.turn()
	default:
		return m.count(a)
	}
	return nil
}

// next shows what is below the window first, then goes on.
func (m *Model) next() tea.Cmd {
	if _, last, total := m.page.More(); last < total && m.page.Height > 0 {
		m.page.Scroll(max(1, m.page.Height-1))
		return nil
	}
	if !m.session.Next() {
		return nav.Send(nav.SayMsg{Text: "This was the last step. e writes the result to a file, q leaves."})
	}
	m.turn()
	return nil
}

func (m *Model) before() {
	if m.page.Offset > 0 {
		m.page.Scroll(-max(1, m.page.Height-1))
		return
	}
	if m.session.Back() {
		m.turn()
	}
}

func (m *Model) count(a keys.Action) tea.Cmd {
	ok := true
	switch a {
	case keys.HandOne, keys.HandTwo, keys.HandThree, keys.HandFour:
		ok = m.session.Raise(int(a-keys.HandOne) + 1)
	case keys.TakeBack:
		m.session.TakeBack()
	case keys.ClearHands:
		m.session.ClearHands()
	default:
		return nil
	}
	m.lay()
	if !ok {
		return nav.Send(nav.SayMsg{Text: "Hands count while a question with four choices is shown."})
	}
	return nil
}

// turn shows another step from its beginning.
func (m *Model) turn() {
	m.page.To(0)
	m.lay()
}
