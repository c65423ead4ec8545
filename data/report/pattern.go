package report

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first used:
// compiling all of this package's takes 6 ms, which a start that reads no
// report need not pay.
type pattern struct{ re func() *regexp.Regexp }

func lazily(expr string) *pattern {
	return &pattern{re: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

func (p *pattern) MatchString(s string) bool { return p.re().MatchString(s) }

func (p *pattern) FindString(s string) string { return p.re().FindString(s) }

func (p *pattern) FindStringIndex(s string) []int { return p.re().FindStringIndex(s) }

func (p *pattern) FindStringSubmatch(s string) []string { return p.re().FindStringSubmatch(s) }

func (p *pattern) FindAllString(s string, n int) []string { return p.re().FindAllString(s, n) }

func (p *pattern) FindAllStringIndex(s string, n int) [][]int { return p.re().FindAllStringIndex(s, n) }

func (p *pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.re().FindAllStringSubmatch(s, n)
}

func (p *pattern) ReplaceAllString(s, with string) string { return p.re().ReplaceAllString(s, with) }

func (p *pattern) ReplaceAllStringFunc(s string, f func(string) string) string {
	return p.re().ReplaceAllStringFunc(s, f)
}

func (p *pattern) Split(s string, n int) []string { return p.re().Split(s, n) }

func (p *pattern) FindIndex(b []byte) []int { return p.re().FindIndex(b) }
