package inspections

import (
	"testing"

	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const (
	in2016 = uitest.In2016
	in2018 = uitest.In2018
	in2023 = uitest.In2023
)

type driver = uitest.Driver[nav.Screen]

func start(t testing.TB, m *Model, w, h int) *driver {
	t.Helper()
	m.pause = 0 // tests do not wait
	return uitest.Start[nav.Screen](t, m, w, h)
}
