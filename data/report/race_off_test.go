//go:build !race

package report

const everyNth = 1
