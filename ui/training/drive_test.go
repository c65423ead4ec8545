package training

import (
	"testing"
	"time"

	"casebook/data/training"
	"casebook/ui/uitest"
)

// noon is a clock that goes on by a minute whenever it is read.
func noon() func() time.Time {
	t := time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)
	return func() time.Time { t = t.Add(time.Minute); return t }
}

// still is a clock that stands.
func still() time.Time { return time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC) }

func start(t testing.TB, s training.Store, authority, inspection string, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	m := New(s, Options{Now: still}, uitest.Settings(), authority, inspection)
	return uitest.Start(t, m, w, h)
}
