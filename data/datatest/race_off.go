//go:build !race

package datatest

const underRace = false
