package inspection

import (
	"testing"

	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const (
	in2010 = uitest.In2010
	in2014 = uitest.In2014
	in2016 = uitest.In2016
	visit  = uitest.Visit
	in2018 = uitest.In2018
	in2023 = uitest.In2023
)

type driver = uitest.Driver[nav.Screen]

func start(t testing.TB, m *Model, w, h int) *driver {
	t.Helper()
	m.pause, m.find.Pause = 0, 0 // tests do not wait
	return uitest.Start[nav.Screen](t, m, w, h)
}
