package datatest

import "testing"

// everyNth is how many of its cases a long test takes one of under the race
// detector, which is slow, and finds nothing new in the others.
const everyNth = 8

// Sample is the cases of a long test: all of them, or under the race detector
// some. .ci/run runs every test that calls Sample, Fewer or Whole, or wanders over
// a screen, without the detector too: it finds the call in the body of the test.
func Sample[T any](all []T) []T {
	if !underRace {
		return all
	}
	some := make([]T, 0, len(all)/everyNth+1)
	for i := 0; i < len(all); i += everyNth {
		some = append(some, all[i])
	}
	return some
}

// Fewer is how often a long test tries something, or is to find it: n times,
// under the race detector fewer.
func Fewer(n int) int {
	if !underRace {
		return n
	}
	return n / everyNth
}

// Whole skips under the race detector a test that is long and has one strand
// only, or measures.
func Whole(t testing.TB) {
	t.Helper()
	if underRace {
		t.Skip("skipped: runs without the race detector")
	}
}
