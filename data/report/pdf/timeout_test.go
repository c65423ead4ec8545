package pdf

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestRunTimeout(t *testing.T) {
	for name, c := range map[string]struct {
		looks []time.Duration // between a look and the one before
		left  bool
	}{
		"at once":                      {nil, true},
		"in time":                      {[]time.Duration{tick, tick, tick}, true},
		"too long":                     {[]time.Duration{tick, tick, tick, tick, tick}, false},
		"suspended for an hour":        {[]time.Duration{tick, time.Hour, tick}, true},
		"suspended, then too long":     {[]time.Duration{tick, time.Hour, tick, tick}, false},
		"slow looks on a busy machine": {[]time.Duration{2 * tick, 2 * tick}, true},
	} {
		t.Run(name, func(t *testing.T) {
			p := runTimeout{left: 5 * tick, seen: time.Unix(0, 0)}
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

func TestWithRunTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		ctx, cancel := withRunTimeout(t.Context(), time.Second)
		<-ctx.Done()
		cancel()
		if took := time.Since(began); took != time.Second || t.Context().Err() != nil {
			t.Errorf("ended after %s", took)
		}
		above, end := context.WithCancel(t.Context())
		ctx, cancel = withRunTimeout(above, time.Hour)
		defer cancel()
		end()
		<-ctx.Done()
	})
}
