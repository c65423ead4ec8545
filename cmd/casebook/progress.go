package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/widget"
)

// progress is a line on the error stream that says how far a long job is. It
// is drawn only on a terminal, at most ten times a second.
type progress struct {
	mu    sync.Mutex
	out   io.Writer
	verb  string
	width int
	start time.Time
	last  time.Time
	drawn bool
}

// newProgress starts a job. Off a terminal it draws nothing.
func (s *shell) newProgress(verb string) *progress {
	p := &progress{verb: verb, start: time.Now()}
	if f, ok := terminal(s.err); ok && !s.env.dumb() {
		p.out, p.width = f, widthOf(f)
	}
	return p
}

const barCells = 20

// show draws n of so many, what is done in a second, and what is done now; or what
// is done alone, as long as nobody knows of how many.
func (p *progress) show(n, of int, what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if p.out == nil || (n < of || of == 0) && now.Sub(p.last) < 100*time.Millisecond {
		return
	}
	p.last, p.drawn = now, true
	full := barCells * n / max(of, 1)
	rate := float64(n) / max(now.Sub(p.start).Seconds(), 0.001)
	line := fmt.Sprintf("%s [%s%s] %d of %d  %.1f a second  %s", p.verb, strings.Repeat("#", full), strings.Repeat(".", barCells-full),
		n, of, rate, widget.Clean(what))
	if of == 0 {
		line = widget.Clean(what)
	}
	fmt.Fprint(p.out, "\r"+ansi.Truncate(line, p.width-1, "~")+"\x1b[K")
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
