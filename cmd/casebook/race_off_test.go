//go:build !race

package main

const everyNth = 1
