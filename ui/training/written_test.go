package training

import (
	"testing"

	"casebook/data/training"
	"casebook/ui/uitest"
)

// TestNotesTellNothingBeforeTheAnswer opens a script whose author was careless.
func TestNotesTellNothingBeforeTheAnswer(t *testing.T) {
	script, err := training.Read([]byte(`authority = "birmingham"
title = "From inadequate to good"
group = "Good managers"
[[round]]
inspection = "birmingham-2014-03-sif"
area = "overall"
question = "Was it inadequate?"
clues = ["birmingham-2014-03-sif/b14-01"]
note = "It was inadequate: say so only afterwards."
`), "s.toml", uitest.Casebook(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range uitest.Sizes() {
		d := uitest.Start(t, Written(script, Options{}, uitest.Settings()), size[0], size[1]-1)
		d.Press("a")
		for range 3 {
			unseen(t, d, "a careless script", clean{})
			d.Screen.session.Next()
			d.Screen.turn()
			if d.Screen.session.Slide(0).Kind == training.Reveal {
				break
			}
		}
		d.Screen.SetSize(size[0], size[1]-1)
		d.Has("It was inadequate: say so")
		d.Press("esc").Lacks("say so")
		uitest.Sized(t, d.Screen, size[0], size[1]-1)
	}
}

// TestForeignTextKeepsTheFrame has wide letters, long words and characters that
// steer a terminal in every text that an author writes.
func TestForeignTextKeepsTheFrame(t *testing.T) {
	const odd = `検査の結果\u001b[2J e\u0301 \u202e 👩‍👩‍👧 ` + "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente-und-noch-viel-laenger-als-eine-Zeile"
	script, err := training.Read([]byte(`authority = "birmingham"
title = "`+odd+`"
group = "`+odd+`"
[[round]]
inspection = "birmingham-2014-03-sif"
area = "overall"
question = "`+odd+`"
answer = "`+odd+`"
note = "`+odd+`"
`), "s.toml", uitest.Casebook(t))
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Start(t, Written(script, Options{Now: still}, uitest.Settings()), 80, 23)
	d.Wander(3, 400, []string{"pgdown", "pgdown", "pgup", "r", "a", "3", "enter", "home"})
}
