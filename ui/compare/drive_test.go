package compare

import (
	"testing"

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

type driver = uitest.Driver[*Model]

func start(t testing.TB, m *Model, w, h int) *driver {
	t.Helper()
	m.find.Pause = 0 // tests do not wait
	return uitest.Start(t, m, w, h)
}
