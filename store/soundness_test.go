package store

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"casebook/data"
)

// Either file is said to be sound without the other, and every fault is told.
func TestSoundnessSpeaksOfEachFile(t *testing.T) {
	for _, x := range []struct {
		name               string
		notebook           bool // something was confirmed
		findings, scrawled bool // the file is damaged
		says, faults       string
	}{
		{name: "no notebook", says: "findings|There is no notebook yet"},
		{name: "sound", notebook: true, says: "findings|notebook.db is sound: 1 confirmed finding, 0 pairs, 1 copy to restore from."},
		{name: "damaged findings", notebook: true, findings: true, says: "notebook.db is sound", faults: "findings-"},
		{name: "damaged findings alone", findings: true, says: "There is no notebook yet", faults: "findings-"},
		{name: "damaged notebook", notebook: true, scrawled: true, says: "findings", faults: "notebook.db"},
		{name: "both", notebook: true, findings: true, scrawled: true, faults: "findings-|notebook.db"},
	} {
		t.Run(x.name, func(t *testing.T) {
			dir, _ := made(t)
			text := sample(t, dir, in2014)[0].Text
			s := open(t, dir)
			if x.notebook {
				f, err := s.Finding(sample(t, dir, in2014)[1].ID)
				must(t, err)
				_, err = s.Choose(data.NewChoice(f, time.Unix(1, 0)))
				must(t, err)
			}
			if x.findings {
				flip(t, s.Info().File, text)
			}
			if x.scrawled {
				must(t, os.WriteFile(s.Notebook().Path(), []byte(strings.Repeat("no notebook ", 4000)), 0o600))
			}
			got, err := s.Soundness(context.Background())
			must(t, err)
			said := strings.Join(got.Sentences(), "\n")
			faults := ""
			if err := got.Err(); err != nil {
				faults = err.Error()
			}
			for _, c := range []struct{ what, got, want string }{{"says", said, x.says}, {"faults", faults, x.faults}} {
				if (c.got == "") != (c.want == "") || strings.Count(c.got, "is sound: generation") > strings.Count(c.want, "findings") {
					t.Errorf("%s %q, want %q", c.what, c.got, c.want)
				}
				for _, w := range strings.Split(c.want, "|") {
					if !strings.Contains(c.got, w) {
						t.Errorf("%s %q, want %q", c.what, c.got, w)
					}
				}
			}
		})
	}
	off, cancel := context.WithCancel(context.Background())
	cancel()
	dir, _ := made(t)
	if _, err := open(t, dir).Soundness(off); err == nil {
		t.Error("called off, and no error")
	}
}
