package training

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/nav"
	"casebook/ui/request"
)

// read asks for the facts of a script: a report's findings may be many.
func (m *Model) read() tea.Cmd {
	s, authority := m.store, m.authority
	return m.facts.Ask(func() (training.Facts, error) { return training.Gather(s, authority) })
}

func (m *Model) take(msg request.ReadMsg[training.Facts]) tea.Cmd {
	news, cmd := m.facts.Take(msg)
	if !news {
		return cmd
	}
	m.session = training.Start(training.For(*m.facts.Got()))
	m.session.Go(m.begin)
	m.lay()
	return m.warn()
}

// warn tells the trainer, once, what is damaged.
func (m *Model) warn() tea.Cmd {
	words := m.session.Warnings()
	if m.warned || len(words) == 0 {
		return nil
	}
	m.warned = true
	return nav.Send(nav.SayMsg{Text: strings.Join(words, " "), Bad: true})
}

// tickMsg says that the clock is to be drawn anew.
type tickMsg struct{ run int }

// tick begins a new run of the clock; what is left of the run before is
// dropped.
func (m *Model) tick() tea.Cmd {
	m.ticking++
	return m.tickCmd()
}

func (m *Model) tickCmd() tea.Cmd {
	if m.out.Now == nil || m.out.Every <= 0 {
		return nil
	}
	run := m.ticking
	return tea.Tick(m.out.Every, func(time.Time) tea.Msg { return tickMsg{run} })
}
