package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data/training"
	"casebook/ui/nav"
	"casebook/ui/timeline"
	train "casebook/ui/training"
)

// toTraining opens the training of an authority, or goes on with the one begun.
func (a *app) toTraining(msg nav.TrainMsg) tea.Cmd {
	if msg.Authority == "" {
		msg.Authority, msg.Inspection = a.subject()
	}
	if msg.Authority == "" {
		a.say = nav.SayMsg{Text: "Choose an authority or an inspection first; then T trains a room on it."}
		return nil
	}
	for _, m := range a.trainings {
		if m.Authority() == msg.Authority {
			return a.goOn(m)
		}
	}
	m := train.New(a.store, a.train, a.settings, msg.Authority, msg.Inspection)
	a.trainings = append(a.trainings, m)
	if _, ok := a.top().(*timeline.Model); ok && msg.Inspection != "" { // its cursor begins at the last
		a.say = nav.SayMsg{Text: "This begins at the inspection you were at. Home goes to the first step."}
	}
	return a.open(m)
}

// toScript opens the training that somebody wrote.
func (a *app) toScript(s training.Script) tea.Cmd {
	m := train.Written(s, a.train, a.settings)
	a.trainings = append(a.trainings, m)
	return a.open(m)
}

// goOn brings a training back to the top, at the step where it was left.
func (a *app) goOn(m *train.Model) tea.Cmd {
	a.stack = slices.DeleteFunc(a.stack, func(s screen) bool { return s == screen(m) })
	a.say = nav.SayMsg{Text: "This goes on where it was left. Home goes to the first step."}
	told := a.tell(m, nav.SettingsMsg{Settings: a.settings})
	return tea.Batch(told, a.tell(m, nav.ReopenedMsg{Store: a.store}), a.open(m))
}

// subject is the authority and, where there is one, the inspection that the
// screen seen is about.
func (a *app) subject() (authority, inspection string) {
	if s, ok := a.top().(interface{ Subject() (string, string) }); ok {
		return s.Subject()
	}
	return a.near(), ""
}
