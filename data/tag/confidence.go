package tag

// Confidence says how likely a reader is to say the same as a suggestion: chances
// from 0 to 1, by which suggestions can be put in order. They are worked out from
// the text alone, so that nothing of them need be kept.
type Confidence struct {
	Theme    float64 // that a reader names the first theme first
	Polarity float64 // that a reader gives the polarity; 1 where its place in the report does
}

// surely is the least chance at which a suggestion is taken to be more than a guess.
const surely = 0.55

// Least is the chance of what is less certain, theme or polarity.
func (c Confidence) Least() float64 { return min(c.Theme, c.Polarity) }

// ThemeUnsure reports whether the words do not tell what the paragraph is about most.
func (c Confidence) ThemeUnsure() bool { return c.Theme < surely }

// PolarityUnsure reports whether the words do not tell praise from concern.
func (c Confidence) PolarityUnsure() bool { return c.Polarity < surely }

// Unsure reports whether either is a guess: what a person should look at first.
func (c Confidence) Unsure() bool { return c.Least() < surely }
