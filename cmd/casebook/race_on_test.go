//go:build race

package main

// everyNth is how many authorities a test over all of them takes one of: the
// race detector is slow, and finds nothing new in the others.
const everyNth = 8
