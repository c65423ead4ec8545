//go:build race

package report

// everyNth is how many reports a test over all of them reads one of: the race
// detector is slow, and finds nothing new in the others. .ci/run reads all of
// them without it.
const everyNth = 8
