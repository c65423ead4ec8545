package draw

import (
	"fmt"

	"casebook/ui/job"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// barCells is how long the bar of progress is at most, without its ends.
const barCells = 40

// Work draws how far a job is that writes a casebook, or does what doing says
// and writes nothing; and what stopping it leaves.
func Work(r *job.Runner, writing bool, doing string, st style.Sheet, w int) []string {
	at, spent := r.Seen()
	far := ""
	if at.Of > 0 {
		far = fmt.Sprintf("%d of %d", at.N, at.Of)
	}
	if t := spent.Seconds(); far != "" && t > 0 && at.N > 0 && w >= 60 {
		far += fmt.Sprintf("   %.1f a second", float64(at.N)/t)
	}
	stopping := "Esc stops. Nothing is written yet."
	if writing {
		doing, stopping = "The new casebook is written beside the old one and takes its place when it is whole.", "Esc stops; the casebook then stays as it is."
	}
	switch {
	case r.Stopping():
		doing = "Stopping."
	case writing && at.Of > 0 && at.N >= at.Of:
		doing = "Checking what was written."
	}
	lines := []string{"", "  " + st.Accent.Render(widget.Bar(at.N, at.Of, min(barCells, max(1, w-24))+2)) + "  " + far}
	for _, text := range []string{doing, "", stopping} {
		for _, l := range widget.Wrap(text, max(1, w-4), "") {
			lines = append(lines, "  "+l)
		}
	}
	return lines
}
