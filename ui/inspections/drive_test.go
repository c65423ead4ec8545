package inspections

import (
	"testing"

	"casebook/ui/drive"
)

var (
	_ drive.Screen = (*Model)(nil)
	_ drive.Screen = (*Inspection)(nil)
)

const (
	in2010 = drive.In2010
	in2014 = drive.In2014
	in2016 = drive.In2016
	visit  = drive.Visit
	in2018 = drive.In2018
	in2023 = drive.In2023
)

type driver = drive.Driver[drive.Screen]

func start(t testing.TB, m drive.Screen, w, h int) *driver {
	t.Helper()
	switch m := m.(type) { // tests do not wait
	case *Model:
		m.pause = 0
	case *Inspection:
		m.pause, m.find.Pause = 0, 0
	}
	return drive.Start(t, m, w, h)
}
