package text

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first used:
// compiling all of this package's takes 6 ms, which a start that reads no
// report need not pay.
type Pattern struct{ re func() *regexp.Regexp }

func Lazy(expr string) *Pattern {
	return &Pattern{re: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

func (p *Pattern) MatchString(s string) bool { return p.re().MatchString(s) }

func (p *Pattern) FindString(s string) string { return p.re().FindString(s) }

func (p *Pattern) FindStringIndex(s string) []int { return p.re().FindStringIndex(s) }

func (p *Pattern) FindStringSubmatch(s string) []string { return p.re().FindStringSubmatch(s) }

func (p *Pattern) FindAllString(s string, n int) []string { return p.re().FindAllString(s, n) }

func (p *Pattern) FindAllStringIndex(s string, n int) [][]int { return p.re().FindAllStringIndex(s, n) }

func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.re().FindAllStringSubmatch(s, n)
}

func (p *Pattern) ReplaceAllString(s, with string) string { return p.re().ReplaceAllString(s, with) }

func (p *Pattern) ReplaceAllStringFunc(s string, f func(string) string) string {
	return p.re().ReplaceAllStringFunc(s, f)
}

func (p *Pattern) Split(s string, n int) []string { return p.re().Split(s, n) }

func (p *Pattern) FindIndex(b []byte) []int { return p.re().FindIndex(b) }
