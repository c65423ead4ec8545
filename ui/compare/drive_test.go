package compare

import (
	"testing"

	"casebook/ui/drive"
)

var _ drive.Screen = (*Model)(nil)

const (
	in2010 = drive.In2010
	in2014 = drive.In2014
	in2016 = drive.In2016
	visit  = drive.Visit
	in2018 = drive.In2018
	in2023 = drive.In2023
)

type driver = drive.Driver[*Model]

func start(t testing.TB, m *Model, w, h int) *driver {
	t.Helper()
	m.find.Pause = 0 // tests do not wait
	return drive.Start(t, m, w, h)
}
