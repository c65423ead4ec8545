package report

import (
	"context"
	"time"
)

// patience is how long something may still take. Time counts only while the
// program runs: a person may suspend it with Ctrl-Z, or close the computer's
// lid, in the middle of a file that has nothing wrong with it.
type patience struct {
	left time.Duration
	seen time.Time
}

// beat is how often patience looks at the clock.
const beat = 200 * time.Millisecond

// next is how long to wait before the next look.
func (p *patience) next() time.Duration { return min(p.left, beat) }

// spend takes off the time since the last look, and reports whether any is
// left. Much more time than a beat has not been spent on running.
func (p *patience) spend(now time.Time) bool {
	p.left -= min(now.Sub(p.seen), 2*beat)
	p.seen = now
	return p.left > 0
}

// withPatience is context.WithTimeout for time in which the program runs.
func withPatience(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		defer cancel()
		p := patience{left: d, seen: time.Now()}
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
