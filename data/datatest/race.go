//go:build race

package datatest

const underRace = true
