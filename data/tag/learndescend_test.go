package tag

import "math"

// descend walks down a smooth function from x by its slopes, remembering how
// they changed in the last steps (L-BFGS). It stops when a step gains next to
// nothing.
func descend(x []float64, steps int, loss func(x, slope []float64) float64) {
	const memory = 7
	var past []bend
	slope, there, next, way := make([]float64, len(x)), make([]float64, len(x)), make([]float64, len(x)), make([]float64, len(x))
	here := loss(x, slope)
	for n := range steps {
		along(past, slope, way)
		far := 1.0
		if n == 0 {
			far = 1 / math.Sqrt(dot(slope, slope))
		}
		fall := -dot(slope, way)
		lower := math.Inf(1)
		for range 14 {
			for i := range x {
				next[i] = x[i] - far*way[i]
			}
			if lower = loss(next, there); lower <= here+1e-4*far*fall {
				break
			}
			far /= 2
		}
		if lower > here {
			return
		}
		b := bend{make([]float64, len(x)), make([]float64, len(x))}
		for i := range x {
			b.step[i], b.change[i] = next[i]-x[i], there[i]-slope[i]
		}
		if dot(b.step, b.change) > 1e-10 {
			past = append(past[max(0, len(past)+1-memory):], b)
		}
		gained := here - lower
		copy(x, next)
		copy(slope, there)
		here = lower
		if gained < 1e-5*math.Abs(here) {
			return
		}
	}
}

// bend is a step and how the slope changed by it.
type bend struct{ step, change []float64 }

// along turns a slope into a way by the bends of the last steps.
func along(past []bend, slope, way []float64) {
	copy(way, slope)
	part := make([]float64, len(past))
	for i := len(past) - 1; i >= 0; i-- {
		b := past[i]
		part[i] = dot(b.step, way) / dot(b.step, b.change)
		add(way, b.change, -part[i])
	}
	if n := len(past); n > 0 {
		b := past[n-1]
		scale := dot(b.step, b.change) / dot(b.change, b.change)
		for i := range way {
			way[i] *= scale
		}
	}
	for i, b := range past {
		add(way, b.step, part[i]-dot(b.change, way)/dot(b.step, b.change))
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func add(a, b []float64, times float64) {
	for i, x := range b {
		a[i] += times * x
	}
}
