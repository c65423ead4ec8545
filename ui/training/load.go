package training

import (
	"bytes"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data/document"
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

// savedMsg says where the result was written, or why it was not.
type savedMsg struct {
	path string
	err  error
}

// Export writes the result of what the room has seen so far.
func (m *Model) Export() tea.Cmd {
	if m.session == nil {
		return nil
	}
	if m.out.Save == nil {
		return nav.Send(nav.SayMsg{Text: "Nothing can be written from here."})
	}
	day := "day not known"
	name := "training-" + m.authority + ".md"
	if m.out.Now != nil {
		now := m.out.Now()
		day = now.Format("2 January 2006")
		name = "training-" + m.authority + "-" + now.Format("2006-01-02") + ".md"
	}
	result, save := m.session.Result(m.settings.Basis, day), m.out.Save
	return func() tea.Msg {
		var text bytes.Buffer
		if err := document.Write(&text, document.Markdown, result, document.Options{}); err != nil {
			return savedMsg{err: err}
		}
		path, err := save(name, text.Bytes())
		return savedMsg{path, err}
	}
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		return nav.Fail(msg.err)
	}
	return nav.Send(nav.SayMsg{Text: "The result was written to " + msg.path})
}
