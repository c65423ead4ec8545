package reader

import (
	"strings"
	"testing"

	"casebook/data/datatest"
)

func TestWhatTheProgramSuggestsIsMarked(t *testing.T) {
	r := read(t, datatest.Builtin(t), "birmingham-2016-09-sif/b16-05")
	o := options(datatest.Builtin(t), 60)
	if got := flat(Lines(r, o)); strings.Contains(got, "(suggested)") {
		t.Errorf("a reader's themes are marked as suggested:\n%s", got)
	}
	r.Finding.Suggested = true
	r.Source.Path, r.Source.Hash = "/home/jo/report.pdf", "abcdef"
	got := flat(Lines(r, o))
	if n := strings.Count(got, "(suggested)"); n != 1+len(r.Finding.Themes) {
		t.Errorf("%d marks for the polarity and %d themes:\n%s", n, len(r.Finding.Themes), got)
	}
	x := r
	x.Finding.Themes, x.Finding.YourWords = append([]string{"lamps"}, r.Finding.Themes...), []string{"lamps"}
	if got := flat(Lines(x, o)); strings.Count(got, "(suggested by your words)") != 1 || strings.Count(got, "(suggested)") != 1+len(r.Finding.Themes) {
		t.Errorf("more than the theme of a person's words is by them:\n%s", got)
	}
	if !strings.Contains(got, "File /home/jo/report.pdf SHA-256 abcdef") {
		t.Errorf("the file is not named:\n%s", got)
	}
}
