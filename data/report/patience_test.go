package report

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestPatience(t *testing.T) {
	for name, c := range map[string]struct {
		looks []time.Duration // between a look and the one before
		left  bool
	}{
		"at once":                      {nil, true},
		"in time":                      {[]time.Duration{beat, beat, beat}, true},
		"too long":                     {[]time.Duration{beat, beat, beat, beat, beat}, false},
		"suspended for an hour":        {[]time.Duration{beat, time.Hour, beat}, true},
		"suspended, then too long":     {[]time.Duration{beat, time.Hour, beat, beat}, false},
		"slow looks on a busy machine": {[]time.Duration{2 * beat, 2 * beat}, true},
	} {
		t.Run(name, func(t *testing.T) {
			p := patience{left: 5 * beat, seen: time.Unix(0, 0)}
			left, now := true, p.seen
			for _, d := range c.looks {
				now = now.Add(d)
				left = p.spend(now)
			}
			if left != c.left {
				t.Errorf("left %v, want %v (%s)", left, c.left, p.left)
			}
		})
	}
}

func TestWithPatience(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		ctx, cancel := withPatience(t.Context(), time.Second)
		<-ctx.Done()
		cancel()
		if took := time.Since(began); took != time.Second || t.Context().Err() != nil {
			t.Errorf("ended after %s", took)
		}
		above, end := context.WithCancel(t.Context())
		ctx, cancel = withPatience(above, time.Hour)
		defer cancel()
		end()
		<-ctx.Done()
	})
}
