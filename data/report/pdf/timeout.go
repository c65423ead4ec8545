package pdf

import (
	"context"
	"time"
)

// runTimeout is how long something may still take. Time counts only while the
// program runs: a person may suspend it with Ctrl-Z, or close the computer's
// lid, in the middle of a file that has nothing wrong with it.
type runTimeout struct {
	left time.Duration
	seen time.Time
}

// tick is how often the timeout looks at the clock.
const tick = 200 * time.Millisecond

// next is how long to wait before the next look.
func (p *runTimeout) next() time.Duration { return min(p.left, tick) }

// spend takes off the time since the last look, and reports whether any is
// left. Much more time than a tick has not been spent on running.
func (p *runTimeout) spend(now time.Time) bool {
	p.left -= min(now.Sub(p.seen), 2*tick)
	p.seen = now
	return p.left > 0
}

// withRunTimeout is context.WithTimeout for time in which the program runs.
func withRunTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		defer cancel()
		p := runTimeout{left: d, seen: time.Now()}
		for left := d > 0; left; left = p.spend(time.Now()) {
			select {
			case <-ctx.Done():
				return
			case <-time.After(p.next()):
			}
		}
	}()
	return ctx, cancel
}
